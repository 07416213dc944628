import { expect } from '@open-wc/testing'
import '../define.ts'
import type { CoDraft } from './co-draft.ts'

const brief = {
  codraft: 1, id: 'green', revision: 1, title: 'The green', catalogue: { kinds: { bench: { label: 'Bench', size: { width: 1.8, depth: 0.6 } } } },
  layout: {
    stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [8, 0], [8, 5], [0, 5]], anchors: { gate: [4, 5] } },
    elements: [1, 2].map((place) => ({ id: `b${place}`, kind: 'bench', at: [place * 2, 2], angle: 90, width: 1.8, depth: 0.6 })),
  },
}

async function opened(inside = ''): Promise<CoDraft> {
  const element = document.createElement('co-draft') as CoDraft
  element.setAttribute('autosave', 'off')
  element.innerHTML = inside
  const ready = new Promise((resolve) => element.addEventListener('draft-ready', resolve, { once: true }))
  element.brief = brief
  document.body.append(element)
  await ready
  return element
}

describe('a brief on a plan', () => {
  it('is drawn with what it names, and said in words', async () => {
    const element = await opened()
    const svg = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml').documentElement
    expect(svg.getAttribute('role')).to.equal('img')
    expect(svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent).to.equal('The green. Bench × 2')
    expect(new Set([...svg.querySelectorAll('[fill]')].map((shape) => shape.getAttribute('fill'))).size).to.be.greaterThan(3)
    expect(element.toSvg()).to.contain('>Gate<')
    element.remove()
  })
  it('opens in place of the picture that the page holds', async () => {
    const element = await opened('<svg viewBox="0 0 1 1"></svg>')
    expect([...(element.shadowRoot?.childNodes ?? [])].map(({ nodeName }) => nodeName)).to.deep.equal(['CODRAFT-ROOM'])
    expect(element.shadowRoot?.querySelector('.failure')).to.equal(null)
    element.remove()
  })
  it('is sealed as it was changed', async () => {
    const element = await opened()
    element.apply([{ type: 'move', section: 'main', id: 'b1', from: { at: [2, 2] }, to: { at: [6, 3] } }])
    const { sections } = await element.propose()
    expect(sections[0]?.elements.map(({ id, at }) => [id, at])).to.deep.equal([['b1', [6, 3]], ['b2', [4, 2]]])
    expect(element.verdict?.status).to.equal('valid')
    element.remove()
  })
})
