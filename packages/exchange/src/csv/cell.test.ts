import { describe, expect, it } from 'vitest'
import { csvCell } from './cell.ts'

describe('csvCell', () => {
  it('keeps numbers numbers', () => {
    expect(csvCell(-5)).toBe('-5')
    expect(csvCell(2.743)).toBe('2.743')
    expect(csvCell(-0)).toBe('0')
    for (const none of [NaN, Infinity, -Infinity, null, '']) expect(csvCell(none)).toBe('')
  })
  it('quotes and doubles quotes', () => {
    expect(csvCell('a "b", c\r\nd')).toBe('"a ""b"", c\r\nd"')
  })
  it.for(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', ' =', '\u00a0@', '\u200b=', '\ufeff+', ' \t-'])(
    'guards a text that starts with %j', (sign) => {
      expect(csvCell(`${sign}cmd|' /C calc'!A1`)).toMatch(/^"'/)
    },
  )
  it('leaves other texts alone', () => {
    for (const text of ['a=b', "'=1", '5-6', 'a@b.nz', 'Te Kōwhai', '日本', '😀']) expect(csvCell(text)).toBe(`"${text}"`)
  })
  it('drops control characters and mends lone surrogates', () => {
    expect(csvCell('a\0b\u001b\ud800c')).toBe('"ab\ufffdc"')
  })
})
