/** What every stage listens to while it is open. */
import type { Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { textSize } from '../session/text-size.ts'

/** What a stage does when it hears something. */
export type Attending = {
  happened(happening: Happening): void
  lookedElsewhere(): void
  handMoved(): void
  repaint(): void
}

/** Listens until the signal is given; tells the view how large the host is, now and from then on. */
export function attend(host: HTMLElement, { controller, view }: Parts, { board, signal, stage }: { board: { subscribe(listener: () => void): () => void }; signal: AbortSignal; stage: Attending }): void {
  const sizes = new ResizeObserver(() => view.resize(host.clientWidth, host.clientHeight, textSize()))
  const stops = [
    controller.subscribe((happening) => stage.happened(happening)), view.subscribe(() => stage.lookedElsewhere()), board.subscribe(() => stage.handMoved()),
    () => sizes.disconnect(),
  ]
  for (const stop of stops) signal.addEventListener('abort', stop)
  sizes.observe(host)
  // Some browsers empty canvases of pages that nobody sees.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') stage.repaint() }, { signal })
  // Asked where it is known, it would have the page laid out once more.
  if (view.viewport.width === 0) view.resize(host.clientWidth, host.clientHeight, textSize())
}
