/** A design on the way to a repair, and the single steps that lead from one to the next. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { CompiledRule, Finding } from '../rules/define.ts'
import type { OptionValues, Placed, Scene, SceneSection } from '../rules/scene.ts'
import type { Element, Layout } from '../schema/layout.ts'
import type { Tariffs } from './cost.ts'

/** Widths between which a step holds an element, in ticks; and where one asks for it, the side of its row that it keeps its centre on: in the middle it has none. */
export type Hold = { readonly min: number; readonly max: number; readonly side?: 'start' | 'end' | 'middle' }
/** A layout with some steps done. Widths are those that elements had or that their kinds have: what rules ask of widths is done last. */
export type Sketch = {
  readonly layout: Layout
  /** What was done to elements so far, by section and id (`nameIn`): the sum of `MARK`. */
  readonly marks: ReadonlyMap<string, number>
  readonly holds: ReadonlyMap<string, Hold>
  /** What the steps cost, in grains; held widths apart. */
  readonly spent: number
  /** The steps that led here, in their order. */
  readonly steps: readonly Move[]
}
/** What may happen to one element on the way, once each. */
export const MARK = { moved: 1, replaced: 2, chosen: 4, placed: 8, turned: 16 } as const

/** What is to be repaired, and within what. */
export type Task = {
  readonly compiled: CompiledBrief
  readonly layout: Layout
  readonly options: OptionValues | undefined
  readonly tariffs: Tariffs
  /** By the id of a row: at which places its elements stood. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Ids that a new element may not take. */
  readonly used: ReadonlySet<string>
  /** False: only repairs that remove nothing. */
  readonly mayRemove: boolean
  /** How much may still be done, in microseconds of a middling machine, as far as they can be counted. Counted, so that every machine finds the same. */
  readonly effort: { left: number }
}
/** What it costs about to ask a slow rule, as `Task.effort` counts it. */
export const SLOW = 1500

/** A sketch as rules see it; `settled` with the nearest widths that what is known of widths allows; where there are none, `conflict` is what cannot all be had. */
export type View = { readonly task: Task; readonly sketch: Sketch; readonly scene: Scene; readonly settled: Layout; readonly conflict?: readonly Trouble[] | undefined }
/** One step. Equal names mean the same step, whichever rule offers it. */
export type Move = {
  readonly name: string
  /** In grains. */
  readonly cost: number
  /** The sketch with this step done; one of those that it was offered for, or one with as many other steps done. */
  make(from: Sketch): Sketch
}
/** One broken place. */
export type Trouble = {
  readonly rule: CompiledRule
  /** Null when it is several sections together. */
  readonly section: SceneSection | null
  /** Those concerned, where the rule names any. */
  readonly elements: readonly Placed[]
  /** The place of the section, as `placeWithin` names it. */
  readonly place: string
  /** Whether there is too little of something (true), too much (false), or neither. */
  readonly short: boolean | null
  /** How many steps it takes at least to lead out of it. */
  readonly steps: number
  /** By how much it is broken, in the figures of its rule; nothing where that is not known. */
  readonly excess: number
}

/** Which place of its section a finding speaks of. */
export const placeWithin = ({ place, elements }: Finding): string => place ?? elements.join(' ')

/** A layout to which nothing was done yet. */
export const untouched = (layout: Layout): Sketch => ({ layout, marks: new Map(), holds: new Map(), spent: 0, steps: [] })

/** The sketch with one more step done. */
export const goneOn = (from: Sketch, move: Move): Sketch => ({ ...move.make(from), steps: [...from.steps, move] })

/** The name of an element in a whole layout. */
export const nameIn = (section: string, id: string): string => `${section} ${id}`

/** What was done to an element so far. */
export const marksOf = ({ marks }: Sketch, { section, element }: Placed): number => marks.get(nameIn(section.id, element.id)) ?? 0

/** The sketch with other elements in one section, a mark more on one of them, and so much more spent. */
export function drawn(sketch: Sketch, section: string, { elements, id, mark, cost }: { elements: readonly Element[]; id: string; mark: number; cost: number }): Sketch {
  const name = nameIn(section, id)
  const layout = { sections: sketch.layout.sections.map((one) => (one.id === section ? { id: section, elements } : one)) }
  const marks = mark === 0 ? sketch.marks : new Map([...sketch.marks, [name, (sketch.marks.get(name) ?? 0) | mark]])
  return { ...sketch, layout, marks, spent: sketch.spent + cost }
}

/**
 * A text that is the same for two sketches that are the same but for the names of new elements. What was done to which element belongs to it,
 * as two ways to one layout may leave other things to be done; which of them changed places in a row does not (see `search.ts`).
 */
export function signatureOf({ layout, marks, holds }: Sketch): string {
  const parts: string[] = []
  for (const { id: section, elements } of layout.sections) {
    for (const { id, kind, choices, slot, at, angle } of elements) {
      const name = nameIn(section, id)
      const mark = (marks.get(name) ?? 0) & ~(at === undefined && slot === undefined ? MARK.moved : 0)
      parts.push((mark & MARK.placed) !== 0 ? '+' : id, mark === 0 ? '' : String(mark), kind, choices === undefined ? '' : JSON.stringify(choices), slot ?? '', at === undefined ? '' : at.join(), String(angle ?? ''))
      const hold = holds.get(name)
      if (hold) parts.push(`${hold.min}-${hold.max}${hold.side ?? ''}`)
    }
    parts.push(';')
  }
  return parts.join('|')
}
