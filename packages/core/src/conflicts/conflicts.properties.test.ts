import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { anyLayout } from '../rules/any/edits.testing.ts'
import { anyWorld } from '../rules/any/world.testing.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated } from '../rules/result.ts'
import { conflicts } from './index.ts'

const NUMBERS = ['size', 'fill', 'count', 'sum', 'ratio', 'requires', 'excludes', 'lock', 'adjacent', 'at', 'expr', 'separate', 'order']
/** A brief and layouts to try to prove it wrong with: its starting layout is one of them. */
const strict = ({ brief }: CompiledBrief): CompiledBrief => compile({ ...brief, rules: brief.rules.map(({ when: _, ...rule }) => ({ ...rule, severity: 'block' as const })) })
const anyCase = (ground: 'row' | 'any') => anyWorld(ground, NUMBERS).map(strict).chain((compiled) => fc.tuple(fc.constant(compiled), fc.array(anyLayout(compiled, { most: 6 }), { minLength: 20, maxLength: 40 })))

describe('what is said of random briefs', () => {
  const met = { proved: 0, shown: 0 }
  for (const ground of ['row', 'any'] as const) {
    it(`holds for every layout that is tried (${ground})`, () => {
      fc.assert(fc.property(anyCase(ground), ([compiled, layouts]) => {
        const found = conflicts(compiled)
        if (found.satisfiable === false) met.proved++
        for (const layout of [compiled.brief.layout, ...layouts]) {
          const { status, results } = judgeLayout(compiled, layout)
          const broken = new Set(results.filter(isViolated).map(({ rule }) => rule))
          const placed = layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind))
          if (status === 'valid') {
            expect(found.satisfiable).not.toBe(false)
            expect(found.kinds.never.filter((kind) => placed.includes(kind))).toEqual([])
            expect(found.kinds.always.filter((kind) => !placed.includes(kind))).toEqual([])
          }
          if ([...broken].some((rule) => rule.startsWith('limits:'))) continue
          expect(found.idle.filter((rule) => broken.has(rule))).toEqual([])
          expect(found.dead.filter((rule) => !broken.has(rule) && results.some((result) => result.rule === rule && result.status === 'ok'))).toEqual([])
        }
        if (found.witness) expect(judgeLayout(compiled, found.witness, found.options).status).toBe('valid')
        for (const { drop, witness } of found.corrections) {
          if (!witness) continue
          met.shown++
          const eased = compile({ ...compiled.brief, rules: compiled.brief.rules.filter(({ id }) => !drop.includes(id)) })
          expect(judgeLayout(eased, witness).status).toBe('valid')
          expect(conflicts(eased).satisfiable).not.toBe(false)
        }
      }), { numRuns: 150 })
    })
  }
  // A draw of one sort alone may hold no contradiction at all.
  it('was said of contradictions, and of ways out', () => {
    expect(Math.min(met.proved, met.shown)).toBeGreaterThan(0)
  })
})
