/** How a kind of the park is written: short, every figure with its source, "illustrative" unless one is cited. */
import type { Kit } from '@codraft/core'

type Kind = Kit['kinds'][string]
type Choices = NonNullable<Kind['choices']>
type Option = Choices[string]['options'][string]
type Attrs = NonNullable<Kind['attrs']>
type Cited = { text: { en: string }; link: string }
/** Least and greatest. */
type Range = [number, number]

/** What is said of a kind. Lengths in metres; a fixed size has neither `wide` nor `deep`. */
type Sketch = {
  label: string
  tags: string[]
  /** Usual width and depth. */
  size: [number, number]
  wide?: Range
  deep?: Range
  /** A circle, which needs no turning. */
  round?: boolean
  /** An ellipse, which may be turned. */
  oval?: boolean
  clearance?: NonNullable<Kind['clearance']>
  attrs: Attrs
  max?: number
  description: string
  choices?: Choices
  /** Key of its art; the kind's own id when absent. */
  art?: string
  cited?: Record<string, Cited>
}

const limits = (range: Range | undefined): { min: number; max: number; step: number } | undefined => range && { min: range[0], max: range[1], step: 0.1 }

/** A kind from its sketch. `cited` names the figures that have a published source, such as `clearance.around`; all others are illustrative. */
export function kind(id: string, { label, tags, size: [width, depth], wide, deep, round, oval, clearance, attrs, max, description, choices, art = id, cited = {} }: Sketch): Record<string, Kind> {
  const resize = { ...(wide && { width: limits(wide) }), ...(deep && { depth: limits(deep) }) }
  const figures = ['size.width', 'size.depth', ...Object.keys(resize).flatMap((side) => [`resize.${side}.min`, `resize.${side}.max`]),
    ...Object.keys(clearance ?? {}).map((side) => `clearance.${side}`), ...Object.keys(attrs).map((name) => `attrs.${name}`), ...figuresOf(choices)]
  return {
    [id]: {
      label: { en: label }, tags, size: { width, depth }, ...(wide || deep ? { resize } : {}), rotate: !round, ...(round || oval ? { shape: 'ellipse' as const } : {}),
      ...(clearance ? { clearance } : {}), ...(max === undefined ? {} : { max }), attrs, art, description: { en: description }, ...(choices ? { choices } : {}),
      source: { ...Object.fromEntries(figures.map((figure) => [figure, 'illustrative'])), ...cited },
    },
  }
}

/** A choice among pictures, the first the default; an option may change figures too. */
export const pick = (name: string, label: string, options: Record<string, Option>): Choices =>
  ({ [name]: { label: { en: label }, default: Object.keys(options)[0] ?? '', options } })
/** An option of a choice. */
export const option = (en: string, more: Omit<Option, 'label'> = {}): Option => ({ label: { en }, ...more })
/** So much for each square metre of the element. */
export const perArea = (value: number): { value: number; per: 'area' } => ({ value, per: 'area' })

function figuresOf(choices: Choices = {}): string[] {
  return Object.entries(choices).flatMap(([name, { options }]) => Object.entries(options).flatMap(([key, { attrs = {} }]) =>
    Object.keys(attrs).map((attr) => `choices.${name}.${key}.attrs.${attr}`)))
}

const cite = (en: string, link: string): Cited => ({ text: { en }, link })
const HANDBOOK = 'https://www.cpsc.gov/s3fs-public/325.pdf'

/** The published figures that the kit uses. */
export const sources = {
  useZone: cite('CPSC Public Playground Safety Handbook: a use zone of at least 6 ft (1.83 m) on all sides of stationary equipment', HANDBOOK),
  swingSides: cite('CPSC Public Playground Safety Handbook: 6 ft (1.83 m) at the sides of a swing’s frame', HANDBOOK),
  swingWay: cite('CPSC Public Playground Safety Handbook: before and behind a swing, twice the height of its pivot above the ground; the pivot is at 2.1 m here', HANDBOOK),
} satisfies Record<string, Cited>
