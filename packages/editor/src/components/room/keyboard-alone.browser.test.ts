/// <reference types="mocha" />
import { designHash, elementsIn, evaluate, type Element } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { add, choose, elementOf, moveTo, paletteOf, remove, replaceWith, setWidth } from '../../session/verbs.ts'
import type { CodraftRoom } from '../index.ts'
import { settled, standRoom, tidy, type Stand } from '../stand.sample.ts'

type Room = Stand<CodraftRoom>
const rowOf = (controller: SessionController): readonly Element[] => elementsIn(controller.session.layout, 'stop')
const LABELS: Readonly<Record<string, string>> = { footpath: 'Footpath', trees: 'Trees', cycle: 'Cycle lane', 'bus-stop': 'Bus stop', bus: 'Bus lane', car: 'Car lane', parking: 'Parking', buffer: 'Kerb buffer', stall: 'Market stall' }

/** A die that falls alike for every seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state % sides
  }
}

/** A layout that the rules call valid, come to by chance. */
function validLayout(seed: number): SessionController {
  const next = dice(seed)
  for (let tries = 0; tries < 400; tries++) {
    const controller = new SessionController(harbour())
    const door = 'host'
    for (let edit = 0; edit < 9; edit++) {
      const { id } = rowOf(controller)[next(rowOf(controller).length)] ?? { id: '' }
      const kind = paletteOf(controller).filter((one) => one !== 'tram')[next(8)] ?? 'cycle'
      switch (next(6)) {
        case 0: remove(controller, id, door); break
        case 1: moveTo(controller, id, { index: next(rowOf(controller).length), door }); break
        case 2: setWidth(controller, id, { width: (40 + next(300)) / 100, door }); break
        case 3: add(controller, kind, { door, index: next(rowOf(controller).length + 1) }); break
        case 4: replaceWith(controller, id, { kind, door }); break
        default: choose(controller, rowOf(controller).find((one) => one.kind === 'car')?.id ?? '', { choice: 'way', option: 'out', door })
      }
    }
    const changed = designHash(controller.session.layout, controller.compiled.brief) !== designHash(controller.compiled.brief.layout, controller.compiled.brief)
    if (changed && evaluate(controller.compiled, controller.session.layout).status === 'valid') return controller
  }
  throw new Error('No valid layout was come by.')
}

const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await sendKeys({ press: key }) }

/** Brings the focus to a place of the street, with Home and arrows. */
async function goTo({ part }: Room, index: number): Promise<void> {
  await press('Home', ...Array<string>(index).fill('ArrowRight'))
  await settled(part)
}

/** Opens the list of kinds with a letter and takes one by typing its name. */
async function pick(room: Room, letter: 'a' | 'r', kind: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 320))
  await press(letter)
  for (let tries = 0; room.part.querySelector('dialog.picker[open]') === null; tries++) {
    if (tries > 100) throw new Error('The list of kinds has not come.')
    await settled(room.part)
  }
  await sendKeys({ type: LABELS[kind] ?? kind })
  await settled(room.part)
  await press('Enter')
  await settled(room.part)
}

/** Makes the street in the room that of the other trial, place by place, and touches nothing but keys. */
async function turnInto(room: Room, wanted: readonly Element[]): Promise<void> {
  const { controller } = room.parts
  const fixed = (one: Element): boolean => one.kind === 'tram'
  for (let at = 0; at < wanted.length; at++) {
    const want = wanted[at]
    if (!want) return
    const from = rowOf(controller).findIndex((one, index) => index >= at && one.kind === want.kind)
    const here = rowOf(controller)[at]
    // What is fixed stays where it is: the others go round it.
    if (fixed(want) && from > at) {
      for (let gone = at; gone < from; gone++) {
        await goTo(room, at)
        await press('Space', 'End', 'Space')
      }
    } else if (from > at && !fixed(want)) {
      await goTo(room, from)
      await press('Space', ...Array<string>(from - at).fill('ArrowLeft'), 'Space')
    } else if (from < 0 && here && !fixed(here)) {
      await goTo(room, at)
      await pick(room, 'r', want.kind)
    } else if (from < 0) {
      await goTo(room, Math.max(0, at - 1))
      await pick(room, 'a', want.kind)
      if (at === 0) await press('Space', 'ArrowLeft', 'Space')
    }
    await settled(room.part)
  }
  for (let spare = rowOf(controller).length; spare > wanted.length; spare--) {
    await press('End')
    await press('Delete')
    await settled(room.part)
  }
  for (const [at, want] of wanted.entries()) await finish(room, at, want)
}

/** Its width is typed, its choices are taken in the panel. */
async function finish(room: Room, at: number, want: Element): Promise<void> {
  const { controller } = room.parts
  const now = rowOf(controller)[at]
  if (!now) return
  if (now.width !== want.width) {
    await goTo(room, at)
    await sendKeys({ type: String(want.width) })
    await press('Enter')
    await settled(room.part)
  }
  if ((now.choices?.['way'] ?? 'in') === (want.choices?.['way'] ?? 'in')) return
  await goTo(room, at)
  await press('Enter')
  for (let tabs = 0; room.root.activeElement?.matches('.choice input') !== true; tabs++) {
    if (tabs > 20) throw new Error('The choice is not reached.')
    await press('Tab')
  }
  await press('ArrowRight')
  room.part.focusElement(elementOf(controller, now.id)?.id ?? '')
  await settled(room.part)
}

describe('Any two valid layouts', () => {
  before(() => setViewport({ width: 1280, height: 800 }))
  afterEach(tidy)

  for (const seed of [3, 7, 19]) {
    it(`are turned into one another by keyboard alone, and back (${seed})`, async () => {
      const room = await standRoom()
      const { controller } = room.parts
      const wanted = validLayout(seed)
      const start = rowOf(controller)
      room.part.focusElement('w1')
      await turnInto(room, rowOf(wanted))
      const designOf = (row: readonly Element[]): object[] => row.map(({ kind, width, choices }) => ({ kind, width, choices }))
      expect(designOf(rowOf(wanted))).not.to.deep.equal(designOf(start))
      expect(designOf(rowOf(controller))).to.deep.equal(designOf(rowOf(wanted)))
      room.part.focusElement(rowOf(controller)[0]?.id ?? '')
      await turnInto(room, start)
      expect(designOf(rowOf(controller))).to.deep.equal(designOf(start))
    })
  }
})

describe('Copying from one editor into another', () => {
  afterEach(tidy)

  it('goes through the system’s clipboard, as text that anybody can read', async () => {
    const one = await standRoom()
    const other = await standRoom()
    one.part.focusElement('d1')
    const chord = async (key: string): Promise<void> => {
      await sendKeys({ down: 'Control' })
      await sendKeys({ press: key })
      await sendKeys({ up: 'Control' })
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    await chord('c')
    const field = document.body.appendChild(document.createElement('textarea'))
    field.setAttribute('aria-label', 'What was copied')
    field.focus()
    await chord('v')
    expect(field.value).to.contain('"codraft-elements"').and.to.contain('Car lane')
    field.remove()
    other.part.focusElement('g1')
    await chord('v')
    expect(rowOf(other.parts.controller).map(({ id }) => id).join(' ')).to.contain('g1 car-1 c1')
    expect(rowOf(one.parts.controller)).to.have.length(11)
  })
})
