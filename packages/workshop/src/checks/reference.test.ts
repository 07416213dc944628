import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../project.ts'
import { documentedKinds, referenceFiles } from '../reference/pages.ts'
import { readExample, RULES_FOLDER } from '../reference/rule-example.ts'

const kinds = documentedKinds().map(({ kind }) => kind)

describe('the reference of rules', () => {
  it('has an example for every kind of rule, and none besides', () => {
    expect(globSync('*.json', { cwd: RULES_FOLDER }).map((file) => basename(file, '.json')).sort()).toEqual([...kinds].sort())
  })

  it.each(kinds)('shows %s well inside, exactly on the border, and just over', (kind) => {
    const [inside, border, over] = readExample(kind).shown.map(({ result }) => result)
    expect(inside?.status).not.toBe('violated')
    expect([border?.status, border?.slack ?? 0]).toEqual(['ok', 0])
    expect(over?.status).toBe('violated')
  })

  it('is as the language is: if not, run "npm run reference"', () => {
    const stale = [...referenceFiles()].filter(([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text)
    expect(stale.map(([file]) => file)).toEqual([])
  })
})
