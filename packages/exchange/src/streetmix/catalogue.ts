/** The catalogue of an imported street: a kit, its limits widened to what stands there, and an entry for each part that it does not have. */
import type { Art, Kit } from '@codraft/core'
import type { Part } from './migrations.ts'
import { kindOf } from './parts.ts'
import { plainWords, slug } from './words.ts'

type KindSpec = Kit['kinds'][string]
type Resize = NonNullable<KindSpec['resize']>
type Size = NonNullable<KindSpec['size']>
type Choices = NonNullable<KindSpec['choices']>
/** An imported element's place in the catalogue, width in millimetres. */
type Use = { readonly kind: string; readonly part: Part }
/** What an imported brief says of its catalogue, and the kind of each part, in the order of the street. */
export type ImportedCatalogue = {
  readonly kinds: Readonly<Record<string, Partial<KindSpec>>>
  readonly art: Readonly<Record<string, Art>>
  readonly kindOfPart: readonly string[]
  /** Labels of the parts that the kit does not know. */
  readonly unknown: readonly string[]
}

const UNKNOWN_ART = 'unknown-part'
const PLAIN_ART = 'plain-part'

/**
 * Finds a kind for every part and makes every imported width lawful; what else the kit says of a kind stays.
 * @param kit the street kit; without it, known kinds are plain entries with a name and a width
 */
export function catalogueFor(parts: readonly Part[], kit: Kit | null): ImportedCatalogue {
  const names = namesOfUnknown(parts, kit)
  const uses = parts.map((part): Use => ({ part, kind: names.get(nameKey(part)) ?? kindOf(part.type, part.variant) ?? '' }))
  const unknownIds = new Set(names.values())
  const kinds: Record<string, Partial<KindSpec>> = {}
  for (const id of new Set(uses.map(({ kind }) => kind))) {
    const used = uses.filter(({ kind }) => kind === id)
    const inKit = kit && Object.hasOwn(kit.kinds, id) ? kit.kinds[id] : undefined
    const entry = unknownIds.has(id) ? unknownKind(used) : inKit ? widened(inKit, used) : plainKind(id, used)
    if (Object.keys(entry).length > 0) kinds[id] = entry
  }
  const unknown = parts.filter((part) => names.has(nameKey(part))).map(partName)
  const art = { ...(unknownIds.size > 0 && { [UNKNOWN_ART]: unknownArt }), ...(!kit && uses.length > names.size && { [PLAIN_ART]: plainArt }) }
  return { kinds, art, kindOfPart: uses.map(({ kind }) => kind), unknown: [...new Set(unknown)] }
}

const nameKey = ({ type, variant }: Part): string => JSON.stringify([type, variant])
const partName = ({ type, variant }: Part): string => plainWords(variant === '' ? type : `${type} (${variant})`, 120)

/** An id of its own for each type and variant that the kit does not have. */
function namesOfUnknown(parts: readonly Part[], kit: Kit | null): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set(Object.keys(kit?.kinds ?? {}))
  for (const part of parts) {
    const known = kindOf(part.type, part.variant)
    if (names.has(nameKey(part)) || (known !== null && (!kit || Object.hasOwn(kit.kinds, known)))) continue
    const plain = `unknown-${slug(`${part.type} ${part.variant}`, 40) || 'part'}`
    let id = plain
    for (let copy = 2; taken.has(id); copy++) id = `${plain}-${copy}`
    taken.add(id)
    names.set(nameKey(part), id)
  }
  return names
}

function unknownKind(uses: readonly Use[]): KindSpec {
  const widths = widthsOf(uses)
  const [first] = uses
  const { type, variant } = first ? first.part : { type: '', variant: '' }
  const said = `type "${plainWords(type, 400)}", variant "${plainWords(variant, 400)}"`
  return {
    label: `Unknown: ${first ? partName(first.part) : ''}`,
    tags: ['unknown'],
    ...freely(widths),
    art: UNKNOWN_ART,
    description: `A part from Streetmix that is not known here, kept as it was: ${said}.`,
    source: `Streetmix ${said}`,
    retired: true,
  }
}

