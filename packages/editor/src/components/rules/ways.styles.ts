import { css } from 'lit'

/** Ways out: one below the other, each as wide as its card, with what follows from it below its name. */
export const waysStyles = css`
  .ways { display: grid; gap: 0.375rem; margin-block-start: 0.5rem; padding: 0; list-style: none; }
  .ways .way { display: grid; gap: 0.25rem; justify-content: start; justify-items: start; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; text-align: start; white-space: normal; font-size: 0.9375rem; line-height: 1.3; }
  .way-name { font-weight: 600; overflow-wrap: anywhere; }
  .way-also, .way-breaks { display: flex; gap: 0.375rem; align-items: start; font-weight: 400; }
  .way-also { color: var(--meter); }
  .way-breaks { color: var(--warn); }
  .way-also svg, .way-breaks svg { flex: none; inline-size: 1.0625rem; block-size: 1.0625rem; margin-block-start: 0.0625rem; }
  .crowd { display: grid; }
  .more-places { justify-self: start; max-inline-size: 100%; min-block-size: 2.75rem; white-space: normal; font-size: 0.9375rem; }
  .seeking { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin-block-start: 0.375rem; color: var(--soft); }
  .seeking progress { flex: 1 1 6rem; min-inline-size: 4rem; block-size: 0.5rem; accent-color: var(--primary); }
  .seeking .quiet { color: var(--primary); font-size: 0.9375rem; }
`
