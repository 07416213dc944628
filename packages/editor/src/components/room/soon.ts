/** What nobody waits for once there are hands: that buttons show what they would do, and what an edit costs beside what it changed. */
import { listenToTrials } from '../../input/trials.ts'
import type { Parts } from '../../session/parts.ts'
import { showCosts } from '../../stage/costs.ts'

/** Begins with it, until the returned function is called. */
export function beginSoon({ room, stage }: { readonly room: HTMLElement; readonly stage: HTMLElement }, parts: Parts): () => void {
  const { controller } = parts
  const stops = [listenToTrials(room, controller)]
  if (controller.compiled.brief.meters.some(({ sum }) => sum !== undefined)) stops.push(showCosts(stage, parts))
  return () => {
    for (const stop of stops) stop()
  }
}
