/// <reference types="mocha" />
import { canonical, type Edit } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { add, applyFix, choose, duplicate, elementOf, moveBy, remove, replaceWith, setWidth, stepWidth } from '../../session/verbs.ts'
import type { CodraftRoom } from '../index.ts'
import { find, settled, tidy, type Stand } from '../stand.sample.ts'
import { press, rowOf, rowsOf, standList } from './list.sample.ts'

describe('The list, used at random', () => {
  afterEach(() => tidy())

  it('makes the same layout as the verbs, whatever is done in whatever order', async () => {
    for (const seed of [1, 2, 3]) {
      const stand = await standList()
      const { part, parts } = stand
      const twin = new SessionController(harbour())
      const next = dice(seed)
      for (let edit = 0; edit < 14; edit++) {
        const ids = parts.view.keptRow.map(({ element }) => element.id)
        const id = ids[next(ids.length)] ?? ''
        await EDITS[next(EDITS.length)]?.(stand, twin, { id, next })
        await settled(part)
        expect(canonical(parts.controller.session.layout), `seed ${seed}, edit ${edit}, on ${id}`).to.equal(canonical(twin.session.layout))
        expect(rowsOf(part).map((row) => row.dataset['element'])).to.deep.equal(parts.view.keptRow.map(({ element }) => element.id))
      }
      expect(canonical(twin.session.layout)).not.to.equal(canonical(harbour().brief.layout))
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

type Case = { readonly id: string; readonly next: (sides: number) => number }
const KINDS = ['footpath', 'trees', 'cycle', 'bus', 'car', 'parking', 'buffer', 'stall']
const pickOf = (kind: string): string => ({ footpath: 'Footpath', trees: 'Trees', cycle: 'Cycle lane', bus: 'Bus lane', car: 'Car lane', parking: 'Parking', buffer: 'Kerb buffer', stall: 'Market stall' })[kind] ?? kind

/** Everything that the list can do: by its controls in one trial, by the verbs in the other. */
const EDITS: readonly ((stand: Stand<CodraftRoom>, twin: SessionController, given: Case) => Promise<void>)[] = [
  async (stand, twin, { id }) => {
    if (rowOf(stand.part, id).querySelector('.step') === null) return
    await press(stand, id, 'wider')
    stepWidth(twin, id, { steps: 1, door: 'host' })
  },
  async (stand, twin, { id }) => {
    if (rowOf(stand.part, id).querySelector('.step') === null) return
    await press(stand, id, 'narrower')
    stepWidth(twin, id, { steps: -1, door: 'host' })
  },
  async ({ part }, twin, { id, next }) => {
    const field = rowOf(part, id).querySelector<HTMLInputElement>('input.width')
    if (!field) return
    const width = (50 + next(400)) / 100
    field.value = String(width)
    field.dispatchEvent(new Event('change', { bubbles: true }))
    setWidth(twin, id, { width, door: 'host' })
  },
  async (stand, twin, { id, next }) => {
    const by = next(2) === 0 ? -1 : 1
    await press(stand, id, by < 0 ? 'up' : 'down')
    moveBy(twin, id, { by, door: 'host' })
  },
  async (stand, twin, { id }) => {
    await press(stand, id, 'duplicate')
    duplicate(twin, id, 'host')
  },
  async (stand, twin, { id }) => {
    if (stand.parts.view.keptRow.length < 4) return
    await press(stand, id, 'remove')
    remove(twin, id, 'host')
  },
  async (stand, twin, { id, next }) => {
    const kind = KINDS[next(KINDS.length)] ?? ''
    if (elementOf(twin, id)?.kind === kind) return
    await press(stand, id, 'replace')
    await picked(stand, kind)
    replaceWith(twin, id, { kind, door: 'host' })
  },
  async (stand, twin, { id, next }) => {
    const kind = KINDS[next(KINDS.length)] ?? ''
    await press(stand, id, 'add')
    await picked(stand, kind)
    twin.select([id])
    add(twin, kind, { door: 'host' })
  },
  async (stand, twin, { id, next }) => {
    const option = next(2) === 0 ? 'in' : 'out'
    if (elementOf(twin, id)?.kind !== 'car') return
    if (!rowOf(stand.part, id).querySelector('.segments')) await press(stand, id, 'name')
    find<HTMLInputElement>(rowOf(stand.part, id), `label:nth-child(${option === 'in' ? 1 : 2}) input`).click()
    choose(twin, id, { choice: 'way', option, door: 'host' })
  },
  async (stand, twin) => {
    const way = stand.part.querySelector<HTMLButtonElement & { tries?: Edit }>('.part-row .problem-acts button')
    const { tries } = way ?? {}
    if (!way || !tries) return
    way.click()
    applyFix(twin, { edit: tries }, 'host')
  },
  async (stand, twin) => {
    stand.parts.controller.undo()
    twin.undo()
    await settled(stand.part)
  },
]

async function picked({ part }: Stand<CodraftRoom>, kind: string): Promise<void> {
  for (let tries = 0; !part.querySelector('dialog.picker[open]') && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  const dialog = part.querySelector<HTMLDialogElement>('dialog.picker[open]')
  const name = [...(dialog?.querySelectorAll('.pick-name') ?? [])].find(({ textContent }) => textContent.trim() === pickOf(kind))
  if (!name) throw new Error(`No ${kind} to be picked.`)
  name.closest('button')?.click()
}
