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
  element.innerHTML = inside
  const ready = new Promise((resolve) => element.addEventListener('draft-ready', resolve, { once: true }))
  element.brief = brief
  document.body.append(element)
  await ready
  return element
}

describe('a brief on a plan', () => {
  it('is painted and said in words, and pretends to be no more', async () => {
    const element = await opened()
    const svg = element.shadowRoot?.querySelector('svg')
    expect(svg?.getAttribute('role')).to.equal('img')
    expect(svg?.getAttribute('aria-label')).to.equal('The green. Bench × 2')
    expect(new Set([...(svg?.querySelectorAll('[fill]') ?? [])].map((shape) => shape.getAttribute('fill'))).size).to.be.greaterThan(3)
    expect(element.shadowRoot?.querySelector('.failure, button')).to.equal(null)
    expect(element.toSvg()).to.contain('>Gate<')
    element.remove()
  })
  it('leaves the picture standing that the page holds', async () => {
    const element = await opened('<svg viewBox="0 0 1 1"></svg>')
    expect([...(element.shadowRoot?.childNodes ?? [])].map(({ nodeName }) => nodeName)).to.deep.equal(['SLOT'])
    element.remove()
  })
  it('refuses to send what nobody could change', async () => {
    const element = await opened()
    const said = await element.propose().then(() => '', (error: unknown) => String(error))
    expect(said).to.contain('only rows can be rearranged')
    expect(element.verdict?.status).to.equal('valid')
    element.remove()
  })
})
