import { css, unsafeCSS } from 'lit'
import { NARROW_HEIGHT, WIDE_HEIGHT } from './height.ts'

/** A phone held upright: a bottom sheet that peeks, stands half or covers. The stage keeps its height whatever comes and goes below it. */
const narrow = css`
  .room { display: flex; flex-direction: column; block-size: ${unsafeCSS(NARROW_HEIGHT)}; }
  .middle { display: contents; }
  .meter { font-size: 0.8125rem; gap: 0 0.5rem; }
  .meter > span { max-inline-size: 36%; }
  .calm { display: none; }
  .head .title { font-size: 1rem; }
  .tools { gap: 0; }
  .review-button { padding-inline: 0.875rem; }
  .stage { flex: none; block-size: 43%; min-block-size: 38%; }
  /* What needs more than its place rises over the lower edge of the picture: neither the picture nor the sheet moves under a hand. */
  .below { flex: none; display: flex; flex-direction: column; justify-content: flex-end; position: relative; z-index: 2; block-size: 6.25rem; padding-block-end: 0.25rem; }
  .below > .coach { margin-block: auto; }
  .reading:not(:has(.chip)) .stage { block-size: calc(43% + 6.25rem); }
  .chip { gap: 0.25rem 0.5rem; padding-block: 0.25rem; font-size: 0.875rem; box-shadow: var(--lift); }
  .chip p { line-height: 1.25; }
  .chip .mend { font-size: 0.875rem; line-height: 1.25; padding-block: 0.25rem; }
  .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .toasts { position: static; z-index: auto; }
  [data-sheet='full'] .toasts { position: absolute; inset-block: auto 0.75rem; z-index: 6; }
  .below:has(.toast) .coach { display: none; }
  .room:has(.st-asking.is-asked) :is(.chips, .toasts) { visibility: hidden; }
  .sheet {
    position: relative; flex: 1 1 0; min-block-size: 6.25rem; margin-block-start: 0.5rem; padding: 0 1rem 0.75rem; overflow: auto; overscroll-behavior: contain; scroll-padding: 2.75rem 0 1rem;
    /* A picture without colour: Chromium takes what scrolls on one colour for covering its corners too, and draws nothing behind them. */
    background: linear-gradient(#0000, #0000) var(--surface); border-radius: 1.25rem 1.25rem 0 0; box-shadow: var(--shadow); z-index: 3;
  }
  .sheet .grabber { position: sticky; inset-block-start: 0; z-index: 2; display: grid; place-items: center; inline-size: calc(100% + 2rem); margin-inline: -1rem; min-block-size: 2.75rem; padding: 0; border-radius: 1.25rem; background: linear-gradient(var(--surface) 75%, transparent); touch-action: none; }
  .grabber i { inline-size: 2.75rem; block-size: 0.3125rem; border-radius: 1rem; background: var(--edge); }
  [data-sheet='peek'] .sheet { flex: none; }
  [data-sheet='peek'] .stage { flex: 1 1 43%; block-size: auto; max-block-size: 62%; }
  [data-sheet='peek'] :is(.palette, .rules, .acts, .details, .locked), [data-sheet='half'] .details { display: none; }
  [data-sheet='half'] .sheet { display: flex; flex-direction: column; }
  [data-sheet='half'] .sheet > * { flex: none; }
  [data-sheet='half'] .palette-head { display: none; }
  [data-sheet='half'] .palette { margin: 0.75rem -1rem 0; }
  [data-sheet='half'] .tiles { display: flex; gap: 0.5rem; padding: 0.25rem 1rem 0.5rem; overflow-x: auto; overscroll-behavior-x: contain; touch-action: pan-x; scroll-padding-inline: 1rem; scrollbar-width: none; }
  [data-sheet='half'] :is(.tile-group, .tile-row) { display: contents; }
  [data-sheet='half'] .tile-group h4 { display: none; }
  [data-sheet='half'] .tile { flex: none; inline-size: min-content; min-inline-size: 5.25rem; max-inline-size: 9rem; overflow-wrap: break-word; min-block-size: 6.125rem; touch-action: pan-x; }
  [data-sheet='half'] .rules, [data-sheet='full'] :is(.palette, .rules) { margin-block-start: 1rem; }
  [data-sheet='full'] .task { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  [data-sheet='full'] .sheet { position: absolute; inset-inline: 0; inset-block-end: 0; block-size: calc(100% - 4.5rem); }
  .range { display: none; }
  @media (min-height: 46rem) { .range { display: block; margin-block-end: -0.375rem; } }
  [data-sheet='peek'] .range:not(.wrong) { display: none; }
  .range.wrong { display: block; }
`

