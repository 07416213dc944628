import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from './evaluate.ts'
import { briefOf, bus, carLane, footpath, parking, resultsOf, said, shortly, statusOf, street, trees } from './street.testing.ts'

const fits = { rule: 'fill' }

describe('fill', () => {
  it('holds with room to spare, and says how much', () => {
    expect(shortly(said(fits, street(footpath(3), carLane(3.2))))).toEqual(['ok 6.2 20 13.8'])
  })
  it('holds when exactly full, although doubles would say otherwise', () => {
    const widths = [2.3, 3.1, 3.2, 3.8, 3.2, 3.1, 2.3]
    expect(widths.reduce((sum, width) => sum + width, 0)).not.toBe(21)
    expect(shortly(said({ rule: 'fill', max: 21 }, street(...widths.map((width) => footpath(width)))))).toEqual(['ok 21 21 0'])
  })
  it('is broken one tick over, by one tick', () => {
    expect(shortly(said({ rule: 'fill', max: 6 }, street(footpath(6), trees(0.001))))).toEqual(['violated 6.001 6 -0.001'])
  })
  it('names those that run past the end', () => {
    expect(said({ rule: 'fill', max: 6 }, street(footpath(3), carLane(3), trees(1), trees(1)))[0]?.elements).toEqual(['trees-1', 'trees-2'])
  })
  it('takes the stage for the limit when no bound is given', () => {
    expect(said(fits, street(footpath(6), footpath(6), footpath(6), footpath(6)))[0]).toMatchObject({ excess: 4, limit: 20 })
  })
  it('is open when there is too little, wrong when there is too much', () => {
    const equal = { rule: 'fill', equal: 6 }
    expect(statusOf([equal], street(footpath(5)))).toBe('incomplete')
    expect(statusOf([equal], street(footpath(6)))).toBe('valid')
    expect(statusOf([equal], street(footpath(3), footpath(3.5)))).toBe('invalid')
    expect(statusOf([{ rule: 'fill', min: 6 }], street(footpath(5)))).toBe('incomplete')
  })

  describe('mending', () => {
    const over = street(footpath(4), carLane(3.2), carLane(3.2), parking(), footpath(3))
    it('takes from one element where one is enough, the most flexible first', () => {
      const [result] = said({ rule: 'fill', max: 15.2 }, over)
      expect(result?.fixes.map(({ label, cost }) => [label, cost])).toEqual([
        ['Make Footpath 1 3.6 m wide', 0.4], ['Make Footpath 2 2.6 m wide', 0.4], ['Make Car lane 1 2.8 m wide', 0.4],
      ])
    })
    it('takes from several where one is not enough', () => {
      const [result] = said({ rule: 'fill', max: 12 }, over)
      expect(result?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 1 1.5 m wide and make Footpath 2 1.9 m wide'])
      expect(shortly(said({ rule: 'fill', max: 12 }, applyEdit(over, result?.fixes[0]?.edit ?? [])))).toEqual(['ok 12 12 0'])
    })
    it('offers nothing when even the narrowest is too wide', () => {
      expect(said({ rule: 'fill', max: 8 }, over)[0]?.fixes).toEqual([])
    })
    it('gives where there is too little', () => {
      const [result] = said({ rule: 'fill', equal: 16 }, over)
      expect(result?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 2 3.4 m wide', 'Make Footpath 1 4.4 m wide', 'Make Car lane 1 3.6 m wide'])
    })
    it('takes first from what no other rule needs', () => {
      const comfort = { id: 'comfort', rule: 'size', on: 'footpath', min: 3, severity: 'advise' }
      const compiled = briefOf({ rules: [{ id: 'fits', rule: 'fill', max: 15.2 }, comfort] })
      const [result] = resultsOf(evaluate(compiled, over), 'fits')
      expect(result?.fixes.map(({ label, breaks }) => [label, breaks])).toEqual([
        ['Make Footpath 1 3.6 m wide', []], ['Make Car lane 1 2.8 m wide', []], ['Make Car lane 2 2.8 m wide', []],
      ])
    })
    it('says what a mending would break when there is no other', () => {
      const comfort = { id: 'comfort', rule: 'size', on: 'footpath', min: 3, severity: 'advise' }
      const layout = street(footpath(3), parking())
      const [result] = resultsOf(evaluate(briefOf({ rules: [{ id: 'fits', rule: 'fill', max: 5 }, comfort] }), layout), 'fits')
      expect(result?.fixes).toMatchObject([{ label: 'Make Footpath 2.8 m wide', breaks: ['comfort main footpath-1'] }])
    })
    it('leaves what is locked as it is, and what would push it', () => {
      const start = street(footpath(3), bus(3.4, 'rail'), footpath(3))
      const lock = { id: 'rail-stays', rule: 'lock', on: '@rail', fields: ['width', 'offset'] }
      const compiled = briefOf({ rules: [{ id: 'fits', rule: 'fill', max: 9 }, lock], start })
      const [result] = resultsOf(evaluate(compiled, start), 'fits')
      expect(result?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 2 2.6 m wide'])
    })
    it('keeps to the steps of a kind', () => {
      const stepped = { footpath: { label: 'Footpath', size: { width: 2.5 }, resize: { width: { min: 1.5, max: 6, step: 0.25 } } } }
      const layout = street(footpath(3), footpath(3.25))
      expect(said({ rule: 'fill', max: 6.1 }, layout, { kinds: stepped })[0]?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 2 3.0 m wide', 'Make Footpath 1 2.75 m wide'])
      expect(said({ rule: 'fill', equal: 6.1 }, layout, { kinds: stepped })[0]?.fixes).toEqual([])
    })
    it('removes only where the designer prefers it so, the narrowest that is enough', () => {
      const rule = { rule: 'fill', max: 13, fix: { prefer: ['remove', 'resize'] } }
      expect(said(rule, over)[0]?.fixes.map(({ label }) => label)).toEqual(['Remove Footpath', 'Remove Car lane', 'Remove Car lane'])
      expect(said({ ...rule, fix: { prefer: ['resize'] } }, over)[0]?.fixes[0]?.label).toContain('Make')
    })
  })
})
