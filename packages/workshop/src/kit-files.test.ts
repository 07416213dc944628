import { readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { kitFiles } from './kit-files.ts'
import { readJson, root } from './project.ts'
import { join } from 'node:path'

describe('the kits as JSON files', () => {
  it('are those that the package has entries for', () => {
    const { exports, publishConfig } = readJson(join(root, 'packages/kits/package.json')) as { exports: object; publishConfig: { exports: object } }
    for (const entries of [exports, publishConfig.exports]) {
      expect(Object.keys(entries)).toEqual(expect.arrayContaining(kitFiles().flatMap(({ kit, name }) => [`./${kit.id}`, `./${name}`])))
    }
  })
  it.each(kitFiles())('$name says all that the kit says', ({ kit, text }) => expect(JSON.parse(text)).toEqual(kit))
  it.each(kitFiles())('$name is a kit that briefs can be written with', ({ kit, text }) => {
    const brief = { codraft: 1, id: 'b', revision: 1, title: 'B', layout: { stage: { kind: 'row', length: 1, unit: 'm' }, elements: [] }, catalogue: { kits: [kit.id] } }
    const [ours, theirs] = [kit, JSON.parse(text) as typeof kit].map((one) => readBrief(brief, { kits: { [kit.id]: one } }))
    expect(theirs).toEqual(ours)
  })
})
