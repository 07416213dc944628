/**
 * The grammar of a row: where an element may settle. `fit` verbs answer a wish with the nearest edit that the grammar allows, and
 * with what held it back: structure, locks, a kind's own limits, and `size` rules with `live: clamp`. Other rules only mark.
 */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { CompiledSection } from '../brief/section.ts'
import { apply, type Edit, type Operation } from '../operations/index.ts'
import { sceneOf, type Placed, type SceneSection } from '../rules/scene.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import type { AtHand } from './at-hand.ts'
import { lockHeld, type LockHeld } from './locks.ts'
import { areNeighboursAsked, widthBounds, type Bound } from './bounds.ts'

/** What held a wish back: a limit of width (with its rule), the copies a kind may have, or a lock (with its rule, or the person's own). */
export type Held =
  | ({ readonly by: 'limit' } & Bound)
  | LockHeld
  | { readonly by: 'copies'; readonly kind: string; readonly max: number }
  | { readonly by: 'palette'; readonly kind: string }
  | { readonly by: 'end'; readonly side: 'start' | 'end' }
/** The nearest edit that the grammar allows (empty: nothing changes), and what held it back, if anything did. */
export type Fit = { readonly edit: Edit; readonly held: Held | null }

const nothing = (held: Held | null = null): Fit => ({ edit: [], held })

/** One section of a layout, and what a gesture asks of it. `own`: the elements that the person has locked there. */
export type Ground = AtHand & { readonly layout: Layout; readonly section: string; readonly own?: ReadonlySet<string> }

type KnownRow = { readonly compiled: CompiledBrief; readonly section: string; readonly row: readonly Placed[]; asked: Placed | null }
/** Every wish of a gesture asks for the row that it began with. */
const known = new WeakMap<Layout, KnownRow>()
/** What was asked for last of each brief: nearly always the row that an edit has just changed. */
const latest = new WeakMap<CompiledBrief, KnownRow>()

/** The elements of a row in their places. Lengths in ticks of the section. The same object for the same layout, and for what stands as it stood in the one asked for before. */
export const rowOf = (ground: Ground): readonly Placed[] => knownRow(ground).row

function knownRow({ compiled, layout, section }: Ground): KnownRow {
  const before = known.get(layout)
  if (before?.compiled === compiled && before.section === section) return before
  const had = latest.get(compiled)
  const seen = (): SceneSection | undefined => sceneOf(compiled, layout).sections.find((one) => one.section.id === section)
  const elements = layout.sections.find(({ id }) => id === section)?.elements ?? []
  const row = had?.section === section && had.row.length === elements.length ? adapted(had.row, elements, seen) : (seen()?.placed ?? [])
  const made: KnownRow = { compiled, section, row, asked: null }
  known.set(layout, made)
  latest.set(compiled, made)
  return made
}

/** Another row of as many, in which most stand as they stood: only of what is new the layout has to be read. */
function adapted(had: readonly Placed[], elements: readonly Element[], seen: () => SceneSection | undefined): readonly Placed[] {
  let [first, end] = [0, had.length]
  while (first < end && had[first]?.element === elements[first]) first++
  while (end > first && had[end - 1]?.element === elements[end - 1]) end--
  const stood = new Map(had.slice(first, end).map((placed) => [placed.element, placed]))
  const row = had.slice(0, first)
  let start = had[first]?.start ?? 0
  let scene: SceneSection | undefined
  for (let index = first; index < had.length; index++) {
    const element = elements[index]
    const was = index < end ? ((element && stood.get(element)) ?? (scene ??= seen())?.at(index)) : had[index]
    if (!element || !was) break
    const { section, shape, width } = was
    row.push(was.index === index && was.start === start ? was : { element, section, index, shape, width, start })
    if (section.stage.kind === 'row') start += width
  }
  return row
}

/** One element of the row: the first of that id. A gesture asks for the same one again and again. */
export function placedIn(ground: Ground, id: string): Placed | undefined {
  const known = knownRow(ground)
  if (known.asked?.element.id !== id) known.asked = known.row.find(({ element }) => element.id === id) ?? null
  return known.asked ?? undefined
}

