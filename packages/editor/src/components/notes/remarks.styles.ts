import { css } from 'lit'

/** Notes and missing parts: a list of what was said, and the form for the next. */
export const remarksStyles = css`
  .remarks { display: grid; }
  .remarks li { display: flex; align-items: flex-start; gap: 0.75rem; padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  .remarks li > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; padding-block-start: 0.5rem; }
  .remark-mark { padding-block-start: 0.5rem; color: var(--primary); }
  .remarks button { flex: none; }
  .remarks .quiet { color: var(--primary); }
  .remark-form { display: grid; gap: 0.875rem; margin-block-start: 1rem; }
  .remark-form label:not(.segments label), .remark-form fieldset { display: grid; gap: 0.375rem; }
  .remark-form label > span:first-child, .remark-form legend { font-weight: 600; }
  .remark-form .segments label { grid-auto-flow: column; gap: 0.5rem; }
  .remark-form .segments span { font-weight: 600; }
  .remark-foot { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; flex-wrap: wrap; }
  .remark-said { display: flex; align-items: center; gap: 0.75rem; min-block-size: 2.75rem; }
  @media (forced-colors: active) { .remark-mark { color: CanvasText; } }
`
