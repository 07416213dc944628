/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../../components/index.ts'
import { clean, find, settled, tidy, type Stand } from '../../components/stand.sample.ts'
import type { Happening } from '../../session/happening.ts'
import { heldIn } from '../../session/rack.sample.ts'
import { elementOf, remove } from '../../session/verbs.ts'
import { slotOn, standRack } from '../../stages/rack.sample.ts'
import { slotBoardOf } from '../../tools/slots/index.ts'
import { openSlotsStage } from './slots-stage.ts'

const START = 's1:osc s4:vcf s7:lamp s11:out'
let rack: Stand<CodraftRoom>

beforeEach(async () => {
  await emulateMedia({ reducedMotion: 'reduce' })
  await setViewport({ width: 1280, height: 800 })
  rack = await standRack()
})
afterEach(() => tidy())

const held = (): string => heldIn(rack.parts.controller)
const frames = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
async function press(at: [number, number], ...to: [number, number][]): Promise<void> {
  await sendMouse({ type: 'move', position: at })
  await sendMouse({ type: 'down' })
  for (const position of to) await sendMouse({ type: 'move', position })
  await frames()
}
async function letGo(): Promise<void> {
  await sendMouse({ type: 'up' })
  await frames()
}
const tap = async (slot: string): Promise<void> => {
  await sendMouse({ type: 'click', position: slotOn(rack, slot) })
  await settled(rack.part)
}
/** From one slot to another, a little on the way so that it becomes a drag. */
const drag = async (from: string, to: string): Promise<void> => {
  const [start, end] = [slotOn(rack, from), slotOn(rack, to)]
  await press(start, [start[0] + 8, start[1] + 3], [Math.round((start[0] + end[0]) / 2), end[1]], end)
}
const refusals = (): Happening[] => {
  const heard: Happening[] = []
  rack.parts.controller.subscribe((happening) => void (happening.type === 'refused' && heard.push(happening)))
  return heard
}

describe('A part that is removed', () => {
  const leavingAt = async (reducedMotion: 'reduce' | 'no-preference'): Promise<readonly unknown[]> => {
    await emulateMedia({ reducedMotion })
    await frames()
    const box = slotOn(rack, 's2')
    remove(rack.parts.controller, 'osc', 'buttons')
    const seen = [...rack.part.querySelectorAll<HTMLCanvasElement>('.st-leaving')].map((canvas) => {
      const { left, width } = canvas.getBoundingClientRect()
      return [canvas.getAnimations().map(({ effect }) => effect?.getTiming().duration), Math.abs(left + width / 2 - box[0]) < 3, canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[3]! > 0]
    })
    await new Promise((resolve) => setTimeout(resolve, 400))
    return [...seen, rack.part.querySelectorAll('.st-leaving').length]
  }

  it('shrinks and fades where it stood', async () => expect(await leavingAt('no-preference')).to.deep.equal([[[120], true, true], 0]))
  it('is gone at once where nothing may be seen to move', async () => expect(await leavingAt('reduce')).to.deep.equal([0]))
})

