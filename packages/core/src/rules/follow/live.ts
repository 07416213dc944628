/**
 * A section that changes in place. Nothing is copied when one element of thousands changes: lists are spliced, figures are counted along,
 * and where everybody starts is worked out only when somebody asks. An element's record is never changed but in its index; a changed
 * element gets a new record under the old number.
 */
import type { Shape } from '../../brief/kind.ts'
import type { CompiledSection } from '../../brief/section.ts'
import type { Alteration } from '../../operations/index.ts'
import type { Element } from '../../schema/layout.ts'
import { widthIn, type Group, type Placed, type ReadyBrief, type SceneSection, type Span } from '../scene.ts'
import { Sorter } from '../sorter.ts'

/** An element in its place, which may move. */
export class LivePlaced implements Placed {
  readonly element: Element
  readonly section: CompiledSection
  readonly width: number
  readonly group: LiveGroup
  /** The same for as long as the element stays, and given to another one afterwards. */
  readonly no: number
  index: number
  /** Right only while the section says so. */
  known = 0
  private readonly live: LiveSection

  constructor(live: LiveSection, element: Element, { group, no, index }: { group: LiveGroup; no: number; index: number }) {
    this.live = live
    this.element = element
    this.section = live.section
    this.group = group
    this.no = no
    this.index = index
    this.width = widthIn(live.section.stage.kind, element, group.shape, live.section.per)
  }

  get shape(): Shape {
    return this.group.shape
  }

  get start(): number {
    this.live.settleStarts()
    return this.known
  }
}

/** A sum of widths that is right to the tick however often something was added and taken away: what is too wide to be summed safely is kept apart. */
class Sum {
  private total = 0
  private huge = 0

  count(width: number, sign: 1 | -1): void {
    if (Math.abs(width) > HUGE) this.huge += sign
    else this.total += sign * width
  }

  of(placed: readonly LivePlaced[]): number {
    return this.huge === 0 ? this.total : placed.reduce((sum, { width }) => sum + width, 0)
  }
}

/** Thousands of lengths up to this are still summed exactly. */
const HUGE = 2 ** 39

/** The elements of one shape in a section that changes. */
export class LiveGroup implements Group {
  readonly shape: Shape
  readonly per: number
  readonly index: number
  readonly placed: LivePlaced[] = []
  /** How many have no width, or a depth. */
  odd = 0
  private readonly sum = new Sum()
  private spanned: Span | null = null

  constructor(shape: Shape, per: number, index: number) {
    this.shape = shape
    this.per = per
    this.index = index
  }

  get count(): number {
    return this.placed.length
  }

  get width(): number {
    return this.sum.of(this.placed)
  }

  get span(): Span | null {
    return this.odd > 0 ? null : (this.spanned ??= spanOf(this.placed))
  }

  /** Counts one in (1) or out (-1). */
  countAs(one: LivePlaced, sign: 1 | -1): void {
    const { width, depth } = one.element
    if (width === undefined || depth !== undefined) this.odd += sign
    this.sum.count(one.width, sign)
    this.spanned = null
  }

  /** Where one with this index stands, or would. */
  rankOf(index: number): number {
    let [low, high] = [0, this.placed.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.placed[middle]?.index ?? Infinity) < index) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Forgets where its members stand: what the figures of the group say of places is worked out again. */
  reordered(): void {
    this.spanned = null
  }
}

function spanOf(placed: readonly LivePlaced[]): Span {
  let [min, minAt, max, maxAt] = [Infinity, -1, -Infinity, -1]
  for (const { width, index } of placed) {
    if (width < min) [min, minAt] = [width, index]
    if (width > max) [max, maxAt] = [width, index]
  }
  return { min, minAt, max, maxAt }
}

/** One section that changes. */
export class LiveSection {
  readonly section: CompiledSection
  readonly placed: LivePlaced[] = []
  readonly groups: LiveGroup[] = []
  readonly groupOf: number[] = []
  /** By number; undefined where the number is free. */
  readonly nodes: (LivePlaced | undefined)[] = []
  readonly byId = new Map<string, LivePlaced>()
  /** Whether an id stands here twice: then nothing may be looked up by it. */
  readonly doubled: boolean
  private readonly sorter: Sorter<LiveGroup>
  private readonly free: number[] = []
  private readonly sum = new Sum()
  private startsFrom = 0

  constructor(section: CompiledSection, elements: readonly Element[], kinds: ReadyBrief['kinds']) {
    this.section = section
    this.sorter = new Sorter(kinds, (shape) => {
      const group = new LiveGroup(shape, section.per, this.groups.length)
      this.groups.push(group)
      return group
    })
    elements.forEach((element, index) => {
      const one = this.made(element, index, index)
      this.placed.push(one)
      this.groupOf.push(one.group.index)
      one.group.placed.push(one)
      this.enter(one)
    })
    this.doubled = this.byId.size < elements.length
  }

