import { PROPOSAL_CAPS } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { scan } from './scan.ts'

const caps = { depth: 4, keys: 3, items: 5, text: 10 }
const scanned = (text: string, of = caps) => scan(new TextEncoder().encode(text), of)

describe('scan', () => {
  it('lets pass what stays on the border of every cap', () => {
    expect(scanned('[[[[1,2,3,4,5]]]]')).toBeNull()
    expect(scanned('{"a":1,"b":2,"c":3}')).toBeNull()
    expect(scanned('"0123456789"')).toBeNull()
  })

  it('finds depth, and says where', () => {
    expect(scanned('{"a":[[[[]]]]}')).toMatchObject({ code: 'too-deep', path: ['a', 0, 0, 0] })
  })

  it('finds a list that is too long, and says which', () => {
    expect(scanned('{"sections":[{"elements":[1,2,3,4,5,6]}]}')).toMatchObject({ code: 'too-many', path: ['sections', 0, 'elements'] })
    expect(scanned('[[],[1,2,3,4,5,6]]')).toMatchObject({ path: [1] })
  })

  it('finds too many keys', () => {
    expect(scanned('[{"a":1,"b":2,"c":3,"d":4}]')).toMatchObject({ code: 'too-many', path: [0] })
  })

  it('finds a text that is too long, counted in UTF-16 units', () => {
    expect(scanned('{"a":"01234567890"}')).toMatchObject({ code: 'text-too-long', path: ['a'] })
    expect(scanned(JSON.stringify('é'.repeat(10)))).toBeNull()
    expect(scanned(JSON.stringify('😀'.repeat(5)))).toBeNull()
    expect(scanned(JSON.stringify('😀'.repeat(6)))).toMatchObject({ code: 'text-too-long' })
    expect(scanned(String.raw`"\u0041\u0041\u0041\u0041\u0041\n\n\n\n\n"`)).toBeNull()
  })

  it('is not misled by brackets, commas and quotes inside texts', () => {
    expect(scanned(String.raw`["[[[[[,,,", "\"[[[[[", "\\"]`)).toBeNull()
  })

  it('survives anything that is not JSON', () => {
    for (const text of ['', ']]]]', '}{', '"', '"\\', '"\\u', ',,,,,,', ':::', '[}', '\0', '{"a"']) expect(() => scanned(text)).not.toThrow()
  })

  it('reads no further than it must', () => {
    const bytes = new TextEncoder().encode('['.repeat(100_000))
    const read = new Set<number>()
    const watched = new Proxy(bytes, {
      get: (target, name) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) read.add(Number(name))
        const found: unknown = Reflect.get(target, name, target)
        return typeof found === 'function' ? found.bind(target) : found
      },
    })
    expect(scan(watched, PROPOSAL_CAPS)).toMatchObject({ code: 'too-deep' })
    expect(read.size).toBeLessThan(40)
  })
})
