/** How a palette is sorted and searched: what the published plan is made of, then the others under their first tag, in the catalogue's order. */
import type { Parts } from '../../session/parts.ts'
import { kindLabel, paletteOf } from '../../session/verbs.ts'
import type { WordKey } from '../../words/en.ts'

/** A kind in a palette. */
export type Entry = {
  readonly kind: string
  readonly label: string
  /** How many stand in the section, and how many may. */
  readonly used: number
  readonly max: number | null
}
/** Kinds of one tag. */
export type Group = { readonly tag: string; readonly label: string; readonly entries: readonly Entry[] }

/** The group of kinds that the published plan is made of: what people think of first, from every tag. */
const HERE = '@here'
/** The tags that have words of ours; a designer's own tag is shown as it is written. */
const NAMED: Readonly<Record<string, WordKey>> = {
  walk: 'tag-walk', bike: 'tag-bike', transit: 'tag-transit', motor: 'tag-motor', green: 'tag-green', buffer: 'tag-buffer', seat: 'tag-seat', light: 'tag-light',
  [HERE]: 'tag-here', kerb: 'tag-kerb', parking: 'tag-parking',
}

/** The palette of the current section, sorted; with a filter, only what its words are found in. */
export function groupsOf(parts: Parts, filter: string): Group[] {
  const { controller, words } = parts
  const { compiled, session, section } = controller
  const elements = session.layout.sections.find(({ id }) => id === section)?.elements ?? []
  const wanted = folded(filter)
  const here = new Set(compiled.sections.find(({ id }) => id === section)?.start.map(({ kind }) => kind))
  const groups = new Map<string, Entry[]>()
  for (const kind of paletteOf(controller)) {
    const spec = compiled.kinds.get(kind)?.kind
    const label = kindLabel(controller, kind, words.locale)
    if (!folded(`${label} ${words.text(spec?.description)}`).includes(wanted)) continue
    const tag = here.has(kind) ? HERE : (spec?.tags[0] ?? '')
    const used = elements.filter((element) => element.kind === kind).length
    const entry = { kind, label, used, max: spec?.max ?? null }
    groups.set(tag, [...(groups.get(tag) ?? []), entry])
  }
  return [...groups].sort(([a], [b]) => Number(b === HERE) - Number(a === HERE)).map(([tag, entries]) => ({ tag, label: tagLabel(parts, tag), entries: nameFirst(entries, wanted) }))
}

/** Where something is searched for, names that begin with it come first. */
const nameFirst = (entries: readonly Entry[], wanted: string): readonly Entry[] =>
  wanted === '' ? entries : entries.toSorted((a, b) => Number(folded(b.label).startsWith(wanted)) - Number(folded(a.label).startsWith(wanted)))

function tagLabel({ words }: Parts, tag: string): string {
  const key = Object.hasOwn(NAMED, tag) ? NAMED[tag] : undefined
  if (key !== undefined) return words.say(key)
  return tag === '' ? words.say('tag-other') : tag.charAt(0).toLocaleUpperCase(words.locale) + tag.slice(1)
}

/** Without case and accents, so that "cafe" finds "Café". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
