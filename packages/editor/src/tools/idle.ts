/** Nobody touches anything. */
import { become, stay, type ToolState } from './tool.ts'

/** At rest, until something is pressed. */
export const idle: ToolState<'idle'> = {
  on: {
    press: (_, { press }) => [become({ name: 'pressing', press })],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => stay,
  },
}
