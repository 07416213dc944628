/** What a hand can be doing, what it tells, and what comes of it. A tool is a value; a state answers an input with outcomes and never paints. */
import type { Edit, Ground, Held, Placed } from '@codraft/core'
import type { Cause, Happening } from '../session/happening.ts'
import type { Taking } from '../session/several.ts'
import type { Box, Viewport } from '../session/viewport.ts'

/** A point of the stage in CSS pixels, from its upper left corner. */
export type Point = { readonly x: number; readonly y: number }
/** What touches the screen. */
export type Device = 'mouse' | 'pen' | 'touch'
/** An edge of an element, in the order of the row. */
export type Edge = 'start' | 'end'
/** What was under the pointer when it went down. */
export type Target =
  | { readonly part: 'element'; readonly id: string }
  | { readonly part: 'handle'; readonly id: string; readonly edge: Edge }
  /** A kind of the palette; `along`: the axis along which a finger scrolls the palette; `box`: where its tile is, in pixels of the stage. */
  | { readonly part: 'tile'; readonly kind: string; readonly along: 'x' | 'y' | null; readonly box: Box }
  | { readonly part: 'empty' }
/** How a gesture began. Times in milliseconds of one clock. `looks`: with the button that only looks around. */
export type Press<T = Target> = { readonly at: Point; readonly device: Device; readonly on: T; readonly time: number; readonly takes?: Taking; readonly looks?: boolean }

/** What a pointer tells. */
export type Input<T = Target> =
  | { readonly type: 'press'; readonly press: Press<T> }
  /** `inside`: over the stage. `free`: nothing is to snap; `fine`: the smallest steps. */
  | { readonly type: 'move'; readonly at: Point; readonly time: number; readonly inside: boolean; readonly free?: boolean; readonly fine?: boolean }
  | { readonly type: 'release'; readonly at: Point; readonly time: number }
  /** The finger has rested for the hold time. */
  | { readonly type: 'hold' }
  /** Two fingers are where these points are. */
  | { readonly type: 'pinch'; readonly fingers: readonly [Point, Point]; readonly time: number }
  | { readonly type: 'cancel' }

/** An element of the row that follows the pointer. Ticks from the stage's start. */
export type Lifted = {
  readonly press: Press
  readonly id: string
  /** Where the pointer is now. */
  readonly at: Point
  /** From the element's start to the pointer, in ticks. */
  readonly grab: number
  readonly width: number
  /** Its index when it was lifted, and the one it would have now. */
  readonly from: number
  readonly index: number
  /** All that go along, in the order of the row, itself among them. */
  readonly group?: readonly string[]
}
/** Where a kind of the palette would come to stand. */
export type Landing = { readonly as: 'insert'; readonly index: number } | { readonly as: 'replace'; readonly id: string }

/** A rectangle is drawn over what is to be selected; `before` was selected when it began, `keeps` those that stay so. */
export type Enclosing<T = Target> = { readonly name: 'enclosing'; readonly press: Press<T>; readonly at: Point; readonly before: readonly string[]; readonly keeps: readonly string[] }

/** What the hand is doing. */
export type Tool =
  | { readonly name: 'idle' }
  | { readonly name: 'pressing'; readonly press: Press }
  | ({ readonly name: 'lifting' } & Lifted)
  | ({ readonly name: 'dragging' } & Lifted)
  | {
      readonly name: 'resizing'; readonly press: Press; readonly id: string; readonly edge: Edge; readonly at: Point
      /** The edge's offset less the pointer's when it began, in ticks. */
      readonly grab: number
      /** Widths in ticks: when it began, and as it would be now. */
      readonly from: number; readonly width: number
      /** The gesture's step and the widths at which the edge rests, in ticks. */
      readonly step: number; readonly detents: readonly number[]
      readonly edit: Edit; readonly held: Held | null
      /** How far the pointer is past what is possible, in pixels, with the sign of the wish: a rubber band. */
      readonly over: number
      /** Whether the edge rests at a width that rules speak of. */
      readonly resting: boolean
    }
  | Enclosing
  | { readonly name: 'panning'; readonly press: Press; readonly at: Point }
  | { readonly name: 'pinching'; readonly fingers: readonly [Point, Point] }
  | {
      readonly name: 'tile-dragging'; readonly press: Press; readonly kind: string; readonly id: string; readonly at: Point
      readonly landing: Landing | null
      readonly edit: Edit; readonly held: Held | null
    }

/** What a state knows of the trial: the kept row and how it is looked at. */
export type Scene = {
  readonly ground: Ground
  readonly row: readonly Placed[]
  readonly viewport: Viewport
  readonly selected: string | null
  /** All that are selected, and whether taps take several. */
  readonly selection: readonly string[]
  readonly collects: boolean
  readonly readonly: boolean
  /** An id for a new element of a kind. */
  newId(kind: string): string
}

/** What comes of an input. Outcomes are done in order. */
export type Outcome =
  | { readonly do: 'become'; readonly tool: Tool }
  | { readonly do: 'preview'; readonly edit: Edit | null }
  | { readonly do: 'commit'; readonly edit: Edit; readonly held: Held | null; readonly cause: Cause; readonly element: string | null; readonly select?: string }
  | { readonly do: 'select'; readonly id: string | null }
  /** A tap: it alone, or as it is asked for. */
  | { readonly do: 'pick'; readonly id: string; readonly takes: Taking | null }
  | { readonly do: 'select-all'; readonly ids: readonly string[] }
  | { readonly do: 'tell'; readonly happening: Happening }
  | { readonly do: 'pan'; readonly by: number }
  | { readonly do: 'zoom'; readonly times: number; readonly around: number }
  /** A handle was tapped: offers steps of width beside it. */
  | { readonly do: 'offer-steps'; readonly id: string; readonly edge: Edge }
/** Everything that comes of one input; nothing when the state stays as it is. */
export type Answer = readonly Outcome[]

type Named<N extends Tool['name']> = Extract<Tool, { name: N }>
type Telling<T extends Input['type']> = Extract<Input, { type: T }>
/** One state of the chart. What it does not name it does not hear; every state answers `cancel`. */
export type ToolState<N extends Tool['name']> = {
  readonly on: {
    readonly [T in Exclude<Input['type'], 'cancel'>]?: (tool: Named<N>, input: Telling<T>, scene: Scene) => Answer
  } & { readonly cancel: (tool: Named<N>, input: Telling<'cancel'>, scene: Scene) => Answer }
}

/** The hand at rest. */
export const IDLE: Tool = { name: 'idle' }
/** Nothing comes of it. */
export const stay: Answer = []
/** The hand goes on to something else. */
export const become = (tool: Tool): Outcome => ({ do: 'become', tool })
/** The hand lets go and the layout is as it was. */
export const letGo = (element: string | null): Answer => [become(IDLE), { do: 'preview', edit: null }, { do: 'tell', happening: { type: 'cancelled', element } }]
