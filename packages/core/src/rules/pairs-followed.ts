/** Pairs of a plan that follow edits: whoever changes is compared again with those near, and those near with it; nobody else is looked at. */
import { boxAround, type Footprint } from '../geometry/footprint.ts'
import { Cells } from '../geometry/cells.ts'
import type { Finding, Followed, Numbered, NumberedSection } from './define.ts'
import { settled } from './each.ts'
import { footingFor, footprintOf, widened } from './footing.ts'
import { Table } from './follow/table.ts'
import { MOST_PAIRS, slackOf } from './pairs.ts'
import type { Scene } from './scene.ts'
import { boxOf } from './ways.ts'

/** What a rule says of two elements, for following. */
export type Pairing = {
  isOne(placed: Numbered, scene: Scene): boolean
  /** Whether a pair is asked about, seen from one of the two. */
  isPair(one: Numbered, other: Numbered, scene: Scene): boolean
  zone(one: Numbered, scene: Scene): readonly Footprint[]
  /** How far a zone and a footprint have to be apart, in ticks. */
  least(section: NumberedSection): number
  finding(one: Numbered, other: Numbered, slack: number, scene: Scene): readonly Finding[]
}
type Found = { readonly broken: readonly Finding[]; readonly other: Numbered | null; readonly slack: number }
type Part = { readonly live: NumberedSection; readonly cells: Cells; readonly table: Table; readonly found: (Found | undefined)[]; readonly least: number; readonly window: number; count: number; grown: number }

/** More near one than these: thousands in one spot are judged more quickly together. */
const MOST = 200

/** Follows the pairs of a rule. */
export class FollowedPairs implements Followed {
  lost = false
  readonly #pairing: Pairing
  readonly #parts: readonly (Part | null)[]

  constructor(pairing: Pairing, sections: readonly (NumberedSection | null)[], scene: Scene) {
    this.#pairing = pairing
    this.#parts = sections.map((live) => live && this.#begun(live, scene))
    for (const part of this.#parts) for (const { no } of part?.live.placed ?? []) if (part && !this.lost) this.#judge(part, no, scene)
  }

  #begun(live: NumberedSection, scene: Scene): Part {
    const shapes = live.placed.map((one) => footprintOf(one, scene))
    const { scale } = footingFor(shapes)
    const cells = new Cells(scale)
    live.placed.forEach(({ no }, index) => cells.set(no, boxOf(shapes.slice(index, index + 1))))
    return { live, cells, table: new Table(), found: [], least: this.#pairing.least(live), window: scale / 2, count: 0, grown: 0 }
  }

  touch(section: number, no: number, scene: Scene): void {
    const part = this.#parts[section]
    if (!part || this.lost) return
    const [before, now] = [part.cells.boxOf(no), part.live.nodes[no]]
    const after = now ? boxAround(footprintOf(now, scene)) : null
    part.cells.set(no, after)
    const reach = part.least + part.window + part.grown
    const felt = new Set([no, ...[before, after].flatMap((box) => (box ? part.cells.near(widened(box, reach)) : []))])
    this.lost = felt.size > MOST
    for (const one of felt) if (!this.lost) this.#judge(part, one, scene)
  }

  findings(scene: Scene): readonly Finding[] | null {
    const parts = this.#parts.filter((part) => part !== null)
    const broken = parts.flatMap((part) => inOrder(part).flatMap((no) => part.found[no]?.broken ?? []).slice(0, MOST_PAIRS))
    if (broken.length > 0) return broken
    const asked = parts.filter(({ count }) => count > 0)
    // Nobody is near anybody: how near the nearest are is for the whole rule to say.
    if (asked.some(({ table }) => table.least === Infinity)) return null
    return settled(asked.flatMap((part) => this.#held(part, scene)))
  }

  #held({ live, table, found }: Part, scene: Scene): readonly Finding[] {
    const no = table.firstWith(table.least, (one) => live.nodes[one]?.index ?? Infinity)
    const [one, said] = [live.nodes[no], found[no]]
    return one && said?.other ? this.#pairing.finding(one, said.other, said.slack, scene) : []
  }

  #judge(part: Part, no: number, scene: Scene): void {
    const { live, table, found } = part
    const one = live.nodes[no]
    const isAsked = one !== undefined && this.#pairing.isOne(one, scene)
    if (isAsked !== (found[no] !== undefined)) part.count += isAsked ? 1 : -1
    const now = isAsked ? this.#look(part, one, scene) : undefined
    found[no] = now
    table.set(no, now === undefined || now.slack === Infinity ? null : now.slack)
  }

  #look(part: Part, one: Numbered, scene: Scene): Found {
    const { cells, live, least, window } = part
    const zone = this.#pairing.zone(one, scene)
    const [own, box] = [cells.boxOf(one.no), boxOf(zone)]
    if (own) part.grown = Math.max(part.grown, own.minX - box.minX, own.minY - box.minY, box.maxX - own.maxX, box.maxY - own.maxY)
    const near = cells.near(widened(box, least + window)).flatMap((no) => live.nodes[no] ?? []).sort((a, b) => a.index - b.index)
    if (near.length > MOST) this.lost = true
    const broken: Finding[] = []
    let [held, slack]: [Numbered | null, number] = [null, Infinity]
    let worst = 0
    for (const other of this.lost ? [] : near) {
      if (other === one || !this.#pairing.isPair(one, other, scene)) continue
      const spare = slackOf(zone, footprintOf(other, scene), { least, enough: slack })
      if (spare < 0) {
        worst = Math.min(worst, spare)
        broken.push(...this.#pairing.finding(one, other, spare, scene))
      } else if (spare < slack) [held, slack] = [other, spare]
    }
    // What is further away than the window was perhaps not seen whole.
    return broken.length > 0 ? { broken, other: null, slack: worst } : slack <= window ? { broken, other: held, slack } : { broken, other: null, slack: Infinity }
  }
}

const inOrder = ({ table, live }: Part): readonly number[] => [...table.broken].sort((a, b) => (live.nodes[a]?.index ?? 0) - (live.nodes[b]?.index ?? 0))
