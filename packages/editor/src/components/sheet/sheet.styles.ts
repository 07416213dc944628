import { css } from 'lit'

/** Lists to read: keys, tips, what was said. */
export const sheetStyles = css`
  .keys { display: grid; gap: 0.5rem; }
  .letters { margin-block-end: 1.25rem; }
  .letters legend { padding: 0; margin-block-end: 0.375rem; font-weight: 600; }
  .keys dt { min-inline-size: 0; overflow-wrap: anywhere; }
  .keys > div { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; }
  .keys dt { flex: 0 0 min(8rem, 100%); }
  .keys dd { flex: 1 1 8rem; min-inline-size: 0; overflow-wrap: anywhere; hyphens: auto; }
  .keys dd { margin: 0; }
  kbd { display: inline-block; min-inline-size: 1.75rem; max-inline-size: 100%; padding: 0.125rem 0.4375rem; border-radius: 0.375rem; background: var(--well); box-shadow: inset 0 -2px 0 var(--line); font: inherit; font-size: 0.875rem; font-weight: 600; text-align: center; }
  .tips, .log { display: grid; gap: 0.625rem; }
  .tips li { padding-inline-start: 1.25rem; position: relative; }
  .tips li::before { content: '•'; position: absolute; inset-inline-start: 0.25rem; color: var(--primary); font-weight: 600; }
  .all-steps { list-style: decimal; margin-block: 0.5rem 1.25rem; padding-inline-start: 1.5rem; display: grid; gap: 0.375rem; }
  .log li { padding-block-end: 0.5rem; border-block-end: 1px solid var(--line); }
  .keys + h3 { margin-block: 1.25rem 0.5rem; }
`
