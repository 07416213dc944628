import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyLayout } from '../rules/any/edits.testing.ts'
import { anyWorld } from '../rules/any/world.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { diff } from './diff.ts'
import { changedIds } from './stay.ts'

const told = (from: Layout, to: Layout): string[] =>
  diff(from, to).flatMap((change) => (change.type === 'removed' ? [] : [change.type === 'placed' ? change.element.id : change.id]))
const ids = (from: Layout, to: Layout): string[] =>
  to.sections.flatMap(({ id, elements }) => [...changedIds(from.sections.find((one) => one.id === id)?.elements ?? [], elements)])

describe('the elements that changed', () => {
  it('are those that the differences speak of and that are there', () => {
    const seen = { none: 0, some: 0 }
    fc.assert(fc.property(anyWorld().chain((compiled) => fc.tuple(anyLayout(compiled), anyLayout(compiled), fc.boolean())), ([from, other, same]) => {
      const to = same ? from : other
      expect([...new Set(ids(from, to))].sort()).toEqual([...new Set(told(from, to))].sort())
      seen[told(from, to).length > 0 ? 'some' : 'none'] += 1
    }), { numRuns: 400 })
    expect(Math.min(seen.none, seen.some)).toBeGreaterThan(50)
  })
})
