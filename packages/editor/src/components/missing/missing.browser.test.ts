/// <reference types="mocha" />
import { seal } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { clean, find, portsInto, settled, stand, tidy } from '../stand.sample.ts'
import { CodraftMissing } from './missing.ts'

afterEach(tidy)

async function opened() {
  const stood = await stand('codraft-missing', CodraftMissing, { set: { ports: portsInto([]) } })
  await stood.part.open()
  await settled(stood.part)
  return stood
}
const said = (part: CodraftMissing): string => find(part, '[role=status]').textContent ?? ''
const submit = async (part: CodraftMissing, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) find<HTMLInputElement>(part, `[name=${name}]`).value = value
  find(part, 'button[type=submit]').click()
  await settled(part)
}

describe('Something is missing', () => {
  it('is accessible, and said with the keyboard alone', async () => {
    const { part, parts, root } = await opened()
    await clean()
    const reach = async (name: string): Promise<void> => {
      for (let tabs = 0; (root.activeElement as HTMLInputElement | null)?.name !== name; tabs++) {
        if (tabs > 6) throw new Error(`${name} is not reached.`)
        await sendKeys({ press: 'Tab' })
      }
    }
    await reach('part')
    await sendKeys({ type: 'Drinking fountain' })
    await reach('width')
    await sendKeys({ type: '0.8' })
    await reach('why')
    await sendKeys({ type: 'It gets hot.' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(said(part)).to.equal('Added: Drinking fountain.')
    expect(seal(parts.controller.session, { id: '00000000-0000-4000-8000-000000000000' }).missing).to.deep.equal([{ label: 'Drinking fountain', width: 0.8, text: 'It gets hot.' }])
    await clean()
  })

  it('needs a name and nothing else, and a width that is a number', async () => {
    const { part, parts } = await opened()
    await submit(part, { part: ' ' })
    expect(said(part)).to.equal('Give it a name first.')
    await submit(part, { part: 'Well', width: 'wide' })
    expect([said(part), find(part, '[name=width]').getAttribute('aria-invalid')]).to.deep.equal(['Type a number such as 2.4', 'true'])
    await submit(part, { width: '' })
    expect(parts.controller.session.remarks.missing).to.deep.equal([{ label: 'Well' }])
  })

  it('is changed, removed and brought back', async () => {
    const { part, parts } = await opened()
    await submit(part, { part: 'Well', width: '1.2' })
    find(part, '.remarks button', 'Change').click()
    await settled(part)
    expect(find<HTMLInputElement>(part, '[name=width]').value).to.equal('1.2')
    await submit(part, { part: 'Fountain' })
    expect(parts.controller.session.remarks.missing).to.deep.equal([{ label: 'Fountain', width: 1.2 }])
    find(part, '.remarks button', 'Remove').click()
    await settled(part)
    expect(parts.controller.session.remarks.missing).to.deep.equal([])
    find(part, '.remark-said button').click()
    await settled(part)
    expect(parts.controller.session.remarks.missing).to.have.lengthOf(1)
  })
})
