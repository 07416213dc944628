import { expect } from '@open-wc/testing'
import { balancedLinesOf, linesOf, widthOf, type Font } from './lettering.ts'

const font: Font = { css: "400 12px 'DejaVu Sans', sans-serif", line: 14 }

describe('text on a canvas', () => {
  it('stands on one line where it fits', () => expect(linesOf('Car lane', font, { width: 200 })).to.deep.equal(['Car lane']))

  it('is broken between words, and ends in dots where there are too many lines', () => {
    const room = widthOf('Island platform', font) - 1
    expect(linesOf('Island platform', font, { width: room, lines: 2 })).to.deep.equal(['Island', 'platform'])
    const [first, second] = linesOf('Island platform for trams', font, { width: room, lines: 2 })
    expect([first, second?.endsWith('…')]).to.deep.equal(['Island', true])
  })

  it('breaks a word that is too long where it may be broken', () => {
    const room = widthOf('Niederschlags-', font) + 1
    expect(linesOf('Niederschlags\u00adwasser', font, { width: room })).to.deep.equal(['Niederschlags-', 'wasser'])
  })

  it('is set in lines about equally long', () => {
    const lines = balancedLinesOf('wheelchair users need room to pass each other', font, 200)
    expect(lines).to.have.length(2)
    expect(Math.abs(widthOf(lines[0]!, font) - widthOf(lines[1]!, font))).to.be.below(60)
  })

  it('gives every digit the same room', () => expect(widthOf('1.1', font)).to.equal(widthOf('8.8', font)))
})
