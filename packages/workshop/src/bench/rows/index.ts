import type { Row } from '../row.ts'
import { bytesToEdit, bytesToPicture } from './bytes.ts'
import { dragging } from './drag.ts'
import { idling } from './idle.ts'
import { optimum } from './optimum.ts'
import { parity } from './parity.ts'
import { receiving } from './receive.ts'
import { repair } from './repair.ts'
import { resizingStreets } from './resize.ts'
import { following, judging } from './rules.ts'

/** The budgets that are measured, by the number they have in the table of budgets. */
export const rows: readonly Row[] = [bytesToPicture, bytesToEdit, dragging, resizingStreets, idling, judging, following, repair, receiving, parity, optimum]
