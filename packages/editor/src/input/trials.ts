/** What a button would do is shown while it is pointed at or has the focus, and goes away with that. Buttons say it by their `tries`. */
import type { Edit } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'

/** Listens in the room until the returned function is called. */
export function listenToTrials(room: HTMLElement, controller: SessionController): () => void {
  const abort = new AbortController()
  const { signal } = abort
  // A finger presses at once: there is no pointing before it.
  room.addEventListener('pointerover', (event) => { if (event.pointerType !== 'touch') controller.try(triedBy(event)) }, { signal })
  room.addEventListener('pointerleave', () => controller.try(null), { signal })
  room.addEventListener('focusin', (event) => { if (event.target instanceof Element && event.target.matches(':focus-visible')) controller.try(triedBy(event)) }, { signal })
  room.addEventListener('focusout', () => controller.try(null), { signal })
  return () => {
    abort.abort()
    controller.try(null)
  }
}

/** The edit of the button under an event, if it has one. */
function triedBy(event: Event): Edit | null {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement & { tries?: Edit }>('button') : null
  return button?.tries ?? null
}
