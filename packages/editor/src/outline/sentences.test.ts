import { fitOrder, fitOrderTogether, fitPlaceTogether, fitWidth, type Layout } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour, harbourBrief } from '../session/harbour.sample.ts'
import type { Happening } from '../session/happening.ts'
import { moveTogether, removeTogether, toggleLock } from '../session/several.ts'
import { add, applyFix, choose, duplicate, groundOf, moveTo, remove, replaceWith, setWidth, stepWidth } from '../session/verbs.ts'
import { openWords } from '../words/index.ts'
import { loadWords } from '../words/load.ts'
import { loadedSentence, noticeSentence, type Notice } from './notices.ts'
import { announcementOf } from './sentences.ts'

type Act = (controller: SessionController) => unknown

/** Everything that is said while a person does something. */
function heard(act: Act, { brief = {}, prepare, lifts = 0, hints = true, locale = 'en' }: { brief?: object; prepare?: Act; lifts?: number; hints?: boolean; locale?: string } = {}): string {
  const controller = new SessionController(harbour(brief))
  prepare?.(controller)
  const words = openWords(locale)
  const sentences: string[] = []
  let before = controller.session
  let known = controller.verdict
  controller.subscribe((happening) => {
    const from = happening.type === 'committed' ? happening.before : before
    const sentence = announcementOf(happening, { before: from, after: controller.session, words, lifts, verdict: controller.verdict, known, hints })
    if (sentence !== '') sentences.push(sentence)
    if (happening.type !== 'previewed') [before, known] = [controller.session, controller.verdict]
  })
  act(controller)
  return sentences.join(' | ')
}

const trade = { layout: { sections: [{ ...(harbourBrief() as { layout: Layout }).layout.sections[0], stage: { kind: 'row', length: 25.6, unit: 'm', step: 0.1, resize: 'trade' } }] } }
const door = 'keys'
const move = (id: string, index: number): Act => (controller) => moveTo(controller, id, { index, door })
const width = (id: string, to: number): Act => (controller) => setWidth(controller, id, { width: to, door })
const removal = (id: string): Act => (controller) => remove(controller, id, door)
const tell = (happening: Happening): Act => (controller) => controller.tell(happening)
const lifted = (element: string, index: number): Act => (controller) => {
  const { edit, held } = fitOrder(groundOf(controller), { id: element, index })
  controller.preview(edit)
  controller.tell({ type: 'moving', element, held, door })
}
const liftedTogether = (group: readonly string[], at: number): Act => (controller) => {
  const { edit, held } = fitOrderTogether(groundOf(controller), { ids: group, at })
  controller.preview(edit)
  controller.tell({ type: 'moving', element: group[0] ?? '', held, door, group })
}
const stretched = (element: string, to: number): Act => (controller) => {
  const { edit, held } = fitWidth(groundOf(controller), { id: element, width: to })
  controller.preview(edit)
  controller.tell({ type: 'moving', element, held, door })
}

