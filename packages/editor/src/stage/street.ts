/** The elements of the row that are near the viewport, each as one node, on their way to where they belong. */
import type { Placed } from '@codraft/core'
import { offsetAt, type Viewport } from '../session/viewport.ts'
import { between } from '../tools/index.ts'
import { ElementNode, PassGroup, RISE_PX, type Canvas } from './element-node.ts'
import { LIFE_MS, LIFT_MS, MAKE_ROOM_MS, SETTLE_MS, spring } from './motion.ts'

/** What the street is to show. */
export type Showing = {
  readonly row: readonly Placed[]
  readonly viewport: Viewport
  readonly canvas: Canvas
  /** Whether changes are seen as movement. */
  readonly animate: boolean
  /** Ids that have just been placed. */
  readonly fresh: ReadonlySet<string>
  /** Ids that have just been removed. */
  readonly gone: ReadonlySet<string>
  /** Pixels by which an element stands beside its place, to make room for something. */
  shift(placed: Placed): number
  /** What is about to be replaced. */
  readonly faint: string | null
}

type Step = { standing: boolean; floating: boolean; landed: { left: number; right: number } | null }

/** Above this many visible elements nothing slides: it would not be seen for the work. */
const MOST_SLIDING = 60
/** How far pictures hang over their edges, in units of the stage. */
const OVERHANG = 3

/** The nodes of the street: those that stand on it, and the one that is lifted. */
export class Street {
  readonly standing = new PassGroup({ listening: false })
  readonly floating = new PassGroup({ listening: false })
  readonly #nodes = new Map<string, ElementNode>()
  readonly #leaving = new Set<ElementNode>()
  #lifted: string | null = null
  #settling: string | null = null

  /** The nodes in view, by id. */
  get nodes(): ReadonlyMap<string, ElementNode> {
    return this.#nodes
  }

  /** The id of what is lifted. */
  get lifted(): string | null {
    return this.#lifted
  }

  /** Brings the nodes in line with the row. */
  show(showing: Showing): void {
    const { row, viewport, animate, canvas, fresh, gone } = showing
    const hang = OVERHANG * viewport.perUnit
    const [first, end] = between(row, offsetAt(viewport, -hang), offsetAt(viewport, viewport.width + hang))
    const slides = animate && end - first <= MOST_SLIDING
    const seen = new Set<string>()
    for (let index = first; index < end; index++) {
      const placed = row[index]
      if (!placed) continue
      seen.add(placed.element.id)
      this.#place(placed, showing, slides)
    }
    for (const [id, node] of this.#nodes) {
      if (seen.has(id) || id === this.#lifted) continue
      this.#nodes.delete(id)
      if (slides && gone.has(id)) this.#leave(node)
      else node.destroy()
    }
    if (fresh.size + gone.size > 0 || this.standing.children.length > 1) this.#sort()
    for (const node of this.#nodes.values()) node.update(node.placed, canvas)
  }

  #place(placed: Placed, showing: Showing, slides: boolean): void {
    const { viewport, canvas, fresh } = showing
    const { id } = placed.element
    const left = viewport.left + placed.start * viewport.scale + showing.shift(placed)
    const to = { left, right: left + placed.width * viewport.scale, opacity: id === showing.faint ? 0.22 : 1, scale: 1, rise: 0 }
    let node = this.#nodes.get(id)
    if (!node) {
      const born = slides && fresh.has(id)
      node = new ElementNode(placed, born ? { ...to, opacity: 0, scale: 0.9 } : to, canvas)
      this.#nodes.set(id, node)
      this.standing.add(node)
      if (born) node.motion.go(to, LIFE_MS)
      return
    }
    node.update(placed, canvas)
    if (id === this.#lifted) return
    if (id === this.#settling) return slides ? node.motion.go(to, SETTLE_MS, spring) : node.motion.jump(to)
    if (slides) node.motion.go(to, MAKE_ROOM_MS)
    else node.motion.jump(to)
  }

  #leave(node: ElementNode): void {
    node.motion.go({ opacity: 0, scale: 0.9 }, LIFE_MS)
    this.#leaving.add(node)
  }

  /** The row's order is the order of painting, so that the later of two that overlap is always in front. */
  #sort(): void {
    const place = (node: unknown): number => (node instanceof ElementNode ? node.placed.index : 0)
    this.standing.children.sort((a, b) => place(a) - place(b))
  }

  /** Lifts an element off the street, or lets go of the one that was lifted. */
  lift(id: string | null, still: boolean): void {
    if (id === this.#lifted) return
    if (this.#lifted !== null) this.#settling = this.#lifted
    this.#lifted = id
    const node = id === null ? undefined : this.#nodes.get(id)
    if (!node) return
    if (this.#settling === id) this.#settling = null
    node.moveTo(this.floating)
    if (still) node.motion.jump({ rise: RISE_PX, scale: 1 })
    else node.motion.go({ rise: RISE_PX, scale: 1.03 }, LIFT_MS)
  }

  /** Moves what is lifted. */
  carry(left: number): void {
    const node = this.#lifted === null ? undefined : this.#nodes.get(this.#lifted)
    if (!node) return
    const { motion } = node
    const shift = left - motion.pose.left
    motion.carry(shift)
  }

  /** Goes on to a moment. Returns which of the two groups is still on its way, and what has just come to stand. */
  step(now: number): Step {
    const moving: Step = { standing: this.#leaving.size > 0, floating: false, landed: null }
    for (const [id, node] of this.#nodes) {
      if (!node.motion.moving) continue
      node.motion.step(now)
      if (id === this.#lifted || id === this.#settling) moving.floating = true
      else moving.standing = true
    }
    for (const node of this.#leaving) {
      node.motion.step(now)
      if (node.motion.moving) continue
      this.#leaving.delete(node)
      node.destroy()
    }
    const settling = this.#settling === null ? undefined : this.#nodes.get(this.#settling)
    if (this.#settling !== null && !settling?.motion.moving) {
      settling?.moveTo(this.standing)
      if (settling) moving.landed = { left: settling.motion.pose.left, right: settling.motion.pose.right }
      this.#settling = null
      this.#sort()
      moving.standing = true
    }
    return moving
  }

  /** Whether anything is on its way. */
  get moving(): boolean {
    return this.#leaving.size > 0 || this.#settling !== null || [...this.#nodes.values()].some(({ motion }) => motion.moving)
  }

  /** Makes every node ready to be painted. */
  prepare(canvas: Canvas): void {
    for (const node of this.#nodes.values()) node.prepare(canvas)
    for (const node of this.#leaving) node.prepare(canvas)
  }

  /** Keeps one more picture as pixels; false when all are. */
  keepOne(canvas: Canvas): boolean {
    for (const node of this.#nodes.values()) {
      if (!node.isRaw) continue
      node.keep(canvas)
      if (!node.isRaw) return true
    }
    return false
  }

  /** Forgets everything, as for another brief. */
  clear(): void {
    this.#nodes.clear()
    this.#leaving.clear()
    this.standing.destroyChildren()
    this.floating.destroyChildren()
    this.#lifted = this.#settling = null
  }
}
