import { elementsIn, evaluate, type Element } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { keyboard, open } from '../input/plan/keyboard.sample.ts'
import type { SessionController } from './controller.ts'
import type { Parts } from './parts.ts'
import { moveTo, resizeTo, turnTo } from './plan-verbs.ts'
import { add, remove, replaceWith } from './verbs.ts'

const elementsOf = ({ session, section }: SessionController): readonly Element[] => elementsIn(session.layout, section)

/** A die that falls alike for every seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state % sides
  }
}

/** A garden that the rules call valid, come to by chance; in hundredths, as keys go: what the boundary puts between them is typed in the panel. */
function validGarden(seed: number): readonly Element[] {
  const [next, door] = [dice(seed), 'host' as const]
  for (let tries = 0; tries < 400; tries++) {
    const { controller } = open()
    for (let edit = 0; edit < 8; edit++) {
      const { id } = elementsOf(controller)[next(elementsOf(controller).length)] ?? { id: '' }
      const kind = ['bench', 'lamp', 'pond', 'bench'][next(4)] ?? 'lamp'
      switch (next(6)) {
        case 0: remove(controller, id, door); break
        case 1: add(controller, kind, { door }); break
        case 2: replaceWith(controller, id, { kind, door }); break
        case 3: turnTo(controller, id, { angle: next(360), fine: true, door }); break
        case 4: resizeTo(controller, id, { size: { [next(2) === 0 ? 'width' : 'depth']: (10 + next(40)) / 10 }, door }); break
        default: moveTo(controller, id, { at: [next(1200) / 100, next(800) / 100], door })
      }
    }
    if (elementsOf(controller).some(({ at = [] }) => at.some((length) => Math.round(length * 1000) % 10 !== 0))) continue
    if (told(elementsOf(controller)).join() !== told(elementsOf(open().controller)).join() && evaluate(controller.compiled, controller.session.layout).status === 'valid') return elementsOf(controller)
  }
  throw new Error('No valid garden was come by.')
}

/** A design without ids and order. */
const told = (all: readonly Element[]): string[] => all.map(({ kind, at, angle = 0, width, depth }) => `${kind} ${String(at)} ${angle} ${width} ${depth}`).sort()

/** The keys of a garden, and what they are pressed for. */
function hands(parts: Parts) {
  const { controller } = parts
  let kind = ''
  const board = keyboard(parts, (mode) => void (mode === 'add' ? add(controller, kind, { door: 'keys' }) : replaceWith(controller, controller.selected ?? '', { kind, door: 'keys' })))
  const { press } = board
  /** Looks around with arrows alone, as somebody who does not see the plan. */
  const goTo = (id: string): void => {
    press('Home')
    const roads = new Map<string, readonly string[]>([[board.focus ?? '', []]])
    for (const [at, road] of roads) for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      press('Home')
      for (const one of [...road, key]) press(one)
      if (board.focus !== null && board.focus !== at && !roads.has(board.focus)) roads.set(board.focus, [...road, key])
      if (board.focus === id) return
    }
    throw new Error(`No way leads to ${id}.`)
  }
  /** So far with an arrow, in steps of a tenth, ten at a time, and in hundredths. */
  const go = (far: number, [back, on]: readonly [string, string], fine = 0.01): void => {
    const key = far < 0 ? back : on
    let left = Math.round(Math.abs(far) / fine)
    for (const [each, how] of [[100, { shift: true }], [10, {}], [1, { alt: true }]] as const) for (; left >= each; left -= each) press(key, how)
  }
  const inMode = (presses: number, run: () => void): void => {
    press(' ')
    for (let times = 0; times < presses; times++) press('t')
    run()
    press(' ')
  }
  return { controller, press, goTo, go, inMode, put: (wanted: string, key: 'a' | 'r') => ((kind = wanted), press(key)) }
}

/** Makes the garden that of the other trial, and touches nothing but keys. */
function turnInto(parts: Parts, wanted: readonly Element[]): void {
  const { controller, press, goTo, go, inMode, put } = hands(parts)
  const now = (id: string): Element => elementsOf(controller).find((one) => one.id === id) ?? { id, kind: '' }
  const left = [...elementsOf(controller)]
  const meant = wanted.map((want) => {
    const at = left.findIndex((one) => one.kind === want.kind)
    return { want, id: at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null) }
  })
  const spare = left.map(({ id }) => id)
  for (const one of meant.filter(({ id }) => id === null)) {
    const other = spare.shift()
    goTo(other ?? elementsOf(controller)[0]?.id ?? '')
    const known = new Set(elementsOf(controller).map(({ id }) => id))
    put(one.want.kind, other === undefined ? 'a' : 'r')
    one.id = other ?? elementsOf(controller).find(({ id }) => !known.has(id))?.id ?? null
  }
  for (const id of spare) {
    goTo(id)
    press('Delete')
  }
  for (const { want, id } of meant) {
    if (id === null || told([want]).join() === told([now(id)]).join()) continue
    goTo(id)
    if (want.kind === 'pond') inMode(1, () => {
      go((want.width ?? 0) - (now(id).width ?? 0), ['ArrowLeft', 'ArrowRight'])
      go((want.depth ?? 0) - (now(id).depth ?? 0), ['ArrowDown', 'ArrowUp'])
    })
    const turn = (want.angle ?? 0) - (now(id).angle ?? 0)
    if (turn !== 0) inMode(want.kind === 'pond' ? 2 : 1, () => { for (let degree = 0; degree < Math.abs(turn); degree++) press(turn < 0 ? 'ArrowLeft' : 'ArrowRight', { alt: true }) })
    inMode(0, () => {
      const [fromX, fromY] = now(id).at ?? [0, 0]
      const [toX, toY] = want.at ?? [0, 0]
      go(toX - fromX, ['ArrowLeft', 'ArrowRight'])
      go(toY - fromY, ['ArrowUp', 'ArrowDown'])
    })
  }
}

describe('Any two valid plans', () => {
  it('are turned into one another by keyboard alone, and back', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const parts = open()
      const [start, wanted] = [elementsOf(parts.controller), validGarden(seed)]
      turnInto(parts, wanted)
      expect(told(elementsOf(parts.controller)), `seed ${seed}`).toEqual(told(wanted))
      turnInto(parts, start)
      expect(told(elementsOf(parts.controller)), `seed ${seed}, back`).toEqual(told(start))
    }
  })
})
