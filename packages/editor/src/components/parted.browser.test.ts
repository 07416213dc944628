/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { html, type TemplateResult } from 'lit'
import { settle } from '../session/after-drop.ts'
import type { Happening } from '../session/happening.ts'
import { moveBy, setWidth } from '../session/verbs.ts'
import { Parted } from './parted.ts'
import { CodraftRules } from './rules/rules.ts'
import { settled, stand, tidy } from './stand.sample.ts'

class Hearing extends Parted {
  readonly heeded: Happening[] = []

  protected override heed(happening: Happening): void {
    this.heeded.push(happening)
  }

  protected override render(): TemplateResult {
    return html``
  }
}

const elements = Array.from({ length: 80 }, (_, index) => ({ id: `w${index}`, kind: 'footpath', width: 2.4 }))
const brief = {
  layout: { sections: [{ id: 'stop', stage: { kind: 'row', length: 240, unit: 'm', step: 0.1 }, elements }] },
  rules: [{ id: 'narrow', rule: 'size', on: 'footpath', min: 2, message: '{element} is narrow.' }],
}

describe('What happens, to a part of the room', () => {
  afterEach(() => (settle(), tidy()))

  it('is heeded once for all drops of one sort that settle together, by the last', async () => {
    const { part, parts: { controller } } = await stand('codraft-hearing', Hearing, { brief })
    for (const width of [2.5, 2.6, 2.7]) setWidth(controller, 'w0', { width, door: 'pointer' })
    for (const by of [1, 1]) moveBy(controller, 'w0', { by, door: 'pointer' })
    expect(part.heeded).to.have.lengthOf(0)
    settle()
    const heeded = part.heeded.map((one) => one.type === 'committed' && one.edit.map(({ type }) => type).join())
    expect(heeded).to.deep.equal(['resize', 'reorder'])
    expect(part.heeded[0]).to.deep.include({ edit: [{ type: 'resize', section: 'stop', id: 'w0', from: { width: 2.6 }, to: { width: 2.7 } }] })
    setWidth(controller, 'w0', { width: 2.8, door: 'buttons' })
    expect(part.heeded).to.have.lengthOf(3)
  })

  it('keeps the tick of what one of several drops has solved', async () => {
    const { part, parts: { controller } } = await stand('codraft-rules', CodraftRules, { brief })
    setWidth(controller, 'w0', { width: 1.8, door: 'buttons' })
    setWidth(controller, 'w0', { width: 2.5, door: 'pointer' })
    setWidth(controller, 'w9', { width: 2.5, door: 'pointer' })
    settle()
    await settled(part)
    expect(part.querySelector('.solved')?.textContent).to.contain('narrow')
  })
})
