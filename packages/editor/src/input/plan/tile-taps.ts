/**
 * A tap on a tile of the palette on a plan: the next tap on the picture says where the part is to stand; a second one on the tile says that it is not to.
 * Whoever presses the tile without pointing, by a key or a reader, has the part put in the best place at once: they have nothing to point with.
 */
import type { Parts } from '../../session/parts.ts'
import { kindOf, planBoardOf } from '../../tools/plan/index.ts'

/** Hears of taps on tiles. */
export type TileTaps = { press(kind: string, tile: HTMLElement): void; stop(): void }

/** Listens until it is stopped. `surface`: the stage, which a tap on a tile brings into view. */
export function listenToTileTaps(surface: HTMLElement, { controller, view }: Parts): TileTaps {
  const board = planBoardOf(view)
  const root = surface.getRootNode() as ParentNode & Pick<DocumentOrShadowRoot, 'activeElement'>
  let pressed = new AbortController()
  let aiming = new AbortController()
  let kind = kindOf(board.aim)
  const tileOf = (of: string | null): HTMLElement | null => (of === null ? null : root.querySelector(`.tile[data-kind="${CSS.escape(of)}"]`))
  const cancel = (): void => {
    board.note({ aim: null })
    controller.tell({ type: 'cancelled', element: null })
  }
  const stopBoard = board.subscribe(() => {
    const [before, now] = [kind, kindOf(board.aim)]
    if (before === now) return
    kind = now
    aiming.abort()
    tileOf(before)?.removeAttribute('aria-pressed')
    // The buttons that asked are gone with the question.
    if (now === null && root.activeElement?.closest('.pl-asking')) tileOf(before)?.focus({ preventScroll: true })
    controller.tell({ type: 'aiming', kind: now })
    if (now === null) return
    tileOf(now)?.setAttribute('aria-pressed', 'true')
    surface.scrollIntoView({ block: 'nearest' })
    aiming = new AbortController()
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      cancel()
    }, { signal: aiming.signal })
  })
  const stopTrial = controller.subscribe(({ type }) => { if (type === 'opened' && kind !== null) board.note({ aim: null }) })
  return {
    press: (of, tile) => {
      pressed.abort()
      pressed = new AbortController()
      tile.addEventListener('click', (event) => {
        if (event.detail === 0 || !surface.checkVisibility()) return
        event.stopImmediatePropagation()
        if (kind === of) cancel()
        else board.note({ aim: { kind: of } })
      }, { capture: true, once: true, signal: pressed.signal })
    },
    stop: () => {
      pressed.abort()
      aiming.abort()
      stopBoard()
      stopTrial()
      tileOf(kind)?.removeAttribute('aria-pressed')
      if (kind !== null) board.note({ aim: null })
    },
  }
}
