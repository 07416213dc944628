/** What a section's palette offers to come or to become, and how it looks before it is there. */
import { inPalette } from '../../arrangements/index.ts'
import type { CompiledKind, Shape } from '../../brief/kind.ts'
import type { CompiledSection } from '../../brief/section.ts'
import { safeTicks, type Placed } from '../../rules/scene.ts'
import { fromTicks, toTicks } from '../../schema/lengths.ts'
import type { Element } from '../../schema/layout.ts'
import type { Sketch, Task } from '../sketch.ts'

type Kind = Pick<CompiledKind['kind'], 'choices'>

/** A kind as it may come: with the choices made on it, and how many of the kind a section may hold. `bare` has no id and no place yet. */
export type Variant = { readonly key: string; readonly shape: Shape; readonly max: number | undefined; readonly bare: Element }
const known = new WeakMap<Task['compiled'], Map<string, readonly Variant[]>>()

/** So many combinations of choices of one kind are tried; where there are more, one option at a time. */
const TOGETHER = 12

/** The choices that may be made on a kind, those that are as they are by default left out; nothing is chosen in the first. */
export function combinationsOf({ choices = {} }: Kind): readonly NonNullable<Element['choices']>[] {
  const each = Object.entries(choices).map(([name, choice]) => Object.keys(choice.options).filter((option) => option !== choice.default).map((option) => ({ [name]: option })))
  if (!hasEveryVariant({ choices })) return [{}, ...each.flat()]
  return each.reduce<Record<string, string>[]>((all, options) => all.flatMap((one) => [one, ...options.map((option) => ({ ...one, ...option }))]), [{}])
}

/** What may be chosen instead of what is: all combinations, or where those are too many one option at a time. */
export function combinationsFrom(kind: Kind, is: Readonly<Record<string, string>>): readonly NonNullable<Element['choices']>[] {
  if (hasEveryVariant(kind)) return combinationsOf(kind)
  const choices = Object.entries(kind.choices ?? {})
  return choices.flatMap(([name, { options }]) => Object.keys(options).map((option) => {
    const all = { ...is, [name]: option }
    return Object.fromEntries(choices.flatMap(([one, choice]) => (all[one] === undefined || all[one] === choice.default ? [] : [[one, all[one]]])))
  }))
}

/** Whether all combinations of a kind's choices are tried. */
export const hasEveryVariant = ({ choices = {} }: Kind): boolean =>
  Object.values(choices).reduce((count, { options }) => count * Object.keys(options).length, 1) <= TOGETHER

/** Everything that a section's palette offers: each kind as it is, and with what may be chosen on it. */
export function variantsOf({ compiled }: Task, section: CompiledSection): readonly Variant[] {
  let bySection = known.get(compiled)
  if (!bySection) known.set(compiled, (bySection = new Map<string, readonly Variant[]>()))
  const found = bySection.get(section.id)
  if (found) return found
  const offered = [...compiled.kinds.values()].filter(({ id }) => inPalette(compiled, section, id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const variants = offered.flatMap(({ id, kind, shapeFor }) => {
    return combinationsOf(kind).map((made): Variant => {
      const choices = Object.keys(made).length === 0 ? undefined : made
      const chosen = shapeFor(choices)
      return { key: [id, ...Object.entries(made).flat()].join(' '), shape: chosen, max: kind.max, bare: elementOf(chosen, choices, section) }
    })
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
