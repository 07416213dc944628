/** What may become of a thing in every slot of its stage: it stands there, changes places with whoever does, takes its place, or cannot; and then why not. */
import { applyEdit, type Edit } from '../operations/index.ts'
import { slotsOf, type Slot } from '../rules/ground.ts'
import { sceneOf } from '../rules/scene.ts'
import { coveredBy, coveredFrom, spanOf } from '../rules/shelf.ts'
import type { Element } from '../schema/layout.ts'
import type { Ground } from './row.ts'
import { fitMoveToSlot, fitPlaceInSlot, fitReplaceInSlot, fitSwapInSlots, type SlotFit, type SlotHeld } from './slots.ts'

/** What would come of it in one slot. */
export type SlotOption = {
  readonly slot: Slot
  /** `here`: it stands there already; `free`: nobody has to move; `swap`: those who stand there go to where it stood; `replace`: it takes somebody's place; `no`: `held` says why. */
  readonly way: 'here' | 'free' | 'swap' | 'replace' | 'no'
  readonly edit: Edit
  readonly held: SlotHeld | null
  /** The slots that it would cover, by their index. */
  readonly covers: readonly number[]
  /** Who would have to move or to go. */
  readonly others: readonly string[]
}
/** An element of the section, or a kind that is not there yet. */
export type SlotWish = { readonly id: string } | { readonly id: string; readonly kind: string; readonly choices?: Element['choices'] }

/** Every slot of the section, in their order; none where it has no slots or the element is not there. */
export function slotOptions(ground: Ground, wish: SlotWish): readonly SlotOption[] {
  const section = ground.compiled.sections.find(({ id }) => id === ground.section)
  const standing = 'kind' in wish ? null : ground.layout.sections.find(({ id }) => id === ground.section)?.elements.find(({ id }) => id === wish.id)
  if (!section || standing === undefined) return []
  const grounds = slotsOf(section)
  const span = spanOf('kind' in wish ? wish : (standing ?? { kind: '' }), ground.compiled)
  const takers = takersBySlot(ground)
  return grounds.slots.map((slot) => {
    const covers = coveredFrom(grounds, slot.index, span)
    const taker = takers.get(slot.index) ?? null
    return 'kind' in wish ? forKind(ground, wish, { slot, covers, taker }) : forElement(ground, wish.id, { slot, covers, taker })
  })
}

type Aim = { readonly slot: Slot; readonly covers: readonly number[]; readonly taker: string | null }

function forElement(ground: Ground, id: string, { slot, covers, taker }: Aim): SlotOption {
  const fit = fitMoveToSlot(ground, { id, slot: slot.id })
  if (fit.edit.length === 0 && fit.held === null) return { slot, covers, way: 'here', edit: [], held: null, others: [] }
  if (fit.edit.length > 0) return moving(fit, id, { slot, covers })
  // Whatever stands there may find room a little beside.
  const swap = fit.held?.by === 'lock' || taker === null || taker === id ? fit : fitSwapInSlots(ground, { id, with: taker })
  return swap.edit.length > 0 ? moving(swap, id, { slot, covers: coveredAfter(ground, swap.edit, id) }) : { slot, covers, way: 'no', ...fit, others: [] }
}

function moving({ edit, held }: SlotFit, id: string, { slot, covers }: Omit<Aim, 'taker'>): SlotOption {
  const others = edit.flatMap((operation) => (operation.type === 'move' && operation.id !== id ? [operation.id] : []))
  return { slot, covers, way: others.length > 0 ? 'swap' : 'free', edit, held, others }
}

function forKind(ground: Ground, wish: Extract<SlotWish, { kind: string }>, { slot, covers, taker }: Aim): SlotOption {
  const placing = fitPlaceInSlot(ground, { ...wish, slot: slot.id })
  if (placing.held === null && placing.edit.length > 0) return { slot, covers, way: 'free', ...placing, others: [] }
  const fit = taker === null ? { edit: [], held: placing.held } : fitReplaceInSlot(ground, { id: taker, kind: wish.kind })
  if (taker === null || fit.edit.length === 0) return { slot, covers, way: 'no', edit: [], held: fit.held ?? placing.held, others: [] }
  return { slot, covers: coveredAfter(ground, fit.edit, taker), way: 'replace', ...fit, others: [taker] }
}

/** The slots that an element covers once an edit is done. */
function coveredAfter({ compiled, layout, section }: Ground, edit: Edit, id: string): readonly number[] {
  const after = sceneOf(compiled, applyEdit(layout, edit)).sections.find((each) => each.section.id === section)
  const placed = after?.placed.find(({ element }) => element.id === id)
  return placed ? coveredBy(placed, { compiled }) : []
}

/** Who stands in each slot, by its index. */
function takersBySlot({ compiled, layout, section }: Ground): ReadonlyMap<number, string> {
  const one = sceneOf(compiled, layout).sections.find((each) => each.section.id === section)
  return new Map((one?.placed ?? []).flatMap((placed) => coveredBy(placed, { compiled }).map((index) => [index, placed.element.id] as const)))
}