/** A known kind where no kit is at hand: its name and any width. */
function plainKind(id: string, uses: readonly Use[]): KindSpec {
  const name = id.replaceAll('-', ' ')
  return { label: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, ...freely(widthsOf(uses)), art: PLAIN_ART }
}

const freely = (widths: readonly number[]): Pick<KindSpec, 'size' | 'resize'> =>
  ({ size: { width: widths[0] ?? 1 }, resize: { width: { min: Math.min(0.1, ...widths), max: Math.max(50, ...widths) } } })

/** Only the fields of a kind that keep an imported width, or the number of copies, from being lawful; with every width in them. */
function widened(kind: KindSpec, uses: readonly Use[]): Partial<KindSpec> {
  const widths = widthsOf(uses)
  const resize = widenedResize(kind.resize, kind.size, widths)
  const choices = kind.choices && widenedChoices(kind.choices, kind, widths)
  return {
    ...(resize && { resize }),
    ...(choices && { choices }),
    ...(kind.max !== undefined && kind.max < uses.length && { max: uses.length }),
  }
}

/** Bounds that hold the widths too, or null when the bounds there are do already. */
function widenedResize(resize: Resize | undefined, size: Size | undefined, widths: readonly number[]): Resize | null {
  const { min, max, step } = resize?.width ?? { min: size?.width, max: size?.width, step: undefined }
  const least = min === undefined ? undefined : Math.min(min, ...widths)
  const most = max === undefined ? undefined : Math.max(max, ...widths)
  const offStep = step !== undefined && widths.some((width) => (Math.round(width * 1000) / Math.round(step * 1000)) % 1 !== 0)
  if (least === min && most === max && !offStep) return null
  return {
    ...resize,
    width: { ...(least !== undefined && { min: least }), ...(most !== undefined && { max: most }), ...(step !== undefined && !offStep && { step }) },
  }
}

/** Options that bring bounds or a size of their own must hold the imported widths as well. */
function widenedChoices(choices: Choices, kind: KindSpec, widths: readonly number[]): Choices | null {
  let changed = false
  const entries = Object.entries(choices).map(([name, choice]) => {
    const options = Object.entries(choice.options).map(([id, option]) => {
      if (option.resize === undefined && option.size === undefined) return [id, option] as const
      const resize = widenedResize(option.resize ?? kind.resize, option.size ?? kind.size, widths)
      changed ||= resize !== null
      return [id, resize === null ? option : { ...option, resize }] as const
    })
    return [name, { ...choice, options: Object.fromEntries(options) }] as const
  })
  return changed ? Object.fromEntries(entries) : null
}

const widthsOf = (uses: readonly Use[]): number[] => uses.map(({ part }) => part.millimetres / 1000)

/** A plain hatched block with a question mark: plainly not one of the kit's pictures. */
const unknownArt: Art = {
  v: 1, unit: 'cm', view: 'elevation', box: [-100, -160, 200, 240],
  parts: [
    { k: 'group', layer: 'ground', stretch: 'x', parts: [
      { k: 'rect', x: -100, y: 0, w: 200, h: 80, fill: 'pavingD' },
      { k: 'rect', x: -100, y: 0, w: 200, h: 80, pattern: 'hatch', stroke: 'ink', sw: 3, op: 0.5 },
    ] },
    { k: 'group', when: { minW: 60 }, parts: [
      { k: 'rect', x: -28, y: -96, w: 56, h: 96, r: 6, fill: 'paper', stroke: 'ink', sw: 4, dash: [10, 8] },
      { k: 'text', x: 0, y: -30, text: '?', size: 60, a: 'middle', bold: true, fill: 'ink' },
    ] },
  ],
  alt: 'A part that is not known here',
}

/** Ground alone, where no kit brings pictures. */
const plainArt: Art = {
  v: 1, unit: 'cm', view: 'elevation', box: [-100, -40, 200, 120],
  parts: [{ k: 'group', layer: 'ground', stretch: 'x', parts: [
    { k: 'rect', x: -100, y: 0, w: 200, h: 80, fill: 'asphalt' },
    { k: 'rect', x: -100, y: 0, w: 2, h: 80, fill: 'mark' },
  ] }],
}
