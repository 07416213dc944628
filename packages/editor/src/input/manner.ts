/** In what a kind of stage differs from others in what keys do. What is not said here is the same on all of them. */
import type { LockField, Placed } from '@codraft/core'
import type { Cause } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import type { KeyPorts } from './key-ports.ts'

/** What is picked up, one element or several: it is put down as one step, or brought back exactly. */
export type Lift = { readonly id: string; drop(): void; cancel(): void }

/** One kind of stage. Every answer that is a boolean is whether the key meant something. */
export type Manner<L extends Lift> = {
  /** The elements in the order in which they are gone through. */
  readonly order: readonly Placed[]
  /** The field that a lock keeps which holds an element in its place. */
  readonly place: 'order' | 'at'
  /** Where a key leads from an element, or from the list; null: it is no such key. */
  from(key: string, id: string | null): string | null
  /** Keys that mean something else here, before all others: what is asked for by a tap, places where nothing stands. */
  press?(event: KeyboardEvent, target: HTMLElement): boolean
  /** Letters that only this kind has. */
  letter?(letter: string, id: string): boolean
  /** Widths by keys; `held` says why not. */
  readonly width?: { step(id: string, steps: number, fine: boolean): unknown; held(id: string): boolean }
  /** Picks an element up; null where all of it is held, which has been said. */
  lift(id: string): L | null
  /** Picks several up, one of which has the focus; without it, that one alone is. */
  liftTogether?(id: string, ids: readonly string[]): L
  /** Whether Alt is a key of what is picked up. */
  readonly usesAlt?: boolean
  /** What keys do to what is picked up, besides putting it down and bringing it back. */
  pressLifted(event: KeyboardEvent, lift: L): boolean
}

/** Makes one for a trial. `isLocked`: whether a lock keeps a field of an element, which is said then. */
export type MannerOf<L extends Lift> = (parts: Parts, ports: KeyPorts, locks: Locks) => Manner<L>
/** Asks locks, and says what they keep. */
export type Locks = { isLocked(id: string, field: LockField, cause: Cause): boolean }

/** The key meant something, and what it meant has been done. */
export const done = (..._: unknown[]): true => true
