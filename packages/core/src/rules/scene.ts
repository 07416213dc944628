/** A layout as rules see it: every element with its kind's meaning and its place in ticks. */
import { compileKind, type CompiledKind, type Shape } from '../brief/kind.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { Brief } from '../schema/brief.ts'
import type { AttributeSpec } from '../schema/catalogue.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'

/** What rules may know of a brief: sections in ticks, kinds with the shapes that choices make of them, attributes; all but the rules themselves. */
export type ReadyBrief = {
  readonly brief: Brief
  readonly sections: readonly CompiledSection[]
  readonly kinds: ReadonlyMap<string, CompiledKind>
  readonly attributes: ReadonlyMap<string, AttributeSpec>
  /** Makes expressions ready; null in a language that has none. */
  readonly expression: CompileExpression | null
  /** Who stands beside whom. */
  readonly around: Around
}
/**
 * Makes an expression ready to be asked of a layout, or of one element of it where it says `el`.
 * @throws {Error} for one that `readBrief` would have refused
 */
export type CompileExpression = (text: string, ready: ReadyBrief) => (scene: Scene, self: Placed | null) => number | boolean

/** Those on one side of an element (-1: towards the start) that stand at most so many places away, the nearest first. */
export type Around = (placed: Placed, scene: Scene, side: -1 | 1, within: number) => readonly Placed[]

/** One element in its place. Lengths in ticks of its section. */
export type Placed = {
  readonly element: Element
  readonly section: CompiledSection
  readonly index: number
  readonly shape: Shape
  /** Its own; on slots, which give none, its kind's. */
  readonly width: number
  /** Row: the start edge from the stage's start; other stages: 0. */
  readonly start: number
}
/** The elements of one section that have the same shape: most questions are answered once for all of them. */
export type Group = { readonly shape: Shape; readonly placed: readonly Placed[] }
/** One section of a layout as rules see it. */
export type SceneSection = {
  readonly section: CompiledSection
  readonly placed: readonly Placed[]
  readonly groups: readonly Group[]
  /** The group of each element, by the element's index. */
  readonly groupOf: readonly number[]
  /** Row: the sum of widths, in ticks. */
  readonly total: number
}
/** What the customer set the brief's switches to. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>
/** A whole layout as rules see it. */
export type Scene = { readonly compiled: ReadyBrief; readonly sections: readonly SceneSection[]; readonly options: OptionValues }

const unknown = compileKind('', { label: '', tags: [], size: {}, attrs: {} }).shape
const NO_OPTIONS: OptionValues = {}

/** Sees a layout as rules do. Sections that the brief does not have are left out; an unknown kind has no tags and no limits. */
export function sceneOf(compiled: ReadyBrief, layout: Layout, options: OptionValues = NO_OPTIONS): Scene {
  return { compiled, sections: compiled.sections.map((section) => seen(section, compiled.kinds, layout)), options }
}

function seen(section: CompiledSection, kinds: ReadyBrief['kinds'], layout: Layout): SceneSection {
  const elements = layout.sections.find(({ id }) => id === section.id)?.elements ?? []
  const row = section.stage.kind === 'row'
  const slots = section.stage.kind === 'slots'
  const sorter = new Sorter(kinds)
  const placed: Placed[] = []
  const groupOf: number[] = []
  let start = 0
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]
    if (element === undefined) continue
    const group = sorter.groupOf(element)
    const width = safeTicks(element.width ?? (slots ? group.shape.size.width : undefined), section.per)
    const one: Placed = { element, section, index, shape: group.shape, width, start }
    placed.push(one)
    groupOf.push(group.index)
    group.placed.push(one)
    if (row) start += width
  }
  return { section, placed, groups: sorter.groups, groupOf, total: start }
}

type Sorted = { readonly index: number; readonly shape: Shape; readonly placed: Placed[] }

/** Sorts elements by shape. Most have no choices, so that their kind's name is enough to know. */
class Sorter {
  readonly groups: Sorted[] = []
  readonly #kinds: ReadyBrief['kinds']
  readonly #byName = new Map<string, Sorted>()
  readonly #byShape = new Map<Shape, Sorted>()

  constructor(kinds: ReadyBrief['kinds']) {
    this.#kinds = kinds
  }

  groupOf({ kind, choices }: Element): Sorted {
    const known = choices === undefined ? this.#byName.get(kind) : undefined
    if (known !== undefined) return known
    const compiled = this.#kinds.get(kind)
    const shape = compiled === undefined ? unknown : choices === undefined ? compiled.shape : compiled.shapeFor(choices)
    let group = this.#byShape.get(shape)
    if (group === undefined) {
      group = { index: this.groups.length, shape, placed: [] }
      this.groups.push(group)
      this.#byShape.set(shape, group)
    }
    if (choices === undefined) this.#byName.set(kind, group)
    return group
  }
}

/** A length in ticks; 0 for what is no length, so that no layout makes a rule count with what is not a number. */
export function safeTicks(length: number | undefined, per: number): number {
  const ticks = length === undefined ? 0 : toTicks(length, per)
  return Number.isSafeInteger(ticks) ? ticks : 0
}

/** What a switch of the brief stands at. */
export function optionValue({ compiled, options }: Scene, id: string): string | number | boolean | undefined {
  return Object.hasOwn(options, id) ? options[id] : compiled.brief.options[id]?.default
}

/** Which half of a row an element stands in, by its centre; within one tick of the middle it has no side. Other stages have no sides. */
export function sideOf({ start, width, section }: Placed): 'start' | 'end' | null {
  if (section.stage.kind !== 'row') return null
  const twice = 2 * start + width - section.length
  return Math.abs(twice) <= 2 ? null : twice < 0 ? 'start' : 'end'
}
