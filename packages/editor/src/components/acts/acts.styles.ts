import { css } from 'lit'

/** A list of things to do, each a line that can be tapped. */
export const actsStyles = css`
  .act-lines { display: grid; gap: 0.125rem; }
  .act-lines button { inline-size: 100%; min-block-size: 3rem; justify-content: flex-start; gap: 0.875rem; padding-inline: 0.75rem; text-align: start; font-weight: 400; }
  .act-lines .key { margin-inline-start: auto; color: var(--soft); font-weight: 400; font-size: 0.875rem; }
  .act-lines [aria-current] { font-weight: 600; }
  dialog.aside.acts-of { inline-size: min(24rem, calc(100% - 1.5rem)); }
  @media (max-width: 30rem) {
    dialog.aside.acts-of { inline-size: 100%; block-size: auto; max-block-size: 85%; margin-block: auto 0; border-radius: var(--round) var(--round) 0 0; }
  }
`
