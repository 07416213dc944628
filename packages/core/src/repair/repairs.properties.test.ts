import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { applyEdit } from '../operations/index.ts'
import { canonical } from '../proposal/canonical.ts'
import { anyLayout } from '../rules/any/edits.testing.ts'
import { anyWorld, type Ground } from '../rules/any/world.testing.ts'
import { evaluate, judgeLayout } from '../rules/evaluate.ts'
import { isViolated, type Verdict } from '../rules/result.ts'
import type { Layout } from '../schema/layout.ts'
import { costBetween, repairs, type Repair } from './index.ts'
import { withoutOne } from './without-one.testing.ts'

const world = (ground: Ground, wild = false): fc.Arbitrary<[CompiledBrief, Layout]> => anyWorld(ground).chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled, { most: 7, wild })))
const broken = ({ results }: Verdict): string[] => results.filter(isViolated).map(({ place }) => place)

for (const ground of ['row', 'slots', 'plan'] as const) {
  describe(`repairs of random layouts on a ${ground} stage`, () => {
    it('are valid, say what they clear and break, cost what they say, and need every one of their changes', () => {
      let offered = 0
      fc.assert(fc.property(world(ground), ([compiled, layout]) => {
        const before = evaluate(compiled, layout)
        const { repairs: all } = repairs(compiled, layout)
        expect(before.status === 'valid' ? all.length : 0).toBe(0)
        for (const repair of all) {
          offered++
          const after = applyEdit(layout, repair.edit)
          const now = evaluate(compiled, after)
          expect(now.status).toBe('valid')
          expect(repair.verdict).toEqual(judgeLayout(compiled, after))
          expect(repair.clears).toEqual(broken(before).filter((place) => !broken(now).includes(place)))
          expect(repair.breaks).toEqual(broken(now).filter((place) => !broken(before).includes(place)))
          expect(repair.cost).toBe(costBetween(layout, after, compiled))
          expect(repair.cost).toBeGreaterThan(0)
          expect(repair.label).not.toMatch(/undefined|NaN|\{|^$/)
          for (const less of withoutOne(layout, repair.edit)) {
            const verdict = judgeLayout(compiled, less)
            expect(verdict.status !== 'valid' || broken(verdict).some((place) => !broken(before).includes(place) && !repair.breaks.includes(place))).toBe(true)
          }
        }
      }), { numRuns: { row: 20, slots: 60, plan: 6 }[ground], seed: 7 })
      expect(offered).toBeGreaterThan(5)
    })
    it('stand in order, are different, and come out the same again', () => {
      fc.assert(fc.property(world(ground), ([compiled, layout]) => {
        const first = repairs(compiled, layout)
        expect(canonical(repairs(compiled, layout))).toBe(canonical(first))
        expect(first.repairs.length).toBeLessThanOrEqual(3)
        const ranks = first.repairs.map((repair) => [...harmOf(compiled, repair), repair.cost])
        expect(ranks).toEqual(ranks.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!))
        const faces = first.repairs.map(({ edit }) => face(applyEdit(layout, edit)))
        expect(new Set(faces).size).toBe(faces.length)
      }), { numRuns: 4, seed: 11 })
    })
    it('never throw, whatever the layout', () => {
      fc.assert(fc.property(world(ground, true), ([compiled, layout]) => {
        for (const { edit } of repairs(compiled, layout).repairs) expect(judgeLayout(compiled, applyEdit(layout, edit)).status).toBe('valid')
      }), { numRuns: 6, seed: 13 })
    })
  })
}

function harmOf({ rules }: CompiledBrief, { breaks }: Repair): [number, number] {
  const weights = breaks.map((place) => rules.find(({ spec }) => spec.id === place.split(' ')[0])?.spec.severity)
  return [weights.filter((one) => one === 'warn').length, weights.filter((one) => one === 'advise').length]
}

/** What a layout looks like from either side. */
function face({ sections }: Layout): string {
  const there = sections.map(({ elements }) => elements.map(({ id: _, ...rest }) => canonical(rest)))
  return [JSON.stringify(there), JSON.stringify(there.map((one) => one.toReversed()))].sort()[0] ?? ''
}
