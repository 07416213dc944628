import { css } from 'lit'

/** One tall picture, and a line for each part that runs through it. */
export const sideBySideStyles = css`
  .side-by-side { inline-size: min(52rem, calc(100% - 1.5rem)); }
  .side-by-side section { display: grid; gap: 0.375rem; margin-block-start: 0.75rem; }
  .beside { direction: ltr; overflow: hidden; border-radius: var(--radius); background: var(--paper); box-shadow: 0 0 0 1px var(--line); }
  .beside > svg { display: block; inline-size: 100%; block-size: auto; max-block-size: 74svh; }
  .runs li { padding-block: 0.375rem; }
  .runs li > span { display: flex; align-items: flex-start; gap: 0.5rem; flex: 1 1 14rem; }
  .runs .glyph { flex: none; color: var(--error); }
`
