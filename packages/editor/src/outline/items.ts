/** What the outline says of each element: its name with its state, its place among all, what the rules say of it, and where it is drawn. */
import { changedIds, elementsIn, isLocked, type Element, type LockField, type Note, type Placed, type RuleResult } from '@codraft/core'
import type { NameFacts, Parts, Span, StageOutline } from '../session/parts.ts'
import { sameEnds } from '../session/same-ends.ts'
import { workOf } from '../session/work-of.ts'
import type { Words } from '../words/index.ts'
import { namesIn, type Name } from '../words/names.ts'
import { isProblem, problemText, reasonText, suggestionText } from '../words/problem.ts'
import { ended } from './ended.ts'

/** One element as the outline shows it, and where it is, in ticks. */
export type Item = Span & {
  readonly id: string
  readonly name: string
  /** The places of the rules that are broken here. */
  readonly rules: readonly string[]
  /** Where nothing stands: the place that is meant. */
  readonly place?: string
}
/** Of an element at which no rule is broken. */
const NONE: readonly RuleResult[] = []
const NOBODY: ReadonlySet<string> = new Set()
const UNBROKEN: Item['rules'] = []

/** The id of the item of an empty place: none that an element may have. */
const emptyItem = (place: string): string => `place ${place}`

/** A broken rule in words, by its place. */
export type RuleText = { readonly place: string; readonly text: string }

/** What items are made from besides the elements themselves; where one of these is another, all are made anew. */
type Basis = Pick<Parts['controller'], 'compiled' | 'section' | 'own'> & Pick<Parts['controller']['session'], 'options'> & Pick<Parts, 'words'> & { readonly notes: readonly Note[] }
type Told = { readonly broken: ReadonlyMap<string, readonly RuleResult[]>; readonly changed: ReadonlySet<string> }
type Made = Told & { readonly basis: Basis; readonly row: readonly Placed[]; readonly items: readonly Item[] }
const made = new WeakMap<Parts['controller'], Made>()

/** The elements of the current section as they are kept, in reading order. */
export function itemsOf(parts: Parts): readonly Item[] {
  const { controller, view, words } = parts
  const { compiled, session, section, own, judged } = controller
  const outline = workOf(parts)?.outline
  const basis = { compiled, section, own, options: session.options, words, notes: session.remarks.notes }
  const told = { broken: brokenBy(judged.results, section), changed: changedOf(controller) }
  const names = namesIn({ compiled, layout: session.layout }, section, words)
  const itemOf = itemMaker(parts, basis, { ...told, names })
  if (!outline) {
    const row = view.keptRow
    const items = adapted(made.get(controller), { ...told, basis, row }, itemOf) ?? row.map(itemOf)
    made.set(controller, { ...told, basis, row, items })
    return items
  }
  const items = outline.order(parts).map(itemOf)
  const empty = outline.places?.(parts) ?? []
  const atMost = (after: number): Item[] => empty.filter((one) => one.after === after).map(({ after: _, ...one }) => ({ ...one, id: emptyItem(one.place), rules: [] }))
  return empty.length === 0 ? items : [...atMost(0), ...items.flatMap((item, index) => [item, ...atMost(index + 1)])]
}

/** What makes an item of an element. */
function itemMaker(parts: Parts, { compiled, section, own, options, words, notes: all }: Basis, { broken, changed, names }: Told & { readonly names: ReadonlyMap<string, Name> }): (placed: Placed) => Item {
  const outline = workOf(parts)?.outline
  const notes = all.filter((note) => note.at === undefined && (note.section ?? section) === section)
  const locks = compiled.rules.some(({ spec }) => spec.rule === 'lock')
  return (placed) => {
    const { id, kind } = placed.element
    const results = broken.get(id) ?? NONE
    const { label = kind, nth = 1, alike = 1 } = names.get(id) ?? {}
    const state: State = {
      label, nth, alike, locked: own.has(id) || (locks && isFixed({ compiled, options }, placed)) ? 'yes' : 'no',
      notes: notes.length === 0 ? 0 : notes.filter(({ on }) => on === id).length, changed: changed.has(id) ? 'yes' : 'no', problems: results.length === 0 ? 0 : results.filter(isProblem).length,
    }
    const name = outline?.name(parts, placed, { ...state, chosen: chosenOf(placed, words) }) ?? rowName(placed, state, words)
    return { id, name, ...spanOf(placed, outline), rules: results.length === 0 ? UNBROKEN : results.map(({ place }) => place) }
  }
}

