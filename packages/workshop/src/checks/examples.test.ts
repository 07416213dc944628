import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { filesOf, root, workshop } from '../project.ts'
import { examplesIn, keepsPromise, toProgram } from './examples.ts'
import type { Example } from './examples.ts'

const scratch = join(workshop, '.examples')
const examples = filesOf('md').flatMap((file) => examplesIn(file, readFileSync(join(root, file), 'utf8')))

const runExample = async (example: Example, name: string): Promise<void> => {
  mkdirSync(scratch, { recursive: true })
  const file = join(scratch, `${name}.ts`)
  writeFileSync(file, toProgram({ ...example, file: join(root, example.file) }))
  await import(/* @vite-ignore */ file)
}

const fenced = (text: string): Example => examplesIn('packages/workshop/README.md', `Some words.\n\n\`\`\`ts run\n${text}\n\`\`\`\n`)[0]!

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('examples in Markdown', () => {
  it.each(examples.map((example, index) => [`${example.file}:${example.line}`, example, index] as const))('keep their promises at %s', (_, example, index) =>
    runExample(example, `example-${index}`),
  )

  it.each([
    ['a number', '1 + 1 // → 2'],
    ['an object', '({ a: [1] }) // → { a: [1] }'],
    ['a name', 'const two = 1 + 1 // → 2'],
    ['a sentence', "['The street', 'is full.'].join(' ') // → The street is full."],
    ['a promise of JavaScript', 'Promise.resolve(3) // → 3'],
    ['an expression of several lines', '[1,\n  2]\n  .length // → 2'],
  ])('hold for %s', (name, text) => runExample(fenced(text), `holds-${name.replaceAll(' ', '-')}`))

  it.each([
    ['a number', '1 + 1 // → 3'],
    ['an object', '({ a: [1] }) // → { a: [2] }'],
    ['a name', 'const two = 1 + 1 // → 3'],
  ])('are caught when they break a promise about %s', async (name, text) => {
    await expect(runExample(fenced(text), `breaks-${name.replaceAll(' ', '-')}`)).rejects.toThrow(/packages\/workshop\/README\.md:4: promised/)
  })

  it('are not blocks that only show', () => {
    expect(examplesIn('a.md', '```ts\n1 // → 2\n```\n')).toEqual([])
  })

  it('tell undefined from a word', () => {
    expect(() => keepsPromise('a.md:1', undefined, 'null', () => null)).toThrow()
    expect(() => keepsPromise('a.md:1', undefined, 'undefined', () => undefined)).not.toThrow()
    expect(() => keepsPromise('a.md:1', 'undefined', 'null', () => null)).toThrow()
  })
})
