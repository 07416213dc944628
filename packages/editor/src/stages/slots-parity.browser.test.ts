/// <reference types="mocha" />
import { canonical } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import type { CodraftRoom } from '../components/index.ts'
import { find, settled, tidy, type Stand } from '../components/stand.sample.ts'
import type { SessionController } from '../session/controller.ts'
import { rackTrial } from '../session/rack.sample.ts'
import { moveToNextSlot, moveToSlot, putInSlot, swapWith } from '../session/slot-verbs.ts'
import { slotWay, wayInOrder } from '../session/slot-ways.ts'
import { add, choose, duplicate, elementOf, remove, replaceWith } from '../session/verbs.ts'
import { slotOn, standRack } from './rack.sample.ts'

type Case = { readonly stand: Stand<CodraftRoom>; readonly twin: SessionController; readonly id: string; next(sides: number): number }

describe('Slots, worked on at random through every door', () => {
  afterEach(() => tidy())

  it('come out as the verbs make them, whichever door is used', async () => {
    await emulateMedia({ reducedMotion: 'reduce' })
    await setViewport({ width: 1280, height: 800 })
    for (const seed of [1, 2, 3]) {
      const stand = await standRack()
      const twin = rackTrial()
      const next = dice(seed)
      for (let edit = 0; edit < 16; edit++) {
        const ids = stand.parts.view.keptRow.map(({ element }) => element.id)
        const id = ids[next(ids.length)] ?? ''
        const door = DOORS[next(DOORS.length)]
        await showAs(stand, door?.view ?? 'picture')
        await door?.go({ stand, twin, id, next })
        await settled(stand.part)
        expect(canonical(stand.parts.controller.session.layout), `seed ${seed}, edit ${edit}, ${door?.name} on ${id}`).to.equal(canonical(twin.session.layout))
      }
      expect(canonical(twin.session.layout)).not.to.equal(canonical(rackTrial().session.layout))
      tidy()
    }
  })
})

/** A die that falls alike for every seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state % sides
  }
}

async function showAs({ part }: Stand<CodraftRoom>, view: 'picture' | 'list'): Promise<void> {
  if (part.shownAs === view) return
  part.shownAs = view
  for (let tries = 0; view === 'list' && part.querySelector('.part-row') === null && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 25))
  await settled(part)
}

const slotAt = (next: Case['next']): string => `s${next(12) + 1}`
const KINDS = [['lamp', 'Lamp'], ['cover', 'Cover'], ['filter', 'Filter'], ['delay', 'Delay']] as const
const frames = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** Where the hand has to be so that a part's first slot is over another. */
async function drag(from: [number, number], to: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: from })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [from[0] + 7, from[1] + 2] })
  await sendMouse({ type: 'move', position: to })
  await frames()
  await sendMouse({ type: 'up' })
  await frames()
}

