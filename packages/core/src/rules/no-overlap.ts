/** Who may not stand in whose space. */
import { separation, settled } from '../geometry/separation.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled as tightestOf } from './each.ts'
import { Clearance, footingOf, footprintOf, zoneOf } from './footing.ts'
import { askPairs } from './pairs.ts'
import { FollowedPairs, type Pairing } from './pairs-followed.ts'
import { concerned } from './remedy-order.ts'
import { movedApart } from './remedy-plan.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { marked, selection, type Selection } from './selector.ts'
import { waysFrom, waysFromEdges } from './ways.ts'

const params = z.object({ on: Selector, with: z._default(Selector, '*'), clearance: z.optional(Clearance) })
type NoOverlap = z.infer<typeof params>

/**
 * The footprint of each A, grown by its clearance, does not meet the footprint of any B. Touching is not meeting. A clearance on all sides is
 * round at the corners, so that it is the distance from edge to edge; one to the front, back, left or right draws the footprint out to a rectangle.
 */
export const noOverlap = defineRule<NoOverlap>({
  type: 'no-overlap',
  stages: ['plan'],
  params: () => params,
  fields: { selectors: ['on', 'with'], lengths: ['clearance'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  compile: (rule, _, ready) => {
    const sides: Sides = { ones: selection(rule.on, ready), others: selection(rule.with, ready) }
    return {
      reads: ['width', 'order', 'spot'],
      ...(sides.ones.alone && sides.others.alone && { family: { follow: (plans, scene) => new FollowedPairs(pairing(rule, sides), plans, scene) } }),
      ask: ({ scene, sections }) => {
        const found = sections.flatMap((one) => askSection(one, scene, { ...sides, rule }))
        const pairs = found.filter(({ measured }) => measured === true)
        return tightestOf(pairs.length > 0 ? pairs : found.slice(0, 1))
      },
      remedies: (scene, finding) => {
        const [one, other] = concerned(scene, finding)
        return one && other ? movedApart([one, other], { scene, by: -finding.slack, zone: zoneOf(one, rule.clearance, scene) }) : []
      },
    }
  },
})

type Sides = { readonly ones: Selection; readonly others: Selection }

function askSection(section: SceneSection, scene: Scene, { ones, others, rule }: Sides & { readonly rule: NoOverlap }): readonly Finding[] {
  const placed = ones.of(section, scene)
  if (placed.length === 0 || others.count(section, scene) === 0) return []
  const [isOne, isOther] = [marked(ones.marks(section, scene)), marked(others.marks(section, scene))]
  const { clearance = 0 } = rule
  const even = typeof clearance === 'number'
  const least = leastFor(rule, section)
  const footing = footingOf(section, scene)
  const pairs = askPairs({
    least,
    ones: placed.map(({ index }) => index),
    ways: even ? waysFromEdges(footing) : waysFrom(footing, JSON.stringify(clearance), (index) => {
      const one = section.placed[index]
      return one ? zoneOf(one, clearance, scene) : []
    }),
    // Space on all sides is kept by both alike: of the two ways to see a pair the first is enough.
    isPair: (one, other) => isOther(other) && !(even && other < one && isOne(other) && isOther(one)),
  })
  if (pairs.length === 0) return [{ section: section.section.id, elements: [], place: '', actual: null, limit: null, slack: 0, message: '' }]
  return pairs.flatMap(({ one, other, slack }) => finding([section.placed[one], section.placed[other]], scene, { slack, least, even }))
}

const leastFor = ({ clearance = 0 }: NoOverlap, { section: { per } }: Pick<SceneSection, 'section'>): number => (typeof clearance === 'number' ? toTicks(clearance, per) : 0)

/** The same pairs, seen from one element, for following edits. */
function pairing(rule: NoOverlap, { ones, others }: Sides): Pairing {
  const { clearance = 0 } = rule
  const even = typeof clearance === 'number'
  return {
    isOne: (one, scene) => ones.has(one, scene),
    isPair: (one, other, scene) => others.has(other, scene) && !(even && other.index < one.index && ones.has(other, scene) && others.has(one, scene)),
    zone: (one, scene) => (even ? [footprintOf(one, scene)] : zoneOf(one, clearance, scene)),
    least: (section) => leastFor(rule, section),
    finding: (one, other, slack, scene) => finding([one, other], scene, { slack, least: leastFor(rule, one), even }),
  }
}

type Found = { readonly slack: number; readonly least: number; readonly even: boolean }

function finding([one, other]: readonly [Placed | undefined, Placed | undefined], scene: Scene, { slack, least, even }: Found): Finding[] {
  if (!one || !other) return []
  const { section } = one
  const ticks = (value: number): number => fromTicks(value, section.per)
  const meeting = settled(separation(footprintOf(one, scene), footprintOf(other, scene))) < 0
  const message = !even && !meeting ? '{other} stands {excess} in the space that {element} needs.'
    : !meeting ? '{element} is {actual} from {other}; {limit} has to stay free.'
      : least === 0 ? '{element} and {other} run into each other by {excess}.' : '{element} and {other} run into each other; {limit} has to stay free between them.'
  return [{
    section: section.id, elements: [one.element.id, other.element.id], actual: ticks(slack + least), limit: ticks(least), slack: ticks(slack), measured: true,
    unit: section.stage.unit, message,
  }]
}
