/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { find, settled, standRoom, tidy } from '../components/stand.sample.ts'
import { letLetters } from '../input/letters.ts'
import { setWidth } from '../session/verbs.ts'

afterEach(() => {
  letLetters('commands')
  tidy()
})

describe('The keys that a reader is told of', () => {
  it('name no letters where those do nothing but find, from the setting on and after an edit', async () => {
    const { part, parts } = await standRoom()
    const told = (): string[] => find(part, '[role="listbox"]').getAttribute('aria-keyshortcuts')?.split(' ') ?? []
    expect(told()).to.include.members(['Space', 'R', 'Shift+F', 'Control+D'])
    const setting = document.createElement('input')
    setting.name = 'codraft-letters'
    part.append(setting)
    const choose = (letters: 'commands' | 'find'): void => {
      letLetters(letters)
      setting.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await waitUntil(() => {
      choose('find')
      return !told().includes('R')
    }, 'letters are left out', { timeout: 5000 })
    expect(told()).to.include.members(['Space', 'Enter', 'Delete', 'Control+D', 'Shift+ArrowLeft'])
    expect(told().filter((key) => /^(Shift\+)?[A-Z]$/.test(key))).to.deep.equal([])
    setWidth(parts.controller, 'c1', { width: 1.8, door: 'buttons' })
    await settled(part)
    await waitUntil(() => !told().includes('R'), 'they stay away')
    choose('commands')
    expect(told()).to.include.members(['R', 'Shift+F'])
  })
})
