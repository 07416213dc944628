/** What keeps a hand on a plan: the boundary, and rules with `live: clamp`. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { outlineOf } from '../geometry/outline.ts'
import { settled } from '../geometry/separation.ts'
import { insideBy } from '../geometry/within.ts'
import { footprintOf } from '../rules/footing.ts'
import { planOf } from '../rules/ground.ts'
import { pushedIn } from '../rules/remedy-plan.ts'
import { sceneOf, type Placed, type Scene } from '../rules/scene.ts'
import type { Element, Layout } from '../schema/layout.ts'

/** What of a plan holds a hand back. */
export type Legal = {
  /** How far an element as it would stand is to be moved, in ticks, to stand within the boundary; null: it never can from there. */
  intoGround(element: Element): readonly [number, number] | null
  /** Whether it stands within the boundary. */
  isOnGround(element: Element): boolean
  /** The id of a rule with `live: clamp` that it would break and that is not broken now; null where there is none. */
  brokenBy(element: Element): string | null
  /** Whether it would break any rule of place that must be kept and is not broken now, whether or not that rule holds a hand back. */
  offends(element: Element): boolean
}

/** Reads the ground and the rules once for a gesture. `without`: the element that moves, or is new. */
export function legalOn({ compiled, layout, section }: { compiled: CompiledBrief; layout: Layout; section: string }, without: string): Legal {
  const scene = sceneOf(compiled, layout)
  const own = scene.sections.find((one) => one.section.id === section)
  const boundary = own ? planOf(own.section).zones.get('boundary') : undefined
  const clamps = compiled.rules.filter(({ spec }) => spec.live === 'clamp' && CLAMPING.has(spec.rule))
  const demands = compiled.rules.filter(({ spec }) => spec.severity === 'block' && CLAMPING.has(spec.rule))
  const broken = (now: Scene, rules: typeof clamps): ReadonlySet<string> => new Set(rules.flatMap((rule) => rule.ask(now).filter(({ slack }) => slack < 0).map(({ elements, place }) => `${rule.spec.id} ${place ?? elements.join(' ')}`)))
  const known = new Map<typeof clamps, ReadonlySet<string>>()
  const newlyBroken = (element: Element, rules: typeof clamps): string | null => {
    if (rules.length === 0) return null
    const before = known.get(rules) ?? broken(scene, rules)
    known.set(rules, before)
    return [...broken(sceneOf(compiled, withElement(layout, section, without, element)), rules)].find((place) => !before.has(place))?.split(' ')[0] ?? null
  }
  const placedAs = (element: Element): Placed | undefined => {
    const one = { sections: [{ id: section, elements: [element] }] }
    return sceneOf(compiled, one).sections.find((each) => each.section.id === section)?.placed[0]
  }
  return {
    intoGround: (element) => {
      const placed = placedAs(element)
      return placed && boundary ? pushedIn([footprintOf(placed, scene)], outlineOf(boundary)) : [0, 0]
    },
    isOnGround: (element) => {
      const placed = placedAs(element)
      return !placed || !boundary || settled(insideBy(footprintOf(placed, scene), outlineOf(boundary))) >= 0
    },
    brokenBy: (element) => newlyBroken(element, clamps),
    offends: (element) => newlyBroken(element, demands) !== null,
  }
}

/** Rules that a hand can be stopped by at once. The kinds' own limits have their bounds; a way is too slow to look for at every move. */
const CLAMPING = new Set(['inside', 'no-overlap', 'distance', 'align', 'at'])

const withElement = (layout: Layout, section: string, id: string, element: Element): Layout => ({
  ...layout,
  sections: layout.sections.map((one) => {
    if (one.id !== section) return one
    const index = one.elements.findIndex((each) => each.id === id)
    return { ...one, elements: index < 0 ? [...one.elements, element] : one.elements.with(index, element) }
  }),
})
