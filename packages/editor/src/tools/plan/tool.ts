/** What a hand can be doing on a plan, and what comes of it. As on a row a tool is a value; a state answers an input with outcomes and never paints. */
import type { Edit, Ground, Placed, PlanFit, PulledSide } from '@codraft/core'
import type { Cause, Happening } from '../../session/happening.ts'
import type { PlanLens } from '../../session/plan-lens.ts'
import type { Box } from '../../session/viewport.ts'
import type { Taking } from '../../session/several.ts'
import type { Enclosing, Input, Point, Press } from '../tool.ts'

/** What can be taken hold of at the frame of the selected element: the handle that turns it, or one of its sides. */
export type Grip = 'turn' | PulledSide
/** What was under the pointer when it went down. */
export type PlanTarget =
  | { readonly part: 'element'; readonly id: string }
  | { readonly part: 'handle'; readonly id: string; readonly grip: Grip }
  /** A kind of the palette; `along`: the axis along which a finger scrolls the palette; `box`: where its tile is, in pixels of the stage. */
  | { readonly part: 'tile'; readonly kind: string; readonly along: 'x' | 'y' | null; readonly box: Box }
  | { readonly part: 'empty' }
/** How a gesture began. */
export type PlanPress = Press<PlanTarget>
/** What a pointer tells. */
export type PlanInput = Input<PlanTarget>

/** Something tried: what would come of letting go now. */
export type Tried = { readonly fit: PlanFit; readonly at: Point }
/** An element under the pointer. `grab`: from the pointer to its centre, in the stage's unit. `group`: all that go along, itself among them. */
export type Moved = Tried & { readonly press: PlanPress; readonly id: string; readonly grab: readonly [number, number]; readonly group?: readonly string[] }

/** What the hand is doing. */
export type PlanTool =
  | { readonly name: 'idle' }
  | { readonly name: 'pressing'; readonly press: PlanPress }
  /** A finger has held it long enough. */
  | ({ readonly name: 'lifting' } & Moved)
  | ({ readonly name: 'moving' } & Moved)
  /** `grab`: the element's angle less the pointer's when it began, in degrees. */
  | ({ readonly name: 'turning'; readonly press: PlanPress; readonly id: string; readonly grab: number } & Tried)
  /** `grab`: how far the pointer was from the side when it began, in the stage's unit. */
  | ({ readonly name: 'resizing'; readonly press: PlanPress; readonly id: string; readonly side: PulledSide; readonly grab: number } & Tried)
  | Enclosing<PlanTarget>
  | { readonly name: 'panning'; readonly press: PlanPress; readonly at: Point }
  | { readonly name: 'pinching'; readonly fingers: readonly [Point, Point] }
  /** `over`: over the stage, and what it would do there. */
  | ({ readonly name: 'tile-dragging'; readonly press: PlanPress; readonly kind: string; readonly id: string; readonly over: boolean } & Tried)

/** What the next tap on the plan is for: elements, the middle of the box around them, are to stand there; or a new one of a kind; or a note is about what is there. */
export type Aim = { readonly elements: readonly string[] } | { readonly kind: string } | { readonly note: true }
/** What a note was said to be about: a point in the stage's unit, and what stands there. */
export type Pinned = { readonly at: readonly [number, number]; readonly element: string | null }

/** What a state knows of the trial: the kept elements and how they are looked at. */
export type PlanScene = {
  readonly ground: Ground
  readonly placed: readonly Placed[]
  readonly lens: PlanLens
  /** All that are selected, and whether taps take several. */
  readonly selection: readonly string[]
  readonly collects: boolean
  readonly readonly: boolean
  readonly snaps: boolean
  readonly aim: Aim | null
  /** An id for a new element of a kind. */
  newId(kind: string): string
}

/** What comes of an input. Outcomes are done in order. */
export type PlanOutcome =
  | { readonly do: 'become'; readonly tool: PlanTool }
  | { readonly do: 'preview'; readonly edit: Edit | null }
  | { readonly do: 'commit'; readonly fit: Pick<PlanFit, 'edit' | 'held' | 'snaps'>; readonly cause: Cause; readonly element: string | null; readonly select?: string }
  | { readonly do: 'select'; readonly id: string | null }
  /** A tap: it alone, or as it is asked for. */
  | { readonly do: 'pick'; readonly id: string; readonly takes: Taking | null }
  | { readonly do: 'select-all'; readonly ids: readonly string[] }
  | { readonly do: 'tell'; readonly happening: Happening }
  | { readonly do: 'pan'; readonly by: Point }
  | { readonly do: 'zoom'; readonly times: number; readonly around: Point }
  /** The next tap is for this, or for nothing any more. */
  | { readonly do: 'aim'; readonly aim: Aim | null }
  | { readonly do: 'pin'; readonly pinned: Pinned }
  /** A handle was tapped: steps are offered beside it. */
  | { readonly do: 'offer'; readonly grip: Grip }
/** Everything that comes of one input; nothing when the state stays as it is. */
export type PlanAnswer = readonly PlanOutcome[]

type Named<N extends PlanTool['name']> = Extract<PlanTool, { name: N }>
type Telling<T extends PlanInput['type']> = Extract<PlanInput, { type: T }>
/** One state of the chart. What it does not name it does not hear; every state answers `cancel`. */
export type PlanState<N extends PlanTool['name']> = {
  readonly on: {
    readonly [T in Exclude<PlanInput['type'], 'cancel'>]?: (tool: Named<N>, input: Telling<T>, scene: PlanScene) => PlanAnswer
  } & { readonly cancel: (tool: Named<N>, input: Telling<'cancel'>, scene: PlanScene) => PlanAnswer }
}

/** Whether it is for these elements. */
export const isFor = (aim: Aim | null, ids: readonly string[]): boolean => aim !== null && 'elements' in aim && aim.elements.join(' ') === ids.join(' ')
/** The kind of which it is to place a new one; null where it is for what stands there already, or for nothing. */
export const kindOf = (aim: Aim | null): string | null => (aim !== null && 'kind' in aim ? aim.kind : null)

/** The hand at rest. */
export const AT_REST: PlanTool = { name: 'idle' }
/** Nothing comes of it. */
export const remain: PlanAnswer = []
/** Nothing tried yet. */
export const UNTRIED: PlanFit = { edit: [], held: null, snaps: [], clear: [] }
/** The hand goes on to something else. */
export const goOn = (tool: PlanTool): PlanOutcome => ({ do: 'become', tool })
/** The hand lets go and the layout is as it was. */
export const putBack = (element: string | null): PlanAnswer => [goOn(AT_REST), { do: 'preview', edit: null }, { do: 'tell', happening: { type: 'cancelled', element } }]
/** Keeps what was tried; nothing tried and nothing that held it back is put back. */
export const keep = (cause: Cause, element: string, fit: PlanFit): PlanAnswer =>
  fit.edit.length === 0 && fit.held === null ? putBack(element) : [goOn(AT_REST), { do: 'commit', fit, cause, element }]
