/** The widths of all rows of a sketch: each row's stretches by themselves first; where something that is weighed is not kept then, all together. */
import type { CompiledRule } from '../../rules/define.ts'
import type { SceneSection } from '../../rules/scene.ts'
import type { Balance, Weight, Wish } from '../moves/mending.ts'
import type { Trouble } from '../sketch.ts'
import { boundsIn, jaggedIn, project, unlawful, type Push } from './project.ts'
import { isKept, weigh, type Weighed, type Weighing } from './weighed.ts'

/** What is asked of a stretch, and by which rule; by none where it is the kind itself that a row is made of. `known`: whether that is all the rule asks. */
export type RuledWish = Wish & { readonly rule: CompiledRule | null; readonly known: boolean }
/** What is asked of weighed widths; by no rule where a step keeps something on one side. */
export type RuledBalance = Balance & { readonly rule: CompiledRule | null; readonly section: SceneSection; readonly known: boolean }
/** A row with all that is asked of its stretches. `tick`: what a tick costs. */
export type RowAsked = { readonly row: SceneSection; readonly tick: number; readonly widths: readonly number[]; readonly wishes: readonly RuledWish[] }
/** The widths by row, what they cost and what pushes; or what cannot all be had. */
export type RowsSettled =
  | { readonly state: 'kept'; readonly widths: readonly (readonly number[])[]; readonly change: number; readonly pushes: readonly Trouble[]; readonly sure: boolean }
  | { readonly state: 'none'; readonly pushes: readonly Trouble[] }
  | { readonly state: 'tired' }
type Kept = Extract<RowsSettled, { state: 'kept' }>

/** Rows together have so many elements at most, where widths are weighed. */
const MOST = 120

/** Each row by itself, with what is asked of its stretches alone. */
export function settledIn(rows: readonly RowAsked[], effort: { left: number }): RowsSettled {
  const [widths, pushes]: [(readonly number[])[], Trouble[]] = [[], []]
  let [change, sure, state]: [number, boolean, RowsSettled['state']] = [0, true, 'kept']
  for (const { row, tick, widths: wanted, wishes } of rows) {
    const steps = { left: 3e6 }
    const projected = project(wanted, wishes, steps)
    effort.left -= (3e6 - steps.left) / 50 + wishes.length
    if (projected.status === 'tired') state = 'tired'
    else pushes.push(...projected.pushes.flatMap((push) => troubleOf(push, wishes, row)))
    if (projected.status === 'conflict' && state === 'kept') state = 'none'
    if (projected.status !== 'kept') continue
    widths.push(projected.widths)
    change += projected.change * tick
    sure &&= projected.sure
  }
  return state === 'kept' ? { state, widths, change, pushes, sure } : { state, pushes }
}

function troubleOf({ stretch, short }: Push, wishes: readonly RuledWish[], section: SceneSection): Trouble[] {
  const wish = wishes[stretch]
  if (!wish?.rule) return []
  return [{ rule: wish.rule, section, elements: wish.elements, place: wish.elements.map(({ element }) => element.id).join(' '), short, steps: 1, excess: 0 }]
}

/** The same with all that is weighed. */
export function weighedIn(rows: readonly RowAsked[], balances: readonly RuledBalance[], { settled, effort }: { readonly settled: Kept; readonly effort: { left: number } }): RowsSettled {
  if (balances.length === 0) return settled
  effort.left -= balances.length
  const offsets = offsetsOf(rows)
  const asked = balances.map((one, owner): Weighed => ({ ways: one.ways.map((way) => way.map((weight) => weighingOf(weight, offsets))), owner }))
  if (asked.every((one) => isKept(one, settled.widths.flat()))) return settled
  const wanted = rows.flatMap(({ widths }) => widths)
  if (wanted.length > MOST) return { state: 'tired' }
  const owners: (() => Trouble[])[] = balances.map(({ rule, ...one }) => () => (rule ? [{ ...one, rule, steps: 1, excess: 0 }] : []))
  const owned = (push: Push, { row, wishes }: RowAsked): number => owners.push(() => troubleOf(push, wishes, row)) - 1
  const stretches = rows.flatMap((one, index) => boundsIn(one.wishes).map((bound): Weighed => ({ ways: [[stretchOf(bound, offsets.starts[index] ?? 0)]], owner: owned(bound, one) })))
  const jagged = rows.map(({ wishes }) => jaggedIn(wishes))
  const broken = (widths: readonly number[]): Weighed | null => {
    for (const [index, one] of rows.entries()) {
      const start = offsets.starts[index] ?? 0
      const sides = unlawful(widths.slice(start, start + one.widths.length), one.wishes, jagged[index] ?? [])
      if (sides) return { ways: [[stretchOf(sides[1], start)], [stretchOf(sides[0], start)]], owner: owned(sides[0], one) }
    }
    return null
  }
  const steps = { left: 4e6 }
  const found = weigh({ widths: wanted, costs: rows.flatMap(({ widths, tick }) => widths.map(() => tick)), weighed: [...stretches, ...asked], broken }, steps)
  effort.left -= 2 * wanted.length + (4e6 - steps.left) / 250
  if (found.state === 'tired') return found
  const pushes = [...found.pushing].flatMap((owner) => owners[owner]?.() ?? [])
  if (found.state === 'none') return { state: 'none', pushes }
  const widths = rows.map((one, index) => found.widths.slice(offsets.starts[index] ?? 0, (offsets.starts[index] ?? 0) + one.widths.length))
  const change = rows.reduce((sum, { widths: were, tick }, index) => sum + tick * were.reduce((all, width, place) => all + Math.abs(width - (widths[index]?.[place] ?? width)), 0), 0)
  return { state: 'kept', widths, change, pushes, sure: found.sure && settled.sure }
}

/** Where each row's elements begin among those of all. */
type Offsets = { readonly starts: readonly number[]; readonly ofSection: ReadonlyMap<number, number> }

function offsetsOf(rows: readonly RowAsked[]): Offsets {
  let next = 0
  const starts = rows.map(({ widths }) => (next += widths.length) - widths.length)
  return { starts, ofSection: new Map(rows.map(({ row }, index) => [row.section.index, starts[index] ?? 0])) }
}

function weighingOf({ terms, most }: Weight, { ofSection }: Offsets): Weighing {
  const all = new Map<number, number>()
  for (const [{ section, index }, times] of terms) {
    const number = (ofSection.get(section.index) ?? 0) + index
    all.set(number, (all.get(number) ?? 0) + times)
  }
  return { terms: all, most }
}

/** The same as a weighing; a stretch that is told backwards is at least so long. */
function stretchOf({ from, to, most }: { readonly from: number; readonly to: number; readonly most: number }, start: number): Weighing {
  const [low, high, times] = from <= to ? [from, to, 1] : [to, from, -1]
  return { terms: new Map(Array.from({ length: high - low }, (_, index) => [start + low + index, times])), most }
}
