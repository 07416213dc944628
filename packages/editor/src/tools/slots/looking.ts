/** Nobody touches anything, or somebody only looks around: the picture moves under the pointer, or between two fingers. */
import { distance } from '../reach.ts'
import type { Point } from '../tool.ts'
import { AT_REST, become, stay, type SlotState } from './tool.ts'

/** At rest, until something is pressed. */
export const idle: SlotState<'idle'> = {
  on: {
    press: (_, { press }) => [become({ name: 'pressing', press })],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => stay,
  },
}

/** The picture moves under the pointer. */
export const panning: SlotState<'panning'> = {
  on: {
    move: (tool, { at }) => [become({ ...tool, at }), { do: 'pan', x: tool.at.x - at.x, y: tool.at.y - at.y }],
    release: () => [become(AT_REST)],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => [become(AT_REST)],
  },
}

/** Two fingers move and stretch it. */
export const pinching: SlotState<'pinching'> = {
  on: {
    pinch: (tool, { fingers }) => {
      const times = Math.max(distance(...fingers), 1) / Math.max(distance(...tool.fingers), 1)
      const [before, now] = [middle(tool.fingers), middle(fingers)]
      return [become({ ...tool, fingers }), { do: 'pan', x: before.x - now.x, y: before.y - now.y }, { do: 'zoom', times, around: now }]
    },
    release: () => [become(AT_REST)],
    cancel: () => [become(AT_REST)],
  },
}

const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
