/** How kinds of the panel kit are written: short, in millimetres, milliamperes and euros; every figure with its source, "illustrative" unless one is cited. */
import type { Cut, Kit } from '@codraft/core'
import { HEIGHT, widthOf } from './art/front.ts'

type Kind = Kit['kinds'][string]
type Choices = NonNullable<Kind['choices']>
type Cited = { text: { en: string }; link: string }

const cite = (en: string): Cited => ({ text: { en: `Doepfer, A-100 construction details: ${en}` }, link: 'https://www.doepfer.de/a100_man/a100m_e.htm' })
/** The published figures that the kit uses. */
export const sources = {
  height: cite('front panels of 3U are 128.5 mm high'),
  width: cite('1 HP is 5.08 mm; a panel is made a few tenths of a millimetre narrower'),
  holes: cite('mounting holes of 3.2 mm, 122.5 mm apart, the first 7.5 mm from the edge'),
} satisfies Record<string, Cited>

/** What is said of a module: its width in HP, what it draws from +12 V and −12 V in mA, its price in euros, its depth behind the panel in mm. */
type Module = {
  label: string; tags: string[]; hp: number; current: readonly [number, number]; price: number; behind: number; description: string
}

/** A module of the rack; it covers a slot for every 2 HP. */
export function moduleKind(id: string, { label, tags, hp, current: [current, currentNegative], price, behind, description }: Module): Record<string, Kind> {
  const attrs = { current, currentNegative, price, behind }
  return {
    [id]: {
      label: { en: label }, tags: ['module', ...(behind <= 25 ? ['shallow'] : []), ...tags], size: { width: widthOf(hp), depth: HEIGHT }, span: hp / 2, attrs, art: id,
      description: { en: description },
      choices: { finish: { label: { en: 'Finish' }, default: 'black', options: { black: { label: { en: 'Black' } }, silver: { label: { en: 'Silver' }, art: `${id}-silver` } } } },
      make: { sku: `panel-${id}` },
      source: { 'size.width': sources.width, 'size.depth': sources.height, ...illustrative(attrs) },
    },
  }
}

/** What is said of a part on a front panel: its size in mm as width and depth (one figure: round), what is cut for it, its price. */
type Control = {
  label: string; tags: string[]; size: number | readonly [number, number]; cuts: Cut[]; price: number; description: string
  behind?: number; current?: number; turns?: boolean; choices?: Choices; cited?: Record<string, Cited>
}

/** A part of a front panel. */
export function controlKind(id: string, { label, tags, size, cuts, price, description, behind = 12, current = 0, turns, choices, cited = {} }: Control): Record<string, Kind> {
  const attrs = { current, currentNegative: 0, price, behind }
  const [width, depth] = typeof size === 'number' ? [size, size] : size
  return {
    [id]: {
      label: { en: label }, tags: ['control', ...tags], size: { width, depth }, shape: typeof size === 'number' ? 'ellipse' : 'rect', rotate: turns ? [0, 90, 180, 270] : false, attrs,
      art: id, description: { en: description }, ...(choices ? { choices } : {}), make: { sku: `part-${id}`, cuts },
      source: { ...illustrative({ width: 0, depth: 0 }, 'size'), ...illustrative(attrs), ...cited },
    },
  }
}

/** A choice among pictures named `<id>-<option>`, the first of which is the kind's own. */
export const looks = (id: string, label: string, [first, ...others]: readonly [string, ...string[]]): Choices => ({
  [label.toLowerCase()]: {
    label: { en: label }, default: first.toLowerCase(),
    options: Object.fromEntries([first, ...others].map((name) => [name.toLowerCase(), { label: { en: name }, ...(name === first ? {} : { art: `${id}-${name.toLowerCase()}` }) }])),
  },
})

/** A round hole in the middle. */
export const hole = (diameter: number): Cut => ({ shape: 'circle', at: [0, 0], diameter, layer: 'drill' })
/** A rectangular opening in the middle, with the radius of the tool in its corners. */
export const opening = (width: number, height: number, radius = 0.5): Cut => ({ shape: 'rect', at: [0, 0], width, height, radius, layer: 'mill' })

const illustrative = (figures: object, of = 'attrs'): Record<string, 'illustrative'> =>
  Object.fromEntries(Object.keys(figures).map((name) => [`${of}.${name}`, 'illustrative']))
