/// <reference types="mocha" />
import { elementsIn, type Element } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { clean } from '../../components/stand.sample.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { whereOn } from '../../session/plan-where.ts'
import { groundOf } from '../../session/verbs.ts'
import { gardenRoom, rest, type GardenRoom } from '../../stages/garden-room.sample.ts'

let open: GardenRoom
before(() => setViewport({ width: 1100, height: 900 }))
afterEach(() => open.close())

const elements = (): readonly Element[] => elementsIn(open.parts.controller.session.layout, 'lawn')
const lamps = (): readonly Element[] => elements().filter(({ kind }) => kind === 'lamp')
const tile = (): HTMLElement => {
  const found = open.root.querySelector<HTMLElement>('.tile[data-kind=lamp]')
  if (!found) throw new Error('There is no tile.')
  return found
}
const asking = (): HTMLElement | null => [...open.root.querySelectorAll<HTMLElement>('.pl-asking')].find((one) => one.checkVisibility()) ?? null
const said = (): string => [...open.root.querySelectorAll('.voices [role=status]')].map(({ textContent }) => textContent).join(' ')
async function click(node: Element | HTMLElement): Promise<void> {
  const { left, top, width, height } = (node as HTMLElement).getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] })
  await rest(60)
}
async function clickOn(x: number, y: number): Promise<void> {
  const lens = planLensOf(open.parts.view)
  const at = lens.pixelsAt([x * lens.section.per, y * lens.section.per])
  const { left, top } = open.stage.getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(left + at.x), Math.round(top + at.y)] })
  await rest(60)
}

describe('A tap on a tile, then a tap on the plan', () => {
  it('puts the part where the second tap says, says so, and is one step to be undone', async () => {
    open = await gardenRoom()
    await click(tile())
    expect([lamps().length, tile().getAttribute('aria-pressed'), asking()?.textContent]).to.deep.equal([1, 'true', 'Tap where Lamp is to standPlace for me'])
    await rest(250)
    expect(said()).to.contain('Lamp: tap where it is to stand, or press Place for me. Escape cancels.')
    await clean(open.root)
    await clickOn(5.5, 7)
    expect(lamps().map(({ at }) => at?.map(Math.round))).to.deep.equal([[6, 4], [6, 7]])
    expect([tile().getAttribute('aria-pressed'), asking(), open.parts.controller.selected]).to.deep.equal([null, null, lamps()[1]?.id])
    await rest(250)
    expect(said()).to.contain('Lamp 2 added')
    open.parts.controller.undo()
    expect(lamps().length).to.equal(1)
  })

  it('means the place and not what stands there', async () => {
    open = await gardenRoom()
    open.parts.controller.select(['b1'])
    await click(tile())
    await clickOn(3, 2)
    expect([lamps().length, open.parts.controller.selected]).to.deep.equal([2, lamps()[1]?.id])
  })

  for (const [what, cancel] of [
    ['a second tap on the tile', () => click(tile())],
    ['Escape', async () => sendKeys({ press: 'Escape' })],
    ['the cross beside the question', async () => { const cross = asking()?.querySelector<HTMLElement>('[aria-label=Cancel]'); if (cross) await click(cross) }],
  ] as const) {
    it(`is called off by ${what}, and the next tap means what it meant before`, async () => {
      open = await gardenRoom()
      await click(tile())
      await cancel()
      await rest(250)
      expect([tile().getAttribute('aria-pressed'), asking(), lamps().length]).to.deep.equal([null, null, 1])
      expect(said()).to.contain('Cancelled')
      expect(open.root.activeElement).to.equal(tile())
      await clickOn(3, 2)
      expect([lamps().length, open.parts.controller.selected]).to.deep.equal([1, 'b1'])
    })
  }

  it('is not needed by whoever asks for a place, or presses the tile by a key: the best one is taken', async () => {
    open = await gardenRoom()
    await click(tile())
    const forMe = asking()?.querySelector<HTMLElement>('.pl-for-me')
    if (forMe) await click(forMe)
    expect([lamps().length, asking(), open.root.activeElement === tile()]).to.deep.equal([2, null, true])
    await sendKeys({ press: 'Enter' })
    await rest(60)
    expect([lamps().length, asking()]).to.deep.equal([3, null])
  })

  it('goes on asking where the part cannot stand', async () => {
    open = await gardenRoom({ brief: { rules: [{ id: 'dry', rule: 'no-overlap', on: '*', with: '*', live: 'clamp', severity: 'block', message: 'On the same ground.' }] } })
    await click(tile())
    await clickOn(8.5, 6)
    expect([lamps().length, asking() !== null]).to.deep.equal([1, true])
    await clickOn(1, 7)
    expect([lamps().length, asking()]).to.deep.equal([2, null])
  })
})

