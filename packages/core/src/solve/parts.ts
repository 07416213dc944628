/** What can stand in a row: every kind with every combination of its choices that matters to anybody. */
import type { Shape } from '../brief/kind.ts'
import { partsOf as combinations } from '../conflicts/parts.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { ReadyBrief } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'

/** One sort of element that a row can hold. Widths in ticks of its section. */
export type Part = {
  readonly kind: string
  /** All of the kind's choices, as few as can be other than the defaults. */
  readonly choices: Readonly<Record<string, string>>
  /** Those of them that are not the defaults: what a new element would write. */
  readonly written: Readonly<Record<string, string>>
  readonly shape: Shape
  readonly least: number
  readonly most: number
  readonly step: number
  /** The width that its kind gives a new one; null where it gives none. */
  readonly own: number | null
  /** Whether it may be placed here, or only stands here already. */
  readonly placeable: boolean
}
/** The parts of one section, and whether that is all that could stand there. */
export type Parts = { readonly parts: readonly Part[]; readonly complete: boolean }

/** The parts of a row. @param standing what stands there already; @param widest what an element without a largest width is at most, in ticks */
export function partsFor(section: CompiledSection, ready: ReadyBrief, { standing, widest }: { standing: readonly Element[]; widest: number }): Parts {
  const { parts, complete } = combinations(ready)
  const withChoices = /"choice"/.test(JSON.stringify(ready.brief.rules))
  const found = new Map<string, Part>()
  const here = parts.filter((part) => part.section === section)
  // Where rules look at choices themselves, or a choice changes something, each is a part; else one stands for all.
  const all = [...here, ...standing.flatMap(({ kind, choices }) => asItStands(kind, choices, ready))]
  for (const { kind, choices, shape } of all) {
    const part = made({ kind, choices, shape }, section, { ready, widest })
    const key = JSON.stringify([kind, [...shape.tags].sort(), shape.size, shape.resize, shape.attrs, withChoices ? choices : null])
    const known = found.get(key)
    if (known === undefined || Object.keys(part.written).length < Object.keys(known.written).length) found.set(key, part)
  }
  return { parts: [...found.values()], complete }
}

/** The choices of an element, the defaults filled in. */
export function choicesOf(kind: string, choices: Element['choices'], { kinds }: ReadyBrief): Record<string, string> {
  const own = Object.entries(kinds.get(kind)?.kind.choices ?? {})
  return Object.fromEntries(own.map(([name, { default: usual, options }]) => {
    const made = choices?.[name]
    return [name, made !== undefined && Object.hasOwn(options, made) ? made : usual]
  }))
}

/** The part that an element is; -1 where it is none. */
export function partOf(parts: readonly Part[], { kind, choices }: Pick<Element, 'kind' | 'choices'>, ready: ReadyBrief): number {
  const made = choicesOf(kind, choices, ready)
  const shape = ready.kinds.get(kind)?.shapeFor(choices)
  const exact = parts.findIndex((part) => part.kind === kind && Object.entries(made).every(([name, option]) => part.choices[name] === option))
  return exact >= 0 ? exact : parts.findIndex((part) => part.kind === kind && shape !== undefined && isLike(part.shape, shape))
}

const isLike = (one: Shape, other: Shape): boolean =>
  JSON.stringify([[...one.tags].sort(), one.size, one.resize, one.attrs]) === JSON.stringify([[...other.tags].sort(), other.size, other.resize, other.attrs])

type Bare = Pick<Part, 'kind' | 'choices' | 'shape'>

function asItStands(kind: string, choices: Element['choices'], ready: ReadyBrief): Bare[] {
  const compiled = ready.kinds.get(kind)
  return compiled ? [{ kind, choices: choicesOf(kind, choices, ready), shape: compiled.shapeFor(choices) }] : []
}

function made({ kind, choices, shape }: Bare, section: CompiledSection, { ready, widest }: { ready: ReadyBrief; widest: number }): Part {
  const { per } = section
  const range = shape.resize?.width ?? { min: shape.size.width, max: shape.size.width }
  const step = 'step' in range && range.step !== undefined ? toTicks(range.step, per) : 1
  const least = Math.max(1, toTicks(range.min ?? 0, per))
  const most = range.max === undefined ? Math.max(widest, least) : toTicks(range.max, per)
  const compiled = ready.kinds.get(kind)
  const written = Object.fromEntries(Object.entries(choices).filter(([name, option]) => compiled?.kind.choices?.[name]?.default !== option))
  const own = shape.size.width === undefined ? null : toTicks(shape.size.width, per)
  return { kind, choices, written, shape, least, most, step, own, placeable: mayCome(section, kind, ready) }
}

function mayCome({ spec }: CompiledSection, id: string, { kinds }: ReadyBrief): boolean {
  const compiled = kinds.get(id)
  if (!compiled || compiled.kind.retired === true) return false
  return spec.palette.some((word) => word === '*' || word === id || (word.startsWith('#') && compiled.shape.tags.has(word.slice(1))))
}
