/** Keeps what a rule found of each element, and asks it again only of those that changed, or whose neighbours did. */
import type { Each, Finding, Near } from '../define.ts'
import { settled } from '../each.ts'
import type { Scene, SceneSection } from '../scene.ts'
import { BEING, ORDER } from './dependency.ts'
import type { LivePlaced, LiveSection } from './live.ts'
import { Table } from './table.ts'

/** The part of a rule's answer that is about one section. */
type Part = {
  readonly index: number
  readonly live: LiveSection
  readonly table: Table
  /** What was said of each, by number, where it was asked for. */
  readonly said: (readonly Finding[] | undefined)[]
  /** The first of the tightest; null: not known. */
  held: LivePlaced | null
  /** Those that are broken, in order; null: to be sorted again. */
  order: readonly number[] | null
}

/** What a rule of the family `each` or `near` has found so far. */
export class Follower {
  /** Whether so many would have to be looked at again that asking the whole rule is quicker. */
  lost = false
  private readonly parts: readonly (Part | null)[]
  private readonly family: Each | Near

  /** @param sections those that the rule speaks of, null where it does not, by their index */
  constructor(family: Each | Near, sections: readonly (LiveSection | null)[], scene: Scene) {
    this.family = family
    this.parts = sections.map((live, index) => (live === null ? null : { index, live, table: new Table(), said: [], held: null, order: null }))
    for (const part of this.parts) {
      for (const one of part?.live.placed ?? []) {
        if (part && !this.lost) this.judge(part, one.no, scene)
      }
    }
  }

  /** An element changed, came, went or moved. */
  touch(section: number, no: number, scene: Scene, bits = BEING): void {
    const part = this.parts[section]
    if (!part || this.lost) return
    const { held, table } = part
    const least = held === null ? Infinity : table.slackOf(held.no)
    const wasBroken = table.broken.has(no)
    // What is said of one by itself is the same wherever it stands among the others.
    if (bits !== ORDER || 'reach' in this.family) this.judge(part, no, scene)
    if (wasBroken || table.broken.has(no)) part.order = null
    // Another that has as little to spare may stand before it now, or it has itself gone behind others.
    if (held?.no === no || table.slackOf(no) <= least) part.held = null
  }

  /** Something happened to an element, or beside it: all those that feel it are asked again. */
  feelAt(section: number, no: number, scene: Scene): void {
    const part = this.parts[section]
    const one = part?.live.nodes[no]
    if (!part || !one || this.lost || !('reach' in this.family)) return
    const reach = this.family.reach(rowOf(part, scene), scene, one.index)
    this.lost = reach[1] - reach[0] > MOST
    const last = Math.min(reach[1], part.live.placed.length - 1)
    for (let at = Math.max(0, reach[0]); !this.lost && at <= last; at++) {
      const one = part.live.placed[at]
      if (one) this.touch(section, one.no, scene)
    }
  }

  /** What the rule says now. */
  findings(scene: Scene): readonly Finding[] {
    const broken = this.parts.filter((part) => part !== null && part.table.broken.size > 0).flatMap((part) => (part ? this.brokenIn(part, scene) : NOTHING))
    if (broken.length > 0) return broken
    const { family } = this
    if ('reach' in family) return settled(this.parts.flatMap((part) => (part === null ? NOTHING : this.heldIn(part, scene) ?? family.neutral?.(rowOf(part, scene), scene) ?? NOTHING)))
    const best = this.parts.reduce<Part | null>((one, part) => ((part?.table.least ?? Infinity) < (one?.table.least ?? Infinity) ? part : one), null)
    return (best && this.heldIn(best, scene)) ?? NOTHING
  }

  private brokenIn(part: Part, scene: Scene): readonly Finding[] {
    const { table, live } = part
    part.order ??= [...table.broken].sort((a, b) => (live.nodes[a]?.index ?? 0) - (live.nodes[b]?.index ?? 0))
    return part.order.flatMap((no) => this.saidOf(part, no, scene))
  }

  private heldIn(part: Part, scene: Scene): readonly Finding[] | null {
    const { live, table } = part
    const { least } = table
    if (least === Infinity) return null
    if (part.held === null || live.nodes[part.held.no] !== part.held || table.slackOf(part.held.no) !== least) {
      part.held = live.nodes[table.firstWith(least, (no) => live.nodes[no]?.index ?? Infinity)] ?? null
    }
    return part.held && this.saidOf(part, part.held.no, scene)
  }

  private saidOf({ said, live }: Part, no: number, scene: Scene): readonly Finding[] {
    const known = said[no]
    const one = live.nodes[no]
    if (known !== undefined || one === undefined || 'reach' in this.family) return known ?? NOTHING
    return (said[no] = [this.family.describe(one, scene)])
  }

  private judge(part: Part, no: number, scene: Scene): void {
    const { family } = this
    const one = part.live.nodes[no]
    part.said[no] = undefined
    if (one === undefined) part.table.set(no, null)
    else if (!('reach' in family)) part.table.set(no, family.has?.(one, scene) === true ? family.slack(one, scene) : null)
    else part.table.set(no, this.judgeNear(part, { family, one }, scene))
  }

  private judgeNear(part: Part, { family, one }: { family: Near; one: LivePlaced }, scene: Scene): number | null {
    if (!family.on.has(one, scene)) return null
    const row = rowOf(part, scene)
    const reach = family.reach(row, scene, one.index)
    if (reach[1] - reach[0] > MOST) this.lost = true
    const found = this.lost ? NOTHING : family.judge(one, row, scene)
    part.said[one.no] = found
    return found.length === 0 ? null : Math.min(...found.map(({ slack }) => slack))
  }
}

/** More than so many are not looked at one by one. */
const MOST = 200
const NOTHING: readonly Finding[] = []

function rowOf({ index }: Part, scene: Scene): SceneSection {
  const row = scene.sections[index]
  if (!row) throw new RangeError(`A scene has no section ${index}.`)
  return row
}
