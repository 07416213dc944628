/**
 * The grammar of slots: what may settle in which. As in a row, `fit` verbs answer a wish with the nearest edit that the grammar allows and with
 * what held it back: the palette, copies, locks, spans, the room of a slot, what stands there, and `accepts` rules with `live: clamp`. What is
 * dropped on a taken slot changes places with what stands there; a new element goes to the nearest free slot.
 */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Shape } from '../brief/kind.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { Edit, Operation } from '../operations/index.ts'
import { slotsOf, type Slot } from '../rules/ground.ts'
import { sceneOf, safeTicks, type Placed, type Scene, type SceneSection } from '../rules/scene.ts'
import { matcher } from '../rules/selector.ts'
import { coveredBy, coveredFrom, roomOf, spanOf, takersIn } from '../rules/shelf.ts'
import type { Element } from '../schema/layout.ts'
import type { Selector } from '../schema/rule.ts'
import { holdsHands, onceAtHand } from './at-hand.ts'
import { lockHeld } from './locks.ts'
import { inPalette, type Ground, type Held } from './row.ts'

/** What held a wish for a slot back, besides what may in a row: no such slot, fewer neighbouring slots than it spans, somebody in it, a rule of what the slot accepts. */
export type SlotHeld =
  | Held
  | { readonly by: 'slot'; readonly slot: string }
  | { readonly by: 'span'; readonly kind: string; readonly span: number; readonly found: number }
  | { readonly by: 'taken'; readonly slot: string; readonly element: string }
  | { readonly by: 'accepts'; readonly rule: string; readonly slot: string }
/** The nearest edit that the grammar allows (empty: nothing changes), and what held it back, if anything did. */
export type SlotFit = { readonly edit: Edit; readonly held: SlotHeld | null }

const nothing = (held: SlotHeld | null = null): SlotFit => ({ edit: [], held })

type Here = { readonly compiled: CompiledBrief; readonly scene: Scene; readonly one: SceneSection; readonly section: CompiledSection; readonly ground: Ground }

const stood = new WeakMap<Ground['layout'], Here>()

/** Made once for many wishes: a hand asks about every slot of a layout. */
function hereOf(ground: Ground): Here | null {
  const { compiled, layout, section, own, options } = ground
  const known = stood.get(layout)
  if (known?.compiled === compiled && known.section.id === section && known.ground.own === own && known.ground.options === options) return known
  const scene = sceneOf(compiled, layout, options)
  const one = scene.sections.find((each) => each.section.id === section)
  if (!one || one.section.stage.kind !== 'slots') return null
  const here: Here = { compiled, scene, one, section: one.section, ground }
  stood.set(layout, here)
  return here
}

/** The slot under a point in ticks, or else the nearest to it; null where there is none at all. Slots without a depth reach as far up and down as one likes. */
export function slotAt(section: CompiledSection, [x, y]: readonly [number, number]): Slot | null {
  const away = (slot: Slot): number => {
    const [across, along] = [Math.max(0, Math.abs(x - slot.x) - slot.width / 2), slot.depth === 0 ? 0 : Math.max(0, Math.abs(y - slot.y) - slot.depth / 2)]
    return across * across + along * along
  }
  return slotsOf(section).slots.reduce<Slot | null>((best, slot) => (best === null || away(slot) < away(best) ? slot : best), null)
}

/** A wish for a new element in a slot; where that is taken or holds no such thing, in the nearest free one that does. */
export function fitPlaceInSlot(ground: Ground, wish: { id: string; kind: string; slot: string; choices?: Element['choices'] }): SlotFit {
  const here = hereOf(ground)
  if (!here || !here.compiled.kinds.has(wish.kind)) return nothing()
  const unwelcome = notOffered(here, wish.kind)
  if (unwelcome) return nothing(unwelcome)
  const bare: Bare = { id: wish.id, kind: wish.kind, choices: wish.choices }
  const slot = slotsOf(here.section).byId.get(wish.slot)
  if (!slot) return nothing({ by: 'slot', slot: wish.slot })
  const held = heldAt(here, bare, slot) ?? takenAt(here, bare, slot)
  const place = held === null ? slot : nearestFree(here, bare, slot)
  if (!place) return nothing(held)
  return { edit: [{ type: 'place', section: here.section.id, index: here.one.size, element: elementIn(bare, place) }], held }
}

/** A wish that an element stand in another slot. What stands there comes to where it stood, if it finds room there; else nothing changes. */
export function fitMoveToSlot(ground: Ground, wish: { id: string; slot: string }): SlotFit {
  const here = hereOf(ground)
  const one = here?.one.placed.find(({ element }) => element.id === wish.id)
  if (!here || !one || one.element.slot === wish.slot) return nothing()
  const slot = slotsOf(here.section).byId.get(wish.slot)
  if (!slot) return nothing({ by: 'slot', slot: wish.slot })
  const held = lockedAt(here, one) ?? heldAt(here, one.element, slot)
  return held ? nothing(held) : exchanged(here, one, slot)
}

