import { css } from 'lit'

/** The frame: header, stage, coach, sheet. How they stand to each other is in `layout.styles.ts`. */
export const roomStyles = css`
  .frame { container: room / inline-size; background: var(--paper); }
  .room { position: relative; overflow: clip; }
  .saved { display: flex; align-items: center; gap: 0.125rem; flex: none; margin-inline-start: auto; }
  .saved svg { inline-size: 1rem; block-size: 1rem; color: var(--meter); }
  .saved:is(.blocked, .offline, .offline-unkept) { color: var(--error); font-weight: 600; }
  .title { min-inline-size: 0; font-size: 1.125rem; overflow-wrap: anywhere; hyphens: auto; }
  .under { display: flex; gap: 0.75rem; }
  .under > * { font-size: 0.8125rem; line-height: 1.25; color: var(--soft); }
  .tools { display: flex; align-items: center; gap: 0.125rem; }
  .review-button { flex: none; padding-inline: 1.125rem; margin-inline-start: 0.25rem; gap: 0.375rem; }
  .review-button svg { stroke-width: 3; }
  .middle { display: flex; flex-direction: column; min-inline-size: 0; }
  .stage { position: relative; flex: 1 1 auto; min-block-size: 14rem; overflow: hidden; background: var(--sky); isolation: isolate; }
  .picture, .outline-host { position: absolute; inset: 0; }
  /* It covers the stage until that is painted. */
  .still { position: absolute; inset: 0; z-index: 1; inline-size: 100%; block-size: 100%; }
  .outline-host { pointer-events: none; }
  .views { position: absolute; inset-block-start: 0.5rem; inset-inline-start: 0.5rem; z-index: 5; padding: 0; flex-wrap: nowrap; background: var(--surface); box-shadow: var(--lift); }
  .views label { min-block-size: 2.75rem; border-radius: var(--radius); }
  @container room (17rem < width < 20rem) { .stage:has(.st-overview.is-along) .views { inset-block-start: 3.75rem; } }
  .below { display: grid; gap: 0.5rem; padding: 0.625rem 0.75rem 0; }
  .below:not(:has(.coach, .chip, .toast)) { padding-block-start: 0; }
  .below:has(.chip, .asking-line) :is(.coach, .calm), .coach ~ .calm, .reading .calm { display: none; }
  .calm { display: flex; justify-content: center; align-items: center; gap: 0.375rem; color: var(--meter); font-weight: 600; }
  .coach { display: flex; justify-content: center; }
  .coach > span { padding: 0.375rem 0.875rem; border-radius: 1.5rem; background: var(--tint); font-weight: 600; font-size: 0.9375rem; }
  .empty, .blind { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 0.75rem; font-weight: 600; color: var(--ink); padding: 1rem; text-align: center; }
  /* A slot to be filled, on whatever ground: what is below it can be touched. */
  .empty { margin: auto; inline-size: fit-content; block-size: fit-content; border: 2px dashed var(--edge); border-radius: var(--radius); background: var(--surface); z-index: 5; }
  .voices { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .sheet > * { display: block; }
  .grabber { display: none; }
  @media (forced-colors: active) { .stage { border-block: 1px solid CanvasText; background: Canvas; } .sheet .grabber { border: 0; } .grabber i { background: CanvasText !important; forced-color-adjust: none; } }
`
