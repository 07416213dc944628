/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { CoDraft } from './co-draft.ts'

if (!customElements.get('co-draft')) customElements.define('co-draft', CoDraft)

const NORTH = { id: 'north', title: 'North', stage: { kind: 'row', length: 6, unit: 'm' }, elements: [{ id: 'n1', kind: 'path', width: 2 }, { id: 'n2', kind: 'lane', width: 3.5 }] }
const SOUTH = { id: 'south', title: 'South', stage: { kind: 'row', length: 9, unit: 'm' }, elements: [{ id: 's1', kind: 'verge', width: 4 }] }
const LAWN = { id: 'lawn', title: 'Lawn', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [8, 0], [8, 5], [0, 5]], anchors: { gate: [0, 2] }, names: { gate: 'Gate' } }, elements: [{ id: 'b1', kind: 'bench', at: [2, 2], width: 1.8, depth: 0.6 }] }
const SHELF = { id: 'shelf', title: 'Shelf', stage: { kind: 'slots', unit: 'm', slots: [{ id: 'a', at: [0, 0], width: 1, depth: 1 }, { id: 'b', at: [1, 0], width: 1, depth: 1 }] }, elements: [{ id: 'p1', kind: 'pot', slot: 'b' }] }
const kinds = {
  path: { label: 'Path', size: { width: 2 } }, lane: { label: 'Lane', size: { width: 3.5 } }, verge: { label: 'Verge', size: { width: 4 } },
  bench: { label: 'Bench', size: { width: 1.8, depth: 0.6 } }, pot: { label: 'Pot', size: { width: 1 } },
}

async function opened(...sections: readonly object[]): Promise<CoDraft> {
  const element = document.createElement('co-draft') as CoDraft
  element.setAttribute('autosave', 'off')
  const ready = new Promise((resolve) => element.addEventListener('draft-ready', resolve, { once: true }))
  element.brief = { codraft: 1, id: 'whole', revision: 1, title: 'The whole', locale: 'en', layout: { sections }, catalogue: { kinds }, rules: [] }
  document.body.append(element)
  await ready
  return element
}

/** What the picture says, and its frame. */
function read(element: CoDraft): { label: string; text: string; box: readonly number[] } {
  const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml').documentElement
  expect(svg.querySelector('parsererror')).to.equal(null)
  return { label: svg.getAttribute('aria-label') ?? '', text: svg.textContent, box: (svg.getAttribute('viewBox') ?? '').split(' ').map(Number) }
}

describe('The picture that the element gives', () => {
  afterEach(() => document.querySelectorAll('co-draft').forEach((one) => one.remove()))

  it('shows all rows, one under the other, as wide as the longest', async () => {
    const one = read(await opened(SOUTH))
    const both = read(await opened(NORTH, SOUTH))
    expect(both.label).to.match(/^The whole, Path 2\.0\sm, Lane 3\.5\sm, Verge 4\.0\sm$/)
    expect([both.box[2], both.box[3]]).to.deep.equal([one.box[2], 2 * (one.box[3] ?? NaN)])
    for (const name of ['Path', 'Lane', 'Verge']) expect(both.text).to.contain(name)
  })

  it('shows plan, slots and row together, whichever is in hand', async () => {
    const element = await opened(NORTH, LAWN, SHELF)
    const { label, text, box } = read(element)
    for (const name of ['Path', 'Lane', 'Bench', 'Pot']) expect(label).to.contain(name)
    expect(text).to.contain('Gate')
    const alone = (await opened(LAWN)).toSvg()
    expect(alone).not.to.contain('Path')
    element.focusElement('p1')
    expect(read(element)).to.deep.equal({ label, text, box })
  })
})
