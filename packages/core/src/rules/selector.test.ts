import { describe, expect, it } from 'vitest'
import type { Selector } from '../schema/rule.ts'
import { sceneOf } from './scene.ts'
import { matcher, selection } from './selector.ts'
import { briefOf, bus, carLane, cycle, footpath, kinds, parking, street, trees } from './street.testing.ts'

const layout = street(footpath(3, 'w1'), trees(2, 't1'), parking('p1'), carLane(3, 'd1'), bus(3, 'b1'), cycle(2, 'c1'), footpath(3, 'w2'))
const scene = sceneOf(briefOf({ length: 18.2, start: layout, kinds: { ...kinds, cycle: { ...kinds.cycle, choices: { surface: { default: 'red', options: { red: {}, grey: {} } } } } } }), layout)

function meant(selector: Selector): string {
  const asked = selection(selector, scene.compiled)
  const [section] = scene.sections
  if (!section) return ''
  const found = asked.of(section, scene)
  expect(asked.count(section, scene)).toBe(found.length)
  expect(section.placed.filter((one) => matcher(selector, scene.compiled)(one, scene))).toEqual(found)
  return found.map(({ element }) => element.id).join(' ')
}

describe('a selector', () => {
  it.each<[string, Selector, string]>([
    ['everything', '*', 'w1 t1 p1 d1 b1 c1 w2'],
    ['a kind', 'footpath', 'w1 w2'],
    ['a tag', '#motor', 'p1 d1 b1'],
    ['an element', '@d1', 'd1'],
    ['any of several', ['cycle', '#green'], 't1 c1'],
    ['a kind or an element', ['cycle', '@w2'], 'c1 w2'],
    ['all of several tags', { tag: ['motor', 'transit'] }, 'b1'],
    ['a tag without a kind', { tag: 'motor', not: 'parking' }, 'd1 b1'],
    ['one of several kinds', { kind: ['bus', 'parking'] }, 'p1 b1'],
    ['one of several ids', { id: ['t1', 'w2'] }, 't1 w2'],
    ['a side', { side: 'start', kind: 'footpath' }, 'w1'],
    ['the other side', { side: 'end' }, 'b1 c1 w2'],
    ['what stands beside something', { beside: 'trees' }, 'w1 p1'],
    ['a choice left at its default', { choice: { surface: 'red' } }, 'c1'],
    ['a choice not made', { choice: { surface: ['grey'] } }, ''],
    ['a section', { section: 'main', kind: 'bus' }, 'b1'],
    ['what nothing matches', { kind: 'bus', not: '#motor' }, ''],
    ['everything but', { not: ['#motor', 'footpath'] }, 't1 c1'],
  ])('means %s', (_, selector, ids) => {
    expect(meant(selector)).toBe(ids)
  })
})
