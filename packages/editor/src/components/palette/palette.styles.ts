import { css } from 'lit'

/** Tiles like cut-out cards. A strip on a phone, a wall beside the stage. */
export const paletteStyles = css`
  .palette-head { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
  .palette-head h3 { flex: 1 1 auto; font-size: 1.125rem; }
  .filter { position: relative; flex: 1 1 9rem; display: block; }
  .filter svg { position: absolute; inset-inline-start: 0.75rem; inset-block-start: 0.75rem; inline-size: 1.25rem; block-size: 1.25rem; color: var(--soft); pointer-events: none; }
  .filter input { padding-inline-start: 2.375rem; }
  .none-found { padding: 1rem 0; }
  .tile-group h4 { margin: 0.875rem 0 0.375rem; font-size: 0.8125rem; font-weight: 600; color: var(--soft); }
  .tile-row { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.75rem, 1fr)); gap: 0.5rem; }
  .tile {
    flex-direction: column; justify-content: flex-end; gap: 0.25rem; min-block-size: 6.25rem; min-inline-size: 0; padding: 0.375rem 0.25rem; background: var(--surface);
    box-shadow: inset 0 0 0 2px var(--line); font-weight: 400; font-size: 0.8125rem; line-height: 1.15; overflow-wrap: anywhere; hyphens: auto; touch-action: pan-y; user-select: none; -webkit-touch-callout: none;
  }
  @media (hover: hover) { .tile:hover { background: var(--tint); box-shadow: inset 0 0 0 2px var(--primary); } }
  .tile-picture { flex: 1; min-block-size: 3.75rem; inline-size: 100%; display: flex; align-items: flex-end; justify-content: center; pointer-events: none; }
  .tile-picture > * { object-fit: contain; object-position: bottom; block-size: 3.75rem; max-inline-size: 100%; border-radius: 0.25rem; }
  .tile-name { display: block; inline-size: 100%; }
  .used { font-size: 0.8125rem; color: var(--soft); }
  @media (forced-colors: active) { .tile { border: 1px solid ButtonBorder; } }
`
