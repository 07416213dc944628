/** What may become of an element, or of a kind, in every slot of the current section; and which rules would be broken by it. */
import { evaluator, invertEdit, rowOf, slotOptions, slotsOf, type Evaluator, type Layout, type Ground, type RuleResult, type Session, type SlotOption, type SlotWish } from '@codraft/core'
import type { SessionController } from './controller.ts'
import { coversOf } from './slot-boxes.ts'
import { nextAmong, type Way } from './slots-around.ts'
import { elementOf, groundOf, sectionOf } from './verbs.ts'

/** One slot. */
export type SlotWay = SlotOption & {
  /** The id of the slot in which it would come to stand: not the one that was asked about where it changes places with somebody larger. */
  readonly lands: string
  /** What would be broken then that is not broken now. Asked of the rules when it is read first. */
  readonly breaks: readonly RuleResult[]
  /** Whether they have been asked. */
  readonly isJudged: boolean
}

type Asked = { readonly layout: Layout; readonly options: Session['options']; readonly section: string; readonly own: ReadonlySet<string>; readonly of: string; readonly ways: readonly SlotWay[] }
const asked = new WeakMap<SessionController, Asked>()

/** All slots, in their order. The kept layout is asked, whatever is being tried; the same question is answered once. */
export function slotWays(controller: SessionController, wish: SlotWish): readonly SlotWay[] {
  const { layout, options } = controller.session
  const { section, own } = controller
  const of = 'kind' in wish ? `+ ${wish.kind} ${wish.id} ${JSON.stringify(wish.choices ?? {})}` : wish.id
  const known = asked.get(controller)
  if (known?.layout === layout && known.options === options && known.section === section && known.own === own && known.of === of) return known.ways
  const { slots } = slotsOf(sectionOf(controller))
  const judge = new Judge(controller)
  const ground = groundOf(controller)
  const found = slotOptions(ground, wish)
  const ways = ('kind' in wish ? found : besideTakers(found, ground)).map((option): SlotWay => {
    let breaks: readonly RuleResult[] | null = null
    return { ...option, lands: slots[option.covers[0] ?? -1]?.id ?? option.slot.id, get breaks() { return (breaks ??= judge.newlyBroken(option)) }, get isJudged() { return breaks !== null } }
  })
  asked.set(controller, { layout, options, section, own, of, ways })
  return ways
}

/** Whoever is meant by one of its slots is meant by all: where somebody stands and one of the slots will do, the others lead to it. */
function besideTakers(options: readonly SlotOption[], ground: Ground): readonly SlotOption[] {
  const meant = new Map<number, SlotOption>()
  for (const placed of rowOf(ground)) {
    const mine = coversOf(placed)
    const open = mine.flatMap((index) => options[index] ?? []).filter(isOpen)
    for (const index of mine) {
      const option = options[index]
      if (option?.way !== 'no' || option.held?.by !== 'taken') continue
      const [near] = open.toSorted((a, b) => Math.abs(a.slot.index - index) - Math.abs(b.slot.index - index))
      if (near) meant.set(index, { ...near, slot: option.slot })
    }
  }
  return options.map((option, index) => meant.get(index) ?? option)
}

/** Makes ready to answer for an element that has been pressed: it may be picked up next, and whoever does that waits for nothing. */
export function expectWays(controller: SessionController, id: string): void {
  // The rules are followed from the first question on.
  void slotWays(controller, { id }).find(({ way }) => way === 'free')?.breaks
}

/** What may become of it in one slot. */
export const slotWay = (controller: SessionController, wish: SlotWish, slot: string): SlotWay | undefined => slotWays(controller, wish).find((way) => way.slot.id === slot)

/** Whether it may stand there or change places. */
export const isOpen = ({ way }: Pick<SlotOption, 'way'>): boolean => way === 'free' || way === 'swap' || way === 'replace'

/** Follows the kept layout into what is tried and back again. */
class Judge {
  readonly #controller: SessionController
  #evaluator: Evaluator | null = null
  #before: ReadonlySet<string> = new Set()

  constructor(controller: SessionController) {
    this.#controller = controller
  }

  newlyBroken({ edit }: SlotOption): readonly RuleResult[] {
    if (edit.length === 0) return []
    const evaluator = this.#open()
    const { results } = evaluator.update(edit)
    evaluator.update(invertEdit(edit))
    return results.filter(({ status, place }) => status === 'violated' && !this.#before.has(place))
  }

  #open(): Evaluator {
    if (this.#evaluator) return this.#evaluator
    const { compiled, layout, options } = this.#controller.session
    const made = evaluator(compiled, layout, options)
    this.#before = new Set(made.verdict.results.filter(({ status }) => status === 'violated').map(({ place }) => place))
    return (this.#evaluator = made)
  }
}

/** The next slot in a direction where an element may come to stand, from where it would stand now; null where there is none. Steps alone come to all of them. */
export function nextWay(controller: SessionController, id: string, { way, from }: { way: Way; from: string }): SlotWay | null {
  const { byId } = slotsOf(sectionOf(controller))
  const home = byId.get(elementOf(controller, id)?.slot ?? '')
  // Where it stands is a way as any other for what was tried elsewhere.
  const open = slotWays(controller, { id }).filter((one) => isOpen(one) || (one.way === 'here' && one.slot.id !== from))
  const by = new Map<SlotWay['slot'], SlotWay>()
  for (const one of open) {
    const lands = byId.get(one.lands) ?? one.slot
    if (!by.has(lands) || one.slot === lands) by.set(lands, one)
  }
  const here = byId.get(from)
  if (!here || !home) return null
  const next = nextAmong([home, ...[...by.keys()].filter((slot) => slot !== home).toSorted((a, b) => a.index - b.index)], here, way)
  return (next && by.get(next)) ?? null
}

/** The nearest slot earlier or later in the order of the slots where an element may come to stand; null where there is none. */
export function wayInOrder(controller: SessionController, id: string, by: 1 | -1): SlotWay | null {
  const { byId } = slotsOf(sectionOf(controller))
  const here = byId.get(elementOf(controller, id)?.slot ?? '')?.index
  if (here === undefined) return null
  const far = (one: SlotWay): number => ((byId.get(one.lands) ?? one.slot).index - here) * by
  return slotWays(controller, { id }).filter((one) => isOpen(one) && far(one) > 0).toSorted((a, b) => far(a) - far(b))[0] ?? null
}

/** The first or the last slot where an element may come to stand. */
export function endWay(controller: SessionController, id: string, side: 'start' | 'end'): SlotWay | null {
  const { byId } = slotsOf(sectionOf(controller))
  const rank = (one: SlotWay): number => byId.get(one.lands)?.index ?? one.slot.index
  const open = slotWays(controller, { id }).filter((one) => isOpen(one) || one.way === 'here').toSorted((a, b) => rank(a) - rank(b))
  return (side === 'start' ? open[0] : open.at(-1)) ?? null
}
