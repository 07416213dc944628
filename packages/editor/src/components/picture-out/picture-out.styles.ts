import { css } from 'lit'

/** The picture as it will be posted, what can be done with it, the link and its code, the words for those who do not see it. */
export const pictureOutStyles = css`
  .picture-out { inline-size: min(44rem, calc(100% - 1.5rem)); }
  .picture-out .dialog-body { display: grid; gap: 1rem; grid-auto-rows: max-content; }
  .out-picture { border-radius: var(--radius); overflow: hidden; box-shadow: 0 0 0 1px var(--line); background: #fbfaf6; }
  .out-picture > svg { inline-size: 100%; block-size: auto; max-block-size: 18rem; }
  .out-acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .out-acts button { flex: 1 1 auto; }
  .out-text { display: grid; gap: 0.375rem; align-content: start; justify-items: start; min-inline-size: 0; }
  .out-text label { font-weight: 600; }
  .out-text textarea { min-block-size: 6rem; }
  .out-link { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1.25rem; align-items: start; padding: 1rem; border-radius: var(--round); background: var(--well); }
  .out-qr { display: grid; gap: 0.5rem; justify-items: center; margin: 0; inline-size: 11rem; text-align: center; }
  .qr { inline-size: 11rem; block-size: 11rem; border-radius: 0.5rem; forced-color-adjust: none; }
  @container (width < 30rem) { .out-link { grid-template-columns: minmax(0, 1fr); } .out-qr { inline-size: auto; justify-self: stretch; } .out-acts button { flex-basis: 100%; } }
  @media (forced-colors: active) { .out-link { border: 1px solid CanvasText; } }
`
