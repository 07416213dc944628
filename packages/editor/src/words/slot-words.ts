/** Slots in words: what a place is called, where something stands, and why something cannot. */
import { applyEdit, coveredBy, fromTicks, rowOf, slotsOf, textFor, type CompiledSection, type Held, type Edit, type Placed, type PlanHeld, type RuleResult, type SlotHeld } from '@codraft/core'
import type { Words } from './index.ts'
import { kindName, nameOf, type Source } from './names.ts'
import { problemText } from './problem.ts'

/** The places that something stands in, for a sentence. */
export type InPlaces = { readonly span: 'one' | 'many'; readonly from: string; readonly to: string }

/** What a place is called: its label, else its id. */
export function placeLabel({ stage }: CompiledSection, slot: string, words: Words): string {
  const spec = stage.kind === 'slots' ? stage.slots.find(({ id }) => id === slot) : undefined
  return words.text(spec?.label) || slot
}

/** These slots, by their index, for a sentence. */
export function inPlaces(section: CompiledSection, covers: readonly number[], words: Words): InPlaces {
  const { slots } = slotsOf(section)
  const name = (index: number | undefined): string => placeLabel(section, slots[index ?? -1]?.id ?? '', words)
  return { span: covers.length > 1 ? 'many' : 'one', from: name(covers[0]), to: name(covers.at(-1)) }
}

/** Where an element of a layout stands; null where it does not. */
export function standsIn(source: Source, { id, section }: { id: string; section: string }, words: Words): (InPlaces & { readonly placed: Placed; readonly covers: readonly number[] }) | null {
  const placed = rowOf({ ...source, section }).find(({ element }) => element.id === id)
  if (!placed) return null
  const covers = coveredBy(placed, source)
  return { placed, covers, ...inPlaces(placed.section, covers, words) }
}

/** What is directly beside slots, by their index: who stands there, that nobody does, or that it is the end. */
export function besideSlots(source: Source, { section, covers }: { readonly section: CompiledSection; readonly covers: readonly number[] }, words: Words): { readonly left: string; readonly right: string } {
  const ground = slotsOf(section)
  const whoAt = new Map(rowOf({ ...source, section: section.id }).flatMap((placed) => coveredBy(placed, source).map((index) => [index, placed.element.id] as const)))
  const beside = (index: number, next: number): string => {
    if (!ground.slots[next] || !ground.neighbours[index]?.includes(next)) return words.say('slots-wall')
    const who = whoAt.get(next)
    return who === undefined ? words.say('slots-nobody') : nameOf([source], { id: who, section: section.id }, words)
  }
  const [low, high] = [Math.min(...covers), Math.max(...covers)]
  return { left: beside(low, low - 1), right: beside(high, high + 1) }
}

/** What is said of where a free place is. */
export const wherePlace = (source: Source, { section, place }: { readonly section: CompiledSection; readonly place: string }, words: Words): string =>
  words.say('slots-where-free', { place: words.say('slots-place-title', { place: placeLabel(section, place, words) }), ...besideSlots(source, { section, covers: [slotsOf(section).byId.get(place)?.index ?? 0] }, words) })

/** The names of several elements in one phrase; `none` where there are none. */
export const namesOf = (source: Source, { ids, section }: { ids: readonly string[]; section: string }, words: Words): string =>
  words.list(ids.map((id) => nameOf([source], { id, section }, words)), 'conjunction') || 'none'

/** Why something cannot come to stand in a slot, in one phrase without a full stop. `kind`: what was to stand there; `fresh`: it is not there yet, and nobody would go where it stood. */
export function slotReason(held: SlotHeld | PlanHeld | Held, source: Source, { section, kind, fresh = false }: { section: CompiledSection; kind: string; fresh?: boolean }, words: Words): string {
  const { compiled } = source
  const label = kindName(compiled, kind, words)
  switch (held.by) {
    case 'span': return words.say('slots-no-span', { kind: label, needed: held.span })
    case 'taken': return words.say(fresh ? 'slots-no-there' : 'slots-no-taken', { element: nameOf([source], { id: held.element, section: section.id }, words) })
    case 'accepts': return words.say('slots-no-accepts', { kind: label, why: whyOf(source, held.rule, words) })
    case 'limit': return words.say('slots-no-room', { room: words.length(fromTicks(held.ticks, section.per), section.stage.unit) })
    case 'lock': return words.say('slots-no-lock', { element: nameOf([source], { id: held.element, section: section.id }, words), why: whyOf(source, held.rule, words) })
    case 'own-lock': return words.say('stage-own-lock', { element: nameOf([source], { id: held.element, section: section.id }, words) })
    case 'copies': return words.say('slots-no-copies', { kind: label, max: held.max })
    case 'palette': return words.say('slots-no-palette', { kind: label })
    default: return words.say('slots-no-slot')
  }
}

function whyOf({ compiled }: Source, rule: string, words: Words): string {
  const why = textFor(compiled.rules.find(({ spec }) => spec.id === rule)?.spec.why?.text, words.locale).trim().replace(/[.。]$/u, '')
  return why === '' ? 'none' : why
}

/** What would be broken, the heaviest first, in one phrase; empty where nothing would. `tried`: the layout in which it would be. */
export function breaksText(breaks: readonly RuleResult[], { source, words }: { source: Source; words: Words }): string {
  const [first] = breaks.toSorted((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity])
  return first ? problemText(first, source, { words }) : ''
}

const WEIGHTS = { block: 0, warn: 1, advise: 2 } as const

/** A layout as an edit would leave it. */
export const applied = ({ compiled, layout }: Source, edit: Edit): Source => ({ compiled, layout: applyEdit(layout, edit) })
