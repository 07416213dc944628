/** What must stand between two things that would otherwise meet. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Mask, type Selection } from './selector.ts'

const params = z.object({ on: Selector, from: Selector, by: Selector, min: z.number().check(z.gte(0), z.lte(1e6)) })
type Separate = z.infer<typeof params>

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
      ask: ({ scene, sections }) => settled(sections.flatMap((row) => askRow(row, scene, { ...kinds, min: toTicks(rule.min, row.section.per) }))),
    }
  },
})

type Kinds = { readonly ones: Selection; readonly others: Selection; readonly between: Selection }
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
  return held ? [finding(held[0], held[1], [held[2], min])] : [{ section: row.section.id, elements: [], actual: null, limit: null, slack: 0, message: '' }]
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
