/** The plan moves and stretches under the hand. */
import { distance } from '../reach.ts'
import type { Point } from '../tool.ts'
import { AT_REST, goOn, type PlanState } from './tool.ts'

/** Looking around. */
export const panning: PlanState<'panning'> = {
  on: {
    move: (tool, { at }) => [goOn({ ...tool, at }), { do: 'pan', by: { x: tool.at.x - at.x, y: tool.at.y - at.y } }],
    release: () => [goOn(AT_REST)],
    pinch: (_, { fingers }) => [goOn({ name: 'pinching', fingers })],
    cancel: () => [goOn(AT_REST)],
  },
}

/** Two fingers: looking closer or further away, and around. */
export const pinching: PlanState<'pinching'> = {
  on: {
    pinch: (tool, { fingers }) => {
      const [before, now] = [middle(tool.fingers), middle(fingers)]
      const times = Math.max(distance(...fingers), 1) / Math.max(distance(...tool.fingers), 1)
      return [goOn({ ...tool, fingers }), { do: 'pan', by: { x: before.x - now.x, y: before.y - now.y } }, { do: 'zoom', times, around: now }]
    },
    release: () => [goOn(AT_REST)],
    cancel: () => [goOn(AT_REST)],
  },
}

const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
