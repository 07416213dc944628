import { expect, it } from 'vitest'
import { oneByOne } from './one-by-one.ts'

it('gives each name its value', () => {
  expect(oneByOne('const [a, b] = [x.y, [1, 2]], c = 3')).toBe('const a = x.y, b = [1, 2], c = 3')
  expect(oneByOne('const [a, b] = [(x, y), z]')).toBe('const a = (x, y), b = z')
  expect(oneByOne('for (let [from, to] = [0, 9]; from < to; from++) go(from)')).toBe('for (let from = 0, to = 9; from < to; from++) go(from)')
})

it('finds those within a value', () => {
  expect(oneByOne('const [a, b] = [() => { const [c] = [1]; return c }, 2];')).toBe('const a = () => { const c = 1; return c }, b = 2;')
})

it('lets be what means more than that', () => {
  const kept = [
    'const [a, b] = pair', '[a, b] = [b, a]', 'const [a, b] = [1]', 'const [a] = [1, called()]', 'const [a, b] = [...both]',
    'const [a = 1] = [x]', 'const [, b] = [x, y]', 'const [a, ...rest] = [x, y]', 'const [{ a }, b] = [x, y]',
  ]
  for (const code of kept) expect(oneByOne(code)).toBe(code)
})
