/** Rules about how many there are. */
import type { Selector } from '../../schema/rule.ts'
import { meaningOf, type Meaning } from '../meaning.ts'
import { added, PLENTY, type Model } from '../model.ts'
import type { Part } from '../parts.ts'
import { figure, partsIn, type Necessary } from './necessary.ts'

const parted = (parts: readonly Part[], { may, must }: Meaning): { may: Part[]; must: Part[] } => ({ may: parts.filter(may), must: parts.filter(must) })

/** Places to count in, with how many of them there are in a section: what each of two sides needs, both need twice. */
function groups(model: Model, sections: Parameters<Necessary>[0]['sections'], per: unknown): { parts: readonly Part[]; times: number }[] {
  if (per === 'layout') return [{ parts: sections.flatMap((section) => partsIn(model, section)), times: 1 }]
  // Only plans have zones, only rows have sides: nothing is asked of others.
  const asked = sections.filter(({ stage }) => (per === 'zone' ? stage.kind === 'plan' : per !== 'side' || stage.kind === 'row'))
  return asked.map((section) => ({ parts: partsIn(model, section), times: per === 'side' ? 2 : 1 }))
}

/** So many: on each side twice as many in all. A zone's most says nothing of the whole, nor does the most of distinct kinds. */
export const count: Necessary = ({ spec, model, sections }) => {
  const meaning = meaningOf(spec['on'] as Selector)
  const [min, max] = [figure(spec['min']), figure(spec['max'])]
  for (const { parts, times } of groups(model, sections, spec['per'])) {
    const { may, must } = parted(parts, meaning)
    if (min !== undefined) model.atLeast(model.numbers(may), min * times)
    // One element may stand in the very middle, on no side.
    if (max !== undefined && spec['distinct'] !== true && spec['per'] !== 'zone') model.atMost(model.numbers(must), max * times + (times === 2 ? 1 : 0))
  }
}

/** Where the one is for certain, enough of the other are possible. */
export const requires: Necessary = ({ spec, model, sections }) => {
  for (const section of sections) {
    const needing = parted(partsIn(model, section), meaningOf(spec['if'] as Selector)).must
    const needed = parted(partsIn(model, section), meaningOf(spec['then'] as Selector)).may
    whenAny(model, needing, () => model.atLeast(model.numbers(needed), figure(spec['min']) ?? 1))
  }
}

/** A part that is both would exclude itself; it is left to whoever tries layouts. */
export const excludes: Necessary = ({ spec, model, sections }) => {
  const [one, other] = [meaningOf(spec['a'] as Selector), meaningOf(spec['b'] as Selector)]
  for (const section of sections) {
    const parts = partsIn(model, section)
    const [ones, others] = [parts.filter((part) => one.must(part) && !other.may(part)), parts.filter((part) => other.must(part) && !one.may(part))]
    whenAny(model, ones, () => model.atMost(model.numbers(others), 0))
  }
}

/** Each has a neighbour, and a neighbour has two sides. */
export const adjacent: Necessary = ({ spec, model, sections }) => {
  if (spec['mode'] !== 'must') return
  const [on, to] = [meaningOf(spec['on'] as Selector), meaningOf(spec['to'] as Selector)]
  const within = figure(spec['within']) ?? 1
  const sides = spec['direction'] === 'before' || spec['direction'] === 'after' ? 1 : 2
  for (const section of sections) {
    const [ones, others] = [partsIn(model, section).filter(on.must), partsIn(model, section).filter(to.may)]
    if (section.stage.kind === 'row') model.atMost(added(model.numbers(ones), model.numbers(others, -sides * within)), 0)
    else whenAny(model, ones, () => model.atLeast(model.numbers(others), 1))
  }
}

const PLACES: Readonly<Record<string, number>> = { first: 1, last: 1, centre: 1, ends: 2 }

/** A place holds one element, two ends hold two. */
export const at: Necessary = ({ spec, model, sections }) => {
  const most = PLACES[String(spec['place'])]
  if (most === undefined) return
  const { must } = meaningOf(spec['on'] as Selector)
  for (const section of sections) if (section.stage.kind === 'row') model.atMost(model.numbers(partsIn(model, section).filter(must)), most)
}

/** Writes demands that count where any of these parts is there. */
function whenAny(model: Model, parts: readonly Part[], write: () => void): void {
  if (parts.length === 0) return
  const there = model.flag()
  model.atMost(model.numbers(parts).set(there, -PLENTY), 0)
  model.where(there, 1, write)
}