/** One line of buttons over the picture: the view that is shown needs none. */
const one = css`
  .room:not(.listed) .stage .views { inset-block-start: 0.25rem; padding: 0; background: none; box-shadow: none; }
  .room:not(.listed) .views label { z-index: 0; padding-inline: 0.5rem; }
  .room:not(.listed) .views label::before { content: ''; position: absolute; inset: 0.25rem 0; z-index: -1; border-radius: 0.875rem; background: color-mix(in srgb, var(--surface) 86%, transparent); box-shadow: 0 1px 3px #22303c2b; }
  .room:not(.listed) .views label:has(:checked) { position: absolute; inset: 0; opacity: 0; }
  .room:not(.listed) .views :checked ~ span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .room:not(.listed) .views:has(:checked:focus-visible) { outline: 3px solid var(--ink); outline-offset: 1px; box-shadow: 0 0 0 5px var(--ring); }
  .stage:has(.views) .st-tools { inset-inline-start: 5.25rem; }
  @container room (width < 22rem) { .st-map { display: none; } }
`

/** Room for two columns under the stage. */
const middle = css`
  .room { display: grid; grid-template: 'head head' auto 'meters meters' auto 'middle middle' auto 'panel palette' auto 'rules palette' 1fr / minmax(0, 1fr) minmax(0, 1fr); }
  .head { grid-area: head; }
  .meters { grid-area: meters; }
  .middle { grid-area: middle; position: relative; isolation: isolate; }
  .middle:has(.tab-name) .toasts { inset-block-start: 7.25rem; }
  .sheet { display: contents; }
  .inspector { grid-area: panel; padding: 1rem; }
  .reading { grid-template-columns: minmax(0, 1fr) 0; }
  .palette { grid-area: palette; padding: 1rem; border-inline-start: 1px solid var(--line); max-block-size: 34rem; overflow: auto; touch-action: pan-y; }
  .rules { grid-area: rules; padding: 1rem; border-block-start: 1px solid var(--line); }
  .stage { block-size: clamp(20rem, 46svh, 30rem); flex: none; }
  .stage:has(.views) .st-tools { inset-inline-start: 12rem; }
  .below { min-block-size: 4.5rem; padding-block-end: 0.75rem; align-content: start; border-block-end: 1px solid var(--line); }
  .head { padding-inline: 1.25rem 0.75rem; padding-block-start: 0.625rem; grid-template: 'title tools' auto 'under under' auto / minmax(0, 1fr) auto; }
  .under > .task { font-size: 1rem; }
  .under { justify-content: flex-start; gap: 1.25rem; }
  .saved { margin: 0; font-size: 0.875rem; }
  .title { font-size: 1.5rem; }
  .meters { padding-inline: 1.25rem; }
  p.meter, p.meter > span { flex: 0 auto; }
  /* Room for what changes: it covers no word. */
  p.meter > span { margin-inline-end: 4.5rem; }
  .only-narrow { display: none; }
  .only-wide { display: inline; }
`

