import { css } from 'lit'

/** The menu hangs from its button. */
export const moreStyles = css`
  .more { position: relative; display: block; }
  .menu { position: absolute; inset-block-start: 100%; inset-inline-end: 0; z-index: 20; min-inline-size: 15rem; padding: 0.375rem; border-radius: var(--round); background: var(--surface); box-shadow: 0 0 0 1px var(--line), 0 12px 32px #0003; }
  .menu button { inline-size: 100%; justify-content: flex-start; gap: 0.75rem; font-weight: 400; text-align: start; }
  .menu :is(li, span) { min-inline-size: 0; overflow-wrap: anywhere; hyphens: auto; }
  .more-button svg { stroke-width: 3.5; }
`