describe('A part dragged from slot to slot', () => {
  it('goes to a free one, shown while it is dragged and kept when it is let go, as one step', async () => {
    await drag('s7', 's9')
    expect([held(), rack.parts.controller.session.history.past.length]).to.deep.equal(['s1:osc s4:vcf s9:lamp s11:out', 0])
    await letGo()
    expect([held(), rack.parts.controller.session.history.past.length]).to.deep.equal(['s1:osc s4:vcf s9:lamp s11:out', 1])
    rack.parts.controller.undo()
    expect(held()).to.equal(START)
  })

  it('changes places with whoever stands there', async () => {
    await drag('s4', 's11')
    await letGo()
    expect(held()).to.equal('s1:osc s4:out s7:lamp s11:vcf')
  })

  it('stays where it is when it is let go beside the frame, or with Escape', async () => {
    const [x, y] = slotOn(rack, 's7')
    await press([x, y], [x + 20, y], [x, y - 20], [x, y + 290])
    await letGo()
    await drag('s7', 's9')
    await sendKeys({ press: 'Escape' })
    await letGo()
    expect([held(), rack.parts.controller.session.history.past.length, rack.parts.controller.session.preview]).to.deep.equal([START, 0, null])
  })

  it('says why it cannot stand somewhere, and stays', async () => {
    tidy()
    rack = await standRack({ rules: [{ id: 'stay', rule: 'lock', on: '@out', fields: ['at'], why: { text: 'It is soldered.' } }] })
    const heard = refusals()
    await drag('s4', 's11')
    const { tool } = slotBoardOf(rack.parts.view)
    expect(tool.name === 'dragging' && tool.way?.held).to.deep.include({ by: 'lock', element: 'out' })
    await letGo()
    expect(held()).to.equal(START)
    expect(heard[0]).to.deep.include({ element: 'vcf', cause: 'move' })
    await drag('s11', 's8')
    await letGo()
    expect(held()).to.equal(START)
  })

  it('is lifted by a right hand only: another button cancels', async () => {
    await drag('s7', 's9')
    await sendMouse({ type: 'down', button: 'right' })
    await frames()
    expect(held()).to.equal(START)
    await sendMouse({ type: 'up', button: 'right' })
    await letGo()
    expect(held()).to.equal(START)
  })
})

describe('A kind dragged from the palette', () => {
  const carry = async (name: string, slot: string): Promise<void> => {
    find(rack.part, '.palette button', name).scrollIntoView({ block: 'center' })
    const tile = find(rack.part, '.palette button', name).getBoundingClientRect()
    const at: [number, number] = [Math.round(tile.left + tile.width / 2), Math.round(tile.top + tile.height / 2)]
    const to = slotOn(rack, slot)
    await press(at, [at[0] + 30, at[1]], [Math.round((at[0] + to[0]) / 2), to[1]], to)
  }

  it('comes to stand where nobody does, and takes the place of who does', async () => {
    await carry('Cover', 's9')
    await letGo()
    expect(held()).to.equal('s1:osc s4:vcf s7:lamp s9:cover-1 s11:out')
    await carry('Delay', 's5')
    expect(elementOf(rack.parts.controller, 'vcf')?.kind).to.equal('filter')
    await letGo()
    expect([elementOf(rack.parts.controller, 'vcf')?.kind, rack.parts.controller.selected]).to.deep.equal(['delay', 'vcf'])
  })

  it('is too large for what is free, and says so', async () => {
    const heard = refusals()
    await carry('Screen', 's9')
    await letGo()
    expect(held()).to.equal(START)
    expect(heard).to.have.length(1)
  })
})

describe('Taps instead of drags', () => {
  it('move a part: Move to…, then a place; a second tap on a place that is not possible says why and asks again', async () => {
    await tap('s1')
    find(rack.part, '.act', 'Move to').click()
    await settled(rack.part)
    expect(rack.part.querySelector('.st-asking')?.textContent).to.contain('Tap a place for Oscillator')
    await tap('s8')
    expect(held()).to.equal('s4:vcf s7:lamp s8:osc s11:out')
    expect(slotBoardOf(rack.parts.view).choosing).to.equal(null)
    expect(rack.parts.controller.selected).to.equal('osc')
  })

  it('have two change places: Swap with…, then the other', async () => {
    await tap('s4')
    find(rack.part, '.act', 'Swap with').click()
    await settled(rack.part)
    await tap('s12')
    expect(held()).to.equal('s1:osc s4:out s7:lamp s11:vcf')
  })

  it('show their panel with Enter, at the place, and Escape leads back', async () => {
    const option = find(rack.part, '[role="option"][data-element="vcf"]')
    option.focus()
    await sendKeys({ press: 'Enter' })
    await settled(rack.part)
    expect(rack.root.activeElement?.matches('select.step')).to.equal(true)
    await sendKeys({ press: 'Escape' })
    expect(rack.root.activeElement).to.equal(option)
  })

  it('put a new part somewhere else: tile, then place', async () => {
    find(rack.part, '.palette button', 'Cover').click()
    await settled(rack.part)
    expect(rack.parts.controller.selected).to.equal('cover-1')
    await tap('s10')
    expect(elementOf(rack.parts.controller, 'cover-1')?.slot).to.equal('s10')
  })

  it('put a new part where it is meant: place, then tile', async () => {
    await tap('s9')
    expect([rack.parts.controller.aimed, rack.part.querySelector('.inspector h3')?.textContent]).to.deep.equal(['s9', 'Place 9, free'])
    find(rack.part, '.palette button', 'Lamp').click()
    await settled(rack.part)
    expect(elementOf(rack.parts.controller, 'lamp-1')?.slot).to.equal('s9')
  })

  it('choose from the list of places, which says what becomes of each', async () => {
    await tap('s4')
    const select = find<HTMLSelectElement>(rack.part, '.place-field select')
    expect([...select.options].map(({ textContent }) => textContent?.trim())).to.deep.include.members(['Places 4 to 5', 'Places 8 to 9', 'Places 11 to 12: swap with Output'])
    select.value = 's8'
    select.dispatchEvent(new Event('change'))
    expect(held()).to.equal('s1:osc s7:lamp s8:vcf s11:out')
  })
})

