import { css } from 'lit'

/** One calm page: picture, changes, reasons, consent, send. */
export const reviewStyles = css`
  .review { inline-size: min(44rem, calc(100% - 1.5rem)); max-block-size: calc(100% - 2rem); }
  .review { container-type: inline-size; }
  @media (max-width: 40rem) { .review { inline-size: 100%; max-inline-size: 100%; block-size: 100%; max-block-size: 100%; margin: 0; border-radius: 0; } }
  .review section { margin-block-start: 1.25rem; display: grid; gap: 0.625rem; }
  .review h3 { font-size: 1.125rem; }
  .review-picture { border-radius: var(--radius); overflow: hidden; box-shadow: 0 0 0 1px var(--line); background: var(--paper); }
  .review-picture > svg { display: block; inline-size: 100%; block-size: auto; max-block-size: 18rem; margin-inline: auto; }
  @container (width < 37.5rem) { .review-picture.rows { overflow-x: auto; } .rows > svg { block-size: 8rem; inline-size: auto; max-inline-size: none; } }
  /* A row begins at its left, whichever way the page runs. */
  .review-picture.rows:dir(rtl) { direction: ltr; }
  .review-picture.rows:dir(rtl) > svg { direction: rtl; }
  .receipt .rows > svg { inline-size: 100%; block-size: auto; }
  .reason { display: grid; gap: 0.375rem; }
  .reason label { display: flex; gap: 0.625rem; align-items: flex-start; }
  .review .primary[aria-disabled='true'] { color: var(--on-primary); opacity: 0.85; }
  .mark.block { color: var(--error); }
  .mark.warn { color: var(--warn); }
  .question { display: grid; gap: 0.375rem; }
  .question > span, .question legend { font-weight: 600; }
  .answers { display: grid; gap: 0.25rem; }
  .answers label, .consent { display: flex; gap: 0.75rem; align-items: flex-start; padding-block: 0.625rem; cursor: pointer; }
  .summary { margin-block-end: 1rem; padding: 0.875rem 1rem; border: 3px solid var(--error); border-radius: var(--radius); background: var(--error-tint); }
  .summary ul { display: grid; gap: 0.75rem; margin-block-start: 0.5rem; }
  .link { display: inline; min-block-size: 1.5rem; padding: 0.25rem 0; background: none; color: var(--error); text-align: start; text-decoration: underline; text-underline-offset: 0.15em; }
  .not-sent { display: flex; gap: 0.75rem; align-items: flex-start; margin-block-start: 1rem; padding: 0.875rem 1rem; border: 2px solid var(--error); border-radius: var(--radius); background: var(--error-tint); }
  .not-sent svg { color: var(--error); flex: none; margin-block-start: 0.125rem; }
  .not-sent ul { display: grid; gap: 0.5rem; margin-block-start: 0.5rem; }
  .tried { margin-block-start: 0.375rem; font-weight: 600; }
  .not-sent.waits { border-color: var(--meter); background: var(--meter-tint); }
  .not-sent.waits svg { color: var(--meter); }
  .send { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.5rem; margin-block-start: 1.5rem; }
  .send .primary { min-inline-size: 9rem; }
  .saved { margin-block-start: 0.5rem; text-align: end; overflow-wrap: anywhere; }
  .review progress { inline-size: 100%; margin-block-start: 0.75rem; accent-color: var(--primary); }
  .receipt { display: grid; justify-items: center; gap: 0.75rem; padding-block-start: 1.5rem; text-align: center; }
  .receipt > .review-picture, .receipt > section, .receipt > .send { justify-self: stretch; }
  .receipt section { text-align: start; }
  .receipt-acts, .kept-acts, .taking { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
  .receipt-acts { justify-content: center; }
  .review .kept { grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 1rem 1.25rem; padding: 1rem 1.125rem; border-radius: var(--round); background: var(--well); }
  .kept > div { display: grid; gap: 0.625rem; }
  .kept figure { margin: 0; line-height: 0; }
  .kept .qr { inline-size: 8.5rem; block-size: 8.5rem; border-radius: 0.5rem; forced-color-adjust: none; }
  .taking p { flex: 1 1 100%; font-weight: 600; }
  @container (width < 30rem) { .review .kept { grid-template-columns: minmax(0, 1fr); justify-items: start; } .kept figure { justify-self: center; } }
  .others { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
  .seal { display: grid; place-items: center; inline-size: 4rem; block-size: 4rem; border-radius: 50%; background: var(--meter); color: var(--paper); animation: seal 260ms cubic-bezier(0.2, 1.4, 0.5, 1); }
  .seal svg { inline-size: 2.25rem; block-size: 2.25rem; stroke-width: 3; }
  .receipt h2 { font-size: 1.5rem; }
  .reference { font: 600 2.25rem/1.2 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: 0.1em; padding: 0.5rem 1.25rem; border-radius: var(--radius); background: var(--well); user-select: all; }
  .reference span + span { margin-inline-start: 0.25em; }
  @keyframes seal { from { transform: scale(0.4); opacity: 0; } }
  @media (forced-colors: active) { .summary, .not-sent { border-color: CanvasText; } .kept { border: 1px solid CanvasText; } }
`
