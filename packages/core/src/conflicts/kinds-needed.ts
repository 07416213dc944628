/** Kinds that every lawful layout has, and kinds that none can have. */
import type { Layout } from '../schema/layout.ts'
import type { Case } from './case.ts'
import { solve, type Row } from './program.ts'

/** Ids of kinds. */
export type KindsNeeded = { readonly always: readonly string[]; readonly never: readonly string[] }

/** Proved by numbers; what stands in the witness is not impossible, what does not is not needed. */
export function kindsNeeded({ model, blocking, compiled }: Case, witness: Layout | undefined): KindsNeeded {
  const standing = new Set(witness?.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind)))
  const cannot = (kind: string, row: (terms: Map<number, number>) => Row): boolean => {
    const parts = model.parts.filter((part) => part.kind === kind)
    return solve(model.program((tag) => blocking.has(tag), [row(model.numbers(parts))])).state === 'none'
  }
  const negative = (terms: Map<number, number>): Map<number, number> => new Map([...terms].map(([variable, times]) => [variable, -times]))
  const all = [...compiled.kinds.keys()].filter((id) => model.parts.some(({ kind }) => kind === id))
  return {
    always: all.filter((id) => standing.has(id) && cannot(id, (terms) => ({ terms, max: 0, tag: -1 }))),
    never: all.filter((id) => !standing.has(id) && cannot(id, (terms) => ({ terms: negative(terms), max: -1, tag: -1 }))),
  }
}
