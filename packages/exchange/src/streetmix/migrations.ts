/**
 * What changed in Streetmix's documents from version to version, as far as it changes a type, a variant or a width. Each step leads to
 * the version it is named by. The facts are Streetmix's own (its list of schema changes); versions not named changed nothing here.
 */
import { METRIC_SINCE, type Segment, type StreetDocument } from './document.ts'

type Named = { readonly type: string; readonly variant: string }
type Change = (part: Named) => Named

const ofType = (types: readonly string[], change: Change): Change => (part) => (types.includes(part.type) ? change(part) : part)
const gains = (type: string, word: string): Change => ofType([type], (part) => ({ ...part, variant: `${part.variant}|${word}` }))
const becomes = (type: string, variant: string): Change => ofType([type], (part) => ({ ...part, variant }))
const renamed = (type: string, from: string, to: string): Change =>
  ofType([type], (part) => ({ ...part, variant: part.variant.replace(from, to) }))

const STEPS: readonly (readonly [to: number, changes: readonly Change[]])[] = [
  [4, [gains('transit-shelter', 'street-level')]],
  [5, [gains('sidewalk-lamp', 'modern')]],
  [6, [gains('streetcar', 'regular')]],
  [7, [gains('bus-lane', 'regular'), gains('light-rail', 'regular')]],
  [8, [gains('bike-lane', 'regular')]],
  [9, [gains('drive-lane', 'car')]],
  [10, [becomes('sidewalk', 'normal')]],
  [11, [
    ofType(['planting-strip'], ({ variant }) => ({ type: 'divider', variant: variant === '' ? 'planting-strip' : variant })),
    ofType(['small-median'], () => ({ type: 'divider', variant: 'median' })),
  ]],
  [12, [
    ofType(['divider'], (part) => (part.variant === 'small-tree' ? { ...part, variant: 'big-tree' } : part)),
    ofType(['sidewalk-tree'], (part) => (part.variant === 'small' ? { ...part, variant: 'big' } : part)),
  ]],
  [13, [gains('sidewalk-bike-rack', 'sidewalk')]],
  [14, [becomes('sidewalk-wayfinding', 'large')]],
  [17, [renamed('bike-lane', 'colored', 'green')]],
  [20, [gains('bike-lane', 'road')]],
  [21, [gains('bikeshare', 'road')]],
  [25, [gains('bus-lane', 'typical')]],
]

/** A strip in the words of the newest version; its width in millimetres, as Streetmix rounds it. */
export type Part = { readonly type: string; readonly variant: string; readonly millimetres: number; readonly label: string }

/** Brings a document of any era to the words and the unit of the newest one. */
export function migrate(document: StreetDocument): { parts: Part[]; millimetres: number } {
  const changes = STEPS.filter(([to]) => to > document.version).flatMap(([, changesOfStep]) => changesOfStep)
  const millimetres = millimetresIn(document)
  const part = ({ type, variant, width, label }: Segment): Part => {
    const named = changes.reduce<Named>((before, change) => change(before), { type, variant })
    return { ...named, millimetres: millimetres(width), label }
  }
  return { parts: document.segments.map(part), millimetres: millimetres(document.width) }
}

/**
 * How a length of this document becomes millimetres. Before version 30 lengths are feet; for a street that was set to metric, a foot
 * stood for 0.3 m exactly, so that 11.66667 is the 3.5 m that its author saw.
 */
function millimetresIn({ version, metric }: StreetDocument): (length: number) => number {
  const perUnit = version >= METRIC_SINCE ? 1000 : metric ? 300 : 304.8
  return (length) => Math.max(1, Math.round(length * perUnit))
}