/**
 * A wish that two elements change places. What is larger than the other's slots may come to stand a little beside where that stood, as long as nobody
 * else has to move.
 */
export function fitSwapInSlots(ground: Ground, wish: { id: string; with: string }): SlotFit {
  const here = hereOf(ground)
  const [one, other] = [wish.id, wish.with].map((id) => here?.one.placed.find(({ element }) => element.id === id))
  if (!here || !one || !other || one === other) return nothing()
  const { slots } = slotsOf(here.section)
  const covered = [one, other].flatMap((each) => coveredBy(each, here.scene))
  const aim = coveredBy(other, here.scene)[0] ?? 0
  const between = slots.slice(Math.min(...covered), Math.max(...covered) + 1).toSorted((a, b) => Math.abs(a.index - aim) - Math.abs(b.index - aim))
  const tries = between.map((slot) => fitMoveToSlot(ground, { id: wish.id, slot: slot.id }))
  const swap = tries.find(({ edit }) => edit.length === 2 && edit.some((operation) => operation.type === 'move' && operation.id === wish.with))
  return swap ?? nothing(tries.find(({ held }) => held)?.held ?? { by: 'taken', slot: other.element.slot ?? '', element: wish.with })
}

/** A wish that an element be of another kind: it keeps its id and its slot. */
export function fitReplaceInSlot(ground: Ground, wish: { id: string; kind: string }): SlotFit {
  const here = hereOf(ground)
  const one = here?.one.placed.find(({ element }) => element.id === wish.id)
  const slot = here && one ? slotsOf(here.section).byId.get(one.element.slot ?? '') : undefined
  if (!here || !one || !slot || one.element.kind === wish.kind || !here.compiled.kinds.has(wish.kind)) return nothing()
  const locked = lockHeld(ground, wish.id, 'kind')
  if (locked) return nothing(locked)
  const bare: Bare = { id: wish.id, kind: wish.kind, choices: undefined }
  const held = notOffered(here, wish.kind) ?? heldAt(here, bare, slot) ?? takenAt(here, bare, slot)
  return held ? nothing(held) : { edit: [{ type: 'replace', section: here.section.id, id: wish.id, from: one.element, to: elementIn(bare, slot) }], held: null }
}

/** A wish for a choice of an element; one that makes it larger than its slot, or has it reach into a slot that is taken, is held back. */
export function fitChoiceInSlot(ground: Ground, wish: { id: string; choice: string; option: string }): SlotFit {
  const here = hereOf(ground)
  const one = here?.one.placed.find(({ element }) => element.id === wish.id)
  const choice = here && one ? here.compiled.kinds.get(one.element.kind)?.kind.choices?.[wish.choice] : undefined
  if (!here || !one || !choice || !Object.hasOwn(choice.options, wish.option)) return nothing()
  const from = { ...one.element.choices }
  if ((from[wish.choice] ?? choice.default) === wish.option) return nothing()
  const to = Object.fromEntries(Object.entries({ ...from, [wish.choice]: wish.option }).filter(([name, option]) => name !== wish.choice || option !== choice.default))
  const slot = slotsOf(here.section).byId.get(one.element.slot ?? '')
  const wanted: Bare = { ...one.element, choices: to }
  const held = slot ? (heldAt(here, wanted, slot) ?? takenAt(here, wanted, slot)) : null
  return held ? nothing(held) : { edit: [{ type: 'set', section: here.section.id, id: wish.id, from: { choices: from }, to: { choices: to } }], held: null }
}

type Bare = { readonly id: string; readonly kind: string; readonly choices?: Element['choices'] | undefined }

const elementIn = ({ id, kind, choices }: Bare, slot: Slot): Element => ({ id, kind, slot: slot.id, ...(choices === undefined ? {} : { choices }) })

function notOffered({ compiled, section, one }: Here, kind: string): SlotHeld | null {
  if (!inPalette(compiled, section, kind)) return { by: 'palette', kind }
  const max = compiled.kinds.get(kind)?.kind.max
  return max !== undefined && one.placed.filter(({ element }) => element.kind === kind).length >= max ? { by: 'copies', kind, max } : null
}

const lockedAt = ({ ground }: Here, { element }: Placed): SlotHeld | null => lockHeld(ground, element.id, 'at')

/** The slots that it would cover. */
const coveredAt = ({ compiled, section }: Here, bare: Bare, slot: Slot): readonly number[] => coveredFrom(slotsOf(section), slot.index, spanOf(bare, compiled))

