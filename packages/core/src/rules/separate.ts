/** What must stand between two things that would otherwise meet. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { z } from '../schema/z.ts'
import { defineRule, type Finding, type Near } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Mask, type Selection } from './selector.ts'

const params = ({ z, Selector }: Grammar) => z.object({ on: Selector, from: Selector, by: Selector, min: z.number().check(z.gte(0), z.lte(1e6)) })
type Separate = z.infer<ReturnType<typeof params>>

/** Wherever only C, or nothing, stands between an A and the nearest B on one side of it, the C is at least so wide in all. */
export const separate = defineRule<Separate>({
  type: 'separate',
  stages: ['row'],
  params,
  fields: { selectors: ['on', 'from', 'by'], lengths: ['min'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  compile: (rule, _, ready) => {
    const kinds: Kinds = { ones: selection(rule.on, ready), others: selection(rule.from, ready), between: selection(rule.by, ready) }
    return {
      reads: ['width', 'any-order'],
      ...([kinds.ones, kinds.others, kinds.between].every(({ alone }) => alone) ? { family: nearIn(kinds, rule.min) } : {}),
      ask: ({ scene, sections }) => settled(sections.flatMap((row) => askRow(row, scene, { ...kinds, min: toTicks(rule.min, row.section.per) }))),
    }
  },
})

type Kinds = { readonly ones: Selection; readonly others: Selection; readonly between: Selection }
/** The same, one A at a time. */
function nearIn(kinds: Kinds, least: number): Near {
  const { ones, others, between } = kinds
  return {
    on: ones,
    reach: (row, scene, index) => [stretch(row, index, { towards: -1, between, scene }), stretch(row, index, { towards: 1, between, scene })],
    judge: (one, row, scene) => {
      const min = toTicks(least, row.section.per)
      const pairs = ([-1, 1] as const).flatMap((towards) => {
        const end = stretch(row, one.index, { towards, between, scene, until: others })
        const other = row.at(end)
        // As in `askRow`: a pair in which each is both an A and a B is one place.
        if (!other || !others.has(other, scene) || (towards < 0 && others.has(one, scene) && ones.has(other, scene))) return []
        let width = 0
        for (let index = one.index + towards; index !== end; index += towards) width += row.at(index)?.width ?? 0
        return [{ other, width }]
      })
      const broken = pairs.filter(({ width }) => width < min)
      const tightest = pairs.sort((a, b) => a.width - b.width)[0]
      return (broken.length > 0 ? broken : tightest ? [tightest] : []).map(({ other, width }) => finding(one, other, [width, min]))
    },
    neutral: (row, scene) => (ones.count(row, scene) === 0 || others.count(row, scene) === 0 ? [] : [nothingBetween(row)]),
  }
}

type Stretch = { readonly towards: -1 | 1; readonly between: Selection; readonly scene: Scene; readonly until?: Selection }

/** The index of the first that is no C (or is a B, where one is looked for), as seen from an index. */
function stretch(row: SceneSection, from: number, { towards, between, scene, until }: Stretch): number {
  let index = from + towards
  for (let one = row.at(index); one && between.has(one, scene) && until?.has(one, scene) !== true; one = row.at(index)) index += towards
  return index
}

const nothingBetween = ({ section }: SceneSection): Finding => ({ section: section.id, elements: [], actual: null, limit: null, slack: 0, message: '' })

type Masks = { readonly others: Mask; readonly between: Mask }

/** Each A with the nearest B on either side. Of those that hold only the tightest is kept. */
function askRow(row: SceneSection, scene: Scene, { ones, others, between, min }: Kinds & { readonly min: number }): Finding[] {
  const placed = ones.of(row, scene)
  if (placed.length === 0 || others.count(row, scene) === 0) return []
  const masks: Masks = { others: others.mask(row, scene), between: between.mask(row, scene) }
  const [before, after] = [reached(row, masks, -1), reached(row, masks, 1)]
  const found: Finding[] = []
  let held: readonly [Placed, Placed, number] | null = null
  for (const one of placed) {
    for (const { nearest, widths } of [before, after]) {
      const other = row.placed[nearest[one.index] ?? -1]
      // A pair in which each is both an A and a B is one place: the later of the two tells nothing new.
      if (!other || (nearest === before.nearest && masks.others[one.index] === true && ones.has(other, scene))) continue
      const width = widths[one.index] ?? 0
      if (width < min) found.push(finding(one, other, [width, min]))
      else if (held === null || width < held[2]) held = [one, other, width]
    }
  }
  if (found.length > 0) return found
  return held ? [finding(held[0], held[1], [held[2], min])] : [nothingBetween(row)]
}

/** For every place of a row, the index of the nearest B that only C, or nothing, leads to (-1: none), and how wide that C is. One pass. */
function reached({ placed }: SceneSection, { others, between }: Masks, towards: -1 | 1): { nearest: readonly number[]; widths: readonly number[] } {
  const nearest: number[] = placed.map(() => -1)
  const widths: number[] = placed.map(() => 0)
  for (let index = towards < 0 ? 1 : placed.length - 2; index >= 0 && index < placed.length; index -= towards) {
    const next = index + towards
    if (others[next] === true) nearest[index] = next
    else if (between[next] === true) {
      nearest[index] = nearest[next] ?? -1
      widths[index] = (widths[next] ?? 0) + (placed[next]?.width ?? 0)
    }
  }
  return { nearest, widths }
}

function finding(one: Placed, other: Placed, [width, min]: readonly [number, number]): Finding {
  const { id, per, stage } = one.section
  return {
    section: id, elements: [one.element.id, other.element.id], actual: fromTicks(width, per), limit: fromTicks(min, per), slack: fromTicks(width - min, per),
    measured: true, unit: stage.unit, message: 'Between {element} and {other} there is {actual}; at least {limit} is needed.',
  }
}
