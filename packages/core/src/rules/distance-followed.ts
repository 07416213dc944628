/** Who is nearest to whom on a plan, following edits: whoever changes is looked at again, and those to whom it is or may now be the nearest. */
import { boxAround } from '../geometry/footprint.ts'
import { Cells } from '../geometry/cells.ts'
import { markOf, type Mark } from './apart.ts'
import type { Finding, Followed, Numbered, NumberedSection } from './define.ts'
import { judged, missing, nearer, slackTo, type Judging, type Pair } from './distance-plan.ts'
import { settled } from './each.ts'
import { footingFor, footprintOf, widened } from './footing.ts'
import { Table } from './follow/table.ts'
import type { Scene } from './scene.ts'

/** What a rule asks, for following. */
export type Nearing = {
  isOne(placed: Numbered, scene: Scene): boolean
  isOther(placed: Numbered, scene: Scene): boolean
  anchors(section: NumberedSection): readonly Mark[]
  judging(section: NumberedSection): Judging
}
type Part = {
  readonly live: NumberedSection
  readonly judging: Judging
  readonly anchors: readonly Mark[]
  readonly ones: Cells
  readonly others: Cells
  readonly table: Table
  readonly nearest: Map<number, Pair | null>
  /** Those to whom a number is the nearest. */
  readonly followers: Map<number, Set<number>>
  readonly scale: number
  /** Those who have nobody. */
  readonly alone: Set<number>
  /** No one's nearest was ever further away. */
  furthest: number
}

/** More to look at again than these are looked at together. */
const MOST = 200

/** Follows the nearest of each. */
export class FollowedNearest implements Followed {
  lost = false
  readonly #nearing: Nearing
  readonly #parts: readonly (Part | null)[]

  constructor(nearing: Nearing, sections: readonly (NumberedSection | null)[], scene: Scene) {
    this.#nearing = nearing
    this.lost = sections.some((live) => live !== null && live.section.stage.kind !== 'plan')
    this.#parts = this.lost ? [] : sections.map((live) => live && this.#begun(live, scene))
    for (const part of this.#parts) for (const one of part?.live.placed ?? []) if (part) this.#judge(part, one.no, scene)
  }

  #begun(live: NumberedSection, scene: Scene): Part {
    const { scale } = footingFor(live.placed.map((one) => footprintOf(one, scene)))
    const part: Part = {
      live, scale, judging: this.#nearing.judging(live), anchors: this.#nearing.anchors(live), ones: new Cells(scale), others: new Cells(scale), table: new Table(),
      nearest: new Map(), followers: new Map(), alone: new Set(), furthest: 0,
    }
    for (const one of live.placed) this.#put(part, one.no, scene)
    return part
  }

  /** Writes down where a number is now, as one and as another. */
  #put({ live, ones, others }: Part, no: number, scene: Scene): void {
    const one = live.nodes[no]
    const box = one ? boxAround(footprintOf(one, scene)) : null
    ones.set(no, one && this.#nearing.isOne(one, scene) ? box : null)
    others.set(no, one && this.#nearing.isOther(one, scene) ? box : null)
  }

  touch(section: number, no: number, scene: Scene): void {
    const part = this.#parts[section]
    if (!part || this.lost) return
    this.#put(part, no, scene)
    const after = part.others.boxOf(no)
    const felt = new Set([no, ...(part.followers.get(no) ?? []), ...part.alone, ...(after ? part.ones.near(widened(after, part.furthest)) : [])])
    this.lost = felt.size > MOST
    for (const one of felt) if (!this.lost) this.#judge(part, one, scene)
  }

  findings(): readonly Finding[] {
    const parts = this.#parts.filter((part) => part !== null)
    const broken = parts.flatMap((part) => [...part.table.broken].sort((a, b) => indexIn(part, a) - indexIn(part, b)).flatMap((no) => this.#said(part, no)))
    if (broken.length > 0) return broken
    return settled(parts.flatMap((part) => (part.table.least === Infinity ? [] : this.#said(part, part.table.firstWith(part.table.least, (no) => indexIn(part, no))))))
  }

  #said({ live, nearest, judging }: Part, no: number): readonly Finding[] {
    const one = live.nodes[no]
    if (!one) return []
    const [mark, pair] = [{ name: one.element.id }, nearest.get(no) ?? null]
    return [pair ? judged(mark, pair, judging) : missing(mark, judging)]
  }

  #judge(part: Part, no: number, scene: Scene): void {
    const { live, ones, table, nearest, followers, alone, judging } = part
    const one = ones.boxOf(no) ? live.nodes[no] : undefined
    const before = numberOf(nearest.get(no))
    if (before !== null) followers.get(before)?.delete(no)
    nearest.delete(no)
    alone.delete(no)
    if (one === undefined) return table.set(no, null)
    const pair = lookAround(part, markOf(one, scene), scene)
    nearest.set(no, pair)
    const other = numberOf(pair)
    if (other !== null) followers.set(other, (followers.get(other) ?? new Set()).add(no))
    if (pair) part.furthest = Math.max(part.furthest, pair[1])
    else alone.add(no)
    const slack = slackTo(pair, judging)
    table.set(no, slack === Infinity ? null : slack)
  }
}

const indexIn = ({ live }: Part, no: number): number => live.nodes[no]?.index ?? 0
const numberOf = (pair: Pair | null | undefined): number | null => (pair?.[0].placed && 'no' in pair[0].placed ? (pair[0].placed as Numbered).no : null)

/** The nearest, the first of those that are equally near: looked for in growing boxes. */
function lookAround({ live, others, anchors, judging, scale }: Part, one: Mark, scene: Scene): Pair | null {
  const box = boxAround(one.shape)
  for (let window = scale; ; window *= 3) {
    const near = others.near(widened(box, window))
    const marks = near.flatMap((no) => live.nodes[no] ?? []).sort((a, b) => a.index - b.index).map((other) => markOf(other, scene))
    const best = [...marks, ...anchors].reduce<Pair | null>((found, other) => nearer(one, other, { best: found, measure: judging.measure }), null)
    if (near.length === others.size || (best && best[1] <= window)) return best
  }
}