describe('The picture of slots', () => {
  it('is accessible at rest, selected, asking and with a free place meant', async () => {
    await clean()
    await tap('s4')
    await clean()
    find(rack.part, '.act', 'Move to').click()
    await settled(rack.part)
    await clean()
    await sendKeys({ press: 'Escape' })
    rack.parts.controller.aim('s9')
    await settled(rack.part)
    await clean()
  })

  it('asks for no frame while nobody does anything', async () => {
    await drag('s7', 's9')
    await letGo()
    await new Promise((resolve) => setTimeout(resolve, 600))
    const ask = window.requestAnimationFrame
    let asked = 0
    window.requestAnimationFrame = (job) => (asked++, ask.call(window, job))
    await new Promise((resolve) => setTimeout(resolve, 300))
    window.requestAnimationFrame = ask
    expect(asked).to.equal(0)
  })

  it('paints only where something changed', async () => {
    await settled(rack.part)
    const areas: [number, number][] = []
    const paint = CanvasRenderingContext2D.prototype.rect
    CanvasRenderingContext2D.prototype.rect = function (x, y, width, height) {
      areas.push([x, x + width])
      return paint.call(this, x, y, width, height)
    }
    rack.parts.controller.commit([{ type: 'move', section: 'rack', id: 'lamp', from: { slot: 's7' }, to: { slot: 's8' } }], { cause: 'apply', door: 'host' })
    await settled(rack.part)
    CanvasRenderingContext2D.prototype.rect = paint
    const { left, scale } = rack.parts.view.frame
    expect(areas).to.have.length.greaterThan(0)
    for (const [from, to] of areas) {
      expect(from).to.be.greaterThan(left + 45_000 * scale)
      expect(to).to.be.lessThan(left + 100_000 * scale)
    }
  })

  it('has the reader’s own colours where the system asks for them', async () => {
    const host = rack.root.appendChild(document.createElement('div'))
    host.style.cssText = 'position: fixed; inset: 0; inline-size: 400px; block-size: 300px'
    const stage = openSlotsStage(host, rack.parts, { theme: 'forced' })
    await settled(rack.part)
    const canvas = find<HTMLCanvasElement>(host, '.st-box canvas')
    const [red, green, blue] = canvas.getContext('2d')?.getImageData(4, canvas.height - 6, 1, 1).data ?? []
    const probe = host.appendChild(document.createElement('i'))
    probe.style.backgroundColor = 'Canvas'
    expect(`rgb(${red}, ${green}, ${blue})`).to.equal(getComputedStyle(probe).backgroundColor)
    stage.destroy()
    host.remove()
  })

  it('leaves nothing behind', async () => {
    const stage = find(rack.part, '.picture')
    rack.part.remove()
    expect(stage.children).to.have.length(0)
  })
})
