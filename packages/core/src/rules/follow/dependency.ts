/** Which rules an edit can touch: by the shapes that their selectors may mean, and by what they read of elements. */
import type { Shape } from '../../brief/kind.ts'
import type { When } from '../../schema/rule.ts'
import type { CompiledRule, Sense } from '../define.ts'
import type { ReadyBrief } from '../scene.ts'
import { selection } from '../selector.ts'

/** What an edit did to one element, as bits. */
export const WIDTH = 1
/** It came, went or stands elsewhere among the others. */
export const ORDER = 2
/** Its place, angle, depth or slot. */
export const SPOT = 4
/** What it is: present at all, its id, kind and choices. */
export const BEING = 8

const BITS: Readonly<Record<Sense, number>> = { width: WIDTH, order: ORDER, spot: SPOT, 'any-width': WIDTH << 4, 'any-order': ORDER << 4, 'any-spot': SPOT << 4 }

/** What one rule depends on. */
export type Dependency = {
  /** Whether every edit, and every change of an element that its selectors may mean in the way of `own`, and of any element in the way of `any`, asks it again. */
  readonly always: boolean
  readonly own: number
  readonly any: number
  /** By section index: whether it speaks of it; a rule whose `when` looks at the layout is told of every section. */
  readonly hears: readonly boolean[]
  /** Whether its selectors may mean elements of a shape. */
  mayMean(shape: Shape): boolean
}

/** Reads what a rule depends on. */
export function dependencyOf(rule: CompiledRule, ready: ReadyBrief): Dependency {
  const { when } = rule.spec
  const meant = [...rule.selectors, ...selectorsOf(when)].map((selector) => selection(selector, ready))
  const { reads } = rule.ruling
  const senses = (reads ?? []).reduce((bits, sense) => bits | BITS[sense], 0)
  const everything = rule.selectors.length === 0
  return {
    always: reads === undefined || typeof when === 'string' || meant.some(({ alone }) => !alone),
    // Who is meant by more than its shape may be meant by where it stands.
    own: (senses & 15) | (meant.some(({ ofShape }) => ofShape === null) ? SPOT : 0), any: senses >> 4,
    hears: ready.sections.map((section) => selectorsOf(when).length > 0 || rule.speaksOf(section)),
    mayMean: (shape) => everything || meant.some(({ ofShape }) => ofShape === null || ofShape(shape)),
  }
}

function selectorsOf(when: When | undefined) {
  if (when === undefined || typeof when === 'string' || 'option' in when) return []
  return ['present' in when ? when.present : when.absent]
}
