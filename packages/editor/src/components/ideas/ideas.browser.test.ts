/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { remove, setWidth, elementOf } from '../../session/verbs.ts'
import type { Idea, Ideas } from '../ports.ts'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftIdeas } from './ideas.ts'

afterEach(tidy)

/** Ideas in memory, and what was asked of them. */
function shelf(start: Idea[], asked: string[]): Ideas {
  let rows = start
  const change = (act: string, next: readonly Idea[] = rows): void => void (asked.push(act), (rows = [...next]))
  const named = (key: string | null, name: string): Idea[] => rows.map((one) => (one.key === key ? { ...one, name } : one))
  return {
    list: async () => rows,
    saveAs: async (name) => change(`saveAs ${name}`, named(null, name)),
    rename: async (key, name) => change(`rename ${key} ${name}`, named(key, name)),
    duplicate: async (key, name) => change(`duplicate ${key} ${name}`, [...rows, { ...rows[0]!, key: 'copy', name }]),
    begin: async () => change('begin'),
    open: async (key) => (change(`open ${key}`), { drift: key === 'old' ? { edit: [], fits: 1, count: 2, left: ['Parking removed'] } : null }),
    erase: async (key) => {
      const before = rows
      change(`erase ${key}`, rows.filter((one) => one.key !== key))
      return async () => change('back', before)
    },
    isKept: true,
  }
}

async function opened(more: Idea[] = []) {
  const asked: string[] = []
  const stood = await stand('codraft-ideas', CodraftIdeas)
  const { controller } = stood.parts
  remove(controller, 'p1', 'buttons')
  const { layout } = controller.session
  const open: Idea = { key: null, name: null, at: null, fits: true, layout, changes: 1 }
  setWidth(controller, 'w2', { width: 3, door: 'buttons' })
  const other: Idea = { key: 'one', name: 'Wide footpath', at: Date.UTC(2031, 4, 3), fits: true, layout: controller.session.layout, changes: 2 }
  const ideas = shelf([open, other, ...more], asked)
  stood.part.ports = { ...portsInto([]), ideas: async () => ideas }
  await stood.part.open()
  await settled(stood.part)
  return { ...stood, ideas: asked, doing: stood.asked }
}
const did = (asked: readonly string[], what: string): Promise<void> => waitUntil(() => asked.includes(what), what)
const said = (part: CodraftIdeas): string => find(part, '.said').textContent ?? ''

describe('My ideas', () => {
  it('is accessible, and names the open idea with the keyboard alone', async () => {
    const { part, root, ideas } = await opened()
    await clean()
    while (!(root.activeElement instanceof HTMLInputElement)) await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'Trees first' })
    await sendKeys({ press: 'Enter' })
    await did(ideas, 'saveAs Trees first')
    await settled(part)
    expect(said(part)).to.equal('It is called “Trees first” now.')
    expect(root.activeElement?.textContent).to.equal('My ideas')
    await clean()
  })

  it('asks for a name before it saves one', async () => {
    const { part, root, ideas } = await opened()
    find(part, '.idea-name [type=submit]').click()
    await settled(part)
    expect(said(part)).to.equal('Give it a name first.')
    expect(root.activeElement).to.equal(find(part, '.idea-name input'))
    expect(ideas).to.deep.equal([])
  })

  it('opens, renames, duplicates and begins, and says so each time', async () => {
    const { part, ideas } = await opened()
    find(part, 'button', 'Open: Wide footpath').click()
    await did(ideas, 'open one')
    await settled(part)
    expect(said(part)).to.equal('“Wide footpath” is open.')
    find(part, 'button', 'Rename: Wide footpath').click()
    await settled(part)
    find<HTMLInputElement>(part, '.idea-name input').value = 'Narrow street'
    find(part, '.idea-name [type=submit]').click()
    await did(ideas, 'rename one Narrow street')
    await settled(part)
    find(part, 'button', 'Duplicate: Narrow street').click()
    await did(ideas, 'duplicate one Narrow street (copy)')
    await settled(part)
    find(part, 'button', 'Begin a new idea').click()
    await did(ideas, 'begin')
  })

  it('deletes with a way back', async () => {
    const { part, root, ideas } = await opened()
    find(part, 'button', 'Delete: Wide footpath').click()
    await did(ideas, 'erase one')
    await settled(part)
    expect(part.querySelectorAll('.idea')).to.have.lengthOf(1)
    expect((root.activeElement as HTMLElement).textContent).to.equal('Undo')
    ;(root.activeElement as HTMLElement).click()
    await did(ideas, 'back')
    await settled(part)
    expect(part.querySelectorAll('.idea')).to.have.lengthOf(2)
  })

  it('compares with what is open', async () => {
    const { part, doing } = await opened()
    find(part, 'button', 'Compare: Wide footpath').click()
    await settled(part)
    expect(part.querySelector('dialog')?.open).to.equal(false)
    expect(doing.some((one) => one.startsWith('openAside compare'))).to.equal(true)
  })

  it('says of an idea for an earlier plan what fits, and changes nothing itself', async () => {
    const { part, parts, ideas } = await opened([{ key: 'old', name: 'From last year', at: 1, fits: false, layout: { sections: [] }, changes: 0 }])
    expect(part.textContent).to.contain('Made for an earlier version of the plan')
    find(part, 'button', 'Open: From last year').click()
    await did(ideas, 'open old')
    await settled(part)
    expect(said(part)).to.contain('1 step of 2 still fits.')
    expect(said(part)).to.contain('Parking removed')
    expect(elementOf(parts.controller, 'w2')?.width).to.equal(3)
  })
})
