import { evaluate, repairSteps, type Edit, type Layout, type RuleResult } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import type { WholeRepair } from '../../inquiry/answering.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { applied, waysOut } from './ways-out.ts'

const compiled = harbour()
const start: Layout = compiled.brief.layout
const wider = (id: string, to: number): Edit => {
  const from = start.sections[0]?.elements.find((element) => element.id === id)?.width ?? 0
  return [{ type: 'resize', section: 'stop', id, from: { width: from }, to: { width: to } }]
}
/** Harbour Street after an edit, what is broken there, and all repairs of it. */
function after(edit: Edit): { layout: Layout; broken: RuleResult[]; repairs: WholeRepair[] } {
  const layout = applied(start, edit) ?? start
  const steps = repairSteps(compiled, layout)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return { layout, broken: evaluate(compiled, layout).results.filter(({ status }) => status === 'violated'), repairs: step.value.repairs.map(({ edit: one, cost, clears, breaks }) => ({ edit: one, cost, clears, breaks, broken: [] })) }
}

describe('the ways out of a broken rule', () => {
  it('are at most three, each leads to a place that is broken no more, and none twice', () => {
    const { layout, broken, repairs } = after(wider('c1', 4.5))
    expect(broken.length).toBeGreaterThan(0)
    for (const result of broken.filter(({ severity }) => severity === 'block')) {
      const ways = waysOut(result, { compiled, layout, repairs })
      expect(ways.length).toBeGreaterThan(0)
      expect(ways.length).toBeLessThanOrEqual(3)
      expect(new Set(ways.map(({ edit }) => JSON.stringify(applied(layout, edit)))).size).toBe(ways.length)
      for (const { edit } of ways) {
        const then = evaluate(compiled, applied(layout, edit) ?? layout).results.find(({ place, status }) => place === result.place && status === 'violated')
        expect(then).toBeUndefined()
      }
    }
  })
  it('hold one that leaves nothing broken, where there is one', () => {
    const { layout, broken, repairs } = after(wider('c1', 4.5))
    const result = broken.find(({ severity, place }) => severity === 'block' && repairs.some(({ clears }) => clears.includes(place)))
    const ways = result ? waysOut(result, { compiled, layout, repairs }) : []
    expect(ways.map(({ edit }) => evaluate(compiled, applied(layout, edit) ?? layout).status)).toContain('valid')
  })
  it('are only those that break nothing as long as others are looked for, and these stay where they are', () => {
    const { layout, broken, repairs } = after([...wider('c1', 4.5), ...wider('s1', 1.8)])
    for (const result of broken) {
      const early = waysOut(result, { compiled, layout, repairs: null })
      expect(early.every(({ breaks }) => breaks.length === 0)).toBe(true)
      const late = waysOut(result, { compiled, layout, repairs })
      const stay = Math.max(0, early.length - 1)
      expect(late.slice(0, stay).map(({ edit }) => edit)).toEqual(early.slice(0, stay).map(({ edit }) => edit))
    }
  })
  it('stand in the order of what they break, a demand before a comfort', () => {
    const [place] = [`${compiled.brief.rules[0]?.id ?? ''} stop`]
    const soft = compiled.brief.rules.find(({ severity }) => severity !== 'block')?.id ?? ''
    const way = (to: number, breaks: readonly string[]): WholeRepair => ({ edit: wider('w1', to), cost: 1, clears: [place], breaks, broken: [] })
    const repairs = [way(2, [`${compiled.brief.rules[0]?.id ?? ''} stop x`]), way(2.2, []), way(2.6, [`${soft} stop`])]
    expect(waysOut({ place, fixes: [] }, { compiled, layout: start, repairs }).map(({ edit }) => edit[0]?.type === 'resize' && edit[0].to.width)).toEqual([2.2, 2.6, 2])
  })
  it('leave out what does not fit what stands there', () => {
    const gone: WholeRepair = { edit: [{ type: 'resize', section: 'stop', id: 'nobody', from: { width: 1 }, to: { width: 2 } }], cost: 1, clears: ['a'], breaks: [], broken: [] }
    expect(waysOut({ place: 'a', fixes: [] }, { compiled, layout: start, repairs: [gone] })).toEqual([])
  })
})
