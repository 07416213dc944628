import { diff } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { rackTrial } from '../session/rack.sample.ts'
import type { Parts } from '../session/parts.ts'
import { add, choose, moveBy, remove, replaceWith, setWidth } from '../session/verbs.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { changeText } from './change-text.ts'
import { fixName, isBroken, messageOf, stepName } from './phrases.ts'

function trial(act: (controller: SessionController) => void): Parts {
  const controller = new SessionController(harbour())
  act(controller)
  return { controller, view: new View(controller), words: openWords('en') }
}
const changes = (parts: Parts): string[] => diff(parts.controller.compiled.brief.layout, parts.controller.session.layout).map((change) => changeText(parts, change).replaceAll('\u00a0', ' '))

describe('What changed, in words', () => {
  it('names what went, came, grew, became another, moved and was chosen', () => {
    expect(changes(trial((c) => remove(c, 'p1', 'buttons')))).toEqual(['Parking removed'])
    expect(changes(trial((c) => add(c, 'trees', { door: 'buttons' })))).toEqual(['Trees 2 added, 1.8 m'])
    expect(changes(trial((c) => setWidth(c, 'w2', { width: 3, door: 'buttons' })))).toEqual(['Footpath 2: 2.4 → 3.0 m'])
    expect(changes(trial((c) => replaceWith(c, 'p1', { kind: 'cycle', door: 'buttons' })))).toEqual(['Parking replaced by Cycle lane 2, 1.6 m'])
    expect(changes(trial((c) => moveBy(c, 'c1', { by: 2, door: 'buttons' })))).toEqual(['Cycle lane moved to 5 of 11'])
    expect(changes(trial((c) => choose(c, 'd1', { choice: 'way', option: 'out', door: 'buttons' })))).toEqual(['Car lane: outbound'])
  })

  it('says no width of what has none: a module takes places', () => {
    const parts: Parts = { controller: rackTrial(), view: new View(rackTrial()), words: openWords('en') }
    const [section, to] = ['rack', { id: 'osc', kind: 'oscillator', slot: 's1' }]
    expect(changeText(parts, { type: 'placed', section, index: 0, element: to })).toBe('Oscillator added')
    expect(changeText(parts, { type: 'replaced', section, id: 'osc', from: { id: 'vcf', kind: 'filter', slot: 's4' }, to })).toBe('Filter replaced by Oscillator')
  })
})

describe('A fix', () => {
  it('is short beside its element and whole elsewhere', () => {
    const parts = trial((c) => setWidth(c, 's1', { width: 1.8, door: 'buttons' }))
    const broken = parts.controller.verdict.results.filter(isBroken)
    expect(messageOf(parts, broken[0]!).replaceAll('\u00a0', ' ')).toBe('Bus stop is narrower than 2.1 m.')
    const edit = broken[0]!.fixes[0]!.edit
    expect(fixName(parts, edit, 's1').replaceAll('\u00a0', ' ')).toBe('Make 2.1 m')
    expect(fixName(parts, edit, null).replaceAll('\u00a0', ' ')).toBe('Make Bus stop 2.1 m')
  })
})

describe('A fix that adds something', () => {
  const [section] = harbour().brief.layout.sections
  const adding = (index: number) => [{ type: 'place' as const, section: section?.id ?? '', index, element: { id: 'buffer-9', kind: 'buffer', width: 0.8 } }]
  const { compiled } = trial(() => undefined).controller
  const within = (locale: string, index: number) => fixName({ ...trial(() => undefined), words: openWords(locale) }, adding(index), null)

  it('says between what it would stand', () => {
    const last = compiled.brief.layout.sections[0]?.elements.length ?? 0
    expect([0, 1, last].map((index) => within('en', index))).toEqual(['Add Kerb buffer before Footpath 1', 'Add Kerb buffer between Footpath 1 and Trees', 'Add Kerb buffer after Footpath 2'])
  })
})

describe('A step', () => {
  it('has a name, also when its element is gone', () => {
    const parts = trial((c) => remove(c, 'p1', 'buttons'))
    expect(stepName(parts, parts.controller.session.history.past[0]!, 'undo')).toBe('Undo removing Parking')
    const wider = trial((c) => setWidth(c, 'w2', { width: 3, door: 'buttons' }))
    expect(stepName(wider, wider.controller.session.history.past[0]!, 'undo')).toBe('Undo width of Footpath 2')
  })
})
