/** The mouse draws a rectangle over the frame: the parts that it meets are selected. */
import { caughtWith } from '../enclosing.ts'
import { AT_REST, become, type SlotState } from './tool.ts'

/** Around what is to be selected; with Shift or Control besides what is selected already. */
export const enclosing: SlotState<'enclosing'> = {
  on: {
    move: (tool, { at }, scene) => [become({ ...tool, at }), { do: 'select-all', ids: caughtWith(tool, scene.caught(tool.press.at, at)) }],
    release: () => [become(AT_REST)],
    cancel: ({ before }) => [become(AT_REST), { do: 'select-all', ids: before }],
  },
}
