/** Looks for a layout that keeps every blocking rule: what proves that rules can be kept together. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated, type Verdict } from '../rules/result.ts'
import type { OptionValues } from '../rules/scene.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { chance, type Chance } from './chance.ts'
import { widthsOf, type Model } from './model.ts'
import type { Part } from './parts.ts'

/** What to look for: the rules to keep, and the numbers that a solver found possible. */
export type Wanted = { readonly compiled: CompiledBrief; readonly options: OptionValues; readonly model: Model; readonly values: readonly number[] }
/** How looking ended, and after how many tries. */
export type Looked = { readonly layout: Layout | null; readonly tries: number }

/** Moves tried for one order, and orders begun with. */
const ROUNDS = 40

/** Looks for a valid layout with these numbers of parts, trying so many beginnings. The same seed looks the same way. */
export function findLayout(wanted: Wanted, { tries, seed = 1 }: { tries: number; seed?: number }): Looked {
  const random = chance(seed)
  const made = partsMade(wanted)
  for (let turn = 0; turn < tries; turn++) {
    const start = arranged(made, wanted, { random, shuffled: turn > 0 })
    const better = improved(start, wanted, random)
    if (better.broken === 0) return { layout: better.layout, tries: turn + 1 }
  }
  return { layout: null, tries }
}

type Made = { readonly section: string; readonly elements: readonly Omit<Element, 'id'>[] }

/** The elements of each section, as many and as wide as the numbers say; those that stand there from the start keep their ids. */
function partsMade({ compiled, model, values }: Wanted): Made[] {
  return compiled.sections.map((section) => ({
    section: section.id,
    elements: model.parts.filter((part) => part.section === section).flatMap((part) => elementsOf(part, {
      number: Math.round(values[model.number(part)] ?? 0), width: values[model.width(part)] ?? 0,
    })),
  }))
}

function elementsOf(part: Part, { number, width }: { number: number; width: number }): Omit<Element, 'id'>[] {
  const { section: { per, stage }, kind, choices, shape } = part
  const chosen = Object.keys(choices).length > 0 ? { choices } : {}
  if (stage.kind === 'slots') return Array.from({ length: number }, () => ({ kind, ...chosen }))
  if (stage.kind === 'plan') {
    const size = { width: shape.size.width ?? shape.resize?.width?.min ?? 1, depth: shape.size.depth ?? shape.resize?.depth?.min ?? 1 }
    return Array.from({ length: number }, () => ({ kind, ...size, angle: 0, ...chosen }))
  }
  const least = toTicks(widthsOf(part).least, per)
  const all = toTicks(width, per)
  // Whole ticks: what is left over after even shares goes to the first.
  const each = Math.max(least, Math.floor(all / Math.max(1, number)))
  return Array.from({ length: number }, (_, index) => ({ kind, width: fromTicks(index === 0 ? Math.max(least, all - each * (number - 1)) : each, per), ...chosen }))
}

type Arranging = { readonly random: Chance; readonly shuffled: boolean }

/** A first order: as the starting layout has them, what is new after what is like it; or any. */
function arranged(made: readonly Made[], { compiled }: Wanted, { random, shuffled }: Arranging): Layout {
  return {
    sections: compiled.sections.map((section) => {
      const parts = [...(made.find((one) => one.section === section.id)?.elements ?? [])]
      const ordered = shuffled ? random.shuffled(parts) : byStart(parts, section.start)
      const placed = ordered.map((part, index) => onStage(part, { section, index, random }))
      return { id: section.id, elements: named(placed, section.start) }
    }),
  }
}

type Stand = { readonly section: CompiledBrief['sections'][number]; readonly index: number; readonly random: Chance }

function onStage(part: Omit<Element, 'id'>, { section: { stage, per }, index, random }: Stand): Omit<Element, 'id'> {
  if (stage.kind === 'row') return part
  if (stage.kind === 'slots') return { ...part, slot: stage.slots[index % Math.max(1, stage.slots.length)]?.id ?? '' }
  const [xs, ys] = [0, 1].map((axis) => stage.boundary.map((corner) => corner[axis as 0 | 1]))
  const grid = stage.grid ?? stage.step ?? 0.1
  const along = (all: readonly number[] = [0]): number => {
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return fromTicks(toTicks(Math.round((low + random.below(1000) * (high - low) / 1000) / grid) * grid, per), per)
  }
  return { ...part, at: [along(xs), along(ys)], angle: stage.angles?.[random.below(stage.angles.length)] ?? random.below(4) * 90 }
}

