import type { Row } from '../row.ts'
import { booting } from './boot.ts'
import { bytesToEdit, bytesToPicture } from './bytes.ts'
import { dragging } from './drag.ts'
import { ends } from './ends.ts'
import { growing } from './growth.ts'
import { keeping } from './heap.ts'
import { idling } from './idle.ts'
import { interactive } from './interactive.ts'
import { optimum } from './optimum.ts'
import { outlining } from './outline.ts'
import { parity } from './parity.ts'
import { draggingOnPlans } from './plan-drag.ts'
import { readying } from './ready.ts'
import { receiving } from './receive.ts'
import { repair } from './repair.ts'
import { resizingStreets } from './resize.ts'
import { following, judging } from './rules.ts'
import { sloping } from './slope.ts'
import { tasks } from './tasks.ts'

/** The budgets that are measured, by the number they have in the table of budgets. */
export const rows: readonly Row[] = [
  bytesToPicture, bytesToEdit, dragging, growing, tasks, ends, resizingStreets, booting, readying, keeping, sloping, idling, judging, following, repair, receiving, outlining, interactive, parity,
  optimum, draggingOnPlans,
]
