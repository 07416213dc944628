import { css } from 'lit'

/** A pad of four arrows beside the steps of an angle, figures in two columns, actions below. */
export const placeStyles = css`
  .place { display: block; margin-block-start: 0.5rem; }
  codraft-pad { display: contents; }
  .list-together .pad { grid-template: 'left up down right at' 2.75rem / 2.75rem 2.75rem 2.75rem 2.75rem 5rem; }
  .list-together .pad select { inline-size: 100%; font-size: 0.875rem; }
  codraft-pad > .place-hands { margin-block: 0.75rem 0.25rem; }
  .place-hands { direction: ltr; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; justify-content: space-between; }
  .pad { display: grid; grid-template: '. up .' 2.75rem 'left at right' 2.75rem '. down .' 2.75rem / 2.75rem 2.75rem 2.75rem; gap: 0.25rem; }
  .pad .step { min-inline-size: 2.75rem; min-block-size: 2.75rem; border-radius: var(--radius); background: var(--well); }
  .pad .step:active { background: var(--line); }
  .pad [data-way='up'] { grid-area: up; } .pad [data-way='down'] { grid-area: down; } .pad [data-way='left'] { grid-area: left; } .pad [data-way='right'] { grid-area: right; }
  .pad select { grid-area: at; inline-size: 2.75rem; min-inline-size: 0; min-block-size: 2.75rem; padding: 0; text-align: center; text-align-last: center; font-size: 0.8125rem; appearance: none; }
  .place-turn { flex: 1 1 8rem; min-inline-size: 0; display: grid; gap: 0.5rem; }
  .place-turn .stepper { inline-size: 100%; }
  .place-turn .width-field { flex: 1; padding-inline: 0; gap: 0; }
  .place-turn .step { min-inline-size: 2.75rem; }
  .place-turn input:not([type='checkbox'], [type='radio']) { inline-size: 2.125rem; min-block-size: 2.5rem; padding: 0; border: 0; background: transparent; font-size: 1rem; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
  .place-turn .outline { inline-size: 100%; min-block-size: 2.75rem; padding-inline: 0.25rem; font-size: 0.875rem; }
  .place-turn .outline[aria-pressed='true'] { background: var(--ink); color: var(--paper); }
  .place-figures { border: 0; margin: 0.75rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.5rem; }
  .place-figures legend { padding: 0; }
  .place-figures label { display: grid; gap: 0.125rem; font-size: 0.8125rem; font-weight: 600; }
  .place-figures label > span:last-child { display: flex; align-items: baseline; gap: 0.375rem; font-weight: 400; font-size: 0.9375rem; }
  .place-figures input:not([type='checkbox'], [type='radio']) { flex: 1; inline-size: 3rem; min-inline-size: 0; min-block-size: 2.75rem; padding: 0 0.5rem; border: 2px solid var(--edge); background: var(--surface); text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
  .place-figures input[readonly]:not([type='checkbox']) { border-color: transparent; background: transparent; }
  .place-figures input[aria-invalid='true'] { color: var(--error); text-decoration: underline wavy; }
  .place-snaps { display: flex; align-items: center; gap: 0.5rem; min-block-size: 2.75rem; font-size: 0.875rem; }
  .place .acts { margin-block-start: 0.5rem; }
  @container room (width >= 60rem) {
    .place .acts .act:nth-child(n) { grid-column: span 4; flex-direction: column; min-block-size: 3.5rem; padding-inline: 0.125rem; hyphens: manual; overflow-wrap: break-word; line-height: 1.15; }
  }
  @container room (width < 37.5rem) {
    .place-hands { justify-content: flex-start; }
    .pad { grid-template: 'left up down right at' 2.75rem / 2.75rem 2.75rem 2.75rem 2.75rem minmax(3.5rem, 1fr); flex: 1 1 100%; }
    .pad select { inline-size: 100%; font-size: 0.875rem; appearance: auto; padding-inline: 0.75rem 0.5rem; }
    .place-turn { flex: 1 1 100%; grid-template-columns: 1fr 1fr; }
    [data-sheet='peek'] .place { display: none; }
    [data-sheet='half'] :is(.place-figures, .place-snaps) { display: none; }
  }
`
