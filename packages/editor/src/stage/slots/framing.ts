/** The frames on slots: around what is selected or meant, and around each of several. */
import type { Palette } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { placedEdges } from '../../session/slot-boxes.ts'
import { sectionOf } from '../../session/verbs.ts'
import { slotBoardOf } from '../../tools/slots/index.ts'
import { make, moveTo, show } from '../dom.ts'
import { Together } from '../together.ts'
import { pixelsOf, type Pixels } from './modules.ts'
import { aimedEdges } from './seen.ts'

/** Elements of the page, over the picture. */
export class Framing {
  readonly #parts: Parts
  readonly #frame: HTMLElement
  readonly #together: Together

  /**
   * @param ink where the frame of one lies
   * @param over where the frames of several lie
   */
  constructor(ink: HTMLElement, over: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#frame = make('div', 'st-frame', make('div', 'st-row', ink))
    this.#together = new Together(over, slotBoardOf(parts.view))
  }

  /** Frames what is selected now; nothing while something is carried. */
  show(carrying: boolean, palette: Palette): void {
    const { controller, view } = this.#parts
    const selected = controller.collects ? undefined : view.row.find(({ element }) => element.id === controller.selected)
    const aimed = aimedEdges(controller, sectionOf(controller))
    const edges = carrying ? null : selected ? placedEdges(selected) : aimed
    show(this.#frame, edges !== null)
    this.#frame.classList.toggle('is-aimed', !selected && aimed !== null)
    if (edges) frameAround(this.#frame, pixelsOf(edges, view.frame))
    this.#frame.style.setProperty('--frame-ink', palette.ink)
    this.#frame.style.setProperty('--frame-paper', palette.white)
    this.#showSeveral(carrying || selected !== undefined, palette)
  }

  /** Leaves nothing behind. */
  destroy(): void {
    this.#together.destroy()
  }

  /** `alone`: one is framed by itself, or something is carried. */
  #showSeveral(alone: boolean, palette: Palette): void {
    const { controller, view } = this.#parts
    const ids = new Set(alone ? [] : controller.session.selection.ids)
    const framed = (ids.size === 0 ? [] : view.row).flatMap((placed) => {
      const edges = ids.has(placed.element.id) ? placedEdges(placed) : null
      if (!edges) return []
      const { x, y, width, height } = pixelsOf(edges, view.frame)
      return [{ left: x - 2, right: x + width + 2, top: y - 2, bottom: y + height + 2 }]
    })
    this.#together.update(framed, palette)
  }
}

function frameAround(frame: HTMLElement, { x, y, width, height }: Pixels): void {
  moveTo(frame, x - 4, y - 4)
  frame.style.width = `${Math.round(width + 8)}px`
  frame.style.height = `${Math.round(height + 8)}px`
}
