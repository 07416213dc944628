/** How the outline looks: not at all, but for the ring around what has the focus. */
import { css } from 'lit'

/** The outline's styles. The room adopts them with all others; the outline sees to it that they are there. */
export const outlineStyles = css`
  .outline-unseen {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .outline-frame { position: absolute; inset: 0; overflow: clip; pointer-events: none; }
  .outline-frame [role='listbox'] { position: absolute; inset-block: 0; left: 0; inline-size: 0; direction: ltr; outline: none; transform-origin: 0 0; }
  .outline-rank { position: absolute; top: 0; left: 0; inline-size: 0; block-size: 0; contain: size layout style; }
  .outline-frame [role='option'] {
    box-sizing: border-box; min-inline-size: 24px; min-block-size: 24px; pointer-events: none; outline: none;
  }
  .outline-frame [role='listbox']:focus-visible { outline: 3px solid var(--ink, #22303c); }
  .outline-frame [role='option']:focus-visible { position: relative; outline: none; box-shadow: none; }
  .outline-frame [role='option']:focus-visible::after {
    content: ''; position: absolute; inset: var(--ring-top, 0px) 0 2px; border: 3px solid var(--ink, #22303c); border-radius: 10px;
    box-shadow: inset 0 0 0 3px #f0c243, 0 0 0 3px var(--paper, #fbfaf6);
  }
  @media (forced-colors: active) {
    .outline-frame [role='option']:focus-visible::after { border-color: Highlight; }
  }
`

/** Adopts the styles into the root that a host stands in, once. */
export function outlineSheet(host: HTMLElement): void {
  const root = host.getRootNode()
  const sheet = outlineStyles.styleSheet
  if (!sheet || !(root instanceof ShadowRoot || root instanceof Document) || root.adoptedStyleSheets.includes(sheet)) return
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
