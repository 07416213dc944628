/** The elements of the row that are near the viewport, each as one node, on their way to where they belong. */
import type { Placed } from '@codraft/core'
import { sameEnds } from '../session/same-ends.ts'
import { CROWD } from '../tools/index.ts'
import { ElementNode, PassGroup, RISE_PX, type Canvas } from './element-node.ts'
import type { Stretch } from './hatching.ts'
import { LEAST_PX } from './labels.ts'
import { LIFE_MS, LIFT_MS, MAKE_ROOM_MS, SETTLE_MS, spring } from './motion.ts'
import { Region } from './region.ts'
import { reaching, type Showing } from './showing.ts'

/** What a moment changed: whether anything moves in the hand, and what has just come to stand. */
export type Step = { readonly floating: boolean; readonly landed: Stretch | null }

/** The nodes of the street: those that stand on it, and the one that is lifted. */
export class Street {
  readonly standing = new PassGroup()
  readonly floating = new PassGroup()
  /** Where those that stand have to be painted again. */
  readonly changed = new Region()
  readonly #canvas: Canvas
  readonly #nodes = new Map<string, ElementNode>()
  readonly #moving = new Set<ElementNode>()
  readonly #leaving = new Set<ElementNode>()
  /** Those that have been painted since all were kept as pixels. */
  readonly #painted = new Set<ElementNode>()
  #unsorted = false
  readonly #wide = new Set<ElementNode>()
  /** Counts how often the row was shown. */
  #round = 0
  #lifted: string | null = null
  #settling: string | null = null
  #stretched = false
  /** What was shown last, and whether some of it stood beside their places. */
  #shown: Showing | null = null
  #shifts = false
  /** Those that are to be placed although their row says nothing new of them. */
  readonly #again = new Set<string>()

  constructor(canvas: Canvas) {
    this.#canvas = canvas
  }

  /** The nodes in view, by id. */
  get nodes(): ReadonlyMap<string, ElementNode> {
    return this.#nodes
  }

  /** Those in view that are wide enough to be told of. */
  get wide(): ReadonlySet<ElementNode> {
    return this.#wide
  }

  /** The id of what is lifted. */
  get lifted(): string | null {
    return this.#lifted
  }

  /** Whether anything is on its way. */
  get moving(): boolean {
    return this.#moving.size > 0
  }

