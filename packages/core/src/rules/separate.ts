/** What must stand between two things that would otherwise meet. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Matches, type Selection } from './selector.ts'

const params = z.object({ on: Selector, from: Selector, by: Selector, min: z.number().check(z.gte(0), z.lte(1e6)) })
type Separate = z.infer<typeof params>

/** Wherever only C, or nothing, stands between an A and the nearest B on one side of it, the C is at least so wide in all. */
export const separate = defineRule<Separate>({
  type: 'separate',
  stages: ['row'],
  params,
  fields: { selectors: ['on', 'from', 'by'], lengths: ['min'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  compile: (rule) => {
    const kinds: Kinds = { ones: selection(rule.on), others: selection(rule.from), between: selection(rule.by).has }
    return {
      ask: ({ scene, sections }) => settled(sections.flatMap((row) => askRow(row, { scene, ...kinds, min: toTicks(rule.min, row.section.per) }))),
    }
  },
})

type Kinds = { readonly ones: Selection; readonly others: Selection; readonly between: Matches }
type Question = Kinds & { readonly scene: Scene; readonly min: number }
/** The nearest B that only C, or nothing, leads to, and how wide that C is. */
type Reached = { readonly other: Placed; readonly width: number }

function askRow(row: SceneSection, question: Question): Finding[] {
  const { scene, ones, others, min } = question
  const placed = ones.of(row, scene)
  const [first] = placed
  if (!first || others.count(row, scene) === 0) return []
  const [before, after] = [reached(row, question, -1), reached(row, question, 1)]
  const found: Finding[] = []
  for (const one of placed) {
    const [left, right] = [before[one.index], after[one.index]]
    // A pair in which each is both an A and a B is one place: the later of the two tells nothing new.
    if (left && !(ones.has(left.other, scene) && others.has(one, scene))) found.push(finding(one, left, min))
    if (right) found.push(finding(one, right, min))
  }
  return found.length > 0 ? found : [{ section: row.section.id, elements: [], actual: null, limit: null, slack: 0, message: '' }]
}

/** For every place of the row, what is reached from it going one way. One pass. */
function reached({ placed }: SceneSection, { scene, others, between }: Question, towards: -1 | 1): (Reached | null)[] {
  const all: (Reached | null)[] = Array.from({ length: placed.length }, () => null)
  const start = towards < 0 ? 1 : placed.length - 2
  for (let index = start; index >= 0 && index < placed.length; index -= towards) {
    const next = placed[index + towards]
    if (next === undefined) continue
    const beyond = all[index + towards]
    if (others.has(next, scene)) all[index] = { other: next, width: 0 }
    else if (beyond && between(next, scene)) all[index] = { other: beyond.other, width: beyond.width + next.width }
  }
  return all
}

function finding(one: Placed, { other, width }: Reached, min: number): Finding {
  const { id, per, stage } = one.section
  return {
    section: id, elements: [one.element.id, other.element.id], actual: fromTicks(width, per), limit: fromTicks(min, per), slack: fromTicks(width - min, per),
    measured: true, unit: stage.unit, message: 'Between {element} and {other} there is {actual}; at least {limit} is needed.',
  }
}
