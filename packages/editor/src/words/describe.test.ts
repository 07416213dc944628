import { draftOf, type Edit } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { moveTogether, removeTogether } from '../session/several.ts'
import { remove, setWidth } from '../session/verbs.ts'
import { sayEdit } from './describe.ts'
import { en } from './en.ts'
import { openWords } from './index.ts'
import { namesIn } from './names.ts'
import { isProblem, problemText, reasonText, suggestionText } from './problem.ts'
import { enSheet } from './en-sheet.ts'
import { LIFTED_SHORTCUTS, SHORTCUTS } from './shortcuts.ts'

const words = openWords('en')
const compiled = harbour()
const { session } = new SessionController(compiled)
const told = (edit: Edit): string => sayEdit(edit, { words, sources: [{ compiled, layout: session.layout }], form: 'did', spoken: true })
const resize = (id: string, from: number, to: number): Edit[number] => ({ type: 'resize', section: 'stop', id, from: { width: from }, to: { width: to } })

describe('An edit in words', () => {
  it('calls a step by what it did to several, also when the draft has come back', () => {
    const controller = new SessionController(compiled)
    removeTogether(controller, ['p1', 'k1'], 'keys')
    moveTogether(controller, ['w1', 'g1'], { at: 3, door: 'keys' })
    const { history, layout } = new SessionController(compiled, { draft: draftOf(controller.session) }).session
    const step = (edit: Edit): string => sayEdit(edit, { words, sources: [{ compiled, layout }], form: 'step', way: 'undo' })
    expect(history.past.map(({ edit }) => step(edit))).toEqual(['Undo removing 2 elements', 'Undo moving 2 elements'])
  })

  it.each<[string, Edit]>([
    ['', []],
    ['Footpath 1 made 3 metres wide', [resize('w1', 2.8, 3)]],
    ['Footpath 1 made 3 metres wide and Trees made 1.6 metres wide', [resize('w1', 2.8, 3), resize('g1', 1.8, 1.6)]],
    ['Bus lane made 3.4 metres wide', [resize('b1', 3.2, 3.3), resize('b1', 3.3, 3.4)]],
    ['Cycle lane added', [{ type: 'place', section: 'stop', index: 0, element: { id: 'x', kind: 'cycle', width: 2 } }]],
    ['Cycle lane moved to place 4', [{ type: 'reorder', section: 'stop', id: 'c1', from: 2, to: 3 }]],
    ['Parking replaced by Trees', [{ type: 'replace', section: 'stop', id: 'p1', from: { id: 'p1', kind: 'parking', width: 2.2 }, to: { id: 'p1', kind: 'trees', width: 1.8 } }]],
    ['Car lane changed', [{ type: 'set', section: 'stop', id: 'd1', from: { choices: {} }, to: { choices: { way: 'out' } } }, resize('d1', 3, 3.5)]],
    ['3 elements removed', ['p1', 'k1', 'h1'].map((id, index) => ({ type: 'remove', section: 'stop', index: 7, element: { id, kind: 'parking', width: index + 1 } }))],
    ['3 changes', [resize('w1', 2.8, 3), resize('g1', 1.8, 1.6), resize('c1', 2, 1.6)]],
  ])('is %j', (phrase, edit) => {
    expect(told(edit)).toBe(phrase)
  })

  it('can be offered, or be a step to take back or to do again', () => {
    const given = { words, sources: [{ compiled, layout: session.layout }] } as const
    const removal: Edit = [{ type: 'remove', section: 'stop', index: 7, element: { id: 'p1', kind: 'parking', width: 2.2 } }]
    expect(sayEdit([resize('s1', 2, 2.1)], { ...given, form: 'fix' })).toBe('Make Bus stop 2.1\u00a0m')
    expect(sayEdit([resize('s1', 2, 2.1), resize('w1', 2.8, 2)], { ...given, form: 'fix' })).toBe('Make Bus stop 2.1\u00a0m and make Footpath 1 2.0\u00a0m')
    expect(sayEdit([resize('w1', 2, 2.1)], { ...given, form: 'step' })).toBe('Undo width of Footpath 1')
    expect(sayEdit(removal, { ...given, form: 'step', way: 'redo' })).toBe('Redo removing Parking')
    expect(sayEdit([...removal, { type: 'place', section: 'stop', index: 7, element: { id: 'p1', kind: 'parking', width: 2 } }], { ...given, form: 'step' })).toBe('Undo starting again')
  })
})

describe('Names', () => {
  it('are numbered where they repeat, and made once per layout', () => {
    const source = { compiled, layout: session.layout }
    const names = namesIn(source, 'stop', words)
    expect([...names.values()].map(({ short }) => short)).toEqual([
      'Footpath 1', 'Trees', 'Cycle lane', 'Bus stop', 'Bus lane', 'Light rail', 'Car lane', 'Parking', 'Kerb buffer', 'Market stall', 'Footpath 2',
    ])
    expect(namesIn(source, 'stop', words)).toBe(names)
  })
})

describe('A problem in words', () => {
  it('has its figures, names and reason', () => {
    const controller = new SessionController(compiled)
    setWidth(controller, 's1', { width: 2, door: 'keys' })
    const source = { compiled, layout: controller.session.layout }
    const result = controller.verdict.results.find(isProblem)
    expect(result && [problemText(result, source, { words }), problemText(result, source, { words, spoken: true }), reasonText(result, words)]).toEqual([
      'Bus stop is narrower than 2.1\u00a0m.', 'Bus stop is narrower than 2.1 metres.', 'Wheelchair users need it to turn.',
    ])
  })

  it('has what its designer suggests, in the language of the reader where it is written in it', () => {
    const rules = [
      { id: 'wide', rule: 'size', on: 'footpath', min: 2.4, fix: { suggest: { en: 'Narrow a lane first.', de: 'Zuerst eine Spur verschmälern.' } } },
      { id: 'green', rule: 'count', on: '#green', min: 1 },
    ]
    const brief = harbour({ rules })
    const controller = new SessionController(brief)
    setWidth(controller, 'w1', { width: 2, door: 'keys' })
    remove(controller, 'g1', 'keys')
    const said = (locale: string): string[] => controller.verdict.results.filter(isProblem).map((result) => suggestionText(result, brief, openWords(locale)))
    expect([said('en'), said('de'), said('mi')]).toEqual([['Narrow a lane first.', ''], ['Zuerst eine Spur verschmälern.', ''], [expect.stringContaining('Narrow a lane first.'), '']])
  })
})

describe('The sheet of keys', () => {
  it('has words for every line, and no line twice', () => {
    const lines = [...SHORTCUTS, ...LIFTED_SHORTCUTS]
    const sentences: Partial<Record<string, string>> = { ...en, ...enSheet }
    for (const { does } of lines) expect(sentences[does]).toMatch(/^[A-Z].+[^.]$/)
    expect(new Set(lines.map(({ does }) => does)).size).toBe(lines.length)
  })
})

describe('The catalogue', () => {
  const said = Object.entries(en).filter(([key]) => key.startsWith('said-'))

  it('has announcements that are whole sentences', () => {
    for (const [key, sentence] of said) if (key !== 'said-saved') expect(sentence, key).toMatch(/[.}]$/)
  })
})
