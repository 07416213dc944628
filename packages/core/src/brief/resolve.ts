/** Turns what a designer wrote into what exists: shorthand written out, kits merged in. Touches nothing that it does not know. */
import type { Kit } from '../schema/catalogue.ts'

/** An object with string keys, whatever they hold. */
export type Fields = Record<string, unknown>
/** The kits that a page or a server has at hand, by id. */
export type Kits = Readonly<Record<string, Kit>>

/** Whether a value is a plain object with string keys. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Writes out `layout: { stage, elements }` as one section `main`. */
export function withSections(json: Fields): Fields {
  const { layout } = json
  if (!isFields(layout) || layout['sections'] !== undefined || layout['stage'] === undefined) return json
  return { ...json, layout: { sections: [{ id: 'main', ...layout }] } }
}

/** The kits that a brief names and that are not at hand. */
export function missingKits(json: Fields, kits: Kits): string[] {
  return namedKits(json).filter((name) => !Object.hasOwn(kits, name))
}

/**
 * Merges the kits that a brief names into its catalogue, in order; the brief's own entry wins, field by field. What is resolved names its
 * kits no more: it reads to itself, with no kit or a newer one at hand.
 */
export function withKits(json: Fields, kits: Kits): Fields {
  const { kits: named, ...own } = fieldsOf(json['catalogue'])
  // A list that holds anything but names is left for the schema to refuse.
  const unread = named === undefined || (Array.isArray(named) && named.every((name) => typeof name === 'string')) ? {} : { kits: named }
  const merged: Record<'attributes' | 'kinds' | 'art', Fields> = { attributes: {}, kinds: {}, art: {} }
  for (const name of namedKits(json)) {
    const kit = kits[name]
    if (!kit) continue
    Object.assign(merged.attributes, kit.attributes)
    Object.assign(merged.kinds, kit.kinds)
    Object.assign(merged.art, kit.art)
  }
  return {
    ...json,
    catalogue: {
      ...own, ...unread,
      attributes: overlaid(merged.attributes, own['attributes']), kinds: overlaid(merged.kinds, own['kinds']), art: { ...merged.art, ...fieldsOf(own['art']) },
    },
  }
}

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

function namedKits(json: Fields): string[] {
  const kits = isFields(json['catalogue']) ? json['catalogue']['kits'] : undefined
  return Array.isArray(kits) ? kits.filter((name) => typeof name === 'string') : []
}

/** Entries of `over` on top of entries of `under`, field by field; anything that is no object is left for the schema to refuse. */
function overlaid(under: Fields, over: unknown): unknown {
  if (over !== undefined && !isFields(over)) return over
  const result: Fields = { ...under }
  for (const [key, entry] of Object.entries(over ?? {})) {
    const below = result[key]
    result[key] = isFields(below) && isFields(entry) ? { ...below, ...entry } : entry
  }
  return result
}
