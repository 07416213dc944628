/** What is asked while the next tap on a plan says where something is to stand: a line over the picture, with ways out of it that are buttons. */
import { planBoardOf, kindOf } from '../../tools/plan/index.ts'
import type { Parts } from '../../session/parts.ts'
import { add } from '../../session/verbs.ts'
import { kindName } from '../../words/names.ts'
import { make, makeButton, show, write } from '../dom.ts'

const CLOSE = 'M6 6l12 12M18 6L6 18'

/** The line. */
export class Asking {
  readonly #parts: Parts
  readonly #node: HTMLElement
  readonly #question: HTMLElement
  readonly #forMe: HTMLButtonElement

  constructor(parent: HTMLElement, parts: Parts) {
    this.#parts = parts
    const { words } = parts
    this.#node = make('div', 'st-asking pl-asking', parent)
    this.#node.dataset['taken'] = ''
    this.#question = make('p', '', this.#node)
    this.#forMe = make('button', 'pl-for-me', this.#node)
    this.#forMe.type = 'button'
    this.#forMe.textContent = words.say('plan-place-for-me')
    this.#forMe.addEventListener('click', () => this.#place())
    makeButton('', { name: words.say('plan-aim-cancel'), sign: CLOSE }, this.#node).addEventListener('click', () => this.#cancel())
    show(this.#node, false)
  }

  /** Shows what is asked now, or nothing. */
  update(): void {
    const { controller, view, words } = this.#parts
    const { aim } = planBoardOf(view)
    show(this.#node, aim !== null)
    this.#node.classList.toggle('is-asked', aim !== null)
    if (aim === null) return
    const kind = kindOf(aim)
    show(this.#forMe, kind !== null)
    write(this.#question, 'note' in aim ? words.say('plan-aim-note') : kind === null ? words.say('plan-aiming', { count: 'elements' in aim ? aim.elements.length : 1 }) : words.say('plan-aim-kind', { kind: kindName(controller.compiled, kind, words) }))
  }

  #place(): void {
    const { controller, view } = this.#parts
    const board = planBoardOf(view)
    const kind = kindOf(board.aim)
    if (kind === null) return
    board.note({ aim: null })
    const id = add(controller, kind, { door: 'buttons' })
    if (id !== null) view.reveal(id)
  }

  #cancel(): void {
    const { controller, view } = this.#parts
    planBoardOf(view).note({ aim: null })
    controller.tell({ type: 'cancelled', element: controller.selected })
  }
}
