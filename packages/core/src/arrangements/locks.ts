/** What a brief's `lock` rules keep a hand from. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { matcher } from '../rules/selector.ts'
import { sceneOf } from '../rules/scene.ts'
import type { Selector } from '../schema/rule.ts'

/** Fields of an element that a gesture can change and a lock can keep. */
export type LockField = 'exists' | 'kind' | 'width' | 'order' | 'offset' | 'at' | 'angle' | 'depth'

type Locks = ReadonlyMap<string, string>
const known = new WeakMap<CompiledBrief, Locks>()

/**
 * The id of the `block` lock that keeps a field of an element, or null. Only elements of the starting layout can be locked. Fields that other
 * elements' edits change too (`offset`) are marked by the rule and keep no hand from anything.
 */
export function isLocked(compiled: CompiledBrief, id: string, section: string, field: LockField): string | null {
  let locks = known.get(compiled)
  if (!locks) known.set(compiled, (locks = locksOf(compiled)))
  return locks.size === 0 ? null : (locks.get(`${section} ${id} ${field}`) ?? null)
}

/** What a lock holds back: the brief's, with its rule, or the person's own. */
export type LockHeld =
  | { readonly by: 'lock'; readonly rule: string; readonly element: string; readonly field: LockField }
  | { readonly by: 'own-lock'; readonly element: string; readonly field: LockField }

/** What keeps a hand from a field of an element: the brief's lock first, then the person's own, which keeps all of it; null where nothing does. */
export function lockHeld({ compiled, section, own }: { compiled: CompiledBrief; section: string; own?: ReadonlySet<string> | undefined }, id: string, field: LockField): LockHeld | null {
  const rule = isLocked(compiled, id, section, field)
  if (rule !== null) return { by: 'lock', rule, element: id, field }
  return own?.has(id) === true ? { by: 'own-lock', element: id, field } : null
}

function locksOf(compiled: CompiledBrief): Locks {
  const locks = new Map<string, string>()
  const scene = sceneOf(compiled, compiled.brief.layout)
  for (const { spec } of compiled.rules) {
    if (spec.rule !== 'lock' || spec.severity !== 'block') continue
    const { on, fields } = spec as unknown as { on: Selector; fields: readonly LockField[] }
    const matches = matcher(on, compiled)
    const placed = scene.sections.filter(({ section }) => spec.section === undefined || section.id === spec.section).flatMap((one) => one.placed)
    for (const one of placed.filter((each) => matches(each, scene))) {
      for (const field of fields) locks.set(`${one.section.id} ${one.element.id} ${field}`, spec.id)
    }
  }
  return locks
}
