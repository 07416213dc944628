/** The notes that are about points of a plan: pins with the number of the note, which open it. */
import type { Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { make, moveTo, show } from '../dom.ts'

type Pin = { readonly button: HTMLButtonElement; readonly at: readonly [number, number] }

/** Stands them where they belong, and moves them as one looks around. */
export class Pins {
  readonly #parts: Parts
  readonly #layer: HTMLElement
  #of: readonly unknown[] = []
  #pins: readonly Pin[] = []

  constructor(layer: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#layer = layer
  }

  /** Brings them in line with the notes and with how the plan is looked at. */
  update(): void {
    const { controller: { section, session: { remarks: { notes } } }, view } = this.#parts
    if (this.#of[0] !== notes || this.#of[1] !== section) this.#make()
    this.#of = [notes, section]
    const lens = planLensOf(view)
    const { width, height } = lens.size
    for (const { button, at } of this.#pins) {
      const { x, y } = lens.pixelsAt([at[0] * lens.section.per, at[1] * lens.section.per])
      show(button, x >= 0 && x <= width && y >= 0 && y <= height)
      moveTo(button, x - 22, y - 39)
    }
  }

  #make(): void {
    const { controller: { section, session: { remarks: { notes } } }, words } = this.#parts
    this.#layer.replaceChildren()
    this.#pins = notes.flatMap(({ at, section: own = section, type, text }, index) => {
      if (at === undefined || own !== section) return []
      const button = make('button', 'pl-pin', this.#layer)
      button.type = 'button'
      button.dataset['taken'] = ''
      button.dataset['note'] = String(index)
      button.setAttribute('aria-label', words.say('plan-pin', { number: index + 1, type, text }))
      make('span', '', button).textContent = words.number(index + 1)
      return [{ button, at }]
    })
  }
}
