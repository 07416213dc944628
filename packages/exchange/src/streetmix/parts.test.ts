import { street } from '@codraft/kits'
import { describe, expect, it } from 'vitest'
import { CHOICES_GIVEN, choicesOf, KINDS_GIVEN, kindOf } from './parts.ts'

describe('kindOf', () => {
  it('gives only kinds that the street kit has', () => {
    expect([...KINDS_GIVEN].filter((kind) => !Object.hasOwn(street.kinds, kind))).toEqual([])
  })
  it('lets a word of the variant choose another kind', () => {
    expect(kindOf('bike-lane', 'inbound|green|road')).toBe('cycle')
    expect(kindOf('bike-lane', 'twoway-left|green|road')).toBe('cycle-two-way')
    expect(kindOf('divider', 'median')).toBe('median')
    expect(kindOf('transit-shelter', 'left|light-rail')).toBe('side-platform')
  })
  it('takes a variant left out for the plain one', () => {
    expect(kindOf('bike-lane', '')).toBe('cycle')
    expect(kindOf('bike-lane', 'inbound')).toBe('cycle')
    expect(kindOf('sidewalk', '')).toBe('footpath')
  })
  it('knows no type and no variant that the table does not name', () => {
    expect(kindOf('hover-pad', 'up')).toBeNull()
    expect(kindOf('bus-lane', 'inbound|red|typical')).toBeNull()
    expect(kindOf('sidewalk', 'normal|extra')).toBeNull()
    for (const name of ['__proto__', 'constructor', 'toString', '']) expect(kindOf(name, name)).toBeNull()
    expect(kindOf('sidewalk', 'constructor')).toBeNull()
    expect(kindOf('divider', 'toString')).toBeNull()
  })
})

describe('choicesOf', () => {
  it('makes only choices that a kind of the kit offers', () => {
    const offered = Object.values(street.kinds).flatMap(({ choices = {} }) => Object.entries(choices).flatMap(([name, { options }]) => Object.keys(options).map((option) => `${name} ${option}`)))
    expect(CHOICES_GIVEN.filter((pair) => !offered.includes(pair.join(' ')))).toEqual([])
  })
  it('sets what differs from the default, and nothing that the kind does not offer', () => {
    expect(choicesOf('outbound|regular|road', street.kinds['cycle'])).toEqual({ direction: 'outbound' })
    expect(choicesOf('inbound|regular|road', street.kinds['cycle'])).toBeUndefined()
    expect(choicesOf('outbound|right-straight', street.kinds['turning-lane'])).toEqual({ turn: 'right' })
    expect(choicesOf('both|modern', street.kinds['lamp'])).toEqual({ arms: 'two' })
    expect(choicesOf('outbound|left', street.kinds['footpath'])).toBeUndefined()
    expect(choicesOf('__proto__|constructor', street.kinds['cycle'])).toBeUndefined()
  })
})
