/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { lettersDo } from '../../input/letters.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { loadWords } from '../../words/load.ts'
import { CodraftSheet } from './sheet.ts'

afterEach(tidy)
const on = (readonly = false) => stand('codraft-sheet', CodraftSheet, { readonly, set: { ports: portsInto([]) } })

describe('A sheet to read', () => {
  for (const [sheet, words] of [['keys', 'Pick up'], ['tips', 'Undo takes back'], ['log', 'Second']] as const) {
    it(`shows ${sheet}, is accessible, and is closed with the keyboard alone`, async () => {
      const { part, root } = await on()
      await part.open(sheet)
      await settled(part)
      const dialog = part.querySelector('dialog')!
      expect(dialog.open).to.equal(true)
      expect(dialog.textContent).to.contain(words)
      expect((root.activeElement as HTMLElement).id).to.equal('codraft-sheet-title')
      await clean()
      await sendKeys({ press: 'Escape' })
      expect(dialog.open).to.equal(false)
    })
  }

  it('keeps the guided steps of a brief to be read again, for those who can change something', async () => {
    const steps = [{ id: 'a', text: 'Add a lane.', done: { present: 'cycle' } }, { id: 'b', text: 'Plant a tree.', done: { changed: '#green' } }]
    for (const [readonly, wanted] of [[false, ['Add a lane.', 'Plant a tree.']], [true, []]] as const) {
      const { part } = await stand('codraft-sheet', CodraftSheet, { readonly, brief: { steps }, set: { ports: portsInto([]) } })
      await part.open('tips')
      await settled(part)
      expect([...part.querySelectorAll('.all-steps li')].map(({ textContent }) => textContent)).to.deep.equal(wanted)
      if (!readonly) await clean()
      tidy()
    }
  })

  it('lets letters find parts instead of doing something, and tells of no key that does nothing then', async () => {
    const { part } = await on()
    await part.open('keys')
    const caps = (): string[] => [...part.querySelectorAll('.keys')[0]!.querySelectorAll('kbd')].map(({ textContent }) => textContent)
    expect(caps()).to.include.members(['A', 'W', 'Shift F', 'Ctrl A'])
    find<HTMLInputElement>(part, '.letters label', 'Find a part').click()
    await settled(part)
    expect(lettersDo()).to.equal('find')
    expect(caps()).to.include.members(['a–z', 'Insert', 'Ctrl A'])
    expect(caps()).not.to.include.members(['A', 'W', 'Shift F'])
    await clean()
    find<HTMLInputElement>(part, '.letters label', 'Commands').click()
    expect([lettersDo(), localStorage.getItem('codraft letters')]).to.deep.equal(['commands', null])
  })

  it('shows the link to be copied by hand', async () => {
    const { part } = await on()
    await part.open('link')
    expect(part.querySelector<HTMLInputElement>('input')?.value).to.equal('https://council.example/street#codraft:harbour=v1')
    await clean()
  })

  it('calls keys as they are called on the reader’s keyboard', async () => {
    const { part, parts } = await on()
    part.parts = { ...parts, words: await loadWords('de') }
    await part.open('keys')
    const caps = [...part.querySelectorAll('kbd')].map(({ textContent }) => textContent)
    expect(caps).to.include.members(['Leertaste', 'Strg D', 'Umschalt ←', 'Entf', 'Pos1', 'Eingabe', 'R'])
    expect(caps.filter((cap) => /Space|Ctrl|Shift|Delete|Home|Enter/.test(cap))).to.deep.equal([])
  })

  it('writes key caps as they are read on keys, whichever way the page is read', async () => {
    const { part, root } = await on()
    ;(root.host as HTMLElement).dir = 'rtl'
    await part.open('keys')
    expect([...part.querySelectorAll('kbd')].every((cap) => getComputedStyle(cap).direction === 'ltr')).to.equal(true)
    ;(root.host as HTMLElement).dir = ''
  })

  it('lists no key that edits where the design can only be looked at', async () => {
    const { part } = await on(true)
    await part.open('keys')
    expect(part.textContent).not.to.contain('Remove')
    expect(part.textContent).to.contain('Go to the next problem')
  })
})
