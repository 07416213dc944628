import { layoutProblems, type CompiledBrief, type Draft, type Element } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour, harbourBrief } from '../session/harbour.sample.ts'
import { add, duplicate, moveTo, remove, replaceWith, setWidth } from '../session/verbs.ts'
import { openWords } from '../words/index.ts'
import { rebased } from './drift.ts'

type Brief = {
  revision: number
  layout: { sections: { id: string; palette: string[]; stage: { length: number; step: number; unit: string }; elements: (Element & { width: number })[] }[] }
  catalogue: { kinds: Record<string, { size: { width: number }; retired?: boolean; max?: number; choices?: object; resize?: { width: { min: number; max: number } } }> }
  rules: { id: string; max?: number; on?: string }[]
  options?: object
}
const section = ({ layout }: Brief): Brief['layout']['sections'][number] => layout.sections[0]!
const without = (brief: Brief, ...ids: string[]): void => void (section(brief).elements = section(brief).elements.filter(({ id }) => !ids.includes(id)))
const kinds = (brief: Brief): Brief['catalogue']['kinds'] => brief.catalogue.kinds
const element = (brief: Brief, id: string): Element & { width: number } => section(brief).elements.find((one) => one.id === id)!

/** What a council may change between two revisions. */
const CHANGES: Record<string, (brief: Brief) => void> = {
  'nothing but the number': () => undefined,
  'another wording': (brief) => void (brief.rules[0]!.id = 'fits-now'),
  'a part less at the start': (brief) => without(brief, 'w1'),
  'a part less in the middle': (brief) => without(brief, 'c1'),
  'three parts less': (brief) => without(brief, 'g1', 'p1', 'h1'),
  'hardly a part left': (brief) => without(brief, 'w1', 'g1', 'c1', 's1', 'b1', 'd1', 'p1', 'k1', 'h1', 'w2'),
  'a part more': (brief) => void section(brief).elements.splice(3, 0, { id: 'new-1', kind: 'cycle', width: 1.6 }),
  'a part more of a name that may be taken': (brief) => void section(brief).elements.push({ id: 'cycle-1', kind: 'cycle', width: 1.6 }),
  'another order': (brief) => void section(brief).elements.reverse(),
  'one part moved': (brief) => void section(brief).elements.push(section(brief).elements.shift()!),
  'another width': (brief) => void (element(brief, 'c1').width = 1.7),
  'every width another': (brief) => section(brief).elements.forEach((one) => void (one.width = Math.round(one.width * 9) / 10)),
  'a part of another kind': (brief) => void Object.assign(element(brief, 'p1'), { kind: 'cycle' }),
  'another name of the section': (brief) => void (section(brief).id = 'quay'),
  'a shorter street': (brief) => void ((section(brief).stage.length = 20), (brief.rules[0]!.max = 20)),
  'a coarser step': (brief) => void (section(brief).stage.step = 0.5),
  'a kind that is retired': (brief) => void (kinds(brief)['stall']!.retired = true),
  'a kind that is gone': (brief) => void (delete kinds(brief)['stall'], without(brief, 'h1')),
  'a kind that may not be resized': (brief) => void delete kinds(brief)['cycle']!.resize,
  'a kind without its choices': (brief) => void delete kinds(brief)['car']!.choices,
  'a palette of fewer kinds': (brief) => void (section(brief).palette = ['footpath', 'trees']),
}

/** Draws as told by a seed: the same in every run. */
function chance(seed: number): () => number {
  let state = seed * 2654435761
  return () => ((state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0) / 2 ** 32)
}

/** A person at work for a while, who also says something beside the layout. */
function draftOf(seed: number): Draft {
  const draw = chance(seed)
  const controller = new SessionController(harbour(), {})
  const upTo = (count: number): number => Math.floor(draw() * count)
  const ids = (): string[] => controller.session.layout.sections[0]!.elements.map(({ id }) => id)
  const doings = [
    (id: string) => setWidth(controller, id, { width: Math.round(10 + draw() * 25) / 10, door: 'buttons' }),
    (id: string) => moveTo(controller, id, { index: upTo(ids().length), door: 'buttons' }),
    (id: string) => remove(controller, id, 'buttons'),
    (id: string) => duplicate(controller, id, 'buttons'),
    (id: string) => replaceWith(controller, id, { kind: ['parking', 'stall', 'trees', 'cycle'][upTo(4)]!, door: 'buttons' }),
    () => add(controller, ['cycle', 'stall', 'trees', 'buffer'][upTo(4)]!, { door: 'buttons' }),
  ]
  for (let step = 0; step < 6 + seed * 2; step++) doings[upTo(doings.length)]!(ids()[upTo(ids().length)] ?? 'w1')
  controller.remark({ notes: [{ id: 'n1', kind: 'worry', text: 'Cars are fast here.', section: 'stop', element: 'd1' }], missing: [{ label: 'A well', why: 'It is hot.' }], answers: { mode: 'On foot' } } as never)
  controller.lock(['w2'], true)
  const { layout, history, options, remarks, locks, used } = controller.session
  return { layout, history, options, remarks, locks, used: [...used] }
}

