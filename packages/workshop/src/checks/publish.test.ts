import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { opens, publishProblems } from './publish.ts'

let folder = ''
const entry = { '.': { '@codraft/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } }
const published = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codraft-publish-'))
  write('package.json', JSON.stringify({ name: 'x', version: '1.0.0', type: 'module', license: 'MIT', files: ['dist'], exports: entry, publishConfig: { exports: published } }))
  write('dist/index.d.ts', 'export declare const one: number\n')
  write('dist/index.js', 'export const one = 1\n')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds nothing against a sound package, whose source condition stays at home', async () => {
  expect(await publishProblems(folder)).toEqual([])
  expect(await opens(folder)).toEqual([])
})

it('finds an entry that is not there', async () => {
  rmSync(join(folder, 'dist/index.js'))
  expect(await publishProblems(folder)).toEqual([expect.stringMatching(/does not exist/)])
  expect(await opens(folder)).toEqual([expect.stringMatching(/index\.js/)])
})

it('finds a module that cannot be loaded', async () => {
  write('dist/index.js', 'export const one = window.innerWidth\n')
  expect(await opens(folder)).toEqual([expect.stringMatching(/window is not defined/)])
})
