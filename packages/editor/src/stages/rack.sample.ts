/** A room with a rack in it, for tests in a browser. */
import { standRoom, type Stand } from '../components/stand.sample.ts'
import type { CodraftRoom } from '../components/index.ts'
import { rackTrial } from '../session/rack.sample.ts'
import { viewOf } from '../session/work-of.ts'
import { openWords } from '../words/index.ts'
import { slots } from './slots.ts'

/** The room with the whole of it: stage, pointer, keys, outline, panel. */
export async function standRack(given: Parameters<typeof rackTrial>[0] = {}): Promise<Stand<CodraftRoom>> {
  const controller = rackTrial(given)
  const works = { slots }
  return standRoom({ parts: { controller, view: viewOf(controller, works), words: openWords('en'), works } })
}

/** Where a slot is on the page, in its middle. */
export function slotOn({ part, parts }: Stand<CodraftRoom>, slot: string): [number, number] {
  const { stage } = parts.controller.compiled.sections[0] ?? {}
  const spec = stage?.kind === 'slots' ? stage.slots.find(({ id }) => id === slot) : undefined
  const box = part.querySelector('.stage')?.getBoundingClientRect()
  if (!spec || !box) throw new Error(`There is no slot "${slot}".`)
  const { left, top, scale } = parts.view.frame
  return [Math.round(box.left + left + spec.at[0] * 1000 * scale), Math.round(box.top + (top ?? 0) + spec.at[1] * 1000 * scale)]
}
