import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import type { RuleName } from '../schema/rule.ts'
import { paramsOf } from './params.ts'
import { everyday, everydayKinds } from './everyday.ts'
import { ruleKinds, whole } from './index.ts'
import { ruleKind } from './language.ts'
import { briefJson } from './street.testing.ts'

describe('the registry of rule kinds', () => {
  it('holds 22, each under its own name', () => {
    expect(Object.keys(ruleKinds)).toHaveLength(22)
    for (const [name, { type }] of Object.entries(ruleKinds)) expect(type).toBe(name)
  })
  it('does not compile without one of them', () => {
    // @ts-expect-error The everyday kinds are not all there are.
    const lacking: Readonly<Record<RuleName, unknown>> = everydayKinds
    expect(Object.keys(lacking).length).toBeLessThan(22)
  })
  it('speaks of every stage, each of its kinds of some', () => {
    const stages = Object.values(ruleKinds).map((kind): readonly string[] => kind.stages)
    expect(stages.every((own) => own.length > 0)).toBe(true)
    expect([...new Set(stages.flat())].sort()).toEqual([...whole.stages].sort())
  })
  it('has everyday kinds that mean in rows what they mean in the whole language', () => {
    for (const name of Object.keys(everydayKinds)) {
      const [small, large] = [ruleKind(everyday, name), ruleKind(whole, name)]
      expect(small?.stages.every((stage) => large?.stages.includes(stage)), name).toBe(true)
      const fields = (kind: typeof small): string[] => (kind === null ? [] : Object.keys(paramsOf(kind).shape))
      const more = fields(large).filter((field) => !fields(small).includes(field))
      // A page that knows only the everyday kinds would not see such a field: a brief of rows may not have it.
      expect(more.toSorted(), name).toEqual(name === 'fill' ? ['in', 'on'] : [])
    }
    for (const field of [{ in: 'boundary' }, { on: '#green' }]) expect(readBrief(briefJson({ rules: [{ rule: 'fill', max: 20, ...field }] })).ok).toBe(false)
  })
})
