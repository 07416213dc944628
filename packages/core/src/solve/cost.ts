/** What changes cost, as `repair/cost.ts` says, written into a scheme; and what was done, as forms. */
import { changeCost, placingCost, removalCost, type Tariff } from '../repair/cost.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import type { ReadyBrief } from '../rules/scene.ts'
import { ALWAYS, less, NEVER, not, sum, times, type Form } from './form.ts'
import type { Part } from './parts.ts'
import type { RowModel } from './row-model.ts'

/** What may have been done in a row, each 0 or 1; where something was not done it can always be 0. */
export type Deeds = {
  readonly row: RowModel
  /** By the number of one whose name matters: whether it changed its place in the order, and its width. */
  readonly moved: readonly Form[]
  readonly resized: readonly Form[]
}
type Priced = { readonly row: RowModel; readonly tariff: Tariff; readonly ready: ReadyBrief }

/** Writes what a row costs, in grains, into its program; what never changes is left out. */
export function priced(ground: Priced): Deeds {
  const { row } = ground
  const each = row.known.map((_, known) => priceKnown(ground, known))
  pricePlaces(ground)
  return { row, moved: priceOrder(ground), resized: each }
}

/** What the cheapest new element of a row costs, in grains; more than nothing. */
export function cheapestNew(ground: Priced): number {
  const placeable = ground.row.parts.filter((part) => part.placeable).map((part) => priceOf(part, null, ground))
  return Math.max(1, Math.min(...placeable, Infinity))
}

/** The width from which what a part's element differs is counted, in ticks. */
const usual = ({ own, least }: Part): number => own ?? least

const asElement = (part: Part, id: string, per: number): Element => ({ id, kind: part.kind, width: fromTicks(usual(part), per), ...(Object.keys(part.written).length === 0 ? {} : { choices: part.written }) })

/** What it costs that something is there as a part, at the width from which the rest is counted; with null, that it is new. */
function priceOf(part: Part, was: Element | null, { tariff, ready, row }: Priced): number {
  const kinded = { tariff, kind: ready.kinds.get(part.kind) }
  const is = asElement(part, was?.id ?? '', row.section.per)
  if (was === null) return placingCost(is, kinded)
  return changeCost(was, was.kind === part.kind && was.width !== undefined ? { ...is, width: was.width } : is, kinded)
}

/** One whose name matters: that it goes or comes, becomes another, gets another width. Gives whether its width changed. */
function priceKnown(ground: Priced, known: number): Form {
  const { row, tariff } = ground
  const { program, section: { per } } = row
  const was = row.known[known]?.was
  const target = (part: Part): number => (was && was.element.kind === part.kind ? toTicks(was.element.width ?? 0, per) : usual(part))
  for (const [index, part] of row.parts.entries()) {
    const isSame = was?.part === index
    program.cost(times(row.isAs(known, index), isSame ? 0 : priceOf(part, was?.element ?? null, ground)))
  }
  if (was) program.cost(times(not(row.present[known] ?? NEVER), removalCost(was.element, tariff)))
  else program.define(sum(row.parts.flatMap(({ kind }, part) => (kind === kindNamed(row, known) ? [] : [row.isAs(known, part)]))), 0)
  const off = less(row.widthOf(known), sum(row.parts.map((part, index) => times(row.isAs(known, index), target(part)))))
  const max = Math.max(...row.width.map((width) => program.range(width).max))
  const [differs, changed] = [program.variable(0, max, false), row.inPlace === null ? program.flag() : ALWAYS]
  program.define(less(off, differs), 0)
  program.define(less(times(off, -1), differs), 0)
  program.define(less(differs, times(changed, max)), 0)
  program.cost(times(differs, tariff.tick))
  return changed
}

/** What comes back is what it was at the start; what is new is named after its kind. */
const kindNamed = ({ known, section }: RowModel, index: number): string => {
  const id = known[index]?.id ?? ''
  return section.start.find((element) => element.id === id)?.kind ?? id.replace(/-\d+$/, '')
}

/** New elements, place by place. */
function pricePlaces(ground: Priced): void {
  const { row, tariff } = ground
  const { program } = row
  for (const [place, fresh] of row.fresh.entries()) {
    const [width, usually] = [row.freshWidth[place] ?? NEVER, sum(row.parts.map((part, index) => times(fresh[index] ?? NEVER, usual(part))))]
    for (const [index, part] of row.parts.entries()) program.cost(times(fresh[index] ?? NEVER, priceOf(part, null, ground)))
    const differs = program.variable(0, program.range(width).max, false)
    program.define(less(less(width, usually), differs), 0)
    program.define(less(less(usually, width), differs), 0)
    program.cost(times(differs, tariff.tick))
  }
}

/** Of those that stay, as few as can be change places. */
function priceOrder({ row, tariff }: Priced): Form[] {
  const { program } = row
  if (row.inPlace !== null) return row.known.map(() => NEVER)
  const moved = row.known.map(({ was }) => (was ? program.flag() : NEVER))
  for (const form of moved) program.cost(times(form, 2 * tariff.half))
  for (let one = 0; one < row.known.length; one++) {
    for (let other = one + 1; other < row.known.length; other++) {
      if (!row.known[one]?.was || !row.known[other]?.was) continue
      const excused = sum([moved[one] ?? NEVER, moved[other] ?? NEVER, not(row.present[one] ?? NEVER)])
      for (let place = 0; place < row.places; place++) program.define(less(less(row.by(other, place), row.by(one, place - 1)), excused), 0)
    }
  }
  return moved
}
