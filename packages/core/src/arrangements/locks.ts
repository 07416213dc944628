/** What a brief's `lock` rules keep a hand from. */
import { matcher } from '../rules/selector.ts'
import { sceneOf } from '../rules/scene.ts'
import type { Selector } from '../schema/rule.ts'
import { holdsHands, onceAtHand, type AtHand } from './at-hand.ts'

/** Fields of an element that a gesture can change and a lock can keep. */
export type LockField = 'exists' | 'kind' | 'width' | 'order' | 'offset' | 'at' | 'angle' | 'depth'

/** One section in which a hand is at work: its brief, and how the switches stand. */
export type LockGround = AtHand & { readonly section: string }

/**
 * The id of the `block` lock that keeps a field of an element, or null. Only elements of the starting layout can be locked. Fields that other
 * elements' edits change too (`offset`) are marked by the rule and keep no hand from anything.
 */
export function isLocked(ground: LockGround, id: string, field: LockField): string | null {
  const locks = locksOf(ground)
  return locks.size === 0 ? null : (locks.get(`${ground.section} ${id} ${field}`) ?? null)
}

/** What a lock holds back: the brief's, with its rule, or the person's own. */
export type LockHeld =
  | { readonly by: 'lock'; readonly rule: string; readonly element: string; readonly field: LockField }
  | { readonly by: 'own-lock'; readonly element: string; readonly field: LockField }

/** What keeps a hand from a field of an element: the brief's lock first, then the person's own, which keeps all of it; null where nothing does. */
export function lockHeld(ground: LockGround & { readonly own?: ReadonlySet<string> | undefined }, id: string, field: LockField): LockHeld | null {
  const rule = isLocked(ground, id, field)
  if (rule !== null) return { by: 'lock', rule, element: id, field }
  return ground.own?.has(id) === true ? { by: 'own-lock', element: id, field } : null
}

const locksOf = onceAtHand((compiled, { options }): ReadonlyMap<string, string> => {
  const locks = new Map<string, string>()
  const scene = sceneOf(compiled, compiled.brief.layout, options)
  for (const { spec } of compiled.rules) {
    if (spec.rule !== 'lock' || spec.severity !== 'block' || !holdsHands(spec.when, scene)) continue
    const { on, fields } = spec as unknown as { on: Selector; fields: readonly LockField[] }
    const matches = matcher(on, compiled)
    const placed = scene.sections.filter(({ section }) => spec.section === undefined || section.id === spec.section).flatMap((one) => one.placed)
    for (const one of placed.filter((each) => matches(each, scene))) {
      for (const field of fields) locks.set(`${one.section.id} ${one.element.id} ${field}`, spec.id)
    }
  }
  return locks
})
