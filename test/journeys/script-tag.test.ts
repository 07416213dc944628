import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const embed = 'packages/codraft/dist/embed'

describe('what the script tag brings', () => {
  it('asks for nothing before it runs: each file more is a round on a far line', () => {
    const entry = readFileSync(join(embed, 'codraft.js'), 'utf8')
    expect(entry).toContain('import(')
    expect(entry).not.toMatch(/(?:^|[;}\n])(?:import|export)\s*[\w{*"'`][^(]*?["'`]/)
  })

  it('has no sentences in languages of a library that nobody reads', () => {
    const maps = globSync([join(embed, '*.js.map'), join(embed, 'chunks/*.js.map')])
    expect(maps.length).toBeGreaterThan(20)
    const heavy = maps.filter((file) => readFileSync(file, 'utf8').includes('zod/v4/locales/'))
    expect(heavy).toEqual([])
  })
})
