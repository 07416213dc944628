/** Does what tools answer. */
import type { Edit } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { take } from '../session/several.ts'
import { groundOf } from '../session/verbs.ts'
import { answer, boardOf, isCrowded, type Input, type Outcome, type Scene } from '../tools/index.ts'
import { triesOf } from './trying.ts'

/** What tools know of a trial now. */
export const sceneOf = ({ controller, view }: Parts): Scene => ({
  get ground() { return groundOf(controller) },
  get row() { return view.keptRow },
  get viewport() { return view.viewport },
  get selected() { return controller.selected },
  get selection() { return controller.session.selection.ids },
  get collects() { return controller.collects },
  get readonly() { return controller.readonly },
  newId: (kind) => controller.idFor(kind),
})

/** Asks the tool what comes of an input, and does it, in order. */
export function doOutcomes(parts: Parts, input: Input, scene: Scene): void {
  for (const outcome of answer(boardOf(parts.view).tool, input, scene)) doOne(parts, outcome)
}

/** An edge that is pulled is felt, in a crowd too; another order is only read there. */
const ordersOnly = (edit: Edit | null): boolean => edit?.every(({ type }) => type === 'reorder') === true

function doOne({ controller, view }: Parts, outcome: Outcome): void {
  const board = boardOf(view)
  switch (outcome.do) {
    case 'become': return board.become(outcome.tool)
    case 'preview': return triesOf(controller).show(outcome.edit, ordersOnly(outcome.edit) && isCrowded(view))
    case 'select': return controller.select(outcome.id === null ? [] : [outcome.id])
    case 'pick': return take(controller, outcome.id, outcome.takes)
    case 'select-all': return controller.select(outcome.ids)
    case 'tell': return controller.tell(outcome.happening)
    case 'pan': return view.panBy(outcome.by)
    case 'zoom': return view.zoomTo(view.viewport.zoom * outcome.times, outcome.around)
    case 'offer-steps': return board.offerSteps({ id: outcome.id, edge: outcome.edge })
    case 'commit': {
      const { edit, held, cause, element, select } = outcome
      triesOf(controller).end()
      const kept = controller.commit(edit, { cause, door: 'pointer', held, element })
      if (kept && select !== undefined) controller.select([select])
    }
  }
}
