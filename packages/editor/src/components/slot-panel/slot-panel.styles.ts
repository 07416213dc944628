import { css } from 'lit'

/** A list of places over keys of equal size. */
export const slotPanelStyles = css`
  .place-field { display: grid; gap: 0.25rem; margin-block-start: 0.75rem; font-weight: 600; font-size: 0.9375rem; }
  .place-field select.step { inline-size: 100%; min-block-size: 2.875rem; padding: 0 0.75rem; border-radius: var(--radius); font: inherit; font-weight: 500; text-overflow: ellipsis; }
  .slot-panel .acts { display: flex; }
  .slot-panel .act:nth-child(n) { grid-column: auto; flex-direction: column; min-block-size: 3.5rem; line-height: 1.15; }
  .acts .act[aria-pressed='true'] { background: var(--tint); box-shadow: inset 0 0 0 2px var(--primary); }
  @container room (width < 60rem) {
    .place-field > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .place-field { position: relative; margin-block-start: 0.5rem; }
    .slot-panel .acts { margin-block-start: 0.5rem; }
  }
  .place-acts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.75rem; }
`
