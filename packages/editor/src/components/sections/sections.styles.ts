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
  /* Where there is little room a name takes several lines, and how much is wrong is said by its number. */
  @container (width < 60rem) {
    .codraft-sections [role='tab'] { flex: 1 1 auto; min-inline-size: 6rem; max-inline-size: none; justify-content: space-between; padding: 0.25rem 0.75rem; white-space: normal; font-size: 0.8125rem; line-height: 1.15; }
    .codraft-sections .tab-name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow-wrap: anywhere; hyphens: auto; }
    .codraft-sections .count { min-inline-size: 1.375rem; padding: 0.125rem 0.375rem; border-radius: 1rem; background: var(--error); color: var(--surface); text-align: center; font-size: 0.8125rem; font-weight: 600; }
    .codraft-sections .count::before { content: attr(data-count) / ''; }
    .codraft-sections .count span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  @media (forced-colors: active) { .codraft-sections .count { outline: 1px solid; } .codraft-sections [aria-selected='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } .codraft-sections [aria-selected='true'] .count { background: Highlight; color: HighlightText; } }
`
