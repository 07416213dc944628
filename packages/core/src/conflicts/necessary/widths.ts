/** Rules about widths in rows. */
import type { Selector } from '../../schema/rule.ts'
import { meaningOf } from '../meaning.ts'
import { widthsOf, type Model } from '../model.ts'
import type { Part } from '../parts.ts'
import { figure, partsIn, type Necessary } from './necessary.ts'

const HUGE = 1e6

/** Each is within bounds, so that together they are; a gap that holds an end of what the kind allows moves that end to the gap's own. */
export const size: Necessary = ({ spec, model, sections }) => {
  if ((spec['of'] ?? 'width') !== 'width') return
  const { must } = meaningOf(spec['on'] as Selector)
  for (const part of sections.flatMap((section) => partsIn(model, section)).filter((one) => one.section.stage.kind === 'row' && must(one))) {
    const { least, most } = narrowed(part, spec)
    const [number, width] = [model.number(part), model.width(part)]
    if (least > widthsOf(part).least) model.atMost(new Map([[number, least], [width, -1]]), 0)
    if (most < widthsOf(part).most) model.atMost(new Map([[width, 1], [number, -most]]), 0)
  }
}

function narrowed(part: Part, spec: Parameters<Necessary>[0]['spec']): { least: number; most: number } {
  const own = widthsOf(part)
  let [least, most] = [Math.max(own.least, figure(spec['min']) ?? 0), Math.min(own.most, figure(spec['max']) ?? HUGE)]
  for (const [low, high] of (spec['gaps'] as [number, number][] | undefined) ?? []) {
    if (least > low && least < high) least = high
    if (most > low && most < high) most = low
  }
  return { least, most }
}

/** All widths together. The covered share of a zone says nothing of numbers alone. */
export const fill: Necessary = ({ spec, model, sections }) => {
  if (spec['in'] !== undefined) return
  for (const section of sections) {
    if (section.stage.kind !== 'row') continue
    const [equal, min, max] = [figure(spec['equal']), figure(spec['min']), figure(spec['max'])]
    const boundless = equal === undefined && min === undefined && max === undefined
    const widths = model.widths(partsIn(model, section))
    const [least, most] = [equal ?? min, equal ?? max ?? (boundless ? section.stage.length : undefined)]
    if (most !== undefined) model.atMost(widths, most)
    if (least !== undefined) model.atLeast(widths, least)
  }
}

/** What stays is there, and as wide as it was. Elements named by their id are known by their kind only while that is locked too. */
export const lock: Necessary = ({ spec, model, sections }) => {
  const fields = spec['fields'] as readonly string[]
  if (!fields.includes('exists')) return
  const { must } = meaningOf(spec['on'] as Selector)
  for (const section of sections) {
    const here = partsIn(model, section)
    const locked = section.start.filter((element) => here.some((part) => part.kind === element.kind && must(part) && isChosen(part, element.choices, model)))
    if (locked.length > 0) model.atLeast(model.numbers(here), locked.length)
    if (fields.includes('kind')) for (const kind of new Set(locked.map((element) => element.kind))) keepKind(model, { kind, here, locked, fields })
  }
}

/** Whether an element with these choices is of a part; what it does not choose is as its kind has it. */
function isChosen({ choices, kind }: Part, made: Readonly<Record<string, string>> | undefined, { ready }: Model): boolean {
  const own = ready.kinds.get(kind)?.kind.choices
  return Object.entries(choices).every(([name, option]) => (made?.[name] ?? own?.[name]?.default) === option)
}

type Kept = { readonly kind: string; readonly here: readonly Part[]; readonly locked: readonly { readonly kind: string; readonly width?: number | undefined }[]; readonly fields: readonly string[] }

function keepKind(model: Model, { kind, here, locked, fields }: Kept): void {
  const parts = here.filter((part) => part.kind === kind)
  const those = locked.filter((element) => element.kind === kind)
  model.atLeast(model.numbers(parts), those.length)
  if (!fields.includes('width') || parts[0]?.section.stage.kind !== 'row') return
  const least = Math.min(...parts.map((part) => widthsOf(part).least))
  const more = those.reduce((sum, { width = least }) => sum + width - least, 0)
  model.atLeast(new Map([...model.widths(parts), ...model.numbers(parts, -least)]), more)
}
