import { css } from 'lit'

/** What everything has that opens over the room. It comes with the first of them. */
export const dialogStyles = css`
  dialog {
    inline-size: min(34rem, calc(100% - 1.5rem)); max-block-size: calc(100% - 1.5rem); padding: 0; border: 0; border-radius: var(--round);
    background: var(--paper); color: var(--ink); box-shadow: 0 20px 60px #0006; overflow: hidden;
  }
  dialog[open] { display: flex; flex-direction: column; }
  dialog::backdrop { background: #10181f99; }
  .dialog-head { display: flex; align-items: center; gap: 0.5rem; padding-block: 0.75rem 0.5rem; padding-inline: 1.25rem 0.75rem; }
  .dialog-head h2, .dialog-head h3 { flex: 1; font-size: 1.25rem; overflow-wrap: anywhere; }
  .dialog-body { padding: 0.5rem 1.25rem 1.25rem; overflow: auto; overscroll-behavior: contain; }
  @media (forced-colors: active) { dialog { border: 2px solid CanvasText; } }
`
