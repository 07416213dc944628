import { css } from 'lit'

/** One line with a question; the rest is in a dialog. */
export const askingStyles = css`
  .asking-line { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--primary); }
  .asking-line > span { flex: 1 1 10rem; font-weight: 600; }
  .asking-line > div { display: flex; flex-wrap: wrap; gap: 0.25rem; }
  .asking-form { display: grid; gap: 0.5rem; }
  .asking-form .send { display: flex; justify-content: flex-end; gap: 0.5rem; margin-block-start: 1rem; }
  .asking-form .question { display: grid; gap: 0.375rem; }
  .asking-form .question > span, .asking-form legend { font-weight: 600; }
  .asking-form .answers label { display: flex; gap: 0.75rem; align-items: flex-start; padding-block: 0.625rem; cursor: pointer; }
`