describe('What is said', () => {
  it.each<[string, string, Act, Parameters<typeof heard>[1]?]>([
    ['lift', 'Cycle lane picked up, 3 of 11. Left and right move it, up and down change its width. Space to put down, Escape to cancel.', tell({ type: 'lifted', element: 'c1', door })],
    ['second lift', 'Cycle lane picked up, 3 of 11.', tell({ type: 'lifted', element: 'c1', door }), { lifts: 1 }],
    ['lift by pointer', '', tell({ type: 'lifted', element: 'c1' })],
    ['moving', '4 of 11, between Bus stop and Bus lane.', lifted('c1', 3)],
    ['moving to the start', '1 of 11, before Footpath 1.', lifted('c1', 0)],
    ['moving to the end', '11 of 11, after Footpath 2.', lifted('c1', 10)],
    ['end reached', 'Start of street.', lifted('w1', -1)],
    ['other end reached', 'End of street.', lifted('w2', 11)],
    ['moving what is fixed', 'Not allowed here: the tracks stay where they are.', lifted('r1', 3)],
    ['moving by pointer', '', tell({ type: 'moving', element: 'c1', held: null })],
    ['lifted and wider', 'Cycle lane 2.5 metres.', stretched('c1', 2.5)],
    ['lifted and narrower than may be', 'Footpath 1, 1.8 metres, the smallest allowed: wheelchair users need room to pass.', stretched('w1', 1)],
    ['drop', 'Cycle lane moved to 4 of 11, between Bus stop and Bus lane.', move('c1', 3)],
    ['drop where it was', 'Cycle lane stays at 3 of 11.', (controller) => controller.commit([], { cause: 'move', door, element: 'c1' })],
    ['cancel', 'Cancelled. Cycle lane is back at 3 of 11.', tell({ type: 'cancelled', element: 'c1' })],
    ['cancel of something new', 'Cancelled.', tell({ type: 'cancelled', element: null })],
    ['resize', 'Footpath 1, 3.4 metres. 0.6 metres too much.', width('w1', 3.4)],
    ['resize of the only one', 'Bus lane 3.1 metres. 0.1 metres spare.', width('b1', 3.1)],
    ['resize with trade', 'Car lane 2.4 metres. Parking 2.8.', width('d1', 2.4), { brief: trade }],
    ['limit', 'Footpath 1 stays 1.8 metres, the smallest allowed: wheelchair users need room to pass.', width('w1', 1), { prepare: width('w1', 1.8) }],
    ['limit reached now', 'Footpath 1, 1.8 metres, the smallest allowed: wheelchair users need room to pass. 1 metre spare.', width('w1', 1)],
    ['largest', 'Trees stays 5.4 metres, the largest allowed.', width('g1', 9), { prepare: width('g1', 5.4) }],
    ['fixed width', 'Light rail is fixed: the tracks stay where they are.', width('r1', 3)],
    ['insert', 'Cycle lane added, 8 of 11, 1.6 metres wide.', (controller) => add(controller, 'cycle', { door, index: 7 }), { prepare: removal('c1') }],
    ['insert beside its like', 'Footpath 2 added, 3 of 12, 2.4 metres wide. 2.4 metres too much.', (controller) => add(controller, 'footpath', { door, index: 2 })],
    ['insert of too many', 'Bus stop: 2 of 2 used.', (controller) => add(controller, 'bus-stop', { door }), { prepare: (controller) => add(controller, 'bus-stop', { door }) }],
    ['insert of what is not offered', 'Horse trough cannot be used here.', (controller) => add(controller, 'gone', { door })],
    ['replace', 'Parking replaced by Cycle lane, 1.6 metres. 0.6 metres spare. Budget: 400 euros too much.', (controller) => replaceWith(controller, 'p1', { kind: 'cycle', door })],
    ['replace of what is fixed', 'Light rail is fixed: the tracks stay where they are.', (controller) => replaceWith(controller, 'r1', { kind: 'cycle', door })],
    ['remove', 'Parking removed. 2.2 metres spare. Undo available.', removal('p1')],
    ['remove, later', 'Parking removed. 2.2 metres spare.', removal('p1'), { hints: false }],
    ['remove of what is fixed', 'Light rail is fixed: the tracks stay where they are.', removal('r1')],
    ['duplicate', 'Kerb buffer copied. Copy selected, 0.8 metres to the right. 0.8 metres too much.', (controller) => duplicate(controller, 'k1', door)],
    ['choice', 'Car lane: outbound.', (controller) => choose(controller, 'd1', { choice: 'way', option: 'out', door })],
    ['reset', 'The published plan is back. Width is full. Undo available.', (controller) => controller.reset(door), { prepare: removal('p1') }],
    ['undo', 'Undid: Parking removed. Width is full.', (controller) => controller.undo(), { prepare: removal('p1') }],
    ['redo', 'Redid: Parking removed. 2.2 metres spare.', (controller) => controller.redo(), { prepare: (controller) => (removal('p1')(controller), controller.undo()) }],
    ['undo of a width', 'Undid: Bus lane made 3.4 metres wide. Width is full.', (controller) => controller.undo(), {
      prepare: (controller) => (stepWidth(controller, 'b1', { steps: 1, door }), stepWidth(controller, 'b1', { steps: 1, door })) }],
    ['undo of a move', 'Undid: Cycle lane moved to place 4.', (controller) => controller.undo(), { prepare: move('c1', 3) }],
    ['undo of starting again', 'Undid: Started again. 2.2 metres spare.', (controller) => controller.undo(), { prepare: (controller) => (removal('p1')(controller), controller.reset(door)) }],
    ['nothing to undo', 'Nothing to undo.', (controller) => controller.undo()],
    ['nothing to redo', 'Nothing to redo.', (controller) => controller.redo()],
    ['problem', 'Bus stop 2 metres. 0.4 metres spare. Problem: Bus stop is narrower than 2.1 metres.', width('s1', 2)],
    ['problem without an element', 'Trees removed. 1.8 metres spare. Problem: Keep some green. Undo available.', removal('g1')],
    ['problem solved', 'Bus stop 2.2 metres. Fixed: Bus stop.', width('s1', 2.2), { prepare: width('s1', 2) }],
    ['problem undone', 'Redid: Trees removed. 1.8 metres spare. Problem: Keep some green.', (controller) => controller.redo(), { prepare: (controller) => (removal('g1')(controller), controller.undo()) }],
    ['two problems', 'Bus stop made 1.5 metres wide and Trees removed. 2.7 metres spare. 2 new problems. Press F to go to them.', (controller) => controller.commit([
      { type: 'resize', section: 'stop', id: 's1', from: { width: 2.4 }, to: { width: 1.5 } },
      { type: 'remove', section: 'stop', index: 1, element: { id: 'g1', kind: 'trees', width: 1.8 } },
    ], { cause: 'apply', door: 'host' })],
    ['two problems solved', 'Undid: Bus stop made 1.5 metres wide and Trees removed. Width is full. 2 problems fixed.', (controller) => controller.undo(), { prepare: (controller) => controller.commit([
      { type: 'resize', section: 'stop', id: 's1', from: { width: 2.4 }, to: { width: 1.5 } },
      { type: 'remove', section: 'stop', index: 1, element: { id: 'g1', kind: 'trees', width: 1.8 } },
    ], { cause: 'apply', door: 'host' }) }],
    ['problem with another neighbour', 'Parking moved to 4 of 11, between Cycle lane and Bus stop.', move('p1', 3), {
      brief: { rules: [{ id: 'shade', rule: 'distance', on: '@w1', to: ['bus', 'parking'], max: 0.1, message: 'Far.' }] } }],
    ['tip', 'Trees 1.4 metres. 0.4 metres spare. Tip: Trees grow better with 1.5 metres.', width('g1', 1.4)],
    ['over budget', 'Cycle lane 4 metres. 2 metres too much. Budget: 1,200 euros too much.', width('c1', 4)],
    ['within budget again', 'Cycle lane 2 metres. Width is full. Budget: 2,800 euros left.', width('c1', 2), { prepare: width('c1', 4) }],
    ['fix', 'Bus stop made 2.1 metres. Fixed: Bus stop.', (controller) => {
      const fix = controller.verdict.results.find(({ rule, status }) => rule === 'stop-width' && status === 'violated')?.fixes[0]
      if (fix) applyFix(controller, fix, door)
    }, { prepare: width('s1', 2) }],
    ['spare room given', '0.6 metres given to Bus lane, now 3.2. Width is full.', (controller) => controller.commit(
      [{ type: 'resize', section: 'stop', id: 'b1', from: { width: 2.6 }, to: { width: 3.2 } }], { cause: 'fix', door }), { prepare: width('b1', 2.6) }],
    ['excess taken', '0.4 metres taken from Car lane, now 3.0. Width is full.', (controller) => controller.commit(
      [{ type: 'resize', section: 'stop', id: 'd1', from: { width: 3.4 }, to: { width: 3 } }], { cause: 'fix', door }), { prepare: width('d1', 3.4) }],
    ['several lifted', '2 elements picked up. Left and right move them. Space to put down, Escape to cancel.', tell({ type: 'lifted', element: 'c1', door, group: ['c1', 's1'] })],
    ['several moving', '5 to 6 of 11, between Light rail and Car lane.', liftedTogether(['c1', 's1'], 4)],
    ['several at the end', 'End of street.', liftedTogether(['h1', 'w2'], 10)],
    ['several moved', '2 elements moved to 1 to 2 of 11, before Footpath 1.', (controller) => moveTogether(controller, ['c1', 's1'], { at: 0, door })],
    ['several that stay', 'Light rail is fixed: the tracks stay where they are.', (controller) => moveTogether(controller, ['c1', 'r1'], { at: 0, door })],
    ['two removed', 'Parking removed and Kerb buffer removed. 3 metres spare. Undo available.', (controller) => removeTogether(controller, ['p1', 'k1'], door)],
    ['three removed', '3 elements removed. 4.6 metres spare. Undo available.', (controller) => removeTogether(controller, ['p1', 'k1', 'h1'], door)],
    ['three duplicated', '3 elements added. 4.6 metres too much.', (controller) => controller.commit(fitPlaceTogether(groundOf(controller), { index: 11, elements: ['parking', 'buffer', 'stall'].map((kind) => ({ id: `${kind}-9`, kind })) }).edit, { cause: 'duplicate', door })],
    ['undo of three', 'Undid: 3 elements removed. Width is full.', (controller) => controller.undo(), { prepare: (controller) => removeTogether(controller, ['p1', 'k1', 'h1'], door) }],
    ['lock', 'Cycle lane locked.', (controller) => toggleLock(controller, ['c1'])],
    ['unlock', 'Cycle lane unlocked.', (controller) => toggleLock(controller, ['c1']), { prepare: (controller) => toggleLock(controller, ['c1']) }],
    ['lock of several', '2 elements locked.', (controller) => toggleLock(controller, ['c1', 's1'])],
    ['lock of what is fixed', 'Light rail is fixed: the tracks stay where they are.', (controller) => toggleLock(controller, ['r1'])],
    ['remove of what one has locked', 'Cycle lane is locked by you. Unlock it in More, or with L.', removal('c1'), { prepare: (controller) => toggleLock(controller, ['c1']) }],
    ['several selected', '3 selected.', (controller) => controller.select(['w1', 'g1', 'c1'])],
    ['one selected', '', (controller) => controller.select(['w1'])],
    ['where', 'Cycle lane, 3 of 11, between Trees, 1.8 metres, and Bus stop, 2.4 metres. 4.6 metres from harbour side, 19 metres from town side.', tell({ type: 'asked', about: 'where', element: 'c1' })],
    ['copied', 'Cycle lane copied.', tell({ type: 'asked', about: 'copied', element: 'c1' })],
    ['no problems', 'No problems.', tell({ type: 'asked', about: 'problems', element: null })],
    ['problems of the whole', 'Problem: Keep some green.', tell({ type: 'asked', about: 'problems', element: null }), { prepare: removal('g1') }],
    ['preview', '', (controller) => controller.preview(fitOrder(groundOf(controller), { id: 'c1', index: 3 }).edit)],
  ])('on %s is %j', (_, sentence, act, options) => {
    expect(heard(act, options)).toBe(sentence)
  })

  it('is that a comment can be left, only where it can', () => {
    const controller = new SessionController(harbour())
    const happening: Happening = { type: 'refused', held: { by: 'lock', rule: 'tracks', element: 'r1', field: 'exists' }, element: 'r1', cause: 'remove' }
    const moment = { before: controller.session, after: controller.session, words: openWords('en'), lifts: 0, verdict: controller.verdict, known: controller.verdict }
    expect(announcementOf(happening, { ...moment, notes: true })).toBe('Light rail is fixed: the tracks stay where they are. You can leave a comment.')
  })

  it('is in the figures of the reader’s language', () => {
    expect(heard(width('b1', 3.1), { locale: 'de' })).toBe('Bus lane 3,1 Meter. 0,1 Meter spare.')
  })
})