/** What of the slot itself keeps it out, whoever stands there. */
function heldAt(here: Here, bare: Bare, slot: Slot): SlotHeld | null {
  const { compiled, section } = here
  const covered = coveredAt(here, bare, slot)
  const span = spanOf(bare, compiled)
  if (covered.length < span) return { by: 'span', kind: bare.kind, span, found: covered.length }
  const shape = compiled.kinds.get(bare.kind)?.shapeFor(bare.choices)
  if (!shape) return null
  const room = roomOf(slotsOf(section), covered)
  const [width, depth] = [safeTicks(shape.size.width, section.per), safeTicks(shape.size.depth, section.per)]
  if (width > room.width) return { by: 'limit', rule: `limits:${bare.kind}`, ticks: room.width }
  if (depth > room.depth) return { by: 'limit', rule: `limits:${bare.kind}`, ticks: room.depth }
  return notAccepted(here, { bare, slot, covered, shape, width })
}

type Candidate = { readonly bare: Bare; readonly slot: Slot; readonly covered: readonly number[]; readonly shape: Shape; readonly width: number }

function notAccepted({ ground, section, scene }: Here, { bare, slot, covered, shape, width }: Candidate): SlotHeld | null {
  const placed: Placed = { element: elementIn(bare, slot), section, index: -1, shape, width, start: 0 }
  for (const rule of guardsOf(ground)) {
    if (rule.section !== undefined && rule.section !== section.id) continue
    const guarded = covered.map((index) => slotsOf(section).slots[index]?.id ?? '').find((id) => rule.slots.has(id))
    if (guarded !== undefined && !rule.has(placed, scene)) return { by: 'accepts', rule: rule.id, slot: guarded }
  }
  return null
}

type Guard = { readonly id: string; readonly section: string | undefined; readonly slots: ReadonlySet<string>; has(placed: Placed, scene: Scene): boolean }

/** The `accepts` rules that hold a hand back. */
const guardsOf = onceAtHand((compiled, scene): readonly Guard[] =>
  compiled.rules.filter(({ spec }) => spec.rule === 'accepts' && spec.live === 'clamp' && holdsHands(spec.when, scene)).map(({ spec }): Guard => {
    const { slot, on } = spec as unknown as { slot: string | readonly string[]; on: Selector }
    return { id: spec.id, section: spec.section, slots: new Set(typeof slot === 'string' ? [slot] : slot), has: matcher(on, compiled) }
  }))

/** Who stands in one of the slots that it would cover, other than itself. */
function othersAt(here: Here, bare: Bare, slot: Slot): readonly Placed[] {
  const takers = takersIn(here.one, here.scene)
  return [...new Set(coveredAt(here, bare, slot).flatMap((index) => takers[index] ?? []))].filter(({ element }) => element.id !== bare.id)
}

function takenAt(here: Here, bare: Bare, slot: Slot): SlotHeld | null {
  const [other] = othersAt(here, bare, slot)
  return other ? { by: 'taken', slot: slot.id, element: other.element.id } : null
}

function nearestFree(here: Here, bare: Bare, from: Slot): Slot | undefined {
  const away = ({ x, y }: Slot): number => (x - from.x) ** 2 + (y - from.y) ** 2
  const nearest = slotsOf(here.section).slots.toSorted((a, b) => away(a) - away(b) || a.index - b.index)
  return nearest.find((slot) => heldAt(here, bare, slot) === null && othersAt(here, bare, slot).length === 0)
}

/** It goes to the slot, and those who stand there to what is free of where it and they stood, in their order. */
function exchanged(here: Here, one: Placed, slot: Slot): SlotFit {
  const others = othersAt(here, one.element, slot).toSorted((a, b) => (coveredBy(a, here.scene)[0] ?? 0) - (coveredBy(b, here.scene)[0] ?? 0))
  const target = new Set(coveredAt(here, one.element, slot))
  const free = new Set([one, ...others].flatMap((each) => coveredBy(each, here.scene)).filter((index) => !target.has(index)))
  const edit: Operation[] = [moved(one, slot)]
  for (const other of others) {
    const locked = lockedAt(here, other)
    if (locked) return nothing(locked)
    const place = [...free].toSorted((a, b) => a - b).map((index) => slotsOf(here.section).slots[index]).find((candidate) => candidate && isFreeFor(here, other, { slot: candidate, free }))
    if (!place) return nothing({ by: 'taken', slot: slot.id, element: other.element.id })
    for (const index of coveredAt(here, other.element, place)) free.delete(index)
    edit.push(moved(other, place))
  }
  return { edit, held: null }
}

const isFreeFor = (here: Here, { element }: Placed, { slot, free }: { slot: Slot; free: ReadonlySet<number> }): boolean =>
  heldAt(here, element, slot) === null && coveredAt(here, element, slot).every((index) => free.has(index))

const moved = ({ element, section }: Placed, { id }: Slot): Operation => ({ type: 'move', section: section.id, id: element.id, from: { slot: element.slot ?? '' }, to: { slot: id } })
