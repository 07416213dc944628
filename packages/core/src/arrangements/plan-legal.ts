/** What keeps a hand on a plan: the boundary, and rules with `live: clamp`. */
import { outlineOf } from '../geometry/outline.ts'
import { settled } from '../geometry/separation.ts'
import { insideBy } from '../geometry/within.ts'
import { footprintOf } from '../rules/footing.ts'
import { planOf } from '../rules/ground.ts'
import { pushedIn } from '../rules/remedy-plan.ts'
import { sceneOf, type Placed, type Scene } from '../rules/scene.ts'
import type { Element, Layout } from '../schema/layout.ts'
import type { Ground } from './row.ts'

/** What of a plan holds a hand back. Elements are given as they would stand; several are moved, or are new, together. */
export type Legal = {
  /** How far they are to be moved, in ticks, to stand within the boundary; null: they never can from there. */
  intoGround(...elements: readonly Element[]): readonly [number, number] | null
  /** Whether it stands within the boundary. */
  isOnGround(element: Element): boolean
  /** A rule with `live: clamp` that they would break and that is not broken now, and whose places it is about; null where there is none. */
  breakingBy(...elements: readonly Element[]): Breaking | null
  /** The id of such a rule. */
  brokenBy(...elements: readonly Element[]): string | null
  /** Whether they would break any rule of place that must be kept and is not broken now, whether or not that rule holds a hand back. */
  offends(...elements: readonly Element[]): boolean
  /** Whether they would shut a way that must be kept and is open now, or stand where none leads to them. Slow: asked of few places. */
  bars(...elements: readonly Element[]): boolean
}
/** A rule that would be broken, and by whom. */
export type Breaking = { readonly rule: string; readonly elements: readonly string[] }

const known = new WeakMap<Layout, Pick<Ground, 'compiled' | 'section' | 'options'> & { readonly legal: Legal }>()

/** Reads the ground and the rules once for a gesture. */
export function legalOn(ground: Ground): Legal {
  const { compiled, layout, section, options } = ground
  const before = known.get(layout)
  if (before?.compiled === compiled && before.section === section && before.options === options) return before.legal
  const legal = readLegal(ground)
  known.set(layout, { compiled, section, options, legal })
  return legal
}

function readLegal({ compiled, layout, section, options }: Ground): Legal {
  const scene = sceneOf(compiled, layout, options)
  const own = scene.sections.find((one) => one.section.id === section)
  const boundary = own ? planOf(own.section).zones.get('boundary') : undefined
  const clamps = compiled.rules.filter(({ spec }) => spec.live === 'clamp' && CLAMPING.has(spec.rule))
  const demands = compiled.rules.filter(({ spec }) => spec.severity === 'block' && CLAMPING.has(spec.rule))
  const ways = compiled.rules.filter(({ spec }) => spec.severity === 'block' && spec.rule === 'path')
  const broken = (now: Scene, rules: typeof clamps): ReadonlyMap<string, Breaking> => new Map(rules.flatMap((rule) =>
    (rule.glance ?? rule.ask)(now).filter(({ slack }) => slack < 0).map(({ elements, place }) => [`${rule.spec.id} ${place ?? elements.join(' ')}`, { rule: rule.spec.id, elements }] as const)))
  const stand = new Map<typeof clamps, ReadonlyMap<string, Breaking>>()
  const newlyBroken = (elements: readonly Element[], rules: typeof clamps): Breaking | null => {
    if (rules.length === 0) return null
    const before = stand.get(rules) ?? broken(scene, rules)
    stand.set(rules, before)
    const [, found = null] = [...broken(sceneOf(compiled, withElements(layout, section, elements), options), rules)].find(([place]) => !before.has(place)) ?? []
    return found
  }
  const placedAs = (element: Element): Placed | undefined => {
    const one = { sections: [{ id: section, elements: [element] }] }
    return sceneOf(compiled, one).sections.find((each) => each.section.id === section)?.placed[0]
  }
  return {
    intoGround: (...elements) => {
      const shapes = elements.flatMap((element) => placedAs(element) ?? []).map((placed) => footprintOf(placed, scene))
      return shapes.length > 0 && boundary ? pushedIn(shapes, outlineOf(boundary)) : [0, 0]
    },
    isOnGround: (element) => {
      const placed = placedAs(element)
      return !placed || !boundary || settled(insideBy(footprintOf(placed, scene), outlineOf(boundary))) >= 0
    },
    breakingBy: (...elements) => newlyBroken(elements, clamps),
    brokenBy: (...elements) => newlyBroken(elements, clamps)?.rule ?? null,
    offends: (...elements) => newlyBroken(elements, demands) !== null,
    bars: (...elements) => newlyBroken(elements, ways) !== null,
  }
}

/** Rules that a hand can be stopped by at once. The kinds' own limits have their bounds; a way is too slow to look for at every move. */
const CLAMPING = new Set(['inside', 'no-overlap', 'distance', 'align', 'at'])

/** With some of its elements as they would stand; those that it does not have yet come last. */
const withElements = (layout: Layout, section: string, changed: readonly Element[]): Layout => ({
  ...layout,
  sections: layout.sections.map((one) => {
    if (one.id !== section) return one
    const next = new Map(changed.map((element) => [element.id, element]))
    const kept = one.elements.map((each) => {
      const now = next.get(each.id) ?? each
      next.delete(each.id)
      return now
    })
    return { ...one, elements: [...kept, ...next.values()] }
  }),
})
