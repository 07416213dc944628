/** What keys do on a plan, where that is not what they do elsewhere: arrows go to the nearest in their direction; what is picked up moves, grows and turns. */
import { rowOf, zonesAround, type Placed } from '@codraft/core'
import { readingOrder } from '../../session/reading-order.ts'
import type { Parts } from '../../session/parts.ts'
import { abilitiesOf, resizeBy } from '../../session/plan-verbs.ts'
import { groundOf } from '../../session/verbs.ts'
import { planBoardOf } from '../../tools/plan/index.ts'
import type { KeyPorts } from '../key-ports.ts'
import { listenForKeys } from '../keys.ts'
import { pathOf } from '../target.ts'
import { done, type Manner, type MannerOf } from '../manner.ts'
import { PlanGroupLift } from './group-lift.ts'
import { PlanLift, type PlanLifted, type Stride } from './lift.ts'
import { stepOn } from './ways-around.ts'

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Listens to keys on a plan, and to presses of its pins, until the returned function is called. */
export function listenToPlanKeys(root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): () => void {
  const stopKeys = listenForKeys(root, { parts, ports }, planManner)
  const press = (event: Event): void => {
    const pin = pathOf(event).find(({ classList }) => classList.contains('pl-pin'))
    const note = parts.controller.session.remarks.notes[Number(pin?.dataset['note'])]
    if (pin && note) ports.openNotes(note.on, Number(pin.dataset['note']))
  }
  root.addEventListener('click', press)
  return () => {
    stopKeys()
    root.removeEventListener('click', press)
  }
}

/** The manner of plans. */
export const planManner: MannerOf<PlanLifted> = (parts, _, { isLocked }): Manner<PlanLifted> => {
  const { controller, view } = parts
  const order = (): readonly Placed[] => readingOrder(view.keptRow)
  const ableOf = (id: string): ReturnType<typeof abilitiesOf> | null => {
    const placed = rowOf(groundOf(controller)).find(({ element }) => element.id === id)
    return placed ? abilitiesOf(groundOf(controller), placed) : null
  }
  /** Whether nothing of its size can be changed, which is said then. */
  const isOneSize = (id: string): boolean => {
    const { width, depth } = ableOf(id) ?? {}
    return !width && !depth && done(controller.tell({ type: 'mode', element: id, mode: 'resize' }))
  }
  return {
    get order() { return order() },
    place: 'at',
    usesAlt: true,
    press: ({ key }) => {
      const board = planBoardOf(view)
      return key === 'Escape' && board.aim !== null && done(board.note({ aim: null }))
    },
    from: (key, id) => whither({ order: order(), placed: view.keptRow }, key, id),
    width: {
      step: (id, steps, fine) => isOneSize(id) || resizeBy(controller, id, { of: 'width', steps, door: 'keys', fine }),
      held: (id) => ableOf(id)?.width !== true && done(controller.tell({ type: 'mode', element: id, mode: 'resize' })),
    },
    // Something that may not be moved may be turned all the same.
    lift: (id) => {
      const { turn, width, depth } = ableOf(id) ?? {}
      return !turn && !width && !depth && isLocked(id, 'at', 'move') ? null : new PlanLift(parts, id)
    },
    liftTogether: (id, ids) => new PlanGroupLift(parts, id, ids),
    pressLifted: ({ key, shiftKey, altKey, ctrlKey, metaKey, repeat }, lift) => {
      const arrow = ARROWS[key]
      const stride: Stride = altKey ? 'fine' : shiftKey ? 'ten' : 'step'
      if (arrow && !ctrlKey && !metaKey) return done(lift.arrow(arrow, stride))
      switch (key) {
        case 't':
        case 'T': return repeat || done(lift.changeMode())
        case '+':
        case '=': return done(lift.widen(1, shiftKey))
        case '-':
        case '_':
        case '−': return done(lift.widen(-1, shiftKey))
        default: return false
      }
    },
  }
}

/** Where a key leads on a plan: to the nearest in a direction, to the first and the last, to the next zone; null where it is none of these keys. */
function whither(among: { readonly order: readonly Placed[]; readonly placed: readonly Placed[] }, key: string, id: string | null): string | null {
  const { order } = among
  const arrow = ARROWS[key]
  if (arrow) return (id === null ? order[0] : stepOn(among, id, arrow))?.element.id ?? id
  switch (key) {
    case 'Home': return order[0]?.element.id ?? null
    case 'End': return order.at(-1)?.element.id ?? null
    case 'PageDown': return inNextZone(order, id, 1)
    case 'PageUp': return inNextZone(order, id, -1)
    default: return null
  }
}

/** The first element of the next zone that has any, round and round. */
function inNextZone(order: readonly Placed[], id: string | null, by: 1 | -1): string | null {
  const zones = [...new Set(order.map((one) => zonesAround(one)[0] ?? ''))]
  const own = order.find(({ element }) => element.id === id)
  const at = own ? zones.indexOf(zonesAround(own)[0] ?? '') : -1
  const zone = zones[(at + by + zones.length) % zones.length]
  return order.find((one) => (zonesAround(one)[0] ?? '') === zone)?.element.id ?? null
}
