/** Every style of the room as sheets to adopt, made once: no style element, no style attribute. */
import { chipStyles } from './chip/chip.styles.ts'
import { outlineStyles } from '../outline/index.ts'
import { inspectorStyles } from './inspector/inspector.styles.ts'
import { metersStyles } from './meters/meters.styles.ts'
import { moreStyles } from './more/more.styles.ts'
import { paletteStyles } from './palette/palette.styles.ts'
import { pickerStyles } from './picker/picker.styles.ts'
import { reviewStyles } from './review/review.styles.ts'
import { layoutStyles } from './room/layout.styles.ts'
import { roomStyles } from './room/room.styles.ts'
import { rulesStyles } from './rules/rules.styles.ts'
import { shapes, tokens } from './theme.styles.ts'
import { toastStyles } from './toast/toast.styles.ts'

const all = [tokens, shapes, metersStyles, chipStyles, toastStyles, inspectorStyles, paletteStyles, pickerStyles, rulesStyles, moreStyles, reviewStyles, roomStyles, outlineStyles, layoutStyles]

/** The sheets, in the order in which they are adopted. */
export const styles = (): CSSStyleSheet[] => all.flatMap(({ styleSheet }) => styleSheet ?? [])
