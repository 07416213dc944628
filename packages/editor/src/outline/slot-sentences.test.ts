import { describe, expect, it } from 'vitest'
import type { SessionController } from '../session/controller.ts'
import { rackTrial } from '../session/rack.sample.ts'
import { toggleLock } from '../session/several.ts'
import { moveToNextSlot, moveToSlot, putInSlot } from '../session/slot-verbs.ts'
import { choose, duplicate, remove, replaceWith } from '../session/verbs.ts'
import { enSlots } from '../words/en-slots.ts'
import { enStage } from '../words/en-stage.ts'
import { learn, openWords } from '../words/index.ts'
import { sentenceOf } from './sentences.ts'
import { slotSentenceOf } from './slot-sentences.ts'

learn(enSlots)
learn(enStage)

type Act = (controller: SessionController) => unknown
const door = 'keys'
const LOCKED = [{ id: 'stay', rule: 'lock', on: '@osc', fields: ['at', 'exists', 'kind'], why: { text: 'It is soldered.' } }]

/** What is said of what a person does, without what follows from it. */
function heard(act: Act, { rules = [], prepare, lifts = 1 }: { rules?: object[]; prepare?: Act; lifts?: number } = {}): string {
  const controller = rackTrial({ rules })
  prepare?.(controller)
  const said: string[] = []
  let before = controller.session
  controller.subscribe((happening) => {
    if (happening.type === 'previewed') return
    const moment = { before: happening.type === 'committed' ? happening.before : before, after: controller.session, words: openWords('en'), lifts, verdict: controller.verdict, notes: true }
    const told = slotSentenceOf(happening, moment, sentenceOf)
    if (told) said.push(told.result)
    before = controller.session
  })
  act(controller)
  return said.join(' | ')
}

describe('What is said on slots', () => {
  it.each<[string, string, Act, Parameters<typeof heard>[1]?]>([
    ['lift', 'Filter picked up, places 4 to 5. Arrow keys move it to the next place where it can stand. Space to put down, Escape to cancel.', (controller) => controller.tell({ type: 'lifted', element: 'vcf', door }), { lifts: 0 }],
    ['second lift', 'Filter picked up, places 4 to 5.', (controller) => controller.tell({ type: 'lifted', element: 'vcf', door })],
    ['move', 'Lamp moved to place 8, between Filter and Output.', (controller) => moveToSlot(controller, 'lamp', { slot: 's8', door })],
    ['changing places', 'Filter and Output changed places. Filter: places 11 to 12.', (controller) => moveToSlot(controller, 'vcf', { slot: 's11', door })],
    ['a place that is taken', 'Not there: Oscillator stands there and finds no other place.', (controller) => moveToSlot(controller, 'cover-1', { slot: 's1', door }), { prepare: (controller) => putInSlot(controller, 'cover', { slot: 's6', door }) }],
    ['what finds no room', 'Not there: Screen needs 6 places side by side.', (controller) => moveToSlot(controller, putInSlot(controller, 'huge', { slot: 's8', door }) ?? '', { slot: 's8', door })],
    ['drop where it was', 'Lamp stays in place 7.', (controller) => controller.commit([], { cause: 'move', door, element: 'lamp' })],
    ['cancel', 'Cancelled. Lamp is back in place 7.', (controller) => controller.tell({ type: 'cancelled', element: 'lamp' })],
    ['insert', 'Cover added, place 8.', (controller) => putInSlot(controller, 'cover', { slot: 's8', door })],
    ['duplicate', 'Lamp copied. Copy selected, place 6.', (controller) => duplicate(controller, 'lamp', door)],
    ['one more than may stand there', 'Oscillator: 2 of 2 used.', (controller) => duplicate(controller, 'osc', door), { prepare: (controller) => duplicate(controller, 'osc', door) }],
    ['one more than may stand there, at a place of one’s own', 'Oscillator: 2 of 2 used.', (controller) => putInSlot(controller, 'oscillator', { slot: 's8', door }), { prepare: (controller) => duplicate(controller, 'osc', door) }],
    ['remove', 'Filter removed. Places 4 to 5 are free.', (controller) => remove(controller, 'vcf', door)],
    ['choice', 'Lamp: green.', (controller) => choose(controller, 'lamp', { choice: 'colour', option: 'green', door })],
    ['undo', 'Undid: Filter removed.', (controller) => controller.undo(), { prepare: (controller) => remove(controller, 'vcf', door) }],
    ['move of what is fixed', 'Oscillator is fixed: it is soldered. You can leave a comment.', (controller) => moveToNextSlot(controller, 'osc', { way: 'right', door }), { rules: LOCKED }],
    ['move to another place of what is fixed', 'Oscillator is fixed: it is soldered. You can leave a comment.', (controller) => moveToSlot(controller, 'osc', { slot: 's8', door }), { rules: LOCKED }],
    ['removal of what is fixed', 'Oscillator is fixed: it is soldered. You can leave a comment.', (controller) => remove(controller, 'osc', door), { rules: LOCKED }],
    ['replacement of what is fixed', 'Oscillator is fixed: it is soldered. You can leave a comment.', (controller) => replaceWith(controller, 'osc', { kind: 'lamp', door }), { rules: LOCKED }],
    ['removal of what one has locked', 'Filter is locked by you. Unlock it in More, or with L.', (controller) => remove(controller, 'vcf', door), { prepare: (controller) => toggleLock(controller, ['vcf']) }],
    ['move of what one has locked', 'Filter is locked by you. Unlock it in More, or with L.', (controller) => moveToSlot(controller, 'vcf', { slot: 's8', door }), { prepare: (controller) => toggleLock(controller, ['vcf']) }],
  ])('on %s is %j', (_, sentence, act, options) => {
    expect(heard(act, options)).toBe(sentence)
  })
})
