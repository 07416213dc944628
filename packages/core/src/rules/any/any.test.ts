import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, invertEdit, OperationError } from '../../operations/index.ts'
import { judgeLayout } from '../evaluate.ts'
import { ruleKinds } from '../index.ts'
import { anyLayout, anyWish, editFor } from './edits.testing.ts'
import { ruleDrafts } from './rules.testing.ts'
import { anyWorld } from './world.testing.ts'

describe('random briefs', () => {
  for (const kind of Object.keys(ruleKinds)) {
    it(`hold the rule ${kind}, broken and kept`, () => {
      const said = new Map<string, number>()
      const drafts = [...new Set(Object.values(ruleKinds).find(({ type }) => type === kind)?.stages ?? [])]
      for (const ground of drafts) {
        fc.assert(fc.property(anyWorld(ground, [kind]).chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled))), ([compiled, layout]) => {
          for (const { type, status } of judgeLayout(compiled, layout).results) if (type === kind) said.set(status, (said.get(status) ?? 0) + 1)
        }), { numRuns: 150, seed: 1 })
      }
      expect(ruleDrafts[kind]).toBeDefined()
      expect([said.get('ok') ?? 0, said.get('violated') ?? 0].every((times) => times > 0), JSON.stringify([...said])).toBe(true)
    })
  }
  it('take edits of every type that can be taken back, and refuse wrong ones', () => {
    const types = new Set<string>()
    let refused = 0
    fc.assert(fc.property(anyWorld().chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled), fc.array(anyWish({ wrong: 20 })))), ([compiled, layout, wishes]) => {
      let now = layout
      for (const wish of wishes) {
        const edit = editFor(wish, compiled, now)
        try {
          const next = applyEdit(now, edit)
          edit.forEach(({ type }) => types.add(type))
          expect(applyEdit(next, invertEdit(edit))).toEqual(now)
          now = next
        } catch (error) {
          if (!(error instanceof OperationError)) throw error
          refused += 1
        }
      }
    }), { numRuns: 200 })
    expect([...types].sort()).toEqual(['move', 'place', 'remove', 'reorder', 'replace', 'resize', 'set', 'turn'])
    expect(refused).toBeGreaterThan(0)
  })
})