/** Kinds that stand at the start keep their places; each one more stands beside the last of its kind. */
function byStart(parts: readonly Omit<Element, 'id'>[], start: readonly Element[]): Omit<Element, 'id'>[] {
  const left = [...parts]
  const ordered: Omit<Element, 'id'>[] = []
  for (const { kind } of start) {
    const found = left.findIndex((part) => part.kind === kind)
    if (found >= 0) ordered.push(...left.splice(found, 1))
  }
  for (const part of left) {
    const last = ordered.findLastIndex(({ kind }) => kind === part.kind)
    ordered.splice(last < 0 ? Math.ceil(ordered.length / 2) : last + 1, 0, part)
  }
  return ordered
}

function named(parts: readonly Omit<Element, 'id'>[], start: readonly Element[]): Element[] {
  const free = new Map<string, string[]>()
  for (const { id, kind } of start) free.set(kind, [...(free.get(kind) ?? []), id])
  const taken = new Set(start.map(({ id }) => id))
  return parts.map((part) => {
    const known = free.get(part.kind)?.shift()
    if (known !== undefined) return { id: known, ...part }
    let n = 1
    while (taken.has(`${part.kind}-${n}`)) n++
    taken.add(`${part.kind}-${n}`)
    return { id: `${part.kind}-${n}`, ...part }
  })
}

type Standing = { readonly layout: Layout; readonly broken: number }

/** Moves and swaps elements as long as that breaks less. */
function improved(start: Layout, wanted: Wanted, random: Chance): Standing {
  let best: Standing = { layout: start, broken: brokenIn(start, wanted) }
  for (let round = 0; round < ROUNDS && best.broken > 0; round++) {
    const next = neighbours(best.layout, wanted, random).map((layout) => ({ layout, broken: brokenIn(layout, wanted) }))
    const least = next.reduce<Standing>((a, b) => (b.broken < a.broken ? b : a), best)
    if (least === best) break
    best = least
  }
  return best
}

/** How much of the blocking rules is broken: places, and a little for how far. */
function brokenIn(layout: Layout, { compiled, options }: Wanted): number {
  const verdict: Verdict = judgeLayout(compiled, layout, options)
  const broken = verdict.results.filter((result) => isViolated(result) && result.severity === 'block')
  return broken.reduce((sum, { excess }) => sum + 1 + excess / (1 + excess), 0)
}

/** More layouts than these are not looked at in one round. */
const MOST = 200

function neighbours(layout: Layout, { compiled }: Wanted, random: Chance): Layout[] {
  const all = layout.sections.flatMap(({ id, elements }, section) => {
    const ground = compiled.sections.find((one) => one.id === id)
    const others = ground?.stage.kind === 'plan' ? moved(elements, ground, random) : reordered(elements)
    return others.map((changed) => ({ sections: layout.sections.map((one, index) => (index === section ? { ...one, elements: changed } : one)) }))
  })
  return all.length > MOST ? random.shuffled(all).slice(0, MOST) : all
}

function moved(elements: readonly Element[], section: CompiledBrief['sections'][number], random: Chance): Element[][] {
  return elements.flatMap((element, index) => [0, 1, 2].map(() => elements.map((one, at) => (at === index ? { ...onStage(element, { section, index, random }), id: one.id } : one))))
}

/** Every element put everywhere else, and every two swapped; on slots the places are swapped. */
function reordered(elements: readonly Element[]): Element[][] {
  const found: Element[][] = []
  for (let from = 0; from < elements.length; from++) {
    for (let to = from + 1; to < elements.length; to++) found.push(swapped(elements, from, to))
    for (let to = 0; to < elements.length; to++) if (Math.abs(to - from) > 1 && elements[from]?.slot === undefined) found.push(inserted(elements, from, to))
  }
  return found
}

function swapped(elements: readonly Element[], from: number, to: number): Element[] {
  const [one, other] = [elements[from], elements[to]]
  if (!one || !other) return [...elements]
  const put = (what: Element, where: Element): Element => (where.slot === undefined ? what : { ...what, slot: where.slot })
  return elements.map((element, index) => (index === from ? put(other, one) : index === to ? put(one, other) : element))
}

function inserted(elements: readonly Element[], from: number, to: number): Element[] {
  const rest = elements.filter((_, index) => index !== from)
  const one = elements[from]
  return one ? [...rest.slice(0, to), one, ...rest.slice(to)] : rest
}
