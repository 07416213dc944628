/** What a selector means in a row: whether it means what stands in each place. */
import type { Selector, SelectorFields } from '../schema/rule.ts'
import { figure, less, NEVER, sum, times, type Form } from './form.ts'
import type { Part } from './parts.ts'
import { Unsaid } from './program.ts'
import type { RowModel } from './row-model.ts'

/** Whether parts decide, or more than that: the forms by place. */
type Meaning = { readonly ofPart: (part: Part) => boolean } | { readonly ofPart: null; readonly forms: readonly Form[] }

const known = new WeakMap<RowModel, Map<string, readonly Form[]>>()

/** Whether a selector means what stands in each place of a row. @throws {Unsaid} for a condition on the element itself */
export function meant(selector: Selector, row: RowModel): readonly Form[] {
  const all = known.get(row) ?? new Map<string, readonly Form[]>()
  known.set(row, all)
  const key = JSON.stringify(selector)
  const found = all.get(key) ?? formsOf(meaningOf(selector, row), row)
  all.set(key, found)
  return found
}

/** What a selector means and another does not. */
export const meantBut = (selector: Selector, but: Selector, row: RowModel): readonly Form[] =>
  formsOf(all([meaningOf(selector, row), none(meaningOf(but, row), row)], row), row)

/** How many are meant. */
export const number = (selector: Selector, row: RowModel): Form => sum(meant(selector, row))

const each = (row: RowModel): number[] => Array.from({ length: row.places }, (_, place) => place)

function formsOf(meaning: Meaning, row: RowModel): readonly Form[] {
  if (meaning.ofPart === null) return meaning.forms
  const { ofPart } = meaning
  return row.parts.every(ofPart) ? row.occupied : each(row).map((place) => row.isAny(place, ofPart))
}

const byPart = (ofPart: (part: Part) => boolean): Meaning => ({ ofPart })
const byPlace = (forms: readonly Form[]): Meaning => ({ ofPart: null, forms })
const list = (names: string | string[]): readonly string[] => (typeof names === 'string' ? [names] : names)

function meaningOf(selector: Selector, row: RowModel): Meaning {
  if (Array.isArray(selector)) return any(selector.map((one) => meaningOf(one, row)), row)
  return typeof selector === 'string' ? ofWord(selector, row) : all(ofFields(selector, row), row)
}

function ofWord(word: string, row: RowModel): Meaning {
  if (word === '*') return byPart(() => true)
  const name = word.slice(1)
  if (word.startsWith('#')) return byPart(({ shape }) => shape.tags.has(name))
  return word.startsWith('@') ? named([name], row) : byPart(({ kind }) => kind === word)
}

function named(ids: readonly string[], row: RowModel): Meaning {
  const those = row.known.flatMap(({ id }, index) => (ids.includes(id) ? [row.stands[index] ?? []] : []))
  return byPlace(each(row).map((place) => sum(those.map((stands) => stands[place] ?? NEVER))))
}

function ofFields({ kind, tag, choice, beside, id, in: zone, section, side, where, not: other }: SelectorFields, row: RowModel): Meaning[] {
  if (where !== undefined) throw new Unsaid(`A condition on each element ("${where}") is more than a linear demand can say.`)
  const found: Meaning[] = []
  if (kind !== undefined) found.push(byPart((part) => list(kind).includes(part.kind)))
  if (tag !== undefined) found.push(byPart(({ shape }) => list(tag).every((one) => shape.tags.has(one))))
  if (choice !== undefined) {
    const wanted = Object.entries(choice)
    found.push(byPart(({ choices }) => wanted.every(([name, options]) => list(options).includes(choices[name] ?? '\0'))))
  }
  if (id !== undefined) found.push(named(list(id), row))
  if (section !== undefined) found.push(byPart(() => row.section.id === section))
  // Nothing in a row has a spot in a zone.
  if (zone !== undefined) found.push(byPart(() => false))
  if (side !== undefined) found.push(byPlace(sides(row)[side]))
  if (beside !== undefined) found.push(byPlace(besides(meant(beside, row), row)))
  if (other !== undefined) found.push(none(meaningOf(other, row), row))
  return found
}

function all(meanings: readonly Meaning[], row: RowModel): Meaning {
  const parts = meanings.flatMap(({ ofPart }) => (ofPart === null ? [] : [ofPart]))
  const ofParts = byPart((part) => parts.every((ofPart) => ofPart(part)))
  const others = meanings.flatMap((one) => (one.ofPart === null ? [one.forms] : []))
  if (others.length === 0) return ofParts
  const forms = parts.length === 0 ? others : [formsOf(ofParts, row), ...others]
  return byPlace(each(row).map((place) => row.program.all(forms.map((one) => one[place] ?? NEVER))))
}

function any(meanings: readonly Meaning[], row: RowModel): Meaning {
  const parts = meanings.flatMap(({ ofPart }) => (ofPart === null ? [] : [ofPart]))
  if (parts.length === meanings.length) return byPart((part) => parts.some((ofPart) => ofPart(part)))
  const forms = meanings.map((one) => formsOf(one, row))
  return byPlace(each(row).map((place) => row.program.any(forms.map((one) => one[place] ?? NEVER))))
}

function none(meaning: Meaning, row: RowModel): Meaning {
  if (meaning.ofPart !== null) {
    const { ofPart } = meaning
    return byPart((part) => !ofPart(part))
  }
  return byPlace(meaning.forms.map((form, place) => less(row.occupied[place] ?? NEVER, form)))
}

const besides = (forms: readonly Form[], row: RowModel): readonly Form[] =>
  each(row).map((place) => row.program.all([row.occupied[place] ?? NEVER, row.program.any([forms[place - 1] ?? NEVER, forms[place + 1] ?? NEVER])]))

type Sides = { readonly start: readonly Form[]; readonly end: readonly Form[] }
const sidesOf = new WeakMap<RowModel, Sides>()

/** On which side each place is, by its centre against the middle; within one tick of it there is none. */
export function sides(row: RowModel): Sides {
  const found = sidesOf.get(row)
  if (found) return found
  const { program, section: { length } } = row
  const [start, end]: [Form[], Form[]] = [[], []]
  for (const place of each(row)) {
    const [occupied, off] = [row.occupied[place] ?? NEVER, less(sum([times(row.start[place] ?? NEVER, 2), row.width[place] ?? NEVER]), figure(length))]
    const [before, middle, after] = [program.flag(), program.flag(), program.flag()]
    program.defineExactly(less(sum([before, middle, after]), occupied), 0)
    program.define(off, -3, [before])
    program.define(times(off, -1), -3, [after])
    program.define(off, 2, [middle])
    program.define(times(off, -1), 2, [middle])
    start.push(before)
    end.push(after)
  }
  const made = { start, end }
  sidesOf.set(row, made)
  return made
}
