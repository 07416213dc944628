/** What a section's palette offers to come or to become, and how it looks before it is there. */
import { inPalette } from '../../arrangements/index.ts'
import type { Shape } from '../../brief/kind.ts'
import type { CompiledSection } from '../../brief/section.ts'
import { safeTicks, type Placed } from '../../rules/scene.ts'
import { fromTicks, toTicks } from '../../schema/lengths.ts'
import type { Element } from '../../schema/layout.ts'
import type { Sketch, Task } from '../sketch.ts'

/** A kind as it may come: with the choices made on it, and how many of the kind a section may hold. `bare` has no id and no place yet. */
export type Variant = { readonly key: string; readonly shape: Shape; readonly max: number | undefined; readonly bare: Element }
const known = new WeakMap<Task['compiled'], Map<string, readonly Variant[]>>()

/** Everything that a section's palette offers: each kind as it is, and with one option chosen otherwise. */
export function variantsOf({ compiled }: Task, section: CompiledSection): readonly Variant[] {
  let bySection = known.get(compiled)
  if (!bySection) known.set(compiled, (bySection = new Map<string, readonly Variant[]>()))
  const found = bySection.get(section.id)
  if (found) return found
  const offered = [...compiled.kinds.values()].filter(({ id }) => inPalette(compiled, section, id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const variants = offered.flatMap(({ id, kind, shape, shapeFor }) => {
    const plain: Variant = { key: id, shape, max: kind.max, bare: elementOf(shape, undefined, section) }
    const options = Object.entries(kind.choices ?? {}).flatMap(([name, choice]) => Object.keys(choice.options).flatMap((option): Variant[] => {
      const choices = { [name]: option }
      return option === choice.default ? [] : [{ key: `${id} ${name} ${option}`, shape: shapeFor(choices), max: kind.max, bare: elementOf(shapeFor(choices), choices, section) }]
    }))
    return [plain, ...options]
  })
  bySection.set(section.id, variants)
  return variants
}

/** A new element as its kind is; its id and place are still to be given. */
function elementOf({ kind, size, resize }: Shape, choices: Element['choices'], section: CompiledSection): Element {
  const bare = { id: '', kind, ...(choices && { choices }) }
  if (section.stage.kind === 'slots') return bare
  const extent = (of: 'width' | 'depth'): number => {
    const range = resize?.[of]
    const ticks = Math.max(1, toTicks(size[of] ?? range?.min ?? 1, section.per))
    return fromTicks(Math.min(Math.max(ticks, toTicks(range?.min ?? 0, section.per)), toTicks(range?.max ?? 1e5, section.per)), section.per)
  }
  return section.stage.kind === 'row' ? { ...bare, width: extent('width') } : { ...bare, width: extent('width'), depth: extent('depth'), at: [0, 0], angle: 0 }
}

/** An element seen as it would be in another's place. */
export function seenAs(placed: Placed, element: Element, shape: Shape): Placed {
  return { ...placed, element, shape, width: element.width === undefined ? placed.width : safeTicks(element.width, placed.section.per) }
}

/** `<kind>-<n>`, n the smallest that nothing has used. */
export function newId({ used }: Task, { layout }: Sketch, kind: string): string {
  let n = 1
  const taken = (id: string): boolean => used.has(id) || layout.sections.some(({ elements }) => elements.some((one) => one.id === id))
  while (taken(`${kind}-${n}`)) n++
  return `${kind}-${n}`
}
