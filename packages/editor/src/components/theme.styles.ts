/**
 * The visual language: colours, sizes and the few shapes that everything on the page is made of. Hosts change it through custom properties:
 * @cssprop [--codraft-paper] - background
 * @cssprop [--codraft-ink] - text and outlines
 * @cssprop [--codraft-primary] - the main action
 * @cssprop [--codraft-font] - font family
 * @cssprop [--codraft-radius] - roundness of cards and buttons
 */
import { css } from 'lit'

const light = css`
  --paper: var(--codraft-paper, #fbfaf6);
  --surface: var(--codraft-surface, #fff);
  --well: var(--codraft-well, #f3f0e8);
  --well-hover: #e9e4d7;
  --ink: var(--codraft-ink, #22303c);
  --soft: var(--codraft-soft, #4b5a67);
  --line: var(--codraft-line, #d9d0c2);
  --edge: #7f8b95;
  --primary: var(--codraft-primary, #1f5f8f);
  --primary-hover: color-mix(in srgb, var(--primary), #000 18%);
  --on-primary: var(--codraft-on-primary, #fff);
  --tint: #e8f1f8;
  --error: var(--codraft-error, #9f3524);
  --error-tint: #fdf1ee;
  --warn: #7d5200;
  --warn-tint: #fff6e0;
  --meter: var(--codraft-meter, #1f7560);
  --meter-tint: #e6f3ef;
  --track: #e2ddd2;
  --ring: #fff;
  --sky: var(--codraft-sky, #dcedf5);
  --shadow: 0 -4px 20px #22303c2b;
  --lift: 0 1px 2px #22303c14, 0 4px 14px #22303c14;
`

const dark = css`
  --paper: var(--codraft-paper, #161d24);
  --surface: var(--codraft-surface, #1e2730);
  --well: var(--codraft-well, #2b3641);
  --well-hover: #374450;
  --ink: var(--codraft-ink, #eef1ee);
  --soft: var(--codraft-soft, #b6c2cc);
  --line: var(--codraft-line, #3d4a56);
  --edge: #8997a3;
  --primary: var(--codraft-primary, #8fc7f0);
  --primary-hover: color-mix(in srgb, var(--primary), #fff 30%);
  --on-primary: var(--codraft-on-primary, #0b2133);
  --tint: #22384a;
  --error: var(--codraft-error, #ffab99);
  --error-tint: #3a2320;
  --warn: #f3c969;
  --warn-tint: #362d1b;
  --meter: var(--codraft-meter, #63c9a8);
  --meter-tint: #1d3630;
  --track: #2f3a45;
  --ring: #f0c243;
  --sky: var(--codraft-sky, #22334d);
  --shadow: 0 -4px 24px #0009;
  --lift: 0 1px 2px #0006, 0 4px 14px #0005;
`

/** Tokens, type and the focus ring. The root carries them; a host overrides the `--codraft-*` behind them. */
export const tokens = css`
  :host {
    ${light}
    --radius: var(--codraft-radius, 0.75rem);
    --round: calc(var(--radius) + 0.5rem);
    --body: var(--codraft-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif);
    --quick: 120ms;
    color-scheme: light;
    color: var(--ink);
    font: 400 1rem/1.4 var(--body);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
      color-scheme: dark;
    }
  }
  :host([theme='dark']) {
    ${dark}
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    :host { --quick: 0s; }
  }
`

/** Buttons, fields, cards, chips: shared by every part of the room. */
export const shapes = css`
  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
  svg { display: block; }
  h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
  h2, h3, h4, b, strong { font-weight: 600; }
  a { color: var(--primary); text-underline-offset: 0.15em; }
  bdi { white-space: nowrap; }

  button {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.5rem;
    min-block-size: 2.75rem; min-inline-size: 2.75rem; padding: 0.25rem 0.875rem;
    border: 0; border-radius: var(--radius); background: var(--well);
    font-weight: 600; line-height: 1.15; text-align: center; cursor: pointer; touch-action: manipulation;
    transition: background-color var(--quick), transform var(--quick); -webkit-tap-highlight-color: transparent;
  }
  @media (hover: hover) { button:hover { background: var(--well-hover); } }
  button:active { transform: scale(0.97); }
  button[disabled], button[aria-disabled='true'] { color: var(--soft); opacity: 0.55; cursor: not-allowed; }
  button[aria-disabled='true']:active { transform: none; }
  button[aria-disabled='true']:focus-visible { opacity: 1; }
  .primary { background: var(--primary); color: var(--on-primary); }
  @media (hover: hover) { .primary:hover { background: var(--primary-hover); } }
  .quiet { background: transparent; }
  .outline { background: var(--surface); box-shadow: inset 0 0 0 2px var(--line); }
  .icon { padding: 0; background: transparent; }
  .icon svg, button svg.glyph { inline-size: 1.375rem; block-size: 1.375rem; flex: none; }
  [dir='rtl'] .turns { transform: scaleX(-1); }
  .glyph { fill: none; stroke: currentcolor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }

  input:not([type='checkbox'], [type='radio']), select, textarea {
    min-block-size: 2.75rem; inline-size: 100%; padding: 0.375rem 0.75rem;
    border: 2px solid var(--edge); border-radius: var(--radius); background: var(--surface);
  }
  textarea { min-block-size: 4.5rem; resize: vertical; }
  input[type='checkbox'], input[type='radio'] { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--primary); flex: none; }

  :focus { outline: none; }
  :focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ring), 0 0 0 8px var(--ring); border-radius: var(--radius); z-index: 1; }
  :is(h2, h3)[tabindex='-1']:focus-visible { outline: none; box-shadow: none; }
  input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 0; box-shadow: 0 0 0 6px var(--ring); }

  .soft { color: var(--soft); }
  .small { font-size: 0.875rem; }
  .figure { font-variant-numeric: tabular-nums; }
  .unseen:not(:focus, :focus-within) {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
  }
  .segments { display: flex; gap: 0.25rem; padding: 0.25rem; border-radius: var(--radius); background: var(--well); inline-size: fit-content; max-inline-size: 100%; flex-wrap: wrap; }
  .segments label { position: relative; display: grid; place-items: center; min-block-size: 2.25rem; min-inline-size: 2.75rem; padding: 0.25rem 0.75rem; border-radius: calc(var(--radius) - 0.25rem); font-weight: 600; font-size: 0.9375rem; cursor: pointer; }
  .segments input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; opacity: 0; cursor: pointer; }
  .segments label:has(:checked) { background: var(--surface); box-shadow: inset 0 0 0 2px var(--primary); }
  .segments label:has(:focus-visible) { outline: 3px solid var(--ink); outline-offset: 1px; box-shadow: 0 0 0 5px var(--ring); }

  @media (forced-colors: active) {
    button, .segments, .card { border: 1px solid ButtonBorder; forced-color-adjust: auto; }
    button[disabled], button[aria-disabled='true'] { color: GrayText; border-color: GrayText; opacity: 1; }
    .segments label:has(:checked) { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    :focus-visible, .segments label:has(:focus-visible) { outline: 3px solid Highlight; box-shadow: none; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, ::before, ::after { animation-duration: 0s !important; transition-duration: 0s !important; }
  }
`
