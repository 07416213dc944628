/** How a kind of the street is written: short, every figure with its source, "illustrative" unless one is cited. */
import type { Kit } from '@codraft/core'

type Kind = Kit['kinds'][string]
type Choices = NonNullable<Kind['choices']>
type Cited = { text: { en: string }; link: string }

/** What is said of a kind. Widths in metres; cost in NZD per metre of road; flow in people per hour. */
type Sketch = {
  label: string
  tags: string[]
  /** Least, usual and greatest width. */
  width: [number, number, number]
  cost: number
  flow?: number
  description: string
  /** Key of its art; the kind's own id when absent. */
  art?: string
  choices?: Choices
  cited?: Record<string, Cited>
}

/** A kind from its sketch. `cited` names the figures that have a published source, such as `size.width`; all others are marked illustrative. */
export function kind(id: string, { label, tags, width: [min, usual, max], cost, flow, description, art = id, choices, cited = {} }: Sketch): Record<string, Kind> {
  const attrs = flow === undefined ? { cost } : { cost, flow }
  const figures = ['size.width', 'resize.width.min', 'resize.width.max', ...Object.keys(attrs).map((name) => `attrs.${name}`), ...figuresOf(choices)]
  return {
    [id]: {
      label: { en: label }, tags, size: { width: usual }, resize: { width: { min, max, step: 0.1 } }, attrs, art, description: { en: description },
      ...(choices ? { choices } : {}),
      source: { ...Object.fromEntries(figures.map((figure) => [figure, 'illustrative'])), ...cited },
    },
  }
}

/** Which way it goes; the other way has a picture of its own, named with `-out`. */
export const direction = (id: string): Choices => ({
  direction: {
    label: { en: 'Direction' }, default: 'inbound',
    options: { inbound: { label: { en: 'Inbound' } }, outbound: { label: { en: 'Outbound' }, art: `${id}-out` } },
  },
})

/** A choice among pictures, the first the default; an option may change figures too. */
export const pick = (name: string, label: string, options: Record<string, Choices[string]['options'][string]>): Choices =>
  ({ [name]: { label: { en: label }, default: Object.keys(options)[0] ?? '', options } })

function figuresOf(choices: Choices = {}): string[] {
  return Object.entries(choices).flatMap(([name, { options }]) => Object.entries(options).flatMap(([option, { attrs = {}, size, resize }]) => [
    ...Object.keys(attrs).map((attr) => `attrs.${attr}`), ...(size ? ['size.width'] : []), ...(resize ? ['resize.width.min', 'resize.width.max'] : []),
  ].map((figure) => `choices.${name}.${option}.${figure}`)))
}

const cite = (en: string, link: string): Cited => ({ text: { en }, link })
const MOVE = 'https://nacto.org/publication/transit-street-design-guide/introduction/why/designing-move-people/'
const LANES = 'https://nacto.org/publication/urban-street-design-guide/street-design-elements/lane-width/'

/** The published figures that the kit uses. */
export const sources = {
  footpath: cite('NZTA Pedestrian Network Guidance, footpath design: 1.8 m through route', 'https://www.nzta.govt.nz/walking-cycling-and-public-transport/walking/walking-standards-and-guidelines/pedestrian-network-guidance/design/paths/footpath-design-principles/'),
  sharedLane: cite('NZTA Traffic Control Devices Manual, part 5, shared lanes: wide enough to ride side by side (4.0 m) or narrow enough for single file', 'https://www.nzta.govt.nz/roads-and-rail/traffic-control-devices-manual/part-5-traffic-control-devices-for-general-use-between-intersections/cycling-facilities/shared-lanes/'),
  lane: cite('NACTO Urban Street Design Guide, lane width: 10 ft lanes are appropriate in urban areas', LANES),
  parking: cite('NACTO Urban Street Design Guide, lane width: parking lanes of 7 to 9 ft', LANES),
  busLane: cite('NACTO Transit Street Design Guide: transit lanes of 10 to 11 ft beside other lanes', 'https://nacto.org/publication/transit-street-design-guide/transit-lanes-transitways/'),
  moveCars: cite('NACTO, Designing to Move People: 600 to 1,600 people per hour and lane; the middle is taken', MOVE),
  moveBusInTraffic: cite('NACTO, Designing to Move People: 1,000 to 2,800 people per hour with frequent buses in mixed traffic; the middle is taken', MOVE),
  moveBus: cite('NACTO, Designing to Move People: dedicated transit lane 4,000 to 8,000 people per hour; the middle is taken', MOVE),
  moveRail: cite('NACTO, Designing to Move People: on-street transitway 10,000 to 25,000 people per hour; the least is taken', MOVE),
  moveBikes: cite('NACTO, Designing to Move People: two-way protected bikeway 6,500 to 7,500 people per hour; the middle is taken', MOVE),
  moveOneWayBikes: cite('NACTO, Designing to Move People: half of a two-way protected bikeway (6,500 to 7,500 people per hour)', MOVE),
  moveFeet: cite('NACTO, Designing to Move People: footway 8,000 to 9,000 people per hour in 10 ft; the least is taken', MOVE),
} satisfies Record<string, Cited>
