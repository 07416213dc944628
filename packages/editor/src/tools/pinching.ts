/** Two fingers move and stretch the street. */
import { distance } from './reach.ts'
import { become, IDLE, type Point, type ToolState } from './tool.ts'

/** Looking closer or further away. */
export const pinching: ToolState<'pinching'> = {
  on: {
    pinch: (tool, { fingers }) => {
      const [before, now] = [tool.fingers, fingers]
      const times = Math.max(distance(...now), 1) / Math.max(distance(...before), 1)
      return [become({ ...tool, fingers }), { do: 'pan', by: middle(before) - middle(now) }, { do: 'zoom', times, around: middle(now) }]
    },
    release: () => [become(IDLE)],
    cancel: () => [become(IDLE)],
  },
}

const middle = ([a, b]: readonly [Point, Point]): number => (a.x + b.x) / 2
