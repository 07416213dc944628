/** Whether a document is of a size and depth that may be read at all: asked before any schema sees it. */
import type { Problem } from '../errors.ts'

/** The most that a document may hold. */
export type Caps = { readonly depth: number; readonly keys: number; readonly items: number; readonly text: number }
/** What a proposal may hold: RELIABILITY rows L5 to L7. */
export const PROPOSAL_CAPS: Caps = { depth: 32, keys: 100, items: 5000, text: 2000 }
/** What a brief may hold, kits and art included. */
export const BRIEF_CAPS: Caps = { depth: 64, keys: 2000, items: 20000, text: 20000 }

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Finds what no document of ours may hold: depth, width or texts over the caps, a cycle, a number that is not finite, a key that reaches
 * for prototypes. Stops at the tenth problem; never recurses, so that no depth can harm it.
 */
export function oversights(value: unknown, caps: Caps): Problem[] {
  const problems: Problem[] = []
  const waiting: Waiting[] = [{ value, key: '', depth: 0, up: null }]
  let items = 0
  for (let next = waiting.pop(); next && problems.length < 10; next = waiting.pop()) {
    const here = next
    const say = (code: string, message: string): void => void problems.push({ path: pathTo(here), code, message })
    if (here.depth > caps.depth) {
      say('too-deep', `The document is nested more than ${caps.depth} deep.`)
      break
    }
    if (typeof next.value === 'number' && !Number.isFinite(next.value)) say('not-finite', `Found ${next.value}; a finite number is wanted.`)
    if (typeof next.value === 'string' && next.value.length > caps.text) say('text-too-long', `Found ${next.value.length} characters; at most ${caps.text} are wanted.`)
    if (typeof next.value !== 'object' || next.value === null) continue
    const entries: [string | number, unknown][] = Array.isArray(next.value) ? next.value.map((item: unknown, index) => [index, item]) : Object.entries(next.value)
    items += entries.length
    if (items > caps.items * 20 || (Array.isArray(next.value) ? entries.length > caps.items : entries.length > caps.keys)) {
      say('too-many', `Found ${entries.length} entries; at most ${Array.isArray(next.value) ? caps.items : caps.keys} are wanted.`)
      break
    }
    for (const [key, member] of entries) {
      if (typeof key === 'string' && FORBIDDEN.has(key)) say('forbidden-key', `The key "${key}" is not allowed.`)
      else waiting.push({ value: member, key, depth: here.depth + 1, up: here })
    }
  }
  return problems
}

/** A value that is still to be looked at, and where it stands: most paths are never told. */
type Waiting = { readonly value: unknown; readonly key: string | number; readonly depth: number; readonly up: Waiting | null }

function pathTo(place: Waiting): (string | number)[] {
  const path: (string | number)[] = []
  for (let one = place; one.up; one = one.up) path.unshift(one.key)
  return path
}
