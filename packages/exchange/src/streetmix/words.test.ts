import { describe, expect, it } from 'vitest'
import { plainWords, slug } from './words.ts'

describe('plainWords', () => {
  it('makes one bounded line of anything', () => {
    expect(plainWords('  High\n\tStreet\u0000 ')).toBe('High Street')
    expect(plainWords('x'.repeat(5000), 200)).toHaveLength(200)
  })
  it('normalises, and lets no direction control or lone surrogate through', () => {
    expect(plainWords('Cafe\u0301')).toBe('Café')
    expect(plainWords('a\u202eb\u2066c')).toBe('abc')
    expect(plainWords('a\ud800b')).toBe('a\ufffdb')
  })
  it('keeps whole signs at the end and few marks on a letter', () => {
    expect(plainWords('ab😀', 3)).toBe('ab')
    expect(plainWords(`a${'\u0337'.repeat(5000)}`).length).toBeLessThan(10)
  })
})

describe('slug', () => {
  it('makes an id of a name', () => {
    expect(slug('Straße der Äpfel!')).toBe('stra-e-der-apfel')
    expect(slug('__proto__')).toBe('proto')
    expect(slug('新宿通り')).toBe('')
    expect(slug('a'.repeat(100), 48)).toHaveLength(48)
  })
})
