import { describe, expect, it } from 'vitest'
import type { Happening } from './happening.ts'
import { heldIn, rackTrial, slotsIn } from './rack.sample.ts'
import { toggleLock } from './several.ts'
import { moveToNextSlot, moveToSlot, putInSlot, swapWith } from './slot-verbs.ts'
import { endWay, nextWay, slotWays } from './slot-ways.ts'
import { farTo } from './slots-around.ts'
import { add, choose, duplicate, elementOf, remove, replaceWith } from './verbs.ts'

const refusals = (controller: ReturnType<typeof rackTrial>): Happening[] => {
  const heard: Happening[] = []
  controller.subscribe((happening) => void (happening.type === 'refused' && heard.push(happening)))
  return heard
}

describe('What a person can do on slots', () => {
  it('adds to the slot that is meant, else where fewest rules are broken', () => {
    const controller = rackTrial()
    controller.aim('s6')
    expect(add(controller, 'lamp', { door: 'buttons' })).toBe('lamp-1')
    expect(elementOf(controller, 'lamp-1')?.slot).toBe('s6')
    expect(controller.aimed).toBeNull()
    controller.select([])
    // Beside the oscillator it would be too warm, at 9 and 10 it is too deep.
    expect(add(rackTrial(), 'delay', { door: 'buttons' })).not.toBeNull()
    const other = rackTrial()
    add(other, 'delay', { door: 'buttons' })
    expect(elementOf(other, 'delay-1')?.slot).toBe('s8')
    expect(other.verdict.results.filter(({ status, severity }) => status === 'violated' && severity === 'block').map(({ rule }) => rule)).toEqual(['supply'])
  })

  it('adds near what is selected', () => {
    const controller = rackTrial()
    controller.select(['lamp'])
    add(controller, 'cover', { door: 'buttons' })
    expect(elementOf(controller, 'cover-1')?.slot).toBe('s6')
  })

  it('says what keeps something out', () => {
    const controller = rackTrial()
    const heard = refusals(controller)
    expect(add(controller, 'huge', { door: 'buttons' })).toBeNull()
    expect(heard[0]).toMatchObject({ held: { by: 'span', kind: 'huge', span: 6 } })
    remove(controller, 'out', 'list')
    expect(moveToSlot(controller, 'osc', { slot: 's12', door: 'list' })).toBe(false)
    expect(heard[1]).toMatchObject({ held: { by: 'span', span: 3, found: 1 }, element: 'osc', cause: 'move' })
  })

  it('moves, changes places, replaces, copies, chooses and removes', () => {
    const controller = rackTrial()
    expect(moveToSlot(controller, 'vcf', { slot: 's8', door: 'pointer' })).toBe(true)
    expect(heldIn(controller)).toBe('s1:osc s7:lamp s8:vcf s11:out')
    expect(swapWith(controller, 'vcf', { other: 'out', door: 'buttons' })).toBe(true)
    expect(heldIn(controller)).toBe('s1:osc s7:lamp s8:out s11:vcf')
    expect(replaceWith(controller, 'vcf', { kind: 'delay', door: 'buttons' })).toBe(true)
    expect(elementOf(controller, 'vcf')).toMatchObject({ kind: 'delay', slot: 's11' })
    expect(choose(controller, 'lamp', { choice: 'colour', option: 'green', door: 'buttons' })).toBe(true)
    expect(duplicate(controller, 'lamp', 'keys')).toBe('lamp-1')
    expect(elementOf(controller, 'lamp-1')).toMatchObject({ slot: 's6', choices: { colour: 'green' } })
    expect(remove(controller, 'lamp', 'keys')).toBe(true)
    for (let step = 0; step < 6; step++) controller.undo()
    expect(heldIn(controller)).toBe('s1:osc s4:vcf s7:lamp s11:out')
  })

  it('puts a kind where nobody stands, or instead of who does', () => {
    const controller = rackTrial()
    expect(putInSlot(controller, 'cover', { slot: 's8', door: 'pointer' })).toBe('cover-1')
    expect(putInSlot(controller, 'delay', { slot: 's5', door: 'pointer' })).toBe('vcf')
    expect(heldIn(controller)).toBe('s1:osc s4:vcf s7:lamp s8:cover-1 s11:out')
    expect(elementOf(controller, 'vcf')?.kind).toBe('delay')
    expect(controller.selected).toBe('vcf')
    expect(putInSlot(controller, 'huge', { slot: 's12', door: 'pointer' })).toBeNull()
  })

  it('leaves to the brief what it fixes in its place alone', () => {
    const controller = rackTrial({ rules: [{ id: 'out-stays', rule: 'lock', on: '@out', fields: ['at'], message: 'The output stays.' }] })
    const heard = refusals(controller)
    toggleLock(controller, ['lamp', 'out'])
    expect(heard).toMatchObject([{ held: { by: 'lock', rule: 'out-stays', element: 'out', field: 'at' }, element: 'out' }])
    expect([...controller.own]).toEqual([])
    toggleLock(controller, ['lamp'])
    expect([...controller.own]).toEqual(['lamp'])
  })

  it('goes to the next slot in a direction where it may stand', () => {
    const controller = rackTrial()
    expect(moveToNextSlot(controller, 'lamp', { way: 'left', door: 'keys' })).toBe(true)
    expect(elementOf(controller, 'lamp')?.slot).toBe('s6')
    expect(moveToNextSlot(controller, 'osc', { way: 'left', door: 'keys' })).toBe(false)
    expect(moveToNextSlot(controller, 'osc', { way: 'right', door: 'keys' })).toBe(true)
    expect(heldIn(controller)).toBe('s1:vcf s3:osc s6:lamp s11:out')
    expect(endWay(controller, 'osc', 'end')?.lands).toBe('s10')
  })

  it('follows the picture, not the order of the slots', () => {
    const controller = rackTrial({ stage: { slots: slotsIn(6, 2), neighbours: [] }, elements: [{ id: 'lamp', kind: 'lamp', slot: 's2' }] })
    const to = (way: 'left' | 'right' | 'up' | 'down', from = 's2') => nextWay(controller, 'lamp', { way, from })?.lands
    expect([to('right'), to('left'), to('down'), to('up'), to('up', 's9'), to('left', 's1')]).toEqual(['s3', 's1', 's8', undefined, 's3', undefined])
    expect(farTo('left', { x: 5, y: 0 }, { x: 0, y: 6 })).toBeNull()
  })
})

describe('What may become of it in each slot', () => {
  it('says which rules would be broken, and only those that are not yet', () => {
    const controller = rackTrial()
    const breaks = slotWays(controller, { id: 'delay-1', kind: 'delay' }).map(({ slot, way, breaks: all }) => `${slot.id} ${way} ${all.map(({ rule }) => rule).join('+')}`.trim())
    expect(breaks.slice(5)).toEqual(['s6 no', 's7 replace', 's8 free supply', 's9 free supply', 's10 no', 's11 replace', 's12 replace'].map((one) => expect.stringContaining(one)))
    expect(slotWays(controller, { id: 'delay-1', kind: 'delay' })).toBe(slotWays(controller, { id: 'delay-1', kind: 'delay' }))
  })
})