/** The items of a row in which some only changed places, made anew where they did and of what is told otherwise now; null where more was done. */
function adapted(had: Made | undefined, { basis, row, broken, changed }: Omit<Made, 'items'>, itemOf: (placed: Placed) => Item): Item[] | null {
  if (!had || had.row.length !== row.length || (Object.keys(basis) as (keyof Basis)[]).some((key) => basis[key] !== had.basis[key])) return null
  const ends = sameEnds(had.row, row)
  const [from, to] = [ends[0], row.length - ends[1]]
  const moved = row.slice(from, to)
  const were = new Set(had.row.slice(from, to).map(({ element }) => element))
  if (moved.some(({ element }) => !were.has(element))) return null
  const items = [...had.items]
  items.splice(from, moved.length, ...moved.map(itemOf))
  const told = new Set(broken.keys())
  const tell = (_: unknown, id: string): unknown => told.add(id)
  had.broken.forEach(tell)
  had.changed.forEach(tell)
  changed.forEach(tell)
  moved.forEach(({ element }) => told.delete(element.id))
  // Whoever stands still is told of in another way at most.
  if (told.size > 0) row.forEach((placed) => {
    if (!told.has(placed.element.id)) return
    const item = itemOf(placed)
    // Of which nothing is another, that is the same object: whoever compares sees it at once.
    if (JSON.stringify(item) !== JSON.stringify(items[placed.index])) items[placed.index] = item
  })
  return items
}

/** What is known of an element, but for what was chosen for it: that is its own, and does not change. */
type State = Omit<NameFacts, 'chosen'>
type Known = { readonly nth: number; readonly alike: number; readonly state: number; readonly name: string }
const known = new WeakMap<Words, WeakMap<object, Known>>()

/** Said anew only of an element of which something else is to be said: an edit changes few of a thousand. */
function rowName(placed: Placed, facts: State, words: Words): string {
  const { element, section } = placed
  let mine = known.get(words)
  if (!mine) known.set(words, (mine = new WeakMap()))
  const said = mine.get(element)
  const { nth, alike } = facts
  const state = stateOf(facts)
  if (said?.nth === nth && said.alike === alike && said.state === state) return said.name
  const name = words.say('element-name', { ...facts, chosen: chosenOf(placed, words), width: words.spoken(element.width ?? 0, section.stage.unit) })
  mine.set(element, { nth, alike, state, name })
  return name
}

/** What may change of an element that stays the same, as one number. */
const stateOf = ({ locked, changed, notes, problems }: State): number => (problems * 1000 + notes) * 4 + Number(locked === 'yes') * 2 + Number(changed === 'yes')

/** The item of the element that is selected, or of the empty place that is meant. */
export const chosenItem = ({ selected, aimed }: Parts['controller']): string | null => selected ?? (aimed === null ? null : emptyItem(aimed))

/** Where an element is, as its stage says. */
export const spanOf = (placed: Placed, outline: StageOutline | undefined): Span => outline?.spanOf(placed) ?? { start: placed.start, width: placed.width }

/** What every broken rule of the current section says, with its reason and what its designer suggests. */
export function ruleTexts({ controller, words }: Parts): RuleText[] {
  const { compiled, session, section, judged } = controller
  const source = { compiled, layout: session.layout }
  return judged.results.filter((result) => result.status === 'violated' && result.section === section && result.elements.length > 0).map((result) => {
    const why = [reasonText(result, words), suggestionText(result, compiled, words)].filter(Boolean).join(' ')
    return { place: result.place, text: words.say('problem-told', { severity: result.severity, message: ended(problemText(result, source, { words, spoken: true })), why: why || 'none' }) }
  })
}

const FIELDS: readonly LockField[] = ['exists', 'kind', 'width', 'order', 'at']
const isFixed = ({ compiled, options }: Pick<Basis, 'compiled' | 'options'>, { element, section }: Placed): boolean => FIELDS.some((field) => isLocked({ compiled, options, section: section.id }, element.id, field) !== null)

const chosenOf = ({ shape: { chosen } }: Placed, words: Parts['words']): string => (chosen.length === 0 ? 'none' : chosen.map((text) => words.text(text)).join(', ') || 'none')

function brokenBy(results: readonly RuleResult[], section: string): ReadonlyMap<string, readonly RuleResult[]> {
  const broken = new Map<string, RuleResult[]>()
  for (const result of results) {
    if (result.status !== 'violated' || result.section !== section) continue
    for (const id of result.elements) broken.set(id, [...(broken.get(id) ?? []), result])
  }
  return broken
}

/** Elements that are not what and where they were in the published layout. */
function changedOf({ compiled, session, section }: Parts['controller']): ReadonlySet<string> {
  const [published, kept] = [elementsIn(compiled.brief.layout, section), elementsIn(session.layout, section)]
  const [same, alike] = sameEnds(published, kept)
  if (same === published.length && same === kept.length) return NOBODY
  const moved = carried(published, kept, { from: same, to: kept.length - alike - 1 })
  if (moved) return new Set([moved.id])
  const only = (elements: typeof kept): typeof kept => elements.slice(same, elements.length - alike)
  return changedIds(only(published), only(kept))
}

/** What alone was carried past all others of a stretch, of which there are two at least; undefined where something else was done. Only in rows: elsewhere an order is no place. */
function carried(before: readonly Element[], after: readonly Element[], { from, to }: { from: number; to: number }): Element | undefined {
  if (to - from < 2 || before.length !== after.length) return undefined
  for (const [on, by] of [[from, 1], [to, -1]] as const) {
    const one = before[on]
    const end = from + to - on
    if (one !== after[end] || one?.at !== undefined || one?.slot !== undefined) continue
    let at = on
    while (at !== end && after[at] === before[at + by]) at += by
    if (at === end) return one
  }
  return undefined
}
