/** Streetmix documents in: any era, bare or wrapped, as a brief whose street may be changed and sent. */
import { readBrief, type Brief, type Kit, type Kits, type Read } from '@codraft/core'
import { catalogueFor, type ImportedCatalogue } from './catalogue.ts'
import { METRIC_SINCE, readDocument, type Boundary, type StreetDocument } from './document.ts'
import { migrate, type Part } from './migrations.ts'
import { choicesOf } from './parts.ts'
import { slug } from './words.ts'

/**
 * Reads a Streetmix document of schema version 1 to 35: a bare street, `{ street }`, or `{ data: { street } }` as its programming
 * interface gives it; as data or as JSON text. Lengths become metres, rounded to the millimetre as Streetmix rounds them. Parts and
 * variants that are not known are kept as kinds tagged `unknown`. Never throws: what cannot be read is listed with its path in the document.
 * @param json the document
 * @param handed the kits at hand, by id; without `street`, the kinds have names and widths but no pictures of their own
 */
export function fromStreetmix(json: unknown, handed: { kits?: Kits } = {}): Read<Brief> {
  try {
    const document = readDocument(json)
    if (!document.ok) return document
    const kits = handed.kits ?? {}
    const street = Object.hasOwn(kits, 'street') ? kits['street'] : undefined
    return readBrief(briefOf(document.value, street ?? null), { kits })
  } catch {
    const message = 'Its fields cannot be looked at. A Streetmix document is plain JSON data.'
    return { ok: false, problems: [{ path: [], code: 'not-streetmix', message }] }
  }
}

function briefOf(document: StreetDocument, kit: Kit | null): unknown {
  const { parts, millimetres } = migrate(document)
  const { kinds, art, kindOfPart, unknown } = catalogueFor(parts, kit)
  return {
    codraft: 1,
    id: idOf(document),
    revision: 1,
    title: document.name || 'Imported street',
    task: 'This street came from Streetmix. Change it as you like.',
    about: aboutOf(document, parts, unknown),
    direction: 'physical',
    layout: { sections: [{
      id: 'main',
      stage: {
        kind: 'row', length: millimetres / 1000, unit: 'm', resolution: 0.001, step: 0.1,
        sideNames: { start: sideName('left', document.left), end: sideName('right', document.right) },
      },
      elements: elementsOf(parts, kindOfPart, kit),
    }] },
    catalogue: { ...(kit && { kits: ['street'] }), kinds, art },
    rules: [{
      id: 'fits', rule: 'fill', severity: 'warn', max: (millimetres + parts.length) / 1000,
      message: 'The street is {limit} wide; this adds up to {actual}.',
      why: { text: 'Buildings and boundaries stand where they stand. Each part may be a millimetre over, since Streetmix rounds each by itself.' },
      fix: { prefer: ['resize', 'remove'] },
    }],
    meters: [{ id: 'width', of: 'width' }],
    submit: { complete: false },
  }
}

function elementsOf(parts: readonly Part[], kinds: ImportedCatalogue['kindOfPart'], kit: Kit | null): unknown[] {
  const counts = new Map<string, number>()
  return parts.map(({ variant, millimetres }, index) => {
    const kind = kinds[index] ?? ''
    const choices = choicesOf(variant, kit && Object.hasOwn(kit.kinds, kind) ? kit.kinds[kind] : undefined)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return { id: `${kind}-${count}`, kind, width: millimetres / 1000, ...(choices && { choices }) }
  })
}

function idOf({ name, number }: StreetDocument): string {
  return slug(name) || (number === null ? 'imported-street' : `street-${number}`)
}

/** What the picture cannot show: the era and unit of the document, names that its author gave, parts that are not known. */
function aboutOf({ version, metric }: StreetDocument, parts: readonly Part[], unknown: readonly string[]): string {
  const foot = metric ? 'feet of 0.3 m, as Streetmix counted for metric streets' : 'feet of 0.3048 m'
  const named = parts.flatMap(({ label }, index) => (label === '' ? [] : [`${index + 1} "${label}"`]))
  return [
    `Imported from a Streetmix document of schema version ${version}.`,
    version < METRIC_SINCE ? `Its lengths were ${foot}.` : '',
    unknown.length > 0 ? `Kept, but not known here: ${listed(unknown)}.` : '',
    named.length > 0 ? `Names given to parts, from the left: ${listed(named)}.` : '',
  ].filter((sentence) => sentence !== '').join(' ')
}

/** As many as fit in a short paragraph, and how many more there are. */
function listed(words: readonly string[]): string {
  let length = 0
  const fitting = words.filter((word) => (length += word.length + 2) <= 700)
  return fitting.length === words.length ? words.join(', ') : `${fitting.join(', ')} and ${words.length - fitting.length} more`
}

function sideName(side: 'left' | 'right', { variant }: Boundary): string {
  const beside = variant === 'narrow' || variant === 'wide' ? 'building' : variant.replaceAll('-', ' ').slice(0, 40)
  return beside === '' ? `${side} side` : `${side} side (${beside})`
}
