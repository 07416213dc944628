import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run, workshop } from '../project.ts'
import { deadLinks, linksIn } from './links.ts'
import { loose } from './remarks.ts'
import { restyling, restylingHere } from './restyling.ts'
import { wrongWays } from './rooms.ts'

const patience = 300_000
const typed = globSync(['packages/*/tsconfig.json', 'test/*/tsconfig.json'], { cwd: root }).filter((file) => globSync('**/*.ts', { cwd: join(root, dirname(file)), exclude: ['node_modules/**'] }).length > 0)

/** Fails with everything a tool said, unless it ended well. */
const endsWell = async (tool: string, args: string[]): Promise<void> => {
  const { code, output } = await run(tool, args, { quiet: true })
  if (code !== 0) throw new Error(`${tool} ended with code ${code}\n${output}`)
}

describe('the house', () => {
  it.each(typed.map((file) => dirname(file)))('agrees with its types in %s', (folder) => endsWell('tsc', ['-p', folder]), patience)

  it('keeps its own style', async () => {
    const config = join(workshop, 'eslint.config.mjs')
    await endsWell('eslint', ['--config', config, '--max-warnings', '0', '--no-error-on-unmatched-pattern', 'packages', 'test', 'demo'])
  }, patience)

  it('has one-way arrows', async () => {
    const found = await wrongWays()
    expect(found.map(({ rule, from, to, why }) => `${from} → ${to}: ${rule}. ${why}`).join('\n')).toBe('')
  }, patience)

  it('has no remark about work to do without an issue', () => {
    expect(loose()).toEqual([])
  })

  it('styles no page again for what comes and goes', () => {
    expect(restylingHere()).toEqual([])
    expect(restyling('.a:has(p) > b { } @media print { .a:not(:has(p)) > * > i { } }')).toEqual(['.a:not(:has(p)) > * > i'])
  })

  it('has links that lead somewhere', () => {
    expect(deadLinks()).toEqual([])
    expect(linksIn('[a](b.md#c) [d](https://e.example) [f](#g) `[h](i)` [j](../k.md)')).toEqual(['b.md', '../k.md'])
  })
})
