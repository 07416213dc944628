import { css } from 'lit'

/** From this width of the room on a row is one line. */
const roomy = css`
  .part-row { grid-template: 'nth title width moves' auto / 1.75rem minmax(0, 1fr) auto auto; align-items: center; column-gap: 0.75rem; padding: 0.375rem 0.75rem 0.375rem 0.5rem; }
  .part-moves { margin: 0; }
  .list-head { grid-template: 'title several add' auto 'hint hint hint' auto 'blind blind blind' auto / minmax(0, 1fr) auto auto; gap: 0.25rem 0.75rem; padding-inline: 0.25rem; }
  .list-together { position: sticky; inset-block-start: 0; z-index: 2; }
  .list-hint { display: block; }
`

/** Beside palette and rules the list scrolls by itself; the selected element has its row, and needs no panel. */
const beside = css`
  .room.listed { grid-template: 'head head head' auto 'meters meters meters' auto 'palette middle rules' minmax(0, 1fr) / 15rem minmax(0, 1fr) 20rem; }
  .listed .codraft-list { flex: 1 1 auto; min-block-size: 0; overflow: auto; scroll-padding: 1rem 0; }
  .listed .below { block-size: auto; max-block-size: 9rem; padding-block: 0.625rem; border-block-start: 1px solid var(--line); }
  .listed :is(.list-hint, .list-whole) { display: none; }
  .listed .rules { padding-block-start: 1rem; border-block-start: 0; }
`

/** Under the page's own scrolling: nothing has a height of its own, and what is always needed stays at the edge. */
const flowing = css`
  .room.listed .toasts { position: static; }
  .room.listed { display: block; block-size: auto; overflow: visible; }
  .listed .middle { display: block; }
  .room.listed[data-sheet] .palette, .listed .grabber { display: none; }
  .listed .sheet { position: static; block-size: auto; min-block-size: 0; display: block; overflow: visible; margin: 0; padding: 0.75rem 1rem 1rem; border-radius: 0; border-block-start: 1px solid var(--line); background: none; box-shadow: none; }
  .listed .rules { display: block; margin: 0; padding: 0; border: 0; }
  .listed .below { max-block-size: none; padding-block-end: 0.625rem; background: var(--paper); }
  .part-row :is(button, input, select) { scroll-margin-block: 7rem 6rem; }
  @media (min-height: 36rem) {
    .listed .head { position: sticky; inset-block-start: 0; z-index: 6; background: var(--paper); }
    .listed .below { position: sticky; inset-block-end: 0; z-index: 5; }
  }
`