/** Parts at the start, the stage between, the selected element at the end. */
const wide = css`
  .room {
    grid-template: 'head head head' auto 'meters meters meters' auto 'palette middle panel' minmax(0, auto) 'palette middle rules' minmax(9rem, 1fr) / 15rem minmax(0, 1fr) 20rem;
    block-size: ${unsafeCSS(WIDE_HEIGHT)};
  }
  .reading { grid-template-columns: 0 minmax(0, 1fr) 20rem; }
  .palette { border-inline: 0 1px solid var(--line); border-inline-start: 0; border-inline-end: 1px solid var(--line); max-block-size: none; min-block-size: 0; background: var(--surface); }
  .inspector, .rules { border-inline-start: 1px solid var(--line); overflow: auto; min-block-size: 0; background: var(--surface); }
  /* Layers of their own: a drag beside them leaves them alone. */
  .palette, .inspector, .rules, .meters { will-change: transform; }
  .middle { min-block-size: 0; }
  .named, .width-row { flex-basis: 100%; }
  .stepper { inline-size: 100%; }
  .width-field { flex: 1; }
  .chips:has(.chip + .chip) { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .chips:has(.chip + .chip) .chip { font-size: 0.875rem; }
  .acts { display: grid; grid-template-columns: repeat(12, 1fr); }
  .act { grid-column: span 4; min-block-size: 3.25rem; }
  .act:is(:nth-child(-n + 2), :nth-child(n + 6)) { grid-column: span 6; flex-direction: row; min-block-size: 2.75rem; }
  .stage { flex: 1 1 auto; block-size: auto; min-block-size: 12rem; }
  .below { flex: none; block-size: 10rem; overflow: auto; border: 0; align-content: safe center; padding-block: 0.375rem; }
  .head, .meters { border-block-end: 0; }
  .meters { padding-block-end: 0.75rem; border-block-end: 1px solid var(--line); }
  .palette-head { position: sticky; inset-block-start: -1rem; z-index: 2; margin: -1rem -1rem 0; padding: 1rem 1rem 0.5rem; background: var(--surface); }
`

/** One card under the other where two beside each other would be too narrow to be read: the rules beside them say why. */
const stacked = css`
  .chips:has(.chip + .chip) { grid-template-columns: minmax(0, 1fr); gap: 0.375rem; }
  .chips:has(.chip + .chip) .why, .chip + .chip .takers:not(.all) .taker:nth-child(2) { display: none; }
  .chips:has(.chip + .chip) .chip { padding-block: 0.3125rem; }
`

/** A phone on its side: the panel and the meters at the end, all of the height for the picture. */
const flat = css`
  .room { display: grid; grid-template: 'head head' auto 'middle meters' auto 'middle sheet' minmax(0, 1fr) / 56fr 44fr; block-size: var(--codraft-height, max(100svh, 18rem)); }
  .head { grid-template: 'title under tools' auto / auto 1fr auto; gap: 0.75rem; }
  .title { font-size: 1.125rem; }
  .task { display: none; }
  .sheet { display: block; grid-area: sheet; overflow: auto; border-inline-start: 1px solid var(--line); }
  .palette, .rules { border: 0; max-block-size: none; }
  .stage { flex: 1 1 auto; block-size: auto; min-block-size: 8rem; }
  .below { block-size: auto; min-block-size: 0; max-block-size: 5rem; overflow: auto; padding-block: 0.375rem; border: 0; }
`

/** A page zoomed to 400 %, or text twice as large on a phone: everything after each other, nothing sticks. */
const flowing = css`
  .room { display: block; block-size: auto; }
  .middle { display: block; }
  .stage { block-size: 13rem; min-block-size: 0; }
  .below { display: grid; max-block-size: none; block-size: auto; min-block-size: 0; }
  .sheet .grabber { display: none; }
  .room .sheet { position: static; block-size: auto; display: block; overflow: visible; box-shadow: none; }
  .room[data-sheet] :is(.palette, .rules, .details) { display: grid; }
  .room[data-sheet] .acts { display: flex; }
  .room[data-sheet] .palette { display: block; }
  .room .toasts { position: static; }
`

