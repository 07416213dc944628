import { css } from 'lit'

/** Two pictures in one frame. The slider lies over them, unseen, and a line with a handle stands where it is; both reckon with the width of its thumb. */
export const compareStyles = css`
  .compare { inline-size: min(58rem, calc(100% - 1.5rem)); }
  .compare section { display: grid; gap: 0.625rem; margin-block-start: 0.5rem; }
  .sides { margin-block-end: 0.75rem; }
  .split { --share: 50; --thumb: 2.75rem; --at: calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--share) / 100); position: relative; direction: ltr; overflow: hidden; border-radius: var(--radius); background: var(--paper); box-shadow: 0 0 0 1px var(--line); isolation: isolate; }
  .split > div > svg { inline-size: 100%; block-size: auto; max-block-size: 60svh; }
  .split-mine { position: absolute; inset: 0; clip-path: inset(0 calc(100% - var(--at)) 0 0); background: var(--paper); }
  .split.all .split-mine { clip-path: none; }
  .split.none .split-mine { clip-path: inset(0 100% 0 0); }
  .split input[type='range'] { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; min-block-size: 0; margin: 0; padding: 0; border: 0; opacity: 0; cursor: ew-resize; touch-action: pan-y; z-index: 2; }
  .split input::-webkit-slider-thumb { inline-size: 2.75rem; block-size: 100%; }
  .split input::-moz-range-thumb { inline-size: 2.75rem; block-size: 100%; border: 0; }
  .split-line { position: absolute; inset-block: 0; left: var(--at); inline-size: 4px; margin-left: -2px; background: var(--ink); box-shadow: 0 0 0 2px var(--ring); z-index: 1; pointer-events: none; }
  .split-line i { position: absolute; top: 50%; left: 50%; inline-size: 2.75rem; block-size: 2.75rem; translate: -50% -50%; border-radius: 50%; background: var(--surface); border: 3px solid var(--ink); box-shadow: 0 0 0 2px var(--ring); }
  .split-line i::before, .split-line i::after { content: ''; position: absolute; top: 50%; inline-size: 0.5rem; block-size: 0.5rem; border: solid var(--ink); border-width: 0 0 3px 3px; }
  .split-line i::before { left: 0.5625rem; transform: translateY(-50%) rotate(45deg); }
  .split-line i::after { right: 0.5625rem; transform: translateY(-50%) rotate(225deg); }
  .split input:focus-visible + .split-line i { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 5px var(--ring), 0 0 0 8px var(--ring); }
  .split-name { position: absolute; top: 0.5rem; padding: 0.1875rem 0.625rem; border-radius: 1rem; background: var(--ink); color: var(--paper); font-size: 0.8125rem; font-weight: 600; pointer-events: none; }
  .split-name.mine { left: 0.5rem; }
  .split-name.published { right: 0.5rem; }
  .split.none .mine, .split.all .published { display: none; }
  @container (width < 26rem) { .compare .segments { inline-size: 100%; } .compare .segments label { flex: 1; padding-inline: 0.375rem; } }
  @media (forced-colors: active) {
    .split-line { background: Highlight; box-shadow: none; forced-color-adjust: none; }
    .split-line i { background: Canvas; border-color: Highlight; }
    .split-name { background: Canvas; color: CanvasText; border: 1px solid CanvasText; }
  }
`
