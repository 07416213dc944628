import { css } from 'lit'

/** A dark pill: over the sky where the picture is large, in a line of its own under the picture on a phone. */
export const toastStyles = css`
  .toasts { position: absolute; inset-block-start: 3.75rem; inset-inline: 0.5rem; display: flex; justify-content: center; pointer-events: none; z-index: 6; }
  .toasts:not(:has(.toast)) { display: none; }
  .toast {
    display: flex; align-items: center; gap: 0.25rem; max-inline-size: 100%; padding-block: 0.125rem; padding-inline: 1rem 0.125rem; border-radius: 1.75rem; background: #22303c; color: #fff;
    font-size: 0.9375rem; pointer-events: auto; box-shadow: var(--lift); animation: toast-in 160ms ease-out;
  }
  .toast button { background: transparent; color: #ffe08a; border-radius: 1.5rem; }
  .toast .icon { color: #fff; }
  @media (hover: hover) { .toast button:hover { background: #fff2; } }
  @keyframes toast-in { from { opacity: 0; transform: translateY(-0.5rem); } }
  @media (forced-colors: active) { .toast { border: 2px solid CanvasText; } }
`
