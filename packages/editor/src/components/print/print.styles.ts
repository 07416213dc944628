import { css } from 'lit'

/** The sheet as it will come out, smaller where the screen is. */
export const printStyles = css`
  .print { inline-size: min(54rem, calc(100% - 1.5rem)); }
  .print-acts { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.75rem; }
  .sheet-of-paper { overflow: auto; border-radius: 0.25rem; background: linear-gradient(#0000, #0000) #fff; box-shadow: 0 0 0 1px var(--line), var(--lift); padding: clamp(0.5rem, 3cqi, 12mm); }
  .print-frame { position: fixed; inset-block-start: 0; inset-inline-start: 0; inline-size: 186mm; block-size: 273mm; border: 0; opacity: 0; pointer-events: none; z-index: -1; }
`
