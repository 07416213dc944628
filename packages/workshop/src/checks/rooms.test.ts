import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrongWays } from './rooms.ts'
import type { WrongWay } from './rooms.ts'

const sound = {
  'core/src/index.ts': "export const layout = 1\nexport type Layout = number\n",
  'core/src/schema/layout.ts': 'export const element = 1\n',
  'core/src/operations/place.ts': "import { element } from '../schema/layout.ts'\nexport const place = element\n",
  'kits/src/index.ts': "import { layout } from '@codraft/core'\nexport const street = layout\nexport type Kit = typeof street\n",
  'editor/src/index.ts': "import { layout } from '@codraft/core'\nimport type { Kit } from '@codraft/kits'\nexport const editor: Kit = layout\n",
  'editor/src/stage/paint.ts': "import { html } from 'lit'\nexport const paint = html\n",
  'insight/src/index.ts': "export const insight = 1\n",
  'workshop/src/index.ts': 'export const workshop = 1\n',
}

const planted: [rule: string, file: string, text: string][] = [
  ['arrow-core', 'core/src/reaches-up.ts', "import { street } from '@codraft/kits'\nexport const up = street\n"],
  ['arrow-editor', 'editor/src/visits.ts', "import type { insight } from '@codraft/insight'\nexport type Visit = typeof insight\n"],
  ['front-door', 'editor/src/through-the-window.ts', "import { layout } from '../../core/src/index.ts'\nexport const window = layout\n"],
  ['resolvable', 'editor/src/deep.ts', "import { element } from '@codraft/core/src/schema/layout.ts'\nexport const deep = element\n"],
  ['resolvable', 'editor/src/absent.ts', "import { absent } from './not-there.ts'\nexport const gone = absent\n"],
  ['no-circle', 'core/src/egg.ts', "import type { Hen } from './hen.ts'\nexport type Egg = { hen: Hen }\n"],
  ['floor-core-geometry', 'core/src/geometry/climbs.ts', "import { element } from '../schema/layout.ts'\nexport const climbs = element\n"],
  ['floor-core-schema', 'core/src/schema/climbs.ts', "import { place } from '../operations/place.ts'\nexport const climbs = place\n"],
  ['no-node', 'core/src/reads-a-disk.ts', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n"],
  ['library-editor', 'editor/src/outline/paints.ts', "import Konva from 'konva'\nexport const paints = Konva\n"],
  ['editor-outline', 'editor/src/outline/peeks.ts', "import { paint } from '../stage/paint.ts'\nexport const peeks = paint\n"],
  ['editor-tools', 'editor/src/tools/paints.ts', "import { paint } from '../stage/paint.ts'\nexport const paints = paint\n"],
  ['kits-are-types', 'editor/src/keeps-a-kit.ts', "import { street } from '@codraft/kits'\nexport const kept = street\n"],
  ['library-insight', 'insight/src/draws.ts', "import Konva from 'konva'\nexport const draws = Konva\n"],
  ['no-drawer', 'editor/src/opens-a-drawer.ts', "import { thing } from './utils.ts'\nexport const found = thing\n"],
]

const libraries = ['konva', 'lit']
let folder = ''
let found: WrongWay[] = []

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codraft-rooms-'))
  const names = [...new Set(Object.keys(sound).map((path) => path.split('/')[0]!))]
  const dependencies = { ...Object.fromEntries(names.map((name) => [`@codraft/${name}`, '*'])), konva: '*', lit: '*' }
  const exports = { '.': { '@codraft/source': './src/index.ts', default: './dist/index.js' } }
  write('package.json', JSON.stringify({ name: 'planted', type: 'module' }))
  for (const name of names) {
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@codraft/${name}`, type: 'module', exports, dependencies }))
    mkdirSync(join(folder, 'node_modules/@codraft'), { recursive: true })
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@codraft', name), 'dir')
  }
  for (const name of libraries) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'export default 1\nexport const html = 1\n')
  }
  write('packages/core/src/hen.ts', "import type { Egg } from './egg.ts'\nexport type Hen = { egg: Egg }\n")
  write('packages/editor/src/utils.ts', 'export const thing = 1\n')
  for (const [path, text] of Object.entries(sound)) write(`packages/${path}`, text)
  for (const [, path, text] of planted) write(`packages/${path}`, text)
  found = await wrongWays(folder)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the arrows of the house', () => {
  it.each(planted)('catch %s planted in %s', (rule, file) => {
    expect(found.filter(({ from }) => from === `packages/${file}`).map((way) => way.rule)).toContain(rule)
  })

  it.each(Object.keys(sound))('leave %s in peace', (file) => {
    expect(found.filter(({ from }) => from === `packages/${file}`)).toEqual([])
  })
})
