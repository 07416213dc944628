import { css } from 'lit'

/** One card in the place of the coach: which step, what to do, and how to leave it. What is broken stands below it. */
export const stepsStyles = css`
  .codraft-steps:empty { display: none; }
  .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.125rem; padding-inline-start: 0.875rem; border-radius: var(--radius); background: var(--tint); font-size: 0.9375rem; line-height: 1.3; }
  .steps p { flex: 1 1 min(11rem, 100%); min-inline-size: 0; padding-block: 0.375rem; overflow-wrap: anywhere; hyphens: auto; }
  .step-at { display: block; color: var(--primary); font-size: 0.8125rem; font-weight: 600; }
  .step-text { display: block; font-weight: 600; }
  .step-buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; max-inline-size: 100%; margin-inline-start: auto; }
  .steps .quiet { padding-inline: 0.625rem; color: var(--primary); }
  .below:has(.steps) { padding-block-start: 0.5rem; }
  .below:has(.steps) .calm, .below:has(.asking-line) .codraft-steps { display: none; }
  .room.listed .below.below:has(.steps) { display: grid; }
  @container room (width < 37.5rem) {
    .steps { box-shadow: var(--lift); }
  }
  /* Letters as large as that leave no word the room to stand far from others. */
  @container room (max-width: 17rem) { .steps .step-buttons button { min-inline-size: 44px; padding-inline: 0.125rem; } }
  @media (max-height: 30rem) { .steps { font-size: 0.875rem; line-height: 1.2; } .room:not(.listed) :is(.step-at, .step-text) { display: inline; font-size: inherit; } }
  @media (forced-colors: active) { .steps { border: 1px solid CanvasText; } }
`
