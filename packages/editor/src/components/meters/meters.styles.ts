import { css } from 'lit'

/** Bars with their figures; what is over is hatched, so that it shows without colour. */
export const metersStyles = css`
  .meters { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; padding: 0.125rem 1rem 0.5rem; }
  .meter { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.625rem; flex: 1 1 18rem; min-inline-size: 0; font-size: 0.875rem; min-block-size: 1.5rem; }
  .meter > span { flex: 0 1 auto; max-inline-size: 30%; overflow-wrap: anywhere; line-height: 1.15; }
  .meter strong { position: relative; flex: 0 1 auto; min-inline-size: 0; margin-inline-start: auto; font-weight: 600; text-align: end; overflow-wrap: anywhere; }
  .meter bdi { white-space: normal; }
  p.meter { flex-basis: 7rem; }
  .meter .blank { visibility: hidden; }
  p.meter > span { flex: 1; max-inline-size: none; }
  .track { position: relative; flex: 1 1 3rem; }
  .bar {
    position: relative; block-size: 0.75rem; overflow: hidden; border: 1px solid var(--edge); border-radius: 1rem;
    background: repeating-linear-gradient(45deg, var(--track) 0 4px, var(--edge) 4px 5.5px);
  }
  .bar i { position: absolute; inset-block: 0; inset-inline: 0; transform: scaleX(var(--used, 0)); transform-origin: left; background: var(--meter); transition: transform var(--quick); }
  .bar:dir(rtl) i { transform-origin: right; }
  .over .bar { border-color: var(--error); background: repeating-linear-gradient(45deg, var(--error) 0 4px, var(--paper) 4px 7px); }
  .over strong { color: var(--error); }
  .delta {
    position: absolute; inset-inline-end: calc(100% + 0.375rem); inset-block-start: 50%; translate: 0 -50%; padding: 0 0.25rem; white-space: nowrap; border-radius: 1rem; background: var(--ink); color: var(--paper);
    font-size: 0.8125rem; animation: rise 300ms ease-out; z-index: 2;
  }
  /* What has changed covers the bar, never a word. */
  .track .delta { inset-inline-end: 0; }
  /* On a phone all bars begin and end together. Told by a class: asked with :has and a child of any name, every change of the page would style all of it again. */
  @container room (22.5rem < width < 37.5rem) {
    .meters.all-bars { display: grid; grid-template-columns: fit-content(36%) 1fr auto; gap: 0 0.5rem; }
    .meters.all-bars > * { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
    .meters.all-bars > * > span { max-inline-size: none; }
  }
  @keyframes rise { from { opacity: 0; transform: translateX(30%); } }
  @media (forced-colors: active) {
    .bar, .over .bar { forced-color-adjust: none; border-color: CanvasText; background: repeating-linear-gradient(45deg, Canvas 0 4px, CanvasText 4px 6px); }
    .bar i { background: Highlight; }
  }
`
