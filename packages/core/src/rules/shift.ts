/** How far something may move sideways from one section to the next: a lane that swings, a track that bends. */
import type { Problem } from '../errors.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { toTicks } from '../schema/lengths.ts'
import { defineRule, type Asked, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, ReadyBrief, Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const params = z.object({ on: Selector, max: z.number().check(z.gte(0), z.lte(1000)), match: z._default(z.enum(['nth', 'id']), 'nth') })
type Shift = z.infer<typeof params>

/** The bound is told to a millionth. */
const SCALE = 1_000_000

/**
 * A match in two neighbouring sections moves sideways by at most `max` for each unit between them: how far its centre is from the datum in one
 * and in the other, against how far the sections are apart (`along`). Matches are paired by their number from the start, or by their id.
 */
export const shift = defineRule<Shift>({
  type: 'shift',
  stages: ['row'],
  params: () => params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: (rule, common, ready) => [...tooFine(rule), ...sectionProblems(common, ready)],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const through = ({ scene, sections }: Asked): readonly Pair[] => sections.flatMap((here, index) => {
      const next = sections[index + 1]
      return next && isNext(here, next) ? pairs(rule.match, { here, next, meant, scene }) : []
    })
    return { ask: (asked) => settled(through(asked).map(([one, other]) => finding(one, other, rule.max))), through }
  },
})

const isNext = (here: SceneSection, next: SceneSection): boolean =>
  next.section.index === here.section.index + 1 && here.section.stage.unit === next.section.stage.unit && here.section.spec.along !== undefined

type Pair = readonly [from: Placed, to: Placed]
type Neighbours = { readonly here: SceneSection; readonly next: SceneSection; readonly meant: Selection; readonly scene: Scene }

/** What is one thing in two sections; what only one of them has is left out. */
function pairs(match: Shift['match'], { here, next, meant, scene }: Neighbours): readonly Pair[] {
  const [ones, others] = [meant.of(here, scene), meant.of(next, scene)]
  const byId = match === 'id' ? new Map(others.map((other) => [other.element.id, other])) : null
  return ones.flatMap((one, index) => {
    const other = byId ? byId.get(one.element.id) : others[index]
    return other ? [[one, other] as const] : []
  })
}

/** Twice the offset of its centre from the datum, in ticks of its own section. */
const twiceOffset = ({ start, width, section }: Placed): number => 2 * (start - section.datum) + width

function finding(one: Placed, other: Placed, max: number): Finding {
  const { per, spec, stage, id } = one.section
  // Over one denominator, because the sections may differ in resolution: numbers of any size, so that nothing is rounded before it is compared.
  const whole = 2n * BigInt(per) * BigInt(other.section.per) * BigInt(SCALE)
  const [here, there] = [BigInt(twiceOffset(one)) * BigInt(other.section.per), BigInt(twiceOffset(other)) * BigInt(per)]
  const moved = (here < there ? there - here : here - there) * BigInt(SCALE)
  const allowed = BigInt(Math.round(max * SCALE)) * BigInt(toTicks(spec.along ?? 0, per)) * 2n * BigInt(other.section.per)
  return {
    section: id, elements: [one.element.id], actual: Number(moved) / Number(whole), limit: Number(allowed) / Number(whole), slack: Number(allowed - moved) / Number(whole),
    measured: true, unit: stage.unit, message: '{element} moves {actual} sideways to the next section; {limit} is possible.',
  }
}

const tooFine = ({ max }: Shift): Problem[] =>
  Math.round(max * SCALE) / SCALE === max ? [] : [{ path: ['max'], code: 'too-fine', message: `Found ${max}; at most six decimals are wanted.` }]

/** It takes two rows, one after the other, and how far they are apart. */
function sectionProblems({ section }: Rule, { sections }: ReadyBrief): Problem[] {
  const rows = sections.filter(({ stage }) => stage.kind === 'row')
  const pairsOf = rows.filter((row) => rows.some((next) => next.index === row.index + 1))
  if (section !== undefined || pairsOf.length === 0) {
    return [{ path: section === undefined ? ['rule'] : ['section'], code: 'wrong-stage', message: 'Found a single row to speak of; "shift" is about what changes between two that follow each other.' }]
  }
  return pairsOf.flatMap((row) => {
    const next = sections[row.index + 1]
    if (row.spec.along === undefined) return [{ path: ['rule'], code: 'missing', message: `Found no "along" in section "${row.id}"; how far it is to the next section is wanted.` }]
    return next && next.stage.unit !== row.stage.unit
      ? [{ path: ['rule'], code: 'wrong-value', message: `Found ${row.stage.unit} in section "${row.id}" and ${next.stage.unit} in "${next.id}"; one unit is wanted.` }]
      : []
  })
}
