/** The styles that the room needs at once, in the order in which they are adopted. */
import type { CSSResult } from 'lit'
import { outlineStyles } from '../outline/index.ts'
import { chipStyles } from './chip/chip.styles.ts'
import { inspectorStyles } from './inspector/inspector.styles.ts'
import { metersStyles } from './meters/meters.styles.ts'
import { moreStyles } from './more/more.styles.ts'
import { paletteStyles } from './palette/palette.styles.ts'
import { layoutStyles } from './room/layout.styles.ts'
import { roomStyles } from './room/room.styles.ts'
import { rulesStyles } from './rules/rules.styles.ts'
import { shapes, tokens } from './theme.styles.ts'
import { toastStyles } from './toast/toast.styles.ts'

/** Everything but what comes with a part of its own chunk. */
export const styles: readonly CSSResult[] = [
  tokens, shapes, metersStyles, chipStyles, toastStyles, inspectorStyles, paletteStyles, rulesStyles, moreStyles, roomStyles, outlineStyles, layoutStyles,
]
