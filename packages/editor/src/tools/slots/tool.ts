/** What a hand can be doing on slots, what it is told, and what comes of it. As on a row, a tool is a value and never paints. */
import type { CompiledSection, Edit, SlotWish } from '@codraft/core'
import type { AnyHeld, Cause, Happening } from '../../session/happening.ts'
import type { Frame } from '../../session/lens.ts'
import type { SlotWay } from '../../session/slot-ways.ts'
import type { Box } from '../../session/viewport.ts'
import type { Taking } from '../../session/several.ts'
import type { Enclosing, Input, Point, Press } from '../tool.ts'

/** What was under the pointer when it went down: something that stands there, a free slot, a tile of the palette, or neither. */
export type SlotTarget =
  | { readonly part: 'element'; readonly id: string; readonly slot: string }
  | { readonly part: 'slot'; readonly slot: string }
  | { readonly part: 'tile'; readonly kind: string; readonly along: 'x' | 'y' | null; readonly box: Box }
  | { readonly part: 'empty' }

/** Somebody is to say where an element goes, by a tap. `swap`: with whom it changes places; `offered`: it has just been added, and any other tap means something else. */
export type Choosing = { readonly id: string; readonly what: 'move' | 'swap' | 'offered' }

type Carried = {
  readonly press: Press<SlotTarget>
  readonly at: Point
  /** What would become of it here; null beside the frame. */
  readonly way: SlotWay | null
}

/** What the hand is doing. */
export type SlotTool =
  | { readonly name: 'idle' }
  | { readonly name: 'pressing'; readonly press: Press<SlotTarget> }
  /** `grab`: from the middle of its first slot to the pointer, in ticks. */
  | ({ readonly name: 'lifting' | 'dragging'; readonly id: string; readonly grab: readonly [number, number] } & Carried)
  | ({ readonly name: 'tile-dragging'; readonly kind: string; readonly id: string } & Carried)
  | Enclosing<SlotTarget>
  | { readonly name: 'panning'; readonly press: Press<SlotTarget>; readonly at: Point }
  | { readonly name: 'pinching'; readonly fingers: readonly [Point, Point] }

/** What a state knows of the trial. */
export type SlotScene = {
  readonly section: CompiledSection
  readonly frame: Frame
  /** All that are selected, and whether taps take several. */
  readonly selection: readonly string[]
  readonly collects: boolean
  readonly readonly: boolean
  readonly choosing: Choosing | null
  /** Which way the picture can be moved. */
  readonly movable: { readonly x: boolean; readonly y: boolean }
  /** What keeps an element in its slot, if anything does. */
  lockOn(id: string): AnyHeld | null
  /** The slot in which an element stands, as it is kept. */
  slotOf(id: string): string | null
  /** How wide a kind is, in ticks. */
  widthOf(kind: string): number
  ways(wish: SlotWish): readonly SlotWay[]
  /** The elements that a rectangle of the stage meets, in pixels. */
  caught(one: Point, other: Point): readonly string[]
  newId(kind: string): string
}

/** What comes of an input. Outcomes are done in order. */
export type SlotOutcome =
  | { readonly do: 'become'; readonly tool: SlotTool }
  | { readonly do: 'preview'; readonly edit: Edit | null }
  | { readonly do: 'commit'; readonly edit: Edit; readonly held: AnyHeld | null; readonly cause: Cause; readonly element: string | null; readonly select?: string }
  | { readonly do: 'select'; readonly id: string | null }
  /** A tap: it alone, or as it is asked for. */
  | { readonly do: 'pick'; readonly id: string; readonly takes: Taking | null }
  | { readonly do: 'select-all'; readonly ids: readonly string[] }
  | { readonly do: 'aim'; readonly slot: string }
  | { readonly do: 'choose'; readonly choosing: Choosing | null }
  | { readonly do: 'tell'; readonly happening: Happening }
  | { readonly do: 'pan'; readonly x: number; readonly y: number }
  | { readonly do: 'zoom'; readonly times: number; readonly around: Point }
/** Everything that comes of one input. */
export type SlotAnswer = readonly SlotOutcome[]

type Named<N extends SlotTool['name']> = Extract<SlotTool, { name: N }>
type Telling<T extends Input['type']> = Extract<Input<SlotTarget>, { type: T }>
/** One state of the chart; every state answers `cancel`. */
export type SlotState<N extends SlotTool['name']> = {
  readonly on: {
    readonly [T in Exclude<Input['type'], 'cancel'>]?: (tool: Named<N>, input: Telling<T>, scene: SlotScene) => SlotAnswer
  } & { readonly cancel: (tool: Named<N>, input: Telling<'cancel'>, scene: SlotScene) => SlotAnswer }
}

/** The hand at rest. */
export const AT_REST: SlotTool = { name: 'idle' }
/** Nothing comes of it. */
export const stay: SlotAnswer = []
/** The hand goes on to something else. */
export const become = (tool: SlotTool): SlotOutcome => ({ do: 'become', tool })
/** The hand lets go and the layout is as it was. */
export const letGo = (element: string | null): SlotAnswer => [become(AT_REST), { do: 'preview', edit: null }, { do: 'tell', happening: { type: 'cancelled', element } }]
