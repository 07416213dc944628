import { describe, expect, it } from 'vitest'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import type { Parts } from '../../session/parts.ts'
import { View } from '../../session/view.ts'
import { openWords } from '../../words/index.ts'
import { groupsOf } from './groups.ts'

function parts(brief: object = {}): Parts {
  const controller = new SessionController(harbour(brief))
  return { controller, view: new View(controller), words: openWords('en') }
}
const more = (kinds: object) => ({ catalogue: { kinds: { ...base, ...kinds } }, rules: [], meters: [] })
const base = Object.fromEntries(['footpath', 'trees', 'cycle', 'bus-stop', 'bus', 'tram', 'car', 'parking', 'buffer', 'stall'].map((id) => [id, { label: id, size: { width: 1 }, resize: { width: { min: 0.1, max: 9 } } }]))

describe('The palette', () => {
  it('begins with what the published plan is made of and offers no retired kind', () => {
    const [here, ...others] = groupsOf(parts(), '')
    expect(here?.label).toBe('In the plan now')
    expect(here?.entries.map(({ label }) => label)).toEqual(['Footpath', 'Trees', 'Cycle lane', 'Bus stop', 'Bus lane', 'Light rail', 'Car lane', 'Parking', 'Kerb buffer', 'Market stall'])
    expect(others).toEqual([])
  })

  it('puts the others under their first tag, in words where the tag is known', () => {
    const groups = groupsOf(parts(more({
      lamp: { label: 'Lamp', tags: ['light'], size: { width: 1 } }, kiosk: { label: 'Kiosk', tags: ['trade'], size: { width: 1 } }, thing: { label: 'Thing', size: { width: 1 } },
    })), '')
    expect(groups.slice(1).map(({ label, entries }) => [label, ...entries.map(({ kind }) => kind)])).toEqual([['Light', 'lamp'], ['Trade', 'kiosk'], ['Other', 'thing']])
  })

  it('finds without case and accents, names that begin with it first', () => {
    const found = groupsOf(parts(more({ a: { label: 'Street café', size: { width: 1 } }, b: { label: 'Café', size: { width: 1 } } })), 'CAFE')
    expect(found.flatMap(({ entries }) => entries.map(({ label }) => label))).toEqual(['Café', 'Street café'])
    expect(groupsOf(parts(), 'zebra')).toEqual([])
  })

  it('counts what is used where a kind has a limit', () => {
    expect(groupsOf(parts(), 'bus stop')[0]?.entries[0]).toEqual({ kind: 'bus-stop', label: 'Bus stop', used: 1, max: 2 })
  })
})
