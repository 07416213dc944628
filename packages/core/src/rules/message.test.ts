import { describe, expect, it } from 'vitest'
import { fillMessage, type MessageWords } from './message.ts'
import { buffer, bus, carLane, cycle, footpath, said, street } from './street.testing.ts'

const words: MessageWords = { locale: 'en', amount: (value, unit) => `${value}${unit && ` ${unit}`}`, element: (id, section) => `${section ?? 'all'}/${id}`, kinds: (ids) => ids.join(' or ') }
const french: MessageWords = { ...words, locale: 'fr', amount: (value, unit) => `${String(value).replace('.', ',')} ${unit}` }

describe('a message', () => {
  const narrow = said({ rule: 'size', on: 'footpath', min: 2, message: { en: '{element}: {actual}, wanted {limit}, short by {excess}', fr: 'il manque {excess}' } }, street(footpath(1.5)))[0]!
  it('carries the figures with their units, in the reader’s language', () => {
    expect(fillMessage(narrow.message, narrow, words)).toBe('main/footpath-1: 1.5 m, wanted 2 m, short by 0.5 m')
    expect(fillMessage(narrow.message, narrow, french)).toBe('il manque 0,5 m')
  })
  it('names both where two are concerned', () => {
    const near = said({ rule: 'separate', on: 'cycle', from: '#motor', by: '#buffer', min: 1 }, street(cycle(2), buffer(), carLane(3)))[0]!
    expect(fillMessage(near.message, near, words)).toBe('Between main/cycle-1 and main/car-lane-1 there is 0.6 m; at least 1 m is needed.')
  })
  it('names the kinds of which something is missing', () => {
    const open = said({ rule: 'requires', if: 'bus', then: ['footpath', 'trees'] }, street(bus(3)))[0]!
    expect(fillMessage(open.message, open, words)).toBe('main/bus-1 needs footpath or trees: at least 1; there are 0.')
  })
  it('leaves a dash for what it has nothing for, and other braces as they are', () => {
    expect(fillMessage('{other} {count} {nobody} {actual}', narrow, words)).toBe('– 1 {nobody} 1.5 m')
  })
  it('does not read what it fills in again', () => {
    expect(fillMessage('{element}', narrow, { ...words, element: () => '{actual}' })).toBe('{actual}')
  })
})
