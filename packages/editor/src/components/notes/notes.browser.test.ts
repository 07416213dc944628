/// <reference types="mocha" />
import { draftOf, seal } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { remove } from '../../session/verbs.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftNotes } from './notes.ts'

afterEach(tidy)

async function opened(on: string | null = 'p1') {
  const stood = await stand('codraft-notes', CodraftNotes, { set: { ports: portsInto([]) } })
  await stood.part.open(on === null ? null : { element: on, section: 'stop' })
  await settled(stood.part)
  return stood
}
const said = (part: CodraftNotes): string => find(part, '[role=status]').textContent ?? ''
async function write(part: CodraftNotes, text: string, type = 'Worry'): Promise<void> {
  find<HTMLInputElement>(find(part, '.segments label', type), 'input').click()
  const field = find<HTMLTextAreaElement>(part, 'textarea')
  field.value = text
  field.dispatchEvent(new Event('input'))
  await settled(part)
  find(part, 'button[type=submit]').click()
  await settled(part)
}

describe('Notes', () => {
  it('are accessible, and written with the keyboard alone', async () => {
    const { part, parts, root } = await opened()
    await clean()
    for (let tabs = 0; root.activeElement?.matches('textarea') !== true; tabs++) {
      if (tabs > 8) throw new Error('The field is not reached.')
      await sendKeys({ press: 'Tab' })
      if (root.activeElement?.matches('[type=radio]') === true) await sendKeys({ press: 'ArrowRight' })
    }
    await sendKeys({ type: 'Where do visitors park?' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(parts.controller.session.remarks.notes).to.deep.equal([{ on: 'p1', section: 'stop', type: 'worry', text: 'Where do visitors park?' }])
    expect(said(part)).to.equal('Note added: Parking.')
    await clean()
    await sendKeys({ press: 'Escape' })
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('are kept in the draft and sealed into the proposal', async () => {
    const { part, parts } = await opened('r1')
    await write(part, 'Quiet and green.', 'Like')
    const note = { on: 'r1', section: 'stop', type: 'like', text: 'Quiet and green.' }
    expect(draftOf(parts.controller.session).remarks?.notes).to.deep.equal([note])
    expect(seal(parts.controller.session, { id: '00000000-0000-4000-8000-000000000000' }).notes).to.deep.equal([note])
  })

  it('are changed, removed and brought back, and the focus stays in the dialog', async () => {
    const { part, parts, root } = await opened()
    await write(part, 'First')
    await write(part, 'Second')
    find(part, '.remarks li:nth-child(2) button', 'Change').click()
    await settled(part)
    expect(find<HTMLTextAreaElement>(part, 'textarea').value).to.equal('Second')
    await write(part, 'Second, better', 'Idea')
    expect(parts.controller.session.remarks.notes.map(({ text }) => text)).to.deep.equal(['First', 'Second, better'])
    find(part, '.remarks li:nth-child(1) button', 'Remove').click()
    await settled(part)
    expect(parts.controller.session.remarks.notes.map(({ text }) => text)).to.deep.equal(['Second, better'])
    expect(root.activeElement?.textContent).to.equal('Undo')
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(parts.controller.session.remarks.notes.map(({ text }) => text)).to.deep.equal(['First', 'Second, better'])
    expect(root.activeElement?.id).to.equal('codraft-notes-title')
  })

  it('count what is left, and say it only near the end', async () => {
    const { part } = await opened()
    const field = find<HTMLTextAreaElement>(part, 'textarea')
    const type = async (length: number): Promise<void> => {
      field.value = 'x'.repeat(length)
      field.dispatchEvent(new Event('input'))
      await settled(part)
    }
    await type(100)
    expect([said(part), find(part, '#codraft-note-left').textContent]).to.deep.equal(['', '200 characters left'])
    await type(250)
    expect(said(part)).to.equal('50 characters left')
    await type(300)
    expect(said(part)).to.equal('No characters left')
    await type(120)
    await type(260)
    expect(said(part), 'what is pasted jumps over 50').to.equal('40 characters left')
    await type(270)
    await type(265)
    expect(said(part), 'once is enough').to.equal('40 characters left')
    await type(299)
    expect(said(part)).to.equal('1 character left')
  })

  it('ask for words, and say what a note is about although it is gone', async () => {
    const { part, parts } = await opened()
    find(part, 'button[type=submit]').click()
    await settled(part)
    expect(said(part)).to.equal('Write a few words first.')
    await write(part, 'Keep one space for deliveries.')
    remove(parts.controller, 'p1', 'buttons')
    await settled(part)
    expect(find(part, '.remarks b').textContent).to.equal('Worry: Parking (removed)')
  })
})