describe('A tap on a tile on a phone, with a problem on the card', () => {
  afterEach(() => setViewport({ width: 1100, height: 900 }))

  it('leaves the way to have it placed where a finger reaches it', async () => {
    await setViewport({ width: 390, height: 844 })
    const why = { text: 'A long reason, as reasons are: people need room before a bench to sit down, to stretch their legs and to park a pram, and nobody likes to be in the way.' }
    open = await gardenRoom({ width: 390, brief: { rules: ['bench', 'lamp'].map((on) => ({ id: on, rule: 'count', on, max: 0, message: `Far too many of these: ${on} after ${on} stands here.`, why })) } })
    await rest(300)
    await click(tile())
    await rest(300)
    const button = asking()?.querySelector<HTMLElement>('.pl-for-me')
    const { left, top, width, height } = button!.getBoundingClientRect()
    // In the middle, and at its lower edge, over which cards rise.
    for (const y of [top + height / 2, top + height - 3]) expect(open.root.elementFromPoint(left + width / 2, y)?.closest('.pl-for-me') === button, `at ${y}`).to.equal(true)
    expect(open.root.querySelector('.chip')?.checkVisibility({ visibilityProperty: true })).to.equal(false)
    await click(button!)
    expect(lamps().length).to.equal(2)
    expect(open.root.querySelector('.chip')?.checkVisibility({ visibilityProperty: true })).to.equal(true)
  })
})

describe('Where on a plan a part may stand', () => {
  const answer = (kind: string): string[] => {
    const { controller } = open.parts
    const steps = whereOn(controller, groundOf(controller), kind)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    const where = step.value
    if (!where) throw new Error('It is no plan.')
    return Array.from({ length: where.rows }, (_, row) => [...where.may.slice(row * where.columns, (row + 1) * where.columns)].join(''))
  }
  const spot = (rows: readonly string[], x: number, y: number): string | undefined => rows[Math.floor((y / 8) * rows.length)]?.[Math.floor((x / 12) * (rows[0]?.length ?? 0))]

  it('is not where it would stand on others, or too near to the water', async () => {
    open = await gardenRoom()
    const rows = answer('bench')
    expect([spot(rows, 1.5, 3.5), spot(rows, 3, 2), spot(rows, 8.5, 6), spot(rows, 6.9, 6), spot(rows, 11, 1)]).to.deep.equal(['1', '0', '0', '0', '1'])
  })

  it('is not narrowed by a rule that would be broken wherever it stands', async () => {
    open = await gardenRoom({ brief: { rules: [{ id: 'few', rule: 'count', on: 'lamp', max: 1, message: 'One lamp.' }] } })
    expect(new Set(answer('lamp').join(''))).to.deep.equal(new Set(['1']))
  })

  it('lies bright on the picture, and what is no place under a veil', async () => {
    open = await gardenRoom()
    await click(tile())
    await rest(400)
    const veil = open.root.querySelector<HTMLCanvasElement>('.pl-veil')
    expect(veil?.classList.contains('is-on')).to.equal(true)
    const alpha = (x: number, y: number): number => veil?.getContext('2d')?.getImageData(Math.round((x / 12) * veil.width), Math.round((y / 8) * veil.height), 1, 1).data[3] ?? -1
    expect([alpha(8.5, 6) > 60, alpha(1.5, 3.5)]).to.deep.equal([true, 0])
    await sendKeys({ press: 'Escape' })
    await rest(60)
    expect(veil?.classList.contains('is-on')).to.equal(false)
  })
})
