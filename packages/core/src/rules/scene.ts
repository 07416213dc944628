/** A layout as rules see it: every element with its kind's meaning and its place in ticks. */
import type { CompiledKind, Shape } from '../brief/kind.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { Footprint } from '../geometry/footprint.ts'
import type { Brief } from '../schema/brief.ts'
import type { AttributeSpec } from '../schema/catalogue.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { Sorter, unknown } from './sorter.ts'

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
  /** The ground that it covers, kept by those who ask for it. */
  ground?: { readonly shape: Footprint; own: readonly Footprint[] | null }
}
/** The elements of one section that have the same shape: most questions are answered once for all of them, from figures that are counted along. */
export type Group = {
  readonly shape: Shape
  /** In their order. Made when first asked for. */
  readonly placed: readonly Placed[]
  readonly count: number
  /** The sum of their widths, in ticks. */
  readonly width: number
  /** Ticks per unit; null when they stand in sections that differ in it. */
  readonly per: number | null
  /** Null unless each has a width and none a depth. */
  readonly span: Span | null
}
/** The narrowest and the widest of a group: their widths in ticks, and the indices of the first that have them. */
export type Span = { readonly min: number; readonly minAt: number; readonly max: number; readonly maxAt: number }
/** One section of a layout as rules see it. */
export type SceneSection = {
  readonly section: CompiledSection
  /** How many elements there are. */
  readonly size: number
  /** All of them, in their order. Made when first asked for: who needs one or two asks `at`. */
  readonly placed: readonly Placed[]
  at(index: number): Placed | undefined
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

const NO_OPTIONS: OptionValues = {}

/** Sees a layout as rules do. Sections that the brief does not have are left out; an unknown kind has no tags and no limits. */
export function sceneOf(compiled: ReadyBrief, layout: Layout, options: OptionValues = NO_OPTIONS): Scene {
  return { compiled, sections: compiled.sections.map((section) => seen(section, compiled.kinds, layout)), options }
}

const seen = (section: CompiledSection, kinds: ReadyBrief['kinds'], layout: Layout): Seen =>
  new Seen(section, layout.sections.find(({ id }) => id === section.id)?.elements ?? [], kinds)

/** One section, read in one pass; what only some rules ask for is made when they do. */
class Seen implements SceneSection {
  readonly section: CompiledSection
  readonly groups: SeenGroup[] = []
  readonly groupOf: number[]
  readonly total: number
  private readonly elements: readonly Element[]
  private readonly widths: number[]
  private starts: readonly number[] | null = null
  private made: Placed[] | null = null
  private all: readonly Placed[] | null = null

  constructor(section: CompiledSection, elements: readonly Element[], kinds: ReadyBrief['kinds']) {
    this.section = section
    this.elements = elements
    const { per, stage } = section
    const row = stage.kind === 'row'
    const { groups } = this
    // Of their full length at once: growing them would cost as much as all the rest.
    const [groupOf, widths] = [new Array<number>(elements.length), new Array<number>(elements.length)]
    const sorter = new Sorter(kinds, (shape) => {
      const group = new SeenGroup(this, shape)
      groups.push(group)
      return group
    })
    let total = 0
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index]
      if (element === undefined) continue
      const group = sorter.groupOf(element)
      const width = widthIn(stage.kind, element, group.shape, per)
      groupOf[index] = group.index
      widths[index] = width
      group.add(width, index, element.width !== undefined && element.depth === undefined)
      total += width
    }
    this.total = row ? total : 0
    this.groupOf = groupOf
    this.widths = widths
  }

  get size(): number {
    return this.groupOf.length
  }

  get placed(): readonly Placed[] {
    return (this.all ??= this.groupOf.map((_, index) => this.one(index)))
  }

  at(index: number): Placed | undefined {
    return index >= 0 && index < this.groupOf.length ? this.one(index) : undefined
  }

  private one(index: number): Placed {
    this.made ??= new Array<Placed>(this.groupOf.length)
    const known = this.made[index]
    if (known !== undefined) return known
    const { section } = this
    const shape = this.groups[this.groupOf[index] ?? -1]?.shape ?? unknown
    // The index is one of an element; the empty one is for the compiler alone.
    const element = this.elements[index] ?? NO_ELEMENT
    return (this.made[index] = { element, section, index, shape, width: this.widths[index] ?? 0, start: this.startOf(index) })
  }

  private startOf(index: number): number {
    if (this.section.stage.kind !== 'row') return 0
    this.starts ??= startsOf(this.widths)
    return this.starts[index] ?? 0
  }
}

/** Where each begins when they stand side by side. */
function startsOf(widths: readonly number[]): readonly number[] {
  const starts = new Array<number>(widths.length)
  let total = 0
  for (let index = 0; index < widths.length; index++) {
    starts[index] = total
    total += widths[index] ?? 0
  }
  return starts
}

const NO_ELEMENT: Element = { id: '', kind: '' }

class SeenGroup implements Group, Span {
  readonly shape: Shape
  readonly per: number
  readonly index: number
  count = 0
  width = 0
  min = 0
  minAt = -1
  max = 0
  maxAt = -1
  private plain = true
  private readonly whole: Seen
  private members: readonly Placed[] | null = null

  constructor(whole: Seen, shape: Shape) {
    this.whole = whole
    this.shape = shape
    this.per = whole.section.per
    this.index = whole.groups.length
  }

  add(width: number, at: number, plain: boolean): void {
    if (!plain) this.plain = false
    if (this.count === 0 || width < this.min) {
      this.min = width
      this.minAt = at
    }
    if (this.count === 0 || width > this.max) {
      this.max = width
      this.maxAt = at
    }
    this.count += 1
    this.width += width
  }

  get span(): Span | null {
    return this.plain ? this : null
  }

  get placed(): readonly Placed[] {
    return (this.members ??= this.gathered())
  }

  private gathered(): readonly Placed[] {
    const found: Placed[] = []
    const { index, whole, count } = this
    const { groupOf } = whole
    for (let at = 0; found.length < count && at < groupOf.length; at++) {
      const one = groupOf[at] === index ? whole.at(at) : undefined
      if (one !== undefined) found.push(one)
    }
    return found
  }
}

/** The elements of the groups that are wanted, in their order. */
export function placedIn(section: SceneSection, wanted: (group: number) => boolean): readonly Placed[] {
  const found: Placed[] = []
  const { groupOf } = section
  for (let index = 0; index < groupOf.length; index++) {
    const one = wanted(groupOf[index] ?? -1) ? section.at(index) : undefined
    if (one !== undefined) found.push(one)
  }
  return found
}

/** The width of an element in ticks: its own; on slots, which give none, its kind's. */
export const widthIn = (stage: CompiledSection['stage']['kind'], { width }: Element, { size }: Shape, per: number): number =>
  safeTicks(width ?? (stage === 'slots' ? size.width : undefined), per)

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
