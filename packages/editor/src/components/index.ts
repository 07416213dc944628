/** The room: everything of `<co-draft>` that is not the picture itself. */
import { make } from './define.ts'
import { CodraftRoom } from './room/room.ts'

/** Makes a room. Give it its `parts` and `ports` before it is put on the page. */
export const createRoom = (): CodraftRoom => make('codraft-room', CodraftRoom)

export { CodraftRoom }
export type { ReviewAnswers, RoomPorts, SavedState, SubmitOutcome } from './ports.ts'