/** How the parts of the room stand to each other, by the width of the room, never of the page. Widths in rem: larger text is a narrower room. */
export const layoutStyles = css`
  .head { display: grid; grid-template: 'title tools' auto 'under under' auto / minmax(0, 1fr) auto; align-items: center; gap: 0 0.25rem; padding-block: 0.375rem 0.125rem; padding-inline: 1rem 0.5rem; }
  .title { grid-area: title; }
  .tools { grid-area: tools; }
  .under { grid-area: under; padding-inline-end: 0.5rem; }
  .only-wide { display: none; }
  /* Who only reads gets no cards. */
  .reading .below:not(:has(.chip)) { block-size: 0; min-block-size: 0; padding: 0; border: 0; }
  @container room (width < 37.5rem) { ${narrow} }
  @container room (20rem <= width < 37.5rem) { ${one} }
  @container room (max-width: 22.5rem) {
    .head { display: flex; flex-wrap: wrap; padding-inline-end: 0.25rem; }
    .head .title { flex: 1 1 min-content; font-size: 0.9375rem; overflow-wrap: break-word; }
    .tools { margin-inline-start: auto; }
    .under { order: 1; flex: 1 0 100%; position: relative; padding-inline-end: 1.75rem; }
    .saved:has(svg) { position: absolute; inset-inline-end: 0.5rem; }
    .stage { flex-shrink: 1; min-block-size: 10rem; }
    .more { position: static; }
    .more .menu { inset-block-start: auto; inset-inline: 0.5rem; min-inline-size: 0; }
    .saved svg ~ span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .review-button { position: relative; padding-inline: 0.5rem; margin: 0; }
    .review-button svg { position: absolute; inset: -0.375rem 0 auto auto; inline-size: 1.125rem; block-size: 1.125rem; padding: 0.125rem; border-radius: 1rem; background: var(--meter); color: var(--surface); }
    .meter > span { flex: 1 1 8rem; max-inline-size: none; }
    .track { order: 3; flex-basis: 100%; }
  }
  @container room (max-width: 20rem) { .below :is(.chip, .takers) { flex-wrap: wrap !important; } }
  /* Letters as large as that would cover the picture. */
  @container room (width < 20rem) { .below { display: grid; flex-shrink: 1; block-size: auto; min-block-size: 4rem; max-block-size: 34%; overflow: auto; align-content: safe center; } }
  @container room (max-width: 17rem) {
    ${flowing}
    .below { grid-template-columns: minmax(0, 1fr); }
    .toast { flex-wrap: wrap; }
    .room:not(.listed) .stage { margin-block-start: 3.5rem; overflow: visible; }
    .room:not(.listed) .stage .views { inset-block-start: -3.25rem; }
  }
  @container room (max-width: 14rem) {
    .tools { flex-wrap: wrap; justify-content: flex-end; }
    .stepper { max-inline-size: 100%; }
    .stepper .step { flex: 0 1 2.875rem; min-inline-size: max(44px, 1.25rem); }
    .stepper .width-field { flex: 1 1 auto; flex-wrap: wrap; min-inline-size: 0; padding-inline: 0.125rem; gap: 0; }
    .stepper .width-field input { flex: 1 1 3ch; min-inline-size: 0; }
  }
  @container room (width >= 37.5rem) { ${middle} }
  @container room (width >= 60rem) { ${wide} }
  @container room (60rem <= width < 70rem) { ${one} ${stacked} }
  @media (max-height: 30rem) {
    @container room (width < 37.5rem) { ${flowing} }
    @container room (width >= 37.5rem) { ${flat} ${one} }
  }
  @media print {
    .tools, .below, .sheet, .toasts, .tiles { display: none !important; }
    .room { display: block; block-size: auto; }
    .stage { block-size: 14rem; }
  }
`