describe('Notices', () => {
  const now = Date.UTC(2026, 9, 30, 12)

  it.each<[Notice, string]>([
    [{ type: 'saved', device: 'phone' }, 'Saved on this phone'],
    [{ type: 'offline' }, 'You are offline. Your idea is kept on this device.'],
    [{ type: 'offline-unkept' }, 'You are offline.'],
    [{ type: 'online' }, 'Back online.'],
    [{ type: 'restored', kept: now - 3_600_000, now }, 'Your idea from today is back. Start again is in More.'],
    [{ type: 'restored', kept: now - 86_400_000, now }, 'Your idea from yesterday is back. Start again is in More.'],
    [{ type: 'restored', kept: now - 400 * 86_400_000, now }, 'Your idea from 25 September 2025 is back. Start again is in More.'],
    [{ type: 'restored', kept: now + 366 * 86_400_000, now }, 'Your idea from 31 October 2027 is back. Start again is in More.'],
    [{ type: 'restored', kept: now - 3 * 86_400_000, now }, 'Your idea from Tuesday is back. Start again is in More.'],
    [{ type: 'restored', kept: now - 30 * 86_400_000, now }, 'Your idea from 30 September is back. Start again is in More.'],
    [{ type: 'sending' }, 'Sending.'],
    [{ type: 'sent', reference: 'K7F3PQ' }, 'Sent. Your reference is K7F 3PQ.'],
    [{ type: 'sent', reference: 'K7F-3PQ' }, 'Sent. Your reference is K7F 3PQ.'],
    [{ type: 'not-sent' }, 'Not sent. Your idea is still here. Try again.'],
    [{ type: 'published-shown' }, 'Showing the published plan.'],
    [{ type: 'idea-shown', changes: 4 }, 'Showing your idea, 4 changes.'],
  ])('say %j as %j', (notice, sentence) => {
    expect(noticeSentence(notice, openWords('en-GB'))).toBe(sentence)
  })

  it.each([['de', 'Ihre Idee von gestern ist wieder da. Neu anfangen steht unter Mehr.'], ['fr', 'Votre idée (hier) est revenue. Recommencer se trouve dans Plus.']])('say the day of a draft in %s', async (locale, sentence) => {
    expect(noticeSentence({ type: 'restored', kept: now - 86_400_000, now }, await loadWords(locale))).toBe(sentence)
  })

  it('say what a person has come to', () => {
    const { session } = new SessionController(harbour())
    expect(loadedSentence(session, openWords('en'), { readonly: false })).toBe("Harbour Street, cross-section, 11 elements, 25.6 metres. Your copy of the council's plan.")
    expect(loadedSentence(session, openWords('en'), { readonly: true })).toBe('Harbour Street, cross-section, 11 elements, 25.6 metres.')
  })
})