  get total(): number {
    return this.section.stage.kind === 'row' ? this.sum.of(this.placed) : 0
  }

  /** Whether an alteration would have an id stand here twice. */
  doubles({ from, element: { id } }: Alteration): boolean {
    return this.placed[from ?? -1]?.element.id !== id && this.byId.has(id)
  }

  /**
   * Alters it in place.
   * @returns what stood there before and what stands there now; null where none did, or does
   */
  alter({ from, to, element }: Alteration): { before: LivePlaced | null; after: LivePlaced | null } {
    const before = from === null ? null : (this.placed[from] ?? null)
    if (before !== null && from === to) return { before, after: this.changed(before, element) }
    if (before !== null) this.taken(before)
    const no = before?.no ?? this.free.pop() ?? this.nodes.length
    const after = to === null ? null : this.put(before ?? this.made(element, to, no), to)
    if (before !== null && after === null) {
      this.leave(before)
      this.nodes[no] = undefined
      this.free.push(no)
    }
    if (before === null && after !== null) this.enter(after)
    this.renumber(Math.min(from ?? Infinity, to ?? Infinity), from === null || to === null ? this.placed.length - 1 : Math.max(from, to))
    if (after !== null) after.group.placed.splice(after.group.rankOf(after.index), 0, after)
    return { before, after }
  }

  /** Has every start right. */
  settleStarts(): void {
    const row = this.section.stage.kind === 'row'
    if (this.startsFrom >= this.placed.length) return
    const last = this.placed[this.startsFrom - 1]
    let start = last === undefined ? 0 : last.known + last.width
    for (let index = this.startsFrom; index < this.placed.length; index++) {
      const one = this.placed[index]
      if (one === undefined) continue
      one.known = row ? start : 0
      start += one.width
    }
    this.startsFrom = Infinity
  }

  private made(element: Element, index: number, no: number): LivePlaced {
    return new LivePlaced(this, element, { group: this.sorter.groupOf(element), no, index })
  }

  private changed(before: LivePlaced, element: Element): LivePlaced {
    const { index, no, group } = before
    const after = this.made(element, index, no)
    const rank = group.rankOf(index)
    if (after.group === group) group.placed[rank] = after
    else {
      group.placed.splice(rank, 1)
      after.group.placed.splice(after.group.rankOf(index), 0, after)
      this.groupOf[index] = after.group.index
    }
    this.placed[index] = after
    this.leave(before)
    this.enter(after)
    this.startsFrom = Math.min(this.startsFrom, index)
    return after
  }

  /** Takes one out of its place, not out of the figures. */
  private taken({ index, group }: LivePlaced): void {
    group.placed.splice(group.rankOf(index), 1)
    this.placed.splice(index, 1)
    this.groupOf.splice(index, 1)
  }

  private put(one: LivePlaced, index: number): LivePlaced {
    this.placed.splice(index, 0, one)
    this.groupOf.splice(index, 0, one.group.index)
    return one
  }

  private renumber(from: number, to: number): void {
    for (let index = from; index <= to; index++) {
      const one = this.placed[index]
      if (one !== undefined) one.index = index
    }
    for (const group of this.groups) group.reordered()
    this.startsFrom = Math.min(this.startsFrom, from)
  }

  private enter(one: LivePlaced): void {
    this.nodes[one.no] = one
    this.byId.set(one.element.id, one)
    one.group.countAs(one, 1)
    this.sum.count(one.width, 1)
  }

  private leave(one: LivePlaced): void {
    this.byId.delete(one.element.id)
    one.group.countAs(one, -1)
    this.sum.count(one.width, -1)
  }
}

/** A section as it stands now, for rules to look at. Each change of the section is seen by a new view, so that what was worked out for one is not taken for the next. */
export class View implements SceneSection {
  readonly section: CompiledSection
  private readonly live: LiveSection

  constructor(live: LiveSection) {
    this.live = live
    this.section = live.section
  }

  get size(): number {
    return this.live.placed.length
  }

  get placed(): readonly Placed[] {
    return this.live.placed
  }

  get groups(): readonly Group[] {
    return this.live.groups
  }

  get groupOf(): readonly number[] {
    return this.live.groupOf
  }

  get total(): number {
    return this.live.total
  }

  at(index: number): Placed | undefined {
    return index < 0 ? undefined : this.live.placed[index]
  }
}
