/** All rows of a brief as one linear program, under one setting of its options; and what its rules say of it. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { CompiledRule } from '../rules/define.ts'
import type { OptionValues } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { sum, type Form } from './form.ts'
import { partOf, partsFor } from './parts.ts'
import { Program } from './program.ts'
import { RowModel, type InPlace, type Known } from './row-model.ts'

/** What is to be written as a linear program. */
export type Question = {
  readonly compiled: CompiledBrief
  readonly options: OptionValues
  /** A layout whose elements keep their names; without one only those matter that rules name. */
  readonly before?: Layout
  /** How many places a section's row has. */
  places(section: string): number
  /** What may happen to the elements of `before` where nothing moves and nothing comes: far fewer variables, and far fewer layouts. */
  readonly inPlace?: InPlace
}
/** A part of a brief that no linear demand says. */
export type Unspoken = { readonly rule: string; readonly reason: string }

/** The rows of a brief with their program. */
export type Scheme = {
  readonly compiled: CompiledBrief
  readonly options: OptionValues
  readonly program: Program
  /** By the section's index; sections that are no rows have none. */
  readonly rows: ReadonlyMap<number, RowModel>
  /** Whether nothing else than what the rows hold could stand there, apart from more elements than there are places. */
  readonly complete: boolean
}

/** Writes the rows of a brief, without any rule. */
export function schemeOf({ compiled, options, before, places, inPlace }: Question): Scheme {
  const program = new Program()
  const copies = new Map([...compiled.kinds.values()].flatMap(({ id, kind }) => (kind.max === undefined ? [] : [[id, kind.max] as const])))
  let complete = inPlace === undefined
  const rows = new Map<number, RowModel>()
  for (const section of compiled.sections) {
    if (section.stage.kind !== 'row') {
      complete = false
      continue
    }
    const standing = before?.sections.find(({ id }) => id === section.id)?.elements ?? []
    const all = [...section.start, ...standing]
    const made = partsFor(section, compiled, { standing: all, widest: widestIn(compiled, section, all) })
    complete &&= made.complete
    if (inPlace) {
      const known = standing.map((element): Known => ({ id: element.id, was: { element, part: partOf(made.parts, element, compiled) } }))
      rows.set(section.index, new RowModel(program, { section, parts: made.parts, known, places: known.length, copies, inPlace }))
      continue
    }
    const known = before ? knownBefore(compiled, { section, standing, parts: made.parts }) : knownByRules(compiled, { section, parts: made.parts })
    rows.set(section.index, new RowModel(program, { section, parts: made.parts, known, places: places(section.id), copies }))
  }
  sameKinds([...rows.values()], program)
  return { compiled, options, program, rows, complete }
}

/** Elements of one name in several rows are one thing that runs on: of one kind wherever it is. */
function sameKinds(rows: readonly RowModel[], program: Program): void {
  for (const [index, row] of rows.entries()) {
    const others = row.known.flatMap(({ id }, known) => rows.slice(index + 1).flatMap((other) => other.known.flatMap((one, there) => (one.id === id ? [{ known, other, there }] : []))))
    for (const { known, other, there } of others) {
      const kinds = new Set(row.parts.map(({ kind }) => kind))
      for (const kind of kinds) program.define(sum([asKind(row, known, (one) => one === kind), asKind(other, there, (one) => one !== kind)]), 1)
    }
  }
}

const asKind = (row: RowModel, known: number, wanted: (kind: string) => boolean): Form => sum(row.parts.flatMap(({ kind }, part) => (wanted(kind) ? [row.isAs(known, part)] : [])))

/** Lengths that rules name; the largest of them, and twice the stage, is as wide as anything is thought to be. */
const LENGTHS = ['min', 'max', 'equal', 'gaps', 'tolerance', 'value']

type Section = CompiledBrief['sections'][number]

function widestIn({ brief }: CompiledBrief, { length, per }: Section, elements: readonly Element[]): number {
  const numbers = brief.rules.filter(({ rule }) => ['size', 'fill', 'distance', 'spacing', 'separate'].includes(rule))
    .flatMap((rule) => LENGTHS.flatMap((field) => [rule[field]].flat(2))).filter((value): value is number => typeof value === 'number')
  return 2 * Math.max(length, ...numbers.map((value) => toTicks(value, per)), ...elements.map(({ width = 0 }) => toTicks(width, per)))
}

type Standing = { readonly section: Section; readonly parts: Parameters<typeof partOf>[0] }

/** Everything that stands there, and whatever else a rule names. */
function knownBefore(compiled: CompiledBrief, { section, parts, standing }: Standing & { readonly standing: readonly Element[] }): Known[] {
  const own = standing.map((element): Known => ({ id: element.id, was: { element, part: partOf(parts, element, compiled) } }))
  const named = namedIn(compiled, section).filter((id) => !standing.some((element) => element.id === id))
  return [...own, ...named.map((id): Known => ({ id, was: null }))]
}

function knownByRules(compiled: CompiledBrief, { section, parts }: Standing): Known[] {
  return namedIn(compiled, section).map((id): Known => {
    const element = section.start.find((one) => one.id === id)
    return { id, was: element ? { element, part: partOf(parts, element, compiled) } : null }
  })
}

/** Whose names matter: all that stand at the start where something is locked or followed by its name, else those that a rule may name. */
function namedIn({ brief }: CompiledBrief, { id: section, start }: Section): string[] {
  const locks = brief.rules.some((rule) => (rule.rule === 'lock' && (rule.section ?? section) === section) || (rule.rule === 'shift' && rule['match'] === 'id'))
  const text = JSON.stringify(brief.rules)
  const ids = new Set([...text.matchAll(/@([A-Za-z0-9_][A-Za-z0-9_.-]*)/g)].map((match) => match[1] ?? ''))
  for (const id of brief.rules.flatMap((rule) => idsIn(rule))) ids.add(id)
  const starting = new Set(start.map(({ id }) => id))
  return [...new Set([...(locks ? starting : []), ...ids])]
}

/** The ids in selectors, wherever they stand. */
function idsIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return field === 'id' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, field))
  if (typeof value !== 'object' || value === null) return []
  // A rule's own id names no element.
  const entries = Object.entries(value).filter(([name]) => name !== 'id' || !('rule' in value))
  return entries.flatMap(([name, member]) => idsIn(member, name))
}

/** The rows that a rule speaks of; null where it speaks of other stages as well. */
export function rowsOf({ compiled, rows }: Scheme, { speaksOf }: Pick<CompiledRule, 'speaksOf'>): readonly RowModel[] | null {
  const asked = compiled.sections.filter((section) => speaksOf(section))
  const found = asked.flatMap((section) => rows.get(section.index) ?? [])
  return found.length === asked.length ? found : null
}
