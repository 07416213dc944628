/** Keys that take several elements, and what they do to all of them. */
import { lockHeld } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { duplicateTogether, removeTogether, take, takeAll, taken, takeOn, toggleLock } from '../session/several.ts'
import { groundOf } from '../session/verbs.ts'
import { enSaid } from '../words/en-said.ts'
import { enSeveral } from '../words/en-several.ts'
import { learn } from '../words/index.ts'
import type { KeyPorts } from './key-ports.ts'
import { done, type Lift, type Manner } from './manner.ts'

learn(enSaid)
learn(enSeveral)

/** Beside these the keys of one element. */
export class SeveralKeys<L extends Lift> {
  readonly #parts: Parts
  readonly #ports: KeyPorts
  readonly #manner: Pick<Manner<L>, 'from' | 'place' | 'liftTogether'>

  constructor(parts: Parts, ports: KeyPorts, manner: Pick<Manner<L>, 'from' | 'place' | 'liftTogether'>) {
    this.#parts = parts
    this.#ports = ports
    this.#manner = manner
  }

  /** Whether the key meant several, and what it meant has been done. */
  press(event: KeyboardEvent, id: string | null): boolean {
    const { controller } = this.#parts
    if (controller.readonly || id === null) return false
    const command = event.ctrlKey || event.metaKey
    if (command) return this.#pressCommand(event, id)
    if (event.shiftKey) return this.#extend(event.key, id)
    if (controller.collects && this.#collect(event, id)) return true
    return this.#isOfSeveral(id) && this.#pressTogether(event, id)
  }

  /** What is picked up when one of several selected is: all of them; null where one of them is locked, which is said; undefined when it is picked up alone. */
  lift(id: string): L | null | undefined {
    const { place, liftTogether } = this.#manner
    if (!liftTogether || !this.#isOfSeveral(id)) return undefined
    const { controller } = this.#parts
    const ids = taken(controller)
    const held = ids.map((one) => lockHeld(groundOf(controller), one, place)).find((one) => one !== null)
    if (!held) return liftTogether(id, ids)
    controller.tell({ type: 'refused', held, element: held.element, cause: 'move' })
    return null
  }

  #pressCommand({ key, shiftKey, repeat }: KeyboardEvent, id: string): boolean {
    const { controller } = this.#parts
    if (shiftKey) return false
    if (key === ' ') return repeat || done(controller.collects ? this.#toggle(id) : this.#begin(id))
    if (key.toLowerCase() === 'a') return done(takeAll(controller))
    if (key.toLowerCase() !== 'd' || repeat || !this.#isOfSeveral(id)) return false
    const [first] = duplicateTogether(controller, taken(controller), 'keys')
    if (first !== undefined) this.#ports.focusElement(first, { keep: true })
    return true
  }

  /** Shift with an arrow takes everything up to the next. */
  #extend(key: string, id: string): boolean {
    const to = this.#manner.from(key, id)
    if (to === null) return false
    const { controller } = this.#parts
    takeOn(controller, id, to)
    this.#ports.focusElement(to, { keep: true })
    return true
  }

  /** While several are taken, arrows only go on, and Space takes or leaves. */
  #collect({ key, repeat }: KeyboardEvent, id: string): boolean {
    if (key === ' ' || key === 'Enter') return repeat || done(this.#toggle(id))
    const to = this.#manner.from(key, id)
    if (to !== null) this.#ports.focusElement(to, { keep: true })
    return to !== null
  }

  #pressTogether({ key, repeat }: KeyboardEvent, id: string): boolean {
    const { controller } = this.#parts
    if (key === 'l' || key === 'L') return repeat || done(toggleLock(controller, taken(controller)))
    if (key !== 'Delete' && key !== 'Backspace') return false
    if (!repeat && removeTogether(controller, taken(controller), 'keys') && controller.selected !== null && controller.selected !== id) this.#ports.focusElement(controller.selected, { keep: true })
    return true
  }

  /** From now on several are taken, this one first. */
  #begin(id: string): void {
    const { controller, words } = this.#parts
    controller.collect(true)
    if (!controller.session.selection.ids.includes(id)) controller.pick(id)
    this.#ports.announce(words.say('several-begun'))
  }

  /** Taken or left. More than one is told by the selection itself. */
  #toggle(id: string): void {
    const { controller, words } = this.#parts
    take(controller, id, 'too')
    const { length } = controller.session.selection.ids
    if (length < 2) this.#ports.announce(words.say('said-selected', { count: length }))
  }

  #isOfSeveral(id: string): boolean {
    const { ids } = this.#parts.controller.session.selection
    return ids.length > 1 && ids.includes(id)
  }
}
