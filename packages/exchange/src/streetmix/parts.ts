/**
 * The one table between Streetmix's parts and the kinds of the street kit. A type lists the words that its variant is made of, place by
 * place; `kind` is what it becomes, `but` says which word makes it another kind. What is not in the table is shown as unknown.
 */
import type { Kit } from '@codraft/core'

type Row = {
  /** The words of each place of the variant. */
  readonly words: readonly (readonly string[])[]
  readonly kind: string
  readonly but?: Readonly<Record<string, string>>
}

const WAYS = ['inbound', 'outbound']
const SIDES = ['left', 'right']
const LEVELS = ['road', 'sidewalk']
const TRACKS = ['regular', 'colored', 'grass']

const TABLE: Readonly<Record<string, Row>> = {
  'sidewalk': { words: [['dense', 'normal', 'sparse', 'empty']], kind: 'footpath' },
  'sidewalk-tree': { words: [['big', 'palm-tree']], kind: 'trees' },
  'sidewalk-bike-rack': { words: [SIDES, ['sidewalk-parallel', ...LEVELS]], kind: 'bike-parking' },
  'sidewalk-bench': { words: [['left', 'center', 'right']], kind: 'bench' },
  'sidewalk-wayfinding': { words: [['large', 'medium', 'small']], kind: 'wayfinding' },
  'sidewalk-lamp': { words: [['left', 'both', 'right'], ['modern', 'traditional', 'pride']], kind: 'lamp' },
  'outdoor-dining': { words: [['occupied', 'empty'], LEVELS], kind: 'dining' },
  'parklet': { words: [SIDES], kind: 'parklet' },
  'street-vendor': { words: [['handcart', 'table', 'tarp', 'platform'], ['concrete', 'asphalt']], kind: 'stall' },
  'divider': {
    words: [['planting-strip', 'planter-box', 'median', 'striped-buffer', 'bush', 'flowers', 'big-tree', 'palm-tree', 'bollard', 'dome']],
    kind: 'verge',
    but: {
      'planter-box': 'planter-buffer', 'median': 'median', 'striped-buffer': 'buffer', 'big-tree': 'trees', 'palm-tree': 'trees',
      'bollard': 'bollards', 'dome': 'bollards',
    },
  },
  'slope': { words: [['grass']], kind: 'verge' },
  'bioswale': { words: [['bush', 'tree']], kind: 'rain-garden' },
  'bike-lane': {
    words: [[...WAYS, 'twoway-left', 'twoway-right'], ['regular', 'green', 'red'], LEVELS],
    kind: 'cycle', but: { 'twoway-left': 'cycle-two-way', 'twoway-right': 'cycle-two-way' },
  },
  'bikeshare': { words: [SIDES, LEVELS], kind: 'bike-parking' },
  'scooter-drop-zone': { words: [SIDES, LEVELS, ['empty', 'sparse']], kind: 'scooter-parking' },
  'parking-lane': {
    words: [[...WAYS, 'sideways', 'angled-front-left', 'angled-front-right', 'angled-rear-left', 'angled-rear-right'], SIDES],
    kind: 'parking',
    but: {
      'sideways': 'parking-angled', 'angled-front-left': 'parking-angled', 'angled-front-right': 'parking-angled',
      'angled-rear-left': 'parking-angled', 'angled-rear-right': 'parking-angled',
    },
  },
  'flex-zone': { words: [['taxi', 'rideshare'], WAYS, SIDES], kind: 'taxi' },
  'drive-lane': {
    words: [WAYS, ['car', 'car-with-bus', 'car-with-bike', 'sharrow', 'bus', 'truck', 'microvan', 'av', 'motorcycle-sidecar', 'pedestrian']],
    kind: 'car-lane', but: { 'sharrow': 'shared-lane', 'car-with-bike': 'shared-lane' },
  },
  'turn-lane': {
    words: [WAYS, ['left', 'left-straight', 'straight', 'right-straight', 'right', 'both', 'left-right-straight', 'shared']],
    kind: 'turning-lane',
  },
  'bus-lane': { words: [WAYS, ['regular', 'colored', 'shared'], ['typical', 'double-decker', 'av-shuttle']], kind: 'bus' },
  'brt-lane': { words: [WAYS, ['regular', 'red']], kind: 'bus' },
  'streetcar': { words: [WAYS, TRACKS], kind: 'light-rail' },
  'light-rail': { words: [WAYS, TRACKS], kind: 'light-rail' },
  'transit-shelter': { words: [SIDES, ['street-level', 'light-rail']], kind: 'bus-stop', but: { 'light-rail': 'side-platform' } },
  'brt-station': { words: [['left', 'right', 'center']], kind: 'side-platform', but: { center: 'island-platform' } },
}

/** The kind of the street kit that a part becomes, or null when type or variant is unknown. A variant left out means the plain one. */
export function kindOf(type: string, variant: string): string | null {
  const row = Object.hasOwn(TABLE, type) ? TABLE[type] : undefined
  if (!row) return null
  const said = variant.split('|')
  if (said.length > row.words.length || !said.every((word, place) => word === '' || row.words[place]?.includes(word))) return null
  const other = said.find((word) => row.but !== undefined && Object.hasOwn(row.but, word))
  return (other === undefined ? undefined : row.but?.[other]) ?? row.kind
}

/** Words of a variant that make a choice of the kit's, in kinds that offer it. */
const CHOICES: Readonly<Record<string, readonly (readonly [choice: string, option: string])[]>> = {
  'inbound': [['direction', 'inbound']],
  'outbound': [['direction', 'outbound']],
  'left': [['turn', 'left']],
  'left-straight': [['turn', 'left']],
  'right': [['turn', 'right']],
  'right-straight': [['turn', 'right']],
  'left-right-straight': [['turn', 'both']],
  'shared': [['turn', 'both']],
  'both': [['turn', 'both'], ['arms', 'two']],
  'palm-tree': [['species', 'cabbage']],
  'bush': [['growth', 'meadow']],
  'flowers': [['growth', 'meadow']],
}

/** The choices that a variant makes of a kind, defaults left out; undefined when it makes none. */
export function choicesOf(variant: string, kind: Kit['kinds'][string] | undefined): Record<string, string> | undefined {
  const said = variant.split('|').flatMap((word) => (Object.hasOwn(CHOICES, word) ? (CHOICES[word] ?? []) : []))
  const made = said.filter(([choice, option]) => {
    const offered = kind?.choices?.[choice]
    return offered !== undefined && offered.default !== option && Object.hasOwn(offered.options, option)
  })
  return made.length > 0 ? Object.fromEntries(made) : undefined
}

/** What `CHOICES` can choose: a test holds it against the kit. */
export const CHOICES_GIVEN: readonly (readonly [choice: string, option: string])[] = Object.values(CHOICES).flat()
/** Every kind that the table can give: a test holds them against the kit. */
export const KINDS_GIVEN: ReadonlySet<string> = new Set(Object.values(TABLE).flatMap(({ kind, but = {} }) => [kind, ...Object.values(but)]))
