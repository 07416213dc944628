/** What a selector says of a sort of element before anybody knows where it stands. */
import type { Selector, SelectorFields } from '../schema/rule.ts'
import type { Part } from './parts.ts'

/** Whether elements of a part may be meant, and whether they are meant wherever they stand. `must` implies `may`. */
export type Meaning = { readonly may: (part: Part) => boolean; readonly must: (part: Part) => boolean }

const about = (holds: (part: Part) => boolean): Meaning => ({ may: holds, must: holds })
const perhaps: Meaning = { may: () => true, must: () => false }
const list = (names: string | string[]): readonly string[] => (typeof names === 'string' ? [names] : names)

/** Reads a selector. Ids, zones, sides, neighbours and expressions depend on more than the part: they leave it open. */
export function meaningOf(selector: Selector): Meaning {
  if (Array.isArray(selector)) {
    const any = selector.map(meaningOf)
    return { may: (part) => any.some(({ may }) => may(part)), must: (part) => any.some(({ must }) => must(part)) }
  }
  return typeof selector === 'string' ? ofWord(selector) : ofFields(selector)
}

function ofWord(word: string): Meaning {
  if (word === '*') return about(() => true)
  if (word.startsWith('@')) return perhaps
  const name = word.slice(1)
  return word.startsWith('#') ? about(({ shape }) => shape.tags.has(name)) : about(({ kind }) => kind === word)
}

function ofFields({ kind, tag, choice, section, not, ...open }: SelectorFields): Meaning {
  const all: Meaning[] = []
  if (kind !== undefined) all.push(about((part) => list(kind).includes(part.kind)))
  if (tag !== undefined) all.push(about(({ shape }) => list(tag).every((one) => shape.tags.has(one))))
  if (choice !== undefined) all.push(about(({ choices }) => Object.entries(choice).every(([name, options]) => list(options).includes(choices[name] ?? ''))))
  if (section !== undefined) all.push(about((part) => part.section.id === section))
  if (not !== undefined) {
    const inner = meaningOf(not)
    all.push({ may: (part) => !inner.must(part), must: (part) => !inner.may(part) })
  }
  if (Object.values(open).some((field) => field !== undefined)) all.push(perhaps)
  return { may: (part) => all.every(({ may }) => may(part)), must: (part) => all.every(({ must }) => must(part)) }
}