  /** Brings the nodes in line with the row. */
  show(showing: Showing): void {
    const { row, viewport, animate, gone } = showing
    const { first, end } = reaching(showing, 0, viewport.width)
    const slides = animate && end - first <= CROWD
    const before = this.#nodes.size
    const { from, to } = this.#differing(showing, first, end)
    this.#shown = showing
    const [one, other] = [row[first], row[end - 1]]
    this.#shifts = (one ? showing.shift(one) : 0) !== 0 || (other ? showing.shift(other) : 0) !== 0
    this.#round++
    for (let index = from; index < to; index++) {
      const placed = row[index]
      if (placed) this.#place(placed, showing, slides)
    }
    this.#again.forEach((id) => {
      const index = this.#nodes.get(id)?.placed.index ?? -1
      // Whoever is not placed with the others stands where it stood.
      const placed = index >= first && index < end && (index < from || index >= to) ? row[index] : undefined
      if (placed?.element.id === id) this.#place(placed, showing, slides)
    })
    this.#again.clear()
    if (this.#nodes.size > end - first && to - from === end - first) this.#dropUnseen(slides ? gone : null)
    if ((to > from && end - first <= CROWD) || this.#nodes.size > before) this.#unsorted = true
  }

  /** The part of a range that is not as it was shown last: of a thousand elements, a drag moves few. */
  #differing({ row, viewport, shift, faint, fresh, gone }: Showing, first: number, end: number): { readonly from: number; readonly to: number } {
    const last = this.#shown
    const comparable = last && last.viewport === viewport && last.shift === shift && last.faint === faint && last.row.length === row.length
    if (!comparable || fresh.size + gone.size > 0 || this.#nodes.size !== end - first) return { from: first, to: end }
    const ends = sameEnds(last.row, row, [first, row.length - end])
    return { from: ends[0], to: row.length - ends[1] }
  }

  #place(placed: Placed, showing: Showing, slides: boolean): void {
    const { viewport, fresh } = showing
    const { id } = placed.element
    const left = viewport.left + placed.start * viewport.scale + showing.shift(placed)
    const right = left + placed.width * viewport.scale
    const opacity = id === showing.faint ? 0.22 : 1
    const node = this.#nodes.get(id)
    if (!node) return this.#add(placed, { left, right, opacity, scale: 1, rise: 0 }, slides && fresh.has(id))
    node.round = this.#round
    const { motion } = node
    const { target } = motion
    if (node.picture.shape === placed.shape && target.left === left && target.right === right && target.opacity === opacity && id !== this.#settling) {
      node.placed = placed
      return
    }
    this.#weigh(node, right - left)
    // What floats is painted with the hand; the street under it stays as it is.
    if (id === this.#lifted) return void node.update(placed)
    this.changed.add(node.reach)
    node.update(placed)
    const to = { left, right, opacity, scale: 1, rise: 0 }
    if (slides) {
      motion.go(to, id === this.#settling ? SETTLE_MS : MAKE_ROOM_MS, id === this.#settling ? spring : undefined)
      this.#moving.add(node)
    } else motion.jump(to)
    this.changed.add(node.reach)
  }

  #add(placed: Placed, to: ElementNode['motion']['pose'], born: boolean): void {
    const node = new ElementNode(placed, born ? { ...to, opacity: 0, scale: 0.9 } : to, this.#canvas)
    node.round = this.#round
    this.#nodes.set(placed.element.id, node)
    this.#weigh(node, to.right - to.left)
    node.moveTo(this.standing)
    this.changed.add(node.reach)
    if (!born) return
    node.motion.go(to, LIFE_MS)
    this.#moving.add(node)
  }

  #weigh(node: ElementNode, width: number): void {
    if (width < LEAST_PX) this.#wide.delete(node)
    else this.#wide.add(node)
  }

  #dropUnseen(gone: ReadonlySet<string> | null): void {
    for (const [id, node] of this.#nodes) {
      if (node.round === this.#round || id === this.#lifted) continue
      this.#nodes.delete(id)
      this.#wide.delete(node)
      this.changed.add(node.reach)
      if (gone?.has(id) === true) {
        node.motion.go({ opacity: 0, scale: 0.9 }, LIFE_MS)
        this.#moving.add(node)
        this.#leaving.add(node)
      } else {
        this.#moving.delete(node)
        node.destroy()
      }
    }
  }

  /** The row's order is the order of painting, so that the later of two that overlap is always in front. */
  #sorted(): readonly ElementNode[] {
    if (this.#unsorted) this.standing.nodes.sort((a, b) => a.placed.index - b.placed.index)
    this.#unsorted = false
    return this.standing.nodes
  }

  /** Lifts an element off the street, or lets go of the one that was lifted. */
  lift(id: string | null, still: boolean): void {
    if (id === this.#lifted) return
    if (this.#lifted !== null) this.#again.add((this.#settling = this.#lifted))
    if (id !== null) this.#again.add(id)
    this.#lifted = id
    const node = id === null ? undefined : this.#nodes.get(id)
    if (!node) return
    if (this.#settling === id) this.#settling = null
    node.keep()
    node.moveTo(this.floating)
    this.changed.add(node.reach)
    if (still) return node.motion.jump({ rise: RISE_PX, scale: 1 })
    node.motion.go({ rise: RISE_PX, scale: 1.03 }, LIFT_MS)
    this.#moving.add(node)
  }

  /** Moves what is lifted. */
  carry(left: number): void {
    const node = this.#lifted === null ? undefined : this.#nodes.get(this.#lifted)
    if (node) node.motion.carry(left - node.motion.pose.left)
  }

  /** Pulls an edge of an element past its limit, in pixels. */
  pull(id: string, edge: 'start' | 'end', by: number): void {
    this.#shown = null
    const node = this.#nodes.get(id)
    if (!node) return
    const { left, right } = node.motion.pose
    node.motion.jump(edge === 'end' ? { right: right + by } : { left: left - by })
    this.changed.add(node.reach)
  }

  /** Goes on to a moment. */
  step(now: number): Step {
    let floating = false
    for (const node of this.#moving) {
      const stands = node.standsIn(this.standing)
      if (stands) this.changed.add(node.reach)
      else floating = true
      node.motion.step(now)
      if (stands) this.changed.add(node.reach)
      if (node.motion.moving) continue
      this.#moving.delete(node)
      if (this.#leaving.delete(node)) node.destroy()
    }
    return { floating, landed: this.#land() }
  }

  #land(): Stretch | null {
    const node = this.#settling === null ? undefined : this.#nodes.get(this.#settling)
    if (this.#settling === null || node?.motion.moving === true) return null
    this.#settling = null
    if (!node || node.standsIn(this.standing)) return null
    node.moveTo(this.standing)
    this.#unsorted = true
    this.changed.add(node.reach)
    return { left: node.motion.pose.left, right: node.motion.pose.right }
  }

  /** Makes the nodes of a stretch ready to be painted, or all of them. */
  prepare(region: Stretch | null): void {
    this.standing.shown = region === null ? this.#sorted() : this.#standingIn(region)
    this.floating.shown = this.floating.nodes
    const ready = (node: ElementNode): void => {
      node.prepare()
      this.#painted.add(node)
    }
    this.standing.shown.forEach(ready)
    this.floating.shown.forEach(ready)
  }

  #standingIn(region: Stretch): readonly ElementNode[] {
    const { nodes } = this.standing
    if (!this.#shown || nodes.length <= CROWD || this.#shifts || this.#leaving.size > 0) return this.#sorted().filter((node) => node.isIn(region))
    // A crowd stands where its row says.
    const { row } = this.#shown
    const { first, end } = reaching(this.#shown, region.left, region.right)
    const found: ElementNode[] = []
    for (let index = first; index < end; index++) {
      const node = this.#nodes.get(row[index]?.element.id ?? '')
      if (node?.standsIn(this.standing) === true && node.isIn(region)) found.push(node)
    }
    return found
  }

  /** Keeps one more picture as pixels, as they are seen now; false when all are. */
  keepOne(): boolean {
    for (const node of this.#painted) {
      this.#painted.delete(node)
      const { isStretched } = node
      if ((!node.isRaw && !isStretched) || this.#nodes.get(node.placed.element.id) !== node) continue
      node.keep()
      this.#stretched ||= isStretched
      if (!node.isRaw && !node.isStretched) return true
    }
    return false
  }

  /** Whether pixels that were seen stretched have been made anew; not any more when it has been asked. */
  takeStretched(): boolean {
    const stretched = this.#stretched
    this.#stretched = false
    return stretched
  }

  /** Forgets everything, as for another brief. */
  clear(): void {
    for (const known of [this.#nodes, this.#moving, this.#leaving, this.#again, this.#painted, this.#wide]) known.clear()
    this.standing.clear()
    this.floating.clear()
    this.#lifted = this.#settling = null
    this.#shown = null
  }
}
