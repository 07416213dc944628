import { css } from 'lit'

/** Name and stepper side by side, actions in a row of equal keys, everything else below. */
export const inspectorStyles = css`
  .inspector-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 0.75rem; }
  .inspector-head.none { display: block; }
  .inspector-head h3 { font-size: 1.125rem; overflow-wrap: break-word; hyphens: auto; }
  .named { flex: 1 1 min-content; max-inline-size: 100%; }
  .stepper { display: flex; align-items: stretch; inline-size: fit-content; border: 2px solid var(--ink); border-radius: calc(var(--radius) + 0.125rem); background: var(--surface); overflow: clip; overflow-clip-margin: 0; }
  .stepper:focus-within { overflow: visible; }
  .step:first-child { border-start-start-radius: var(--radius); border-end-start-radius: var(--radius); }
  .step:last-child { border-start-end-radius: var(--radius); border-end-end-radius: var(--radius); }
  .step { min-inline-size: 2.875rem; min-block-size: 2.875rem; padding: 0; border-radius: 0; user-select: none; -webkit-touch-callout: none; }
  .step:active { transform: none; background: var(--line); }
  /* Its ring lies within, so that the figure beside it can be read. */
  .stepper .step:focus-visible { outline-offset: -3px; box-shadow: inset 0 0 0 6px var(--ring); }
  .width-field { display: flex; align-items: center; justify-content: center; gap: 0.25rem; padding-inline: 0.5rem; font-weight: 600; font-size: 1.125rem; cursor: text; }
  input.width:not([type='checkbox'], [type='radio']) { inline-size: auto; min-inline-size: 2.75rem; field-sizing: content; min-block-size: 2.5rem; padding: 0; border: 0; background: transparent; text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
  input.width[aria-invalid='true'] { color: var(--error); text-decoration: underline wavy; }
  .fixed-width { font-size: 1.125rem; }
  .range { margin-block-start: 0.25rem; text-align: center; }
  .range:empty { display: none; }
  .range.wrong { color: var(--error); font-weight: 600; }
  .locked { display: flex; gap: 0.5rem; align-items: center; margin-block-start: 0.5rem; padding: 0.5rem 0.75rem; border-radius: var(--radius); background: repeating-linear-gradient(135deg, var(--well) 0 8px, var(--surface) 8px 12px); font-size: 0.9375rem; }
  .locked svg { flex: none; }
  .locked span { background: var(--surface); padding: 0 0.375rem; border-radius: 0.375rem; box-decoration-break: clone; }
  /* Left stays left in every script: geography does not turn round. */
  .acts { direction: ltr; display: flex; flex-wrap: wrap; gap: 0.375rem; margin-block-start: 0.75rem; }
  .act { flex: 1 1 4rem; flex-direction: column; gap: 0.25rem; min-inline-size: 0; min-block-size: 3.75rem; padding: 0.25rem 0; font-weight: 500; font-size: 0.78125rem; letter-spacing: -0.01em; hyphens: auto; overflow-wrap: anywhere; }
  .several-head { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; margin-block-start: 0.5rem; }
  .several-done { flex: none; }
  .details { display: grid; gap: 0.625rem; margin-block-start: 0.875rem; }
  .choice > span, .choice legend { display: block; margin-block-end: 0.25rem; font-weight: 600; font-size: 0.9375rem; }
  .own-problems { display: grid; gap: 0.5rem; }
  .figures { display: grid; gap: 0.25rem; }
  .figures div { display: flex; justify-content: space-between; gap: 1rem; }
  .figures dd { font-weight: 600; }
  details summary { cursor: pointer; min-block-size: 2.75rem; align-content: center; font-weight: 600; color: var(--soft); }
  details ul { display: grid; gap: 0.375rem; padding-block: 0.375rem; }
`
