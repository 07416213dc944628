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

/** A kind from its sketch. `cited` names the figures that have a published source, such as `size.width`; all others are illustrative. */
export function kind(id: string, { label, tags, width: [min, usual, max], cost, flow, description, art = id, choices,
  cited = {} }: Sketch): Record<string, Kind> {
  const attrs = flow === undefined ? { cost } : { cost, flow }
  const figures = ['size.width', 'resize.width.min', 'resize.width.max', ...Object.keys(attrs).map((name) => `attrs.${name}`),
    ...figuresOf(choices)]
  return {
    [id]: {
      label: { en: label }, tags, size: { width: usual }, resize: { width: { min, max, step: 0.1 } }, attrs, art,
      description: { en: description },
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
  return Object.entries(choices).flatMap(([name, { options }]) => Object.entries(options).flatMap(([option,
    { attrs = {}, size, resize }]) => [
    ...Object.keys(attrs).map((attr) => `attrs.${attr}`), ...(size ? ['size.width'] : []),
    ...(resize ? ['resize.width.min', 'resize.width.max'] : []),
  ].map((figure) => `choices.${name}.${option}.${figure}`)))
}

const cite = (en: string, link: string): Cited => ({ text: { en }, link })
const NZTA = 'https://www.nzta.govt.nz'
const WALKING = `${NZTA}/walking-cycling-and-public-transport/walking/walking-standards-and-guidelines/pedestrian-network-guidance`
const CONTROLS = `${NZTA}/roads-and-rail/traffic-control-devices-manual`
const BETWEEN = `${CONTROLS}/part-5-traffic-control-devices-for-general-use-between-intersections`
const TRANSIT = 'https://nacto.org/publication/transit-street-design-guide'
const LANES = 'https://nacto.org/publication/urban-street-design-guide/street-design-elements/lane-width/'
/** What a lane, a track or a footway of about 3 m carries in an hour. */
const moves = (en: string): Cited => cite(`NACTO, Designing to Move People: ${en}`, `${TRANSIT}/introduction/why/designing-move-people/`)

/** The published figures that the kit uses. */
export const sources = {
  footpath: cite('NZTA Pedestrian Network Guidance, footpath design: 1.8 m through route', `${WALKING}/design/paths/footpath-design-principles/`),
  sharedLane: cite(
    'NZTA Traffic Control Devices Manual, part 5, shared lanes: 4.0 m to ride side by side, or narrow enough for single file',
    `${BETWEEN}/cycling-facilities/shared-lanes/`,
  ),
  lane: cite('NACTO Urban Street Design Guide, lane width: 10 ft lanes are appropriate in urban areas', LANES),
  parking: cite('NACTO Urban Street Design Guide, lane width: parking lanes of 7 to 9 ft', LANES),
  busLane: cite('NACTO Transit Street Design Guide: transit lanes of 10 to 11 ft beside other lanes', `${TRANSIT}/transit-lanes-transitways/`),
  moveCars: moves('600 to 1,600 people per hour and lane of cars; the middle is taken'),
  moveBus: moves('4,000 to 8,000 people per hour and transit lane; the middle is taken'),
  moveRail: moves('10,000 to 25,000 people per hour and transitway; the least is taken'),
  moveBikes: moves('6,500 to 7,500 people per hour and two-way bikeway; the middle is taken'),
  moveOneWayBikes: moves('half of a two-way bikeway of 6,500 to 7,500 people per hour'),
  moveFeet: moves('8,000 to 9,000 people per hour and footway; the least is taken'),
} satisfies Record<string, Cited>
