/** The street moves under the pointer. */
import { become, IDLE, type ToolState } from './tool.ts'

/** Looking along the street. */
export const panning: ToolState<'panning'> = {
  on: {
    move: (tool, { at }) => [become({ ...tool, at }), { do: 'pan', by: tool.at.x - at.x }],
    release: () => [become(IDLE)],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => [become(IDLE)],
  },
}