const revised = (change: (brief: Brief) => void): CompiledBrief => {
  const brief = structuredClone(harbourBrief()) as Brief
  brief.revision = 2
  change(brief)
  return harbour(brief)
}

describe('row 21 (the plan was published anew meanwhile): 21 kinds of change × 10 drafts, nothing dropped in silence', () => {
  const drafts = Array.from({ length: 10 }, (_, seed) => draftOf(seed + 1))
  it.each(Object.entries(CHANGES))('%s', (_, change) => {
    const compiled = revised(change)
    for (const draft of drafts) {
      const before = JSON.stringify(draft)
      const controller = new SessionController(compiled, {})
      const drift = rebased(draft, { controller, words: openWords('en') })!
      // Every step either fits or is named.
      expect(drift.count).toBe(draft.history.past.length)
      expect(drift.fits + drift.left.length).toBe(drift.count)
      expect(drift.left.every((sentence) => sentence.trim() !== '')).toBe(true)
      if (change === CHANGES['nothing but the number']) expect(drift.left).toEqual([])
      drift.use()
      const { layout, remarks, history } = controller.session
      expect(history.past.length).toBe(drift.fits > 0 ? 1 : 0)
      // What is used can be gone on with after the next reload.
      expect(layoutProblems(layout, compiled, [])).toEqual([])
      if (drift.left.length === 0 && change === CHANGES['nothing but the number']) expect(layout).toEqual(draft.layout)
      expect(remarks).toEqual(draft.remarks)
      const stands = compiled.brief.layout.sections[0]!.id === 'stop' && layout.sections[0]!.elements.some(({ id }) => id === 'w2')
      expect(controller.own.has('w2')).toBe(stands)
      expect(JSON.stringify(draft)).toBe(before)
    }
  })
})

describe('a step of an older plan', () => {
  /** What one did on the old plan, tried on the new: the sentences of what does not fit, and the new order. */
  const tried = (change: (brief: Brief) => void, act: (controller: SessionController) => unknown): { left: readonly string[]; order: string } => {
    const old = new SessionController(harbour(), {})
    act(old)
    const { layout, history, options, remarks, locks, used } = old.session
    const controller = new SessionController(revised(change), {})
    const drift = rebased({ layout, history, options, remarks, locks, used: [...used] }, { controller, words: openWords('en') })!
    drift.use()
    return { left: drift.left, order: controller.session.layout.sections[0]!.elements.map(({ id }) => id).join(' ') }
  }
  const START = 'w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2'
  it('is tried on the order that the samples have', () => {
    expect(tried(() => undefined, () => undefined).order).toBe(START)
  })
  it.each<[string, (brief: Brief) => void, (controller: SessionController) => unknown, string]>([
    ['removes what another place was counted for', (brief) => without(brief, 'w1', 'g1'), (controller) => remove(controller, 'p1', 'buttons'), 'c1 s1 b1 r1 d1 k1 h1 w2'],
    ['places next to the same part', (brief) => without(brief, 'w1', 'g1'), (controller) => duplicate(controller, 'c1', 'buttons'), 'c1 cycle-1 s1 b1 r1 d1 p1 k1 h1 w2'],
    ['places at the end of what became shorter', (brief) => without(brief, 'c1', 's1', 'p1', 'k1'), (controller) => duplicate(controller, 'w2', 'buttons'), 'w1 g1 b1 r1 d1 h1 w2 footpath-1'],
    ['places before what it came before, where the other is gone', (brief) => without(brief, 'c1', 'w1'), (controller) => duplicate(controller, 'c1', 'buttons'), 'g1 cycle-1 s1 b1 r1 d1 p1 k1 h1 w2'],
    ['moves next to the same part', (brief) => section(brief).elements.splice(0, 0, { id: 'new-1', kind: 'cycle', width: 1.6 }, { id: 'new-2', kind: 'cycle', width: 1.6 }), (controller) => moveTo(controller, 'g1', { index: 3, door: 'buttons' }), 'new-1 new-2 w1 c1 s1 g1 b1 r1 d1 p1 k1 h1 w2'],
  ])('%s', (_, change, act, order) => {
    expect(tried(change, act)).toEqual({ left: [], order })
  })
  it('that does not fit has the names of then, and none where nobody knows it', () => {
    const stall = CHANGES['a kind that is gone']!
    expect(tried((brief) => without(brief, 'c1'), (controller) => setWidth(controller, 'c1', { width: 1.8, door: 'buttons' })).left).toEqual(['Cycle lane made 1.8\u00a0m wide'])
    expect(tried(stall, (controller) => add(controller, 'stall', { door: 'buttons' })).left).toEqual(['a part that is no longer offered'])
    expect(tried(stall, (controller) => remove(controller, 'h1', 'buttons')).left).toEqual(['a part that is no longer offered'])
  })
})