/** The index at which something dropped at `offset` (ticks from the start) comes to stand: before the first element whose middle is further. */
export function indexAt(row: readonly Placed[], offset: number): number {
  let [from, to] = [0, row.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const { start, width } = row[middle] as Placed
    if (offset < start + width / 2) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * A wish for a width, in the stage's unit, at one edge of an element.
 * @param wish.edge the edge that moves; with `resize: trade` the neighbour on that edge gives or takes
 * @param wish.exact keeps the wish to the resolution instead of the gesture step (a typed number)
 */
export function fitWidth(ground: Ground, wish: { id: string; width: number; edge?: 'start' | 'end'; exact?: boolean }): Fit {
  const row = rowOf(ground)
  const one = placedIn(ground, wish.id)
  if (!one || !Number.isFinite(wish.width)) return nothing()
  const locked = lockHeld(ground, one.element.id, 'width')
  if (locked) return nothing(locked)
  const { section } = one
  const raw = Math.max(0, toTicks(wish.width, section.per))
  const bounds = widthBounds(ground, one)
  const step = wish.exact === true ? bounds.step ?? 1 : bounds.step ?? section.step
  const { width, held } = clamped(raw, step, bounds.min, bounds.max)
  const trade = section.stage.kind === 'row' && section.stage.resize === 'trade'
  const neighbour = trade ? row[one.index + (wish.edge === 'start' ? -1 : 1)] : undefined
  if (!neighbour) return { edit: resized(one, width), held }
  return traded(ground, one, neighbour, { width, held })
}

/** Nearest multiple of the step within the bounds; the bounds themselves are always reachable. */
function clamped(raw: number, step: number, min: Bound | null, max: Bound | null): { width: number; held: Held | null } {
  const snapped = Math.round(raw / step) * step
  if (min && snapped <= min.ticks) return { width: min.ticks, held: raw < min.ticks ? { by: 'limit', ...min } : null }
  if (max && snapped >= max.ticks) return { width: max.ticks, held: raw > max.ticks ? { by: 'limit', ...max } : null }
  return { width: Math.max(1, snapped), held: null }
}

function traded(ground: Ground, one: Placed, neighbour: Placed, wish: { width: number; held: Held | null }): Fit {
  if (lockHeld(ground, neighbour.element.id, 'width')) return { edit: resized(one, wish.width), held: wish.held }
  const bounds = widthBounds(ground, neighbour)
  const left = neighbour.width - (wish.width - one.width)
  const given = Math.min(Math.max(left, bounds.min?.ticks ?? 1), bounds.max?.ticks ?? Infinity)
  const limit = left < given ? bounds.min : left > given ? bounds.max : null
  const width = one.width + neighbour.width - given
  return { edit: [...resized(one, width), ...resized(neighbour, given)], held: wish.held ?? (limit ? { by: 'limit', ...limit } : null) }
}

function resized({ element, section, width }: Placed, to: number): Operation[] {
  if (to === width) return []
  return [{ type: 'resize', section: section.id, id: element.id, from: { width: fromTicks(width, section.per) }, to: { width: fromTicks(to, section.per) } }]
}

/** A wish for a place in the order: `index` as counted with the element in the row. */
export function fitOrder(ground: Ground, wish: { id: string; index: number }): Fit {
  const row = rowOf(ground)
  const one = placedIn(ground, wish.id)
  if (!one) return nothing()
  const locked = lockHeld(ground, wish.id, 'order')
  if (locked) return nothing(locked)
  const to = Math.min(Math.max(wish.index, 0), row.length - 1)
  const held: Held | null = wish.index < 0 ? { by: 'end', side: 'start' } : wish.index >= row.length ? { by: 'end', side: 'end' } : null
  return to === one.index ? nothing(held) : { edit: [{ type: 'reorder', section: ground.section, id: wish.id, from: one.index, to }], held }
}

/** A wish for a new element at an index. The width is the kind's own, or the nearest to `width` that its limits allow. */
export function fitPlace(ground: Ground, wish: { id: string; kind: string; index: number; width?: number; choices?: Element['choices'] }): Fit {
  const section = sectionOf(ground)
  const kind = ground.compiled.kinds.get(wish.kind)
  if (!section || !kind) return nothing()
  if (!inPalette(ground.compiled, section, wish.kind)) return nothing({ by: 'palette', kind: wish.kind })
  const row = rowOf(ground)
  const max = kind.kind.max
  if (max !== undefined && row.filter(({ element }) => element.kind === wish.kind).length >= max) return nothing({ by: 'copies', kind: wish.kind, max })
  const index = Math.min(Math.max(wish.index, 0), row.length)
  const placing = (element: Element): Operation => ({ type: 'place', section: section.id, index, element })
  return { edit: [placing(newElement(ground, section, wish, { index, settled: placing }))], held: null }
}

/** A wish that an element be of another kind: it keeps its id and place and takes the new kind's own width. */
export function fitReplace(ground: Ground, wish: { id: string; kind: string; width?: number }): Fit {
  const section = sectionOf(ground)
  const row = rowOf(ground)
  const one = placedIn(ground, wish.id)
  if (!section || !one || one.element.kind === wish.kind || !ground.compiled.kinds.has(wish.kind)) return nothing()
  const locked = lockHeld(ground, wish.id, 'kind')
  if (locked) return nothing(locked)
  if (!inPalette(ground.compiled, section, wish.kind)) return nothing({ by: 'palette', kind: wish.kind })
  const max = ground.compiled.kinds.get(wish.kind)?.kind.max
  if (max !== undefined && row.filter(({ element }) => element.kind === wish.kind).length >= max) return nothing({ by: 'copies', kind: wish.kind, max })
  const replacing = (to: Element): Operation => ({ type: 'replace', section: section.id, id: wish.id, from: one.element, to })
  return { edit: [replacing(newElement(ground, section, wish, { index: one.index, settled: replacing }))], held: null }
}

/** A wish that an element go away. */
export function fitRemove(ground: Ground, wish: { id: string }): Fit {
  const one = placedIn(ground, wish.id)
  if (!one) return nothing()
  const locked = lockHeld(ground, wish.id, 'exists')
  if (locked) return nothing(locked)
  return { edit: [{ type: 'remove', section: ground.section, index: one.index, element: one.element }], held: null }
}

/** A wish for a choice of an element; where the option changes what widths are lawful, the width follows. */
export function fitChoice(ground: Ground, wish: { id: string; choice: string; option: string }): Fit {
  const one = placedIn(ground, wish.id)
  const choice = one && ground.compiled.kinds.get(one.element.kind)?.kind.choices?.[wish.choice]
  if (!one || !choice || choice.options[wish.option] === undefined) return nothing()
  // A brief's lock names what it keeps, and choices are none of that; the person's own keeps everything.
  if (ground.own?.has(wish.id) === true) return nothing({ by: 'own-lock', element: wish.id, field: 'kind' })
  const from = { ...one.element.choices }
  const to = Object.fromEntries(Object.entries({ ...from, [wish.choice]: wish.option }).filter(([name, option]) => name !== wish.choice || option !== choice.default))
  if (JSON.stringify(from) === JSON.stringify(to)) return nothing()
  const set: Operation = { type: 'set', section: ground.section, id: wish.id, from: { choices: from }, to: { choices: to } }
  const shape = ground.compiled.kinds.get(one.element.kind)?.shapeFor(to) ?? one.shape
  const bounds = widthBounds(ground, { ...one, shape })
  const width = Math.min(Math.max(one.width, bounds.min?.ticks ?? 1), bounds.max?.ticks ?? Infinity)
  return { edit: [set, ...resized(one, width)], held: null }
}

/** Whether a section's palette offers a kind; retired kinds are never offered. */
export function inPalette(compiled: Pick<CompiledBrief, 'kinds'>, section: CompiledSection, kind: string): boolean {
  const entry = compiled.kinds.get(kind)
  if (!entry || entry.kind.retired === true) return false
  return section.spec.palette.some((word) => word === '*' || word === kind || (word.startsWith('#') && entry.shape.tags.has(word.slice(1))))
}

const sectionOf = ({ compiled, section }: Ground): CompiledSection | undefined => compiled.sections.find(({ id }) => id === section)

type NewElement = { readonly id: string; readonly kind: string; readonly width?: number; readonly choices?: Element['choices'] }
/** Where something new comes to stand, and what brings it there. */
type NewPlace = { readonly index: number; settled(element: Element): Operation }

function newElement(ground: Ground, section: CompiledSection, wish: NewElement, { index, settled }: NewPlace): Element {
  const shape = ground.compiled.kinds.get(wish.kind)?.shapeFor(wish.choices)
  const wanted = toTicks(wish.width ?? shape?.size.width ?? shape?.resize?.width?.min ?? 1, section.per)
  const bare = { id: wish.id, kind: wish.kind, width: fromTicks(wanted, section.per), ...(wish.choices === undefined ? {} : { choices: wish.choices }) }
  if (!shape) return bare
  const layout = areNeighboursAsked(ground) ? apply(ground.layout, settled(bare)) : ground.layout
  const bounds = widthBounds({ ...ground, layout }, { element: bare, section, index, shape, width: wanted, start: 0 })
  const width = Math.min(Math.max(wanted, bounds.min?.ticks ?? 1), bounds.max?.ticks ?? Infinity)
  return { ...bare, width: fromTicks(width, section.per) }
}
