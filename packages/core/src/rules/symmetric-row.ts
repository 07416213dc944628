/** Symmetry in a row: who pairs with whom, and whether they are alike. */
import type { Edit } from '../operations/index.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Finding, Room } from './define.ts'
import { resized } from './remedy.ts'
import type { Placed } from './scene.ts'

/** What two of a pair have in common: all of `match`; sizes within `tolerance`, in the stage's unit. */
export type Alike = { readonly match: readonly ('kind' | 'tag' | 'size')[]; readonly tolerance: number }

/** Of the matches of one row, every pair that is not alike, from outside to the middle; else the tightest. The one in the middle pairs with nobody. */
export function askPairs(matches: readonly Placed[], alike: Alike): readonly Finding[] {
  const [first] = matches
  if (!first) return []
  const pairs = matches.slice(0, Math.floor(matches.length / 2)).flatMap((one, index) => {
    const other = matches[matches.length - 1 - index]
    return other ? [pairFinding(one, other, { alike, number: index + 1 })] : []
  })
  return pairs.length > 0 ? pairs : [{ section: first.section.id, elements: [first.element.id], actual: null, limit: null, slack: 0, message: '' }]
}

function pairFinding(one: Placed, other: Placed, { alike, number }: { alike: Alike; number: number }): Finding {
  const findings = alike.match.map((sameness): Finding => {
    const base = { section: one.section.id, elements: [one.element.id, other.element.id] }
    if (sameness === 'size') return { ...base, ...sizes(one, other, alike.tolerance) }
    return { ...base, actual: number, limit: null, slack: SAME[sameness](one, other) ? 0 : -1, message: WORDS[sameness] }
  })
  const figures = findings.find(({ measured }) => measured === true)
  const found = findings.find(({ slack }) => slack < 0) ?? figures ?? findings[0]
  return found ?? { section: one.section.id, elements: [], actual: null, limit: null, slack: 0, message: '' }
}

const SAME = {
  kind: (one: Placed, other: Placed): boolean => one.element.kind === other.element.kind,
  tag: (one: Placed, other: Placed): boolean => [...one.shape.tags].some((tag) => other.shape.tags.has(tag)),
}
const WORDS = {
  kind: '{element} and {other} are number {actual} from either end, and not of one kind.',
  tag: '{element} and {other} are number {actual} from either end, and have nothing in common.',
}

function sizes(one: Placed, other: Placed, tolerance: number): Pick<Finding, 'actual' | 'limit' | 'slack' | 'measured' | 'unit' | 'message'> {
  const { per, stage } = one.section
  const [differ, most] = [Math.abs(one.width - other.width), toTicks(tolerance, per)]
  return {
    actual: fromTicks(differ, per), limit: fromTicks(most, per), slack: fromTicks(most - differ, per), measured: true, unit: stage.unit,
    message: '{element} and {other} differ by {actual}; at most {limit} is possible.',
  }
}

/** Either becomes as the other is: as wide, or of its kind. */
export function likened(one: Placed, other: Placed, room: Room): Edit[] {
  const widened = [[one, other], [other, one]] as const
  return [
    ...widened.flatMap(([changed, model]) => {
      const range = room.range(changed, 'block')
      return range && model.width >= range.min && model.width <= range.max && changed.width !== model.width ? [[resized(changed, model.width)]] : []
    }),
    ...widened.filter(([, model]) => model.shape.kind !== '' && model.width > 0).map(([changed, model]): Edit => [{
      type: 'replace', section: changed.section.id, id: changed.element.id, from: changed.element, to: { ...model.element, id: changed.element.id },
    }]),
  ]
}
