/** What nobody waits for once there are hands: sentences, the picker, what buttons would do, what an edit costs beside what it changed, and which keys readers are told of. */
import { listenToTrials } from '../../input/trials.ts'
import { tellKeys } from '../../outline/told-keys.ts'
import type { Parts } from '../../session/parts.ts'
import { showCosts } from '../../stage/costs.ts'

/** Begins with it, until the returned function is called. */
export function beginSoon({ room, stage }: { readonly room: HTMLElement; readonly stage: HTMLElement }, parts: Parts): () => void {
  const { controller } = parts
  // The sentences, and the picker, for which a key may ask next.
  void Promise.allSettled([import('../../outline/spoken.ts'), import('../picker/picker.ts')])
  const stops = [listenToTrials(room, controller), tellKeys(room)]
  if (controller.compiled.brief.meters.some(({ sum }) => sum !== undefined)) stops.push(showCosts(stage, parts))
  return () => {
    for (const stop of stops) stop()
  }
}
