import { css } from 'lit'

/** Severity is a shape and a word; the colour only repeats them. */
export const rulesStyles = css`
  .rules h3 { font-size: 1.125rem; }
  .rules h3:focus { outline-offset: 4px; }
  .all-met { display: flex; gap: 0.5rem; align-items: center; margin-block-start: 0.375rem; color: var(--meter); font-weight: 600; font-size: 0.9375rem; }
  .problems { display: grid; gap: 0.625rem; margin-block-start: 0.5rem; }
  .problem { --tone: var(--error); display: flex; gap: 0.625rem; padding: 0.625rem 0.75rem; border-radius: var(--radius); background: var(--surface); border-inline-start: 4px solid var(--tone); box-shadow: var(--lift); font-size: 0.9375rem; line-height: 1.35; }
  .problem.warn { --tone: var(--warn); }
  .problem.advise { --tone: var(--primary); }
  .problem .mark { color: var(--tone); flex: none; }
  .problem > div, .problem > p { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .problem b { font-weight: 600; }
  .problem .severity { color: var(--tone); font-weight: 600; }
  .problem-acts { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-block-start: 0.375rem; }
  .problem-acts button { font-size: 0.875rem; padding-inline: 0.75rem; }
  .problem-acts .quiet { padding-inline: 0.5rem; color: var(--primary); }
  .problem-acts .quiet svg { inline-size: 1.125rem; block-size: 1.125rem; }
  .problem.solved { --tone: var(--meter); color: var(--soft); animation: solved 200ms ease-out; }
  .solved p { text-decoration: line-through; }
  @keyframes solved { from { opacity: 0.2; transform: scale(0.97); } }
  .switches { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; margin-block-end: 1rem; }
  .own-problems .problem { flex-wrap: wrap; box-shadow: none; background: var(--paper); align-items: center; }
  .own-problems .problem > p { flex-basis: 11rem; }
  @media (forced-colors: active) { .problem { border: 1px solid CanvasText; } }
`
