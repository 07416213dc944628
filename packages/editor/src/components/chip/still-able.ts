/** Who stands beside the sentence of spare room in a crowd while others are asked anew. A chunk of its own: it comes with the first crowd. */
import { sceneOf } from '@codraft/core'
import type { SessionController } from '../../session/controller.ts'
import { sectionOf } from '../../session/verbs.ts'
import { slackOf, takerOf, type Taker } from './spare.ts'

/** Those who could help before, with what they could do now: nobody asks the rules again. */
export function stillAble(controller: SessionController, before: readonly Taker[]): Taker[] {
  const { compiled, session } = controller
  const section = sectionOf(controller)
  const row = sceneOf(compiled, session.layout, session.options).sections[section.index]
  const rest = section.length - (row?.total ?? 0)
  const standing = new Map((row?.placed ?? []).map((placed) => [placed.element.id, placed]))
  return before.flatMap(({ id, breaks }) => {
    const placed = standing.get(id)
    return placed ? slackOf(controller, placed, rest).flatMap((able) => takerOf(controller, { ...able, rest, breaks })) : []
  })
}
