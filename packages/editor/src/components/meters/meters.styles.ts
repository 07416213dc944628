import { css } from 'lit'

/** Bars with their figures; what is over is hatched, so that it shows without colour. */
export const metersStyles = css`
  .meters { display: flex; flex-wrap: wrap; gap: 0.125rem 2rem; padding: 0.125rem 1rem 0.5rem; }
  .meter { display: flex; align-items: center; gap: 0.625rem; flex: 1 1 18rem; min-inline-size: 0; font-size: 0.875rem; min-block-size: 1.5rem; }
  .meter > span { flex: none; max-inline-size: 45%; overflow-wrap: anywhere; }
  .meter strong { position: relative; flex: none; font-weight: 700; }
  p.meter > span { flex: 1; max-inline-size: none; }
  .bar {
    position: relative; flex: 1; block-size: 0.75rem; min-inline-size: 3rem; overflow: hidden; border: 1px solid var(--edge); border-radius: 1rem;
    background: repeating-linear-gradient(45deg, var(--track) 0 4px, var(--edge) 4px 5.500px);
  }
  .bar i { position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: var(--used, 0%); background: var(--meter); border-inline-end: 1px solid var(--paper); transition: inline-size var(--quick); }
  .over .bar { border-color: var(--error); background: repeating-linear-gradient(45deg, var(--error) 0 4px, var(--paper) 4px 7px); }
  .over strong { color: var(--error); }
  .delta {
    position: absolute; inset-inline-end: 0; inset-block-end: 100%; padding: 0.125rem 0.5rem; border-radius: 1rem; background: var(--ink); color: var(--paper);
    font-size: 0.8125rem; animation: rise 300ms ease-out; z-index: 2;
  }
  @keyframes rise { from { opacity: 0; transform: translateY(60%); } }
  @media (forced-colors: active) {
    .bar, .over .bar { forced-color-adjust: none; border-color: CanvasText; background: repeating-linear-gradient(45deg, Canvas 0 4px, CanvasText 4px 6px); }
    .bar i { background: Highlight; }
  }
`
