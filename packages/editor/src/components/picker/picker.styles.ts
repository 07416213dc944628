import { css } from 'lit'

/** A list with small pictures; wide enough to tap, short enough to scan. */
export const pickerStyles = css`
  .picker { block-size: min(40rem, calc(100% - 1.5rem)); }
  .picker-filter { padding: 0 1.25rem 0.5rem; }
  .picks { display: grid; gap: 0.125rem; }
  .pick { inline-size: 100%; min-block-size: 3.5rem; justify-content: flex-start; gap: 0.875rem; text-align: start; padding-inline: 0.5rem; }
  .pick-picture { flex: none; inline-size: 3.5rem; block-size: 3rem; display: grid; place-items: end center; }
  .pick-picture canvas { object-fit: contain; object-position: bottom; block-size: 3rem; max-inline-size: 3.5rem; border-radius: 0.25rem; }
  .pick-name { flex: 1; overflow-wrap: anywhere; }
`
