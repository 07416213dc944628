import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactOf, holds, isNumber, isTooCostly, linearOf, minus, openRun, parseExpression, plus, prepare, readsOf, times, ZERO, type Node, type Value } from '../expression/index.ts'
import type { Layout } from '../schema/layout.ts'
import { anyLayout } from './any/edits.testing.ts'
import { anyExpression } from './any/expressions.testing.ts'
import { anyWorld } from './any/world.testing.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { groundOf } from './expression.ts'
import { optionValue, sceneOf } from './scene.ts'
import { selection } from './selector.ts'

const treeOf = (text: string): Node | null => {
  const read = parseExpression(text)
  return read.ok ? read.value : null
}
/** What an expression says of the first section; undefined when it is too costly. */
function valueOf(root: Node, compiled: CompiledBrief, layout: Layout): Value | undefined {
  const scene = sceneOf(compiled, layout)
  const run = openRun()
  const value = prepare(root, groundOf(compiled))({ scene, sections: scene.sections.slice(0, 1) }, null, run)
  return isTooCostly(run) ? undefined : value
}
const figure = (value: Value): unknown => (isNumber(value) ? String(Number(value.n) / Number(value.d)) : value)
const drawn = anyWorld('row', ['size']).chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled, { most: 8 }), anyExpression))

describe('an expression about any layout', () => {
  it('has an answer of the right type, or none, and the same one again', () => {
    const said = { true: 0, false: 0, null: 0 }
    fc.assert(fc.property(fc.constantFrom('row' as const, 'plan' as const, 'slots' as const).chain((stage) => anyWorld(stage, ['size'])).chain((compiled) => fc.tuple(fc.constant(compiled), anyLayout(compiled, { wild: true }), anyExpression)), ([compiled, layout, text]) => {
      const root = treeOf(text)
      if (root === null) return
      const value = valueOf(root, compiled, layout)
      if (value === undefined) return
      expect([true, false, null]).toContain(value)
      expect(valueOf(root, compiled, layout)).toBe(value)
      said[value === true ? 'true' : value === false ? 'false' : 'null'] += 1
    }), { numRuns: 500 })
    expect(Math.min(said.true, said.false, said.null)).toBeGreaterThan(10)
  })

  it('does not depend on what it does not read', () => {
    let changed = 0
    fc.assert(fc.property(drawn, fc.integer({ min: 1, max: 50 }), ([compiled, layout, text], more) => {
      const root = treeOf(text)
      if (root === null) return
      const { selectors, fields } = readsOf(root)
      // Where an element stands depends on those before it.
      if (fields.includes('offset') || selectors.length === 0) return
      const scene = sceneOf(compiled, layout)
      const read = new Set(selectors.flatMap((words) => selection(words, compiled).of(scene.sections[0]!, scene).map(({ element }) => element.id)))
      const other: Layout = { sections: layout.sections.map(({ id, elements }) => ({ id, elements: elements.map((one) => (read.has(one.id) ? one : { ...one, width: (one.width ?? 0) + more })) })) }
      changed += other.sections[0]!.elements.some((one, index) => one.width !== layout.sections[0]!.elements[index]?.width) ? 1 : 0
      const [before, after] = [valueOf(root, compiled, layout), valueOf(root, compiled, other)]
      if (before !== undefined) expect(figure(after ?? null)).toBe(figure(before))
    }), { numRuns: 500 })
    expect(changed).toBeGreaterThan(40)
  })

  it('is what its linear demands are, where it has such', () => {
    let linear = 0
    fc.assert(fc.property(drawn, ([compiled, layout, text]) => {
      const root = treeOf(text)
      const scene = sceneOf(compiled, layout)
      const section = compiled.sections[0]!
      const given = { 'stage.length': section.length / section.per, 'stage.area': (section.length / section.per) * section.spec.extent, 'option.speed': Number(optionValue(scene, 'speed')) }
      const demands = root && linearOf(root, given)
      const value = root && valueOf(root, compiled, layout)
      if (!demands || value === null || value === undefined) return
      linear += 1
      const free = { left: Infinity }
      const met = demands.map(({ terms, relation, limit, exact }) => {
        const sum = terms.reduce((total, term) => {
          const known = valueOf(treeOf(term.measure === null ? `count('${term.selector}')` : `sum('${term.measure}', '${term.selector}')`)!, compiled, layout)
          return isNumber(known!) ? plus(total, times(known, exactOf(term.times), free), free) : total
        }, ZERO)
        expect(exact && ![limit, ...terms.map((term) => term.times)].every(Number.isSafeInteger)).toBe(false)
        return { exact, is: holds(relation, minus(sum, exactOf(limit), free), ZERO, free) }
      })
      if (met.every((one) => one.exact)) expect(met.every(({ is }) => is === true)).toBe(value)
    }), { numRuns: 700 })
    expect(linear).toBeGreaterThan(40)
  })
})
