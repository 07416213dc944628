import { css } from 'lit'

/** One line of tabs over the picture; it goes on in the next line where they do not fit. */
export const sectionsStyles = css`
  .sections [role='tablist'] { display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0.5rem 0.75rem; }
  .sections [role='tab'] { min-block-size: 2.75rem; padding: 0.375rem 0.875rem; border-radius: var(--radius); background: var(--well); color: var(--ink); font-weight: 600; font-size: 0.9375rem; text-align: start; }
  .sections [aria-selected='true'] { background: var(--surface); box-shadow: inset 0 0 0 2px var(--primary); }
  .sections .count { margin-inline-start: 0.5rem; color: var(--error); font-weight: 400; white-space: nowrap; }
  @media (forced-colors: active) { .sections [aria-selected='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } .sections [aria-selected='true'] .count { color: HighlightText; } }
`
