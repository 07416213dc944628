import { css } from 'lit'

/** Changes one under the other, each with its button. */
export const changeListStyles = css`
  .changes { display: grid; }
  .changes li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.75rem; min-block-size: 2.75rem; border-block-end: 1px solid var(--line); }
  .changes button { margin-inline-start: auto; color: var(--primary); }
`