/** Rows like cards of one pack: position, name, width, up and down; what is broken stands under its row, the rest opens. */
export const listStyles = css`
  .listed :is(.picture, .outline-host, .empty, .coach) { display: none; }
  .listed .stage { flex: none; display: flex; align-items: center; min-block-size: 0; block-size: auto; max-block-size: none; overflow: visible; padding: 0.5rem 0.75rem 0; background: none; border: 0; z-index: 4; }
  .listed .views { position: static; box-shadow: none; background: var(--well); }
  .listed .toasts { inset-block-start: 0.5rem; inset-inline: 12rem 0.75rem; justify-content: flex-end; }
  .listed .below { display: grid; grid-template-columns: minmax(0, 1fr); min-block-size: 0; block-size: auto; }
  .listed .below:not(:has(.chip.spare, .toast)), .listed .calm { display: none; }
  .listed .below .chip:not(.spare) { display: none; }

  .codraft-list { display: block; padding: 0.5rem 0.75rem 1rem; }
  .list-head { display: grid; grid-template: 'title title' auto 'several add' auto 'blind blind' auto / auto minmax(0, 1fr); align-items: center; gap: 0.25rem 0.75rem; padding: 0 0.25rem 0.5rem; }
  .list-head h3 { grid-area: title; font-size: 1.125rem; }
  .list-add { grid-area: add; justify-self: end; }
  .list-several { grid-area: several; }
  .list-together { padding: 0 0.25rem 0.5rem; background: var(--paper); }
  .list-hint { grid-area: hint; display: none; }
  .list-blind { grid-area: blind; padding: 0.625rem 0.875rem; border-radius: var(--radius); background: var(--tint); font-weight: 600; font-size: 0.9375rem; }
  .list-whole { margin-block-end: 0.5rem; }
  .list-side { padding: 0.25rem 0.5rem; text-align: center; }

  /* An empty marker, not none: with none Safari says no list. */
  .part-rows { display: grid; gap: 0.375rem; list-style-type: ''; }
  .part-row {
    display: grid; grid-template: 'nth title title' auto '. width moves' auto / 1.5rem minmax(0, 1fr) auto; align-items: center; gap: 0.25rem 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 0.375rem; border-radius: var(--radius); background: var(--surface); box-shadow: inset 0 0 0 1px var(--line); scroll-margin-block: 1rem;
  }
  .part-row.is-selected { box-shadow: inset 0 0 0 2px var(--primary); }
  .part-nth { grid-area: nth; justify-self: center; color: var(--soft); font-weight: 600; font-size: 0.9375rem; }
  .part-title { grid-area: title; min-inline-size: 0; }
  .part-name { inline-size: 100%; justify-content: flex-start; gap: 0.625rem; padding: 0.125rem 0.5rem; text-align: start; font-size: 1rem; }
  .part-name .glyph { inline-size: 1.125rem; block-size: 1.125rem; color: var(--soft); flex: none; }
  .part-label { min-inline-size: 0; overflow-wrap: anywhere; hyphens: auto; }
  .part-picture { flex: none; inline-size: 2.75rem; block-size: 2.5rem; display: flex; align-items: flex-end; justify-content: center; overflow: hidden; border-radius: 0.375rem; }
  .part-picture canvas { block-size: 2.375rem; max-inline-size: 100%; object-fit: contain; object-position: bottom; }
  .part-facts { display: flex; flex-wrap: wrap; gap: 0.125rem 0.5rem; padding-inline: 0.5rem; }
  .part-change { padding: 0 0.5rem; border-radius: 1rem; background: var(--tint); font-weight: 600; font-size: 0.8125rem; }
  .part-facts.is-pictured { padding-inline-start: 3.875rem; }
  .part-width { grid-area: width; min-inline-size: 0; }
  .part-row .fixed-width { padding: 0.5rem; justify-self: end; }
  .part-row .stepper { max-inline-size: 100%; inline-size: fit-content; border-width: 1px; border-color: var(--edge); }
  .part-row .step { flex: 0 1 auto; inline-size: 2.75rem; min-inline-size: 24px; min-block-size: 2.75rem; }
  .part-row .width-field { flex: 0 1 auto; min-inline-size: 0; font-size: 1rem; padding-inline: 0.375rem; }
  .part-row .range.wrong { display: block; text-align: start; }
  .part-place select { max-inline-size: 100%; inline-size: 15rem; min-block-size: 2.75rem; padding-inline: 0.5rem; border-radius: var(--radius); font: inherit; font-size: 0.9375rem; text-overflow: ellipsis; }
  .free-places { display: grid; gap: 0.375rem; margin-block-start: 0.375rem; list-style-type: ''; }
  .free-places li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 0.75rem; padding: 0.375rem 0.75rem; border: 2px dashed var(--line); border-radius: var(--radius); color: var(--soft); }
  .plan-fields { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.375rem 0.75rem; }
  .plan-field { display: grid; gap: 0.125rem; }
  .plan-number { display: flex; align-items: center; gap: 0.25rem; font-weight: 600; }
  .plan-number input:not([type='checkbox'], [type='radio']) { inline-size: 5.25rem; min-block-size: 2.75rem; padding-inline: 0.5rem; text-align: end; font-variant-numeric: tabular-nums; }
  .plan-number input[aria-invalid='true'] { color: var(--error); text-decoration: underline wavy; }
  .plan-field .wrong { color: var(--error); font-weight: 600; }
  .plan-fixed { display: flex; gap: 0.75rem; padding: 0.5rem; }
  .plan-spots { display: grid; gap: 0.5rem; justify-items: start; margin-block-start: 1rem; }
  .spot-line { display: flex; align-items: flex-start; gap: 0.625rem; text-align: start; font-weight: 400; }
  .spot-nth { flex: none; min-inline-size: 1.375rem; padding-inline: 0.25rem; box-sizing: border-box; border: 1.5px solid #22303c; border-radius: 0.75rem; background: #f0c243; color: #22303c; font-size: 0.8125rem; font-weight: 600; line-height: 1.25rem; text-align: center; }
  .plan-more { display: grid; gap: 0.625rem; }
  .plan-pad { display: flex; flex-wrap: wrap; gap: 0.25rem; direction: ltr; }
  .part-moves { grid-area: moves; display: flex; gap: 0.25rem; }
  .part-move { padding: 0; background: transparent; }
  .part-row > :is(.locked, .own-problems, .part-more) { grid-column: 2 / -1; margin: 0; }
  .part-row > .locked { justify-self: start; font-size: 0.875rem; padding: 0.25rem 0.5rem; }
  .codraft-list .problem > p { flex: 1 1 11rem; }
  .part-row .own-problems { padding-block: 0.125rem 0.375rem; }
  .part-row .problem-acts { flex: 0 1 auto; margin: 0; }
  .part-more { display: grid; gap: 0.75rem; padding: 0.5rem 0.25rem 0.5rem 0.5rem; border-block-start: 1px solid var(--line); }
  .codraft-list .segments { padding: 0; }
  .codraft-list .segments label { min-block-size: 2.75rem; border-radius: var(--radius); }
  .part-acts { display: flex; flex-wrap: wrap; gap: 0.375rem; }
  .part-acts button { font-weight: 400; font-size: 0.9375rem; padding-inline: 0.75rem; }
  .part-acts .glyph { inline-size: 1.25rem; block-size: 1.25rem; }

  @container room (width < 60rem) { ${flowing} }
  @container room (width >= 30rem) { ${roomy} }
  @container room (width >= 60rem) { ${beside} }
  @container room (width < 21rem) {
    .part-row { grid-template: 'nth title moves' auto 'width width width' auto / 1.25rem minmax(0, 1fr) auto; }
    .listed .chip.spare { padding-block: 0.375rem; gap: 0.25rem; }
    .listed .chip.spare p { flex-basis: 100%; }
    .list-head { display: flex; flex-wrap: wrap; }
    .list-head h3 { flex: 1 1 100%; }
    .list-head button { flex: 1 1 auto; }
    .part-picture { display: none; }
    .part-name { gap: 0.25rem; padding-inline: 0.25rem; }
    .part-row { column-gap: 0.25rem; }
    .part-facts.is-pictured { padding-inline-start: 0.5rem; }
    .part-row > :is(.locked, .own-problems, .part-more) { grid-column: 1 / -1; }
  }
  @container room (width < 14rem) {
    .part-row { grid-template: 'nth title' auto 'moves moves' auto 'width width' auto / 1.25rem minmax(0, 1fr); }
    .list-head { grid-template: 'title' auto 'add' auto 'several' auto 'blind' auto / minmax(0, 1fr); justify-items: start; }
    .listed .head, .listed .below { position: static; }
  }
  /* A page zoomed to 400 % begins with the list: the picture above it is to be looked at. */
  @media (max-width: 22.5rem) and (max-height: 22.5rem) {
    .listed .stage { display: grid; gap: 0.5rem; }
    .listed .picture { display: block; position: relative; inset: auto; order: -1; block-size: 7rem; overflow: hidden; pointer-events: none; background: var(--sky); border-radius: var(--radius); }
    .listed .picture :is(button, .st-tools, .st-frame, .st-hint, .st-overview) { display: none; }
  }
  @media (forced-colors: active) {
    .part-row { border: 1px solid CanvasText; }
    .part-row.is-selected { border: 3px solid Highlight; }
  }
`
