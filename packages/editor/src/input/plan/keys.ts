/** What keys do on a plan, where that is not what they do in a row: arrows go to the nearest in their direction; what is picked up moves, grows and turns. */
import { isLocked, rowOf, zonesAround, type Placed } from '@codraft/core'
import { readingOrder } from '../../session/reading-order.ts'
import type { Happening } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { abilitiesOf, resizeBy } from '../../session/plan-verbs.ts'
import { groundOf } from '../../session/verbs.ts'
import { planBoardOf } from '../../tools/plan/index.ts'
import { ElementKeys } from '../element-keys.ts'
import type { KeyPorts } from '../key-ports.ts'
import { listenForKeys, type Keys } from '../keys.ts'
import { PlanLift, type Stride } from './lift.ts'

/** How long after the last step the next one is an undo step of its own, in milliseconds. */
const SETTLE_MS = 800
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** Listens to keys on a plan until the returned function is called. */
export const listenToPlanKeys = (root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): (() => void) => listenForKeys(root, parts, ports, new PlanKeys(parts, ports))

class PlanKeys implements Keys {
  readonly #parts: Parts
  readonly #ports: KeyPorts
  /** What means the same on every stage. */
  readonly #shared: ElementKeys
  readonly #stop: () => void
  #lift: PlanLift | null = null
  #settling: ReturnType<typeof setTimeout> | undefined
  #stepping = false

  constructor(parts: Parts, ports: KeyPorts) {
    this.#parts = parts
    this.#ports = ports
    this.#shared = new ElementKeys(parts, ports)
    this.#stop = parts.controller.subscribe((happening) => this.#hear(happening))
  }

