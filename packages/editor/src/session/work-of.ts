/** What the current section's stage says of itself. */
import type { SessionController } from './controller.ts'
import type { Parts, StageWork, Works } from './parts.ts'
import { sectionOf } from './verbs.ts'
import { View } from './view.ts'

/** Null where it is a row: everything of a row is built in. */
export function workOf({ controller, works }: Pick<Parts, 'controller' | 'works'>): StageWork | null {
  const { kind } = sectionOf(controller).stage
  return kind === 'row' ? null : (works?.[kind] ?? null)
}

/** The view of a trial whose stages may be other than rows. */
export const viewOf = (controller: SessionController, works: Works): View =>
  new View(controller, (looking) => {
    const { kind } = looking.section.stage
    return kind === 'row' ? null : (works[kind]?.openLens(looking) ?? null)
  })
