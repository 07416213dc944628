/** A layout that follows edits in place: its sections, the scene that rules see of them, and what an edit touched. */
import type { CompiledBrief } from '../../brief/compile-known.ts'
import type { Shape } from '../../brief/kind.ts'
import { alterationBy, noElement, noSection, type Alteration, type Edit, type Standing } from '../../operations/index.ts'
import type { Element, Layout } from '../../schema/layout.ts'
import type { OptionValues, Scene } from '../scene.ts'
import { BEING, ORDER, SPOT, WIDTH } from './dependency.ts'
import { LiveSection, View, type LivePlaced } from './live.ts'

/** What an edit did to one element. */
export type Touch = { readonly section: number; readonly no: number; readonly before: Shape | null; readonly after: Shape | null; readonly bits: number }
/** What an edit did: to whom, and beside whom. */
export type Change = {
  readonly touches: readonly Touch[]
  /** Next to whom something came, went or changed, by section and number: neighbours may feel it. */
  readonly seams: readonly { readonly section: number; readonly no: number }[]
}

type Done = { readonly live: LiveSection; readonly back: Alteration }

/** The layout and its scene. */
export class FollowedGround {
  /** As `sceneOf` would give it, made anew where a section changed. */
  scene: Scene
  readonly lives: readonly LiveSection[]
  private base: Layout
  private readonly stale = new Set<LiveSection>()
  private readonly byId: ReadonlyMap<string, LiveSection>
  private readonly plain: boolean

  constructor(compiled: CompiledBrief, layout: Layout, options: OptionValues) {
    this.base = layout
    this.lives = compiled.sections.map((section) => new LiveSection(section, layout.sections.find(({ id }) => id === section.id)?.elements ?? [], compiled.kinds))
    this.scene = { compiled, sections: this.lives.map((live) => new View(live)), options }
    const standing = new Set(layout.sections.map(({ id }) => id))
    this.byId = new Map(this.lives.filter(({ section }) => standing.has(section.id)).map((live) => [live.section.id, live]))
    this.plain = standing.size === layout.sections.length && this.lives.every(({ doubled }) => !doubled)
  }

  /** The layout, written out when it is asked for. */
  get layout(): Layout {
    if (this.stale.size > 0) {
      const sections = this.base.sections.map((one) => {
        const live = this.byId.get(one.id)
        return live !== undefined && this.stale.has(live) ? { ...one, elements: live.placed.map(({ element }) => element) } : one
      })
      this.base = { ...this.base, sections }
      this.stale.clear()
    }
    return this.base
  }

  /**
   * Does an edit in place. @throws {OperationError} as `apply` does; nothing has changed then.
   * @returns null, nothing being changed, for one that cannot be followed: of sections that the brief does not have, of ids that stand twice
   */
  follow(edit: Edit): Change | null {
    const notes: Notes = { done: [], touches: [], seams: [] }
    if (!this.plain || !edit.every(({ section }) => this.byId.has(section))) return null
    try {
      if (!edit.every((operation) => this.do(operation, notes))) {
        this.back(notes)
        return null
      }
    } catch (error) {
      this.back(notes)
      throw error
    }
    this.refresh(notes.done)
    return notes
  }

  private do(operation: Edit[number], notes: Notes): boolean {
    const live = this.sectionOf(operation.section)
    const alteration = alterationBy(this.standing, operation)
    if (live.doubles(alteration)) return false
    note({ live, alteration }, live.alter(alteration), notes)
    return true
  }

  private back({ done }: Notes): void {
    for (const { live, back } of done.toReversed()) live.alter(back)
    // The elements are the same, their records are not.
    this.refresh(done)
  }

  private refresh(done: readonly Done[]): void {
    if (done.length === 0) return
    const sections = [...this.scene.sections]
    done.forEach(({ live }) => {
      this.stale.add(live)
      sections[live.section.index] = new View(live)
    })
    const { compiled, options } = this.scene
    this.scene = { compiled, options, sections }
  }

  private readonly standing: Standing = {
    size: (section) => this.sectionOf(section).placed.length,
    has: (section, id) => this.sectionOf(section).byId.has(id),
    elementAt: (section, id) => {
      const found = this.sectionOf(section).byId.get(id)
      if (!found) throw noElement(section, id)
      return found
    },
  }

  private sectionOf(id: string): LiveSection {
    const live = this.byId.get(id)
    if (!live) throw noSection(id)
    return live
  }
}

type Notes = { readonly done: Done[]; readonly touches: Touch[]; readonly seams: { section: number; no: number }[] }

function note({ live, alteration }: { live: LiveSection; alteration: Alteration }, { before, after }: { before: LivePlaced | null; after: LivePlaced | null }, notes: Notes): void {
  const { from, to } = alteration
  const section = live.section.index
  const one = after ?? before
  if (one === null) return
  notes.done.push({ live, back: { from: to, to: from, element: (before ?? one).element } })
  notes.touches.push({ section, no: one.no, before: before?.shape ?? null, after: after?.shape ?? null, bits: bitsOf(before, after) | (from === to ? 0 : ORDER) })
  // What left feels itself on both sides of where it stood; what came or changed, where it stands.
  if (from !== null && from !== to) {
    seam(live, from - 1, notes)
    seam(live, from, notes)
  }
  if (to !== null) seam(live, to, notes)
}

function seam(live: LiveSection, index: number, { seams }: Notes): void {
  const near = live.placed[index]
  if (near !== undefined) seams.push({ section: live.section.index, no: near.no })
}

function bitsOf(before: LivePlaced | null, after: LivePlaced | null): number {
  if (before === after) return 0
  if (before === null || after === null) return WIDTH | ORDER | SPOT | BEING
  const [was, is] = [before.element, after.element]
  const same = before.shape === after.shape && was.id === is.id && was.kind === is.kind && was.choices === is.choices
  return (before.width !== after.width || was.width !== is.width ? WIDTH : 0) | (standsSame(was, is) ? 0 : SPOT) | (same ? 0 : BEING)
}

const standsSame = (was: Element, is: Element): boolean =>
  was.depth === is.depth && was.angle === is.angle && was.slot === is.slot && was.at?.[0] === is.at?.[0] && was.at?.[1] === is.at?.[1]