  press(event: KeyboardEvent, target: HTMLElement): boolean {
    const id = target.closest<HTMLElement>('[data-element]')?.dataset['element'] ?? null
    if (this.#lift) return this.#pressLifted(event, this.#lift)
    if (event.key === 'Escape' && planBoardOf(this.#parts.view).aim !== null) {
      planBoardOf(this.#parts.view).note({ aim: null })
      return true
    }
    if (event.altKey) return false
    const plain = !event.ctrlKey && !event.metaKey
    return (plain && (this.#pressMove(event, id) || this.#pressEdit(event, id))) || this.#shared.press(event, target)
  }

  hear(event: ClipboardEvent, target: HTMLElement): boolean {
    return this.#lift === null && this.#shared.hear(event, target)
  }

  release(): void {
    this.#shared.release()
    if (!this.#stepping) return
    this.#stepping = false
    this.#settling = setTimeout(() => this.#parts.controller.settle(), SETTLE_MS)
  }

  cancelLift(): void {
    const lift = this.#lift
    this.#lift = null
    lift?.cancel()
    this.#shared.cancelLift()
  }

  close(): void {
    this.cancelLift()
    clearTimeout(this.#settling)
    this.#stop()
    this.#shared.close()
  }

  /** An edit of somebody else ends a lift: what it stood on has changed. */
  #hear({ type }: Happening): void {
    if (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened') this.#lift = null
  }

  #pressLifted(event: KeyboardEvent, lift: PlanLift): boolean {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event
    const arrow = ARROWS[key]
    const stride: Stride = altKey ? 'fine' : shiftKey ? 'ten' : 'step'
    if (arrow && !ctrlKey && !metaKey) return done(lift.arrow(arrow, stride))
    switch (key) {
      case ' ':
      case 'Enter': return event.repeat || done(this.#drop(lift))
      case 'Escape': return done(this.cancelLift())
      case 't':
      case 'T': return event.repeat || done(lift.changeMode())
      case '+':
      case '=': return done(lift.turnBy(1, shiftKey))
      case '-':
      case '_':
      case '−': return done(lift.turnBy(-1, shiftKey))
      case 'w':
      case 'W': return done(this.#parts.controller.tell({ type: 'asked', about: 'where', element: lift.id }))
      default: return key !== 'Tab' && key !== 'F6'
    }
  }

  #drop(lift: PlanLift): void {
    this.#lift = null
    lift.drop()
  }

  #pressMove({ key, shiftKey }: KeyboardEvent, id: string | null): boolean {
    if (shiftKey) return false
    const arrow = ARROWS[key]
    const order = readingOrder(this.#parts.view.keptRow)
    if (arrow) return this.#focus((id === null ? order[0] : nearest(order, id, arrow))?.element.id ?? id)
    switch (key) {
      case 'Home': return this.#focus(order[0]?.element.id ?? null)
      case 'End': return this.#focus(order.at(-1)?.element.id ?? null)
      case 'PageDown': return this.#focus(this.#inNextZone(order, id, 1))
      case 'PageUp': return this.#focus(this.#inNextZone(order, id, -1))
      default: return false
    }
  }

  /** The first element of the next zone that has any, round and round. */
  #inNextZone(order: readonly Placed[], id: string | null, by: 1 | -1): string | null {
    const zones = [...new Set(order.map((one) => zonesAround(one)[0] ?? ''))]
    const own = order.find(({ element }) => element.id === id)
    const at = own ? zones.indexOf(zonesAround(own)[0] ?? '') : -1
    const zone = zones[(at + by + zones.length) % zones.length]
    return order.find((one) => (zonesAround(one)[0] ?? '') === zone)?.element.id ?? null
  }

  #pressEdit(event: KeyboardEvent, id: string | null): boolean {
    const { key, shiftKey } = event
    const { controller } = this.#parts
    const placed = id === null || controller.readonly ? undefined : rowOf(groundOf(controller)).find(({ element }) => element.id === id)
    if (id === null || !placed) return false
    if (/^[1-9.,]$/.test(key)) {
      if (!abilitiesOf(controller.compiled, placed).width) return done(controller.tell({ type: 'mode', element: id, mode: 'resize' }))
      controller.select([id])
      return done(this.#ports.typeWidth(key))
    }
    switch (key) {
      case ' ': return event.repeat || done(this.#pickUp(placed))
      case '+':
      case '=': return done(this.#resize(id, 1, shiftKey))
      case '-':
      case '_':
      case '−': return done(this.#resize(id, -1, shiftKey))
      default: return false
    }
  }

  #resize(id: string, steps: number, fine: boolean): void {
    clearTimeout(this.#settling)
    this.#stepping = true
    this.#parts.controller.select([id])
    resizeBy(this.#parts.controller, id, { of: 'width', steps, door: 'keys', fine })
  }

  /** Picks an element up, unless everything about it is fixed: then it says why. */
  #pickUp(placed: Placed): void {
    const { controller } = this.#parts
    const { id } = placed.element
    controller.select([id])
    const rule = isLocked(controller.compiled, id, placed.section.id, 'at')
    const able = abilitiesOf(controller.compiled, placed)
    if (rule !== null && !able.turn && !able.width && !able.depth) return controller.tell({ type: 'refused', held: { by: 'lock', rule, element: id, field: 'at' }, element: id, cause: 'move' })
    this.#lift = new PlanLift(this.#parts, id)
  }

  #focus(id: string | null): boolean {
    if (id !== null) this.#ports.focusElement(id)
    return true
  }
}

/** The element nearest in a direction: what lies aside counts as further away; nobody in that direction, nobody at all. */
export function nearest(placed: readonly Placed[], from: string, [x, y]: readonly [number, number]): Placed | undefined {
  const [fromX = 0, fromY = 0] = placed.find(({ element }) => element.id === from)?.element.at ?? []
  let best: { readonly one: Placed; readonly far: number } | undefined
  for (const one of placed) {
    const [atX = 0, atY = 0] = one.element.at ?? []
    const [along, aside] = [(atX - fromX) * x + (atY - fromY) * y, Math.abs((atX - fromX) * y) + Math.abs((atY - fromY) * x)]
    if (one.element.id === from || along <= 0 || aside > 4 * along) continue
    const far = along + 1.5 * aside
    if (!best || far < best.far) best = { one, far }
  }
  return best?.one
}

/** The key meant something, and what it meant has been done. */
const done = (..._: unknown[]): true => true