async function picked({ part }: Stand<CodraftRoom>, label: string): Promise<void> {
  for (let tries = 0; !part.querySelector('dialog.picker[open]') && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  find(find(part, 'dialog.picker[open]'), '.pick', label).click()
}

const DOORS: readonly { readonly name: string; readonly view: 'picture' | 'list'; go(given: Case): Promise<void> }[] = [
  { name: 'drag to a slot', view: 'picture', go: async ({ stand, twin, id, next }) => {
    const slot = slotAt(next)
    const from = elementOf(twin, id)?.slot ?? ''
    const way = slotWay(twin, { id }, slot)
    // What may stand a little beside is left to the tests of the hand.
    if (!way || way.way === 'no' || way.lands !== slot) return
    await drag(slotOn(stand, from), slotOn(stand, slot))
    if (way.way !== 'here') moveToSlot(twin, id, { slot, door: 'host' })
  } },
  { name: 'tile to a free slot', view: 'picture', go: async ({ stand, twin, next }) => {
    const [kind, label] = KINDS[next(2)] ?? KINDS[0]
    const slot = slotAt(next)
    if (slotWay(twin, { id: twin.idFor(kind), kind }, slot)?.way === 'no') return
    const tile = find(stand.part, '.palette button', label)
    tile.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = tile.getBoundingClientRect()
    await drag([Math.round(left + width / 2), Math.round(top + height / 2)], slotOn(stand, slot))
    putInSlot(twin, kind, { slot, door: 'host' })
  } },
  { name: 'keys', view: 'picture', go: async ({ stand, twin, id, next }) => {
    stand.part.focusElement(id)
    await settled(stand.part)
    const way = next(2) === 0 ? 'left' : 'right'
    for (const key of [' ', way === 'left' ? 'ArrowLeft' : 'ArrowRight', ' ']) await sendKeys({ press: key })
    moveToNextSlot(twin, id, { way, door: 'host' })
  } },
  { name: 'delete key', view: 'picture', go: async ({ stand, twin, id }) => {
    if (stand.parts.view.keptRow.length < 4) return
    stand.part.focusElement(id)
    await settled(stand.part)
    await sendKeys({ press: 'Delete' })
    remove(twin, id, 'host')
  } },
  { name: 'swap by taps', view: 'picture', go: async ({ stand, twin, id, next }) => {
    const ids = stand.parts.view.keptRow.map(({ element }) => element.id)
    const other = ids[next(ids.length)] ?? ''
    const slot = elementOf(twin, other)?.slot ?? ''
    const way = slotWay(twin, { id }, slot)
    if (other === id || way?.way !== 'swap' || way.others.length !== 1) return
    stand.parts.controller.select([id])
    await settled(stand.part)
    find(stand.part, '.act', 'Swap with').click()
    await settled(stand.part)
    await sendMouse({ type: 'click', position: slotOn(stand, slot) })
    if (way.lands === slot) moveToSlot(twin, id, { slot, door: 'host' })
    else swapWith(twin, id, { other, door: 'host' })
  } },
  { name: 'place, then tile', view: 'picture', go: async ({ stand, twin, next }) => {
    const [kind, label] = KINDS[next(KINDS.length)] ?? KINDS[0]
    const slot = slotAt(next)
    if (slotWay(twin, { id: twin.idFor('cover'), kind: 'cover' }, slot)?.way !== 'free') return
    await sendMouse({ type: 'click', position: slotOn(stand, slot) })
    await settled(stand.part)
    find(stand.part, '.palette button', label).click()
    twin.aim(slot)
    add(twin, kind, { door: 'host' })
  } },
  { name: 'list of places', view: 'list', go: async ({ stand, twin, id, next }) => {
    const select = find<HTMLSelectElement>(stand.part, `.part-row[data-element="${id}"] select`)
    const { value } = select.options[next(select.options.length)] ?? { value: '' }
    select.value = value
    select.dispatchEvent(new Event('change'))
    if (value !== elementOf(twin, id)?.slot) moveToSlot(twin, id, { slot: value, door: 'host' })
  } },
  { name: 'list, up and down', view: 'list', go: async ({ stand, twin, id, next }) => {
    const by = next(2) === 0 ? -1 : 1
    find(stand.part, `.part-row[data-element="${id}"] [data-control="${by < 0 ? 'up' : 'down'}"]`).click()
    twin.commit(wayInOrder(twin, id, by)?.edit ?? [], { cause: 'move', door: 'host' })
  } },
  { name: 'list, in its row', view: 'list', go: async ({ stand, twin, id, next }) => {
    const row = find(stand.part, `.part-row[data-element="${id}"]`)
    if (!row.querySelector('[data-control="duplicate"]')) find(row, '[data-control="name"]').click()
    await settled(stand.part)
    if (next(2) === 0) {
      find(row, '[data-control="duplicate"]').click()
      duplicate(twin, id, 'host')
      return
    }
    const [kind, label] = KINDS[next(KINDS.length)] ?? KINDS[0]
    if (elementOf(twin, id)?.kind === kind) return
    find(row, '[data-control="replace"]').click()
    await picked(stand, label)
    replaceWith(twin, id, { kind, door: 'host' })
  } },
  { name: 'option', view: 'list', go: async ({ stand, twin, id }) => {
    if (elementOf(twin, id)?.kind !== 'lamp') return
    const row = find(stand.part, `.part-row[data-element="${id}"]`)
    if (!row.querySelector('.segments')) find(row, '[data-control="name"]').click()
    await settled(stand.part)
    find<HTMLInputElement>(row, '.segments label:nth-child(2) input').click()
    choose(twin, id, { choice: 'colour', option: 'green', door: 'host' })
  } },
  { name: 'undo', view: 'picture', go: async ({ stand, twin }) => {
    stand.parts.controller.undo()
    twin.undo()
  } },
]
