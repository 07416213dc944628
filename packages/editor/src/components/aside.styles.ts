import { css, type CSSResult } from 'lit'
import { dialogStyles } from './dialog.styles.ts'

/** What every dialog beside the work has: its own width to go by, and a line that says what was done. */
export const asideStyles: readonly CSSResult[] = [dialogStyles, css`
  .aside { container-type: inline-size; }
  .said { min-block-size: 1.4rem; margin-block: -0.25rem; font-weight: 600; color: var(--meter); }
  @media (max-width: 30rem) { dialog.aside { inline-size: 100%; max-inline-size: 100%; block-size: 100%; max-block-size: 100%; margin: 0; border-radius: 0; } }
  @media (forced-colors: active) { .said { color: CanvasText; } }
`]
