import { css } from 'lit'

/** Notes and missing parts: a list of what was said, and the form for the next. */
export const remarksStyles = css`
  .remarks { display: grid; }
  .remarks li { display: flex; align-items: flex-start; gap: 0.75rem; padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
  .remarks li > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; padding-block-start: 0.5rem; }
  .remark-mark { padding-block-start: 0.5rem; color: var(--primary); }
  .remark-pin { display: inline-block; min-inline-size: 1.375rem; padding-inline: 0.25rem; box-sizing: border-box; border-radius: 0.6875rem; background: #f0c243; color: #22303c; font-size: 0.8125rem; font-weight: 600; line-height: 1.375rem; text-align: center; }
  .remarks button { flex: none; }
  .remarks .quiet { color: var(--primary); }
  .remark-form { display: grid; gap: 0.875rem; margin-block-start: 1rem; }
  .remark-form label:not(.segments label), .remark-form fieldset { display: grid; gap: 0.375rem; }
  .remark-form label > span:first-child, .remark-form legend { font-weight: 600; }
  .remark-spot { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; }
  .remark-spot input { inline-size: 5rem; }
  .remark-form .segments label { grid-auto-flow: column; gap: 0.5rem; }
  .remark-form .segments span { font-weight: 600; }
  .remark-foot { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; flex-wrap: wrap; }
  .remark-said { display: flex; align-items: center; gap: 0.75rem; min-block-size: 2.75rem; }
  @media (forced-colors: active) { .remark-pin { border: 1px solid CanvasText; }
  .remark-mark { color: CanvasText; } }
`
