import { css } from 'lit'

/** One line of tabs over the picture; it scrolls where they do not fit, the way to all of them stays. */
export const sectionsStyles = css`
  .sections-bar { display: flex; align-items: center; gap: 0.5rem; padding-inline-end: 0.5rem; }
  .codraft-sections [role='tablist'] { display: flex; flex: 1 1 auto; min-inline-size: 0; gap: 0.25rem; padding: 0.375rem 0.75rem; overflow-x: auto; scrollbar-width: none; }
  .compare-sections { flex: none; color: var(--primary); }
  /* The names of the sections come first. */
  @container (width < 90rem) { .compare-sections { inline-size: 2.75rem; padding: 0; justify-content: center; } .compare-sections span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } }
  .codraft-sections [role='tab'] { display: flex; align-items: center; flex: 0 0 auto; max-inline-size: 84%; white-space: nowrap; min-block-size: 2.75rem; padding: 0.375rem 0.875rem; border-radius: var(--radius); background: var(--well); color: var(--ink); font-weight: 600; font-size: 0.9375rem; text-align: start; }
  .codraft-sections [aria-selected='true'] { background: var(--surface); box-shadow: inset 0 0 0 2px var(--primary); }
  /* The name gives way, what is wrong never. */
  .codraft-sections .tab-name { min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; }
  .codraft-sections .count { margin-inline-start: 0.5rem; flex: none; color: var(--error); font-weight: 400; }
  @media (forced-colors: active) { .codraft-sections [aria-selected='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } .codraft-sections [aria-selected='true'] .count { color: HighlightText; } }
`
