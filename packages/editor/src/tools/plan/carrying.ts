/** A kind of the palette follows the pointer, on its way onto the plan. */
import { fitPlaceOnPlan } from '@codraft/core'
import type { Point } from '../tool.ts'
import { snapRadius } from './moving.ts'
import { AT_REST, goOn, putBack, remain, UNTRIED, type PlanAnswer, type PlanInput, type PlanPress, type PlanScene, type PlanState, type PlanTool } from './tool.ts'

type Carrying = Extract<PlanTool, { name: 'tile-dragging' }>

/** Over the plan it shows where it would stand. Release places it there; beside the stage it does nothing. */
export const carrying: PlanState<'tile-dragging'> = {
  on: {
    move: (tool, input, scene) => over(tool, input, scene),
    release: ({ over: isOver, fit, id }) => (isOver && (fit.edit.length > 0 || fit.held) ? [goOn(AT_REST), { do: 'commit', fit, cause: 'insert', element: null, select: id }] : putBack(null)),
    pinch: () => remain,
    cancel: () => putBack(null),
  },
}

/** Begins to carry a kind. */
export const startCarrying = (press: PlanPress, kind: string, { at, scene }: { at: Point; scene: PlanScene }): PlanAnswer =>
  [goOn({ name: 'tile-dragging', press, kind, id: scene.newId(kind), at, over: false, fit: UNTRIED })]

function over(tool: Carrying, { at, inside, free = false }: Extract<PlanInput, { type: 'move' }>, scene: PlanScene): PlanAnswer {
  if (!inside) return tool.over ? [goOn({ ...tool, at, over: false, fit: UNTRIED }), { do: 'preview', edit: null }] : [goOn({ ...tool, at })]
  const { id, kind } = tool
  const fit = fitPlaceOnPlan(scene.ground, { id, kind, at: scene.lens.unitsAt(at), snap: snapRadius(scene, free) })
  return [goOn({ ...tool, at, over: true, fit }), { do: 'preview', edit: fit.edit }]
}
