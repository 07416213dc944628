import { css } from 'lit'

/** Ideas one under the other, each with its picture before its name. */
export const ideasStyles = css`
  .ideas-said { display: flex; align-items: center; gap: 0.75rem; min-block-size: 2.75rem; }
  .ideas-list { display: grid; gap: 0.75rem; }
  .idea { display: grid; grid-template-columns: minmax(5.5rem, 11rem) 1fr; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem; border: 1px solid var(--line); border-radius: var(--round); }
  .idea.present { border: 2px solid var(--primary); padding: calc(0.75rem - 1px); }
  .idea-picture svg { display: block; inline-size: 100%; block-size: auto; max-block-size: 7rem; border-radius: 0.375rem; }
  .idea-what { display: grid; gap: 0.25rem; min-inline-size: 0; overflow-wrap: anywhere; }
  .idea-acts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.25rem; }
  .idea-acts .quiet { color: var(--primary); padding-inline: 0.5rem; }
  .idea .tag { margin-inline-end: 0.5rem; padding: 0.125rem 0.5rem; border-radius: var(--round); font-weight: 600; background: var(--primary); color: var(--on-primary); }
  .idea-name { display: flex; flex-wrap: wrap; align-items: end; gap: 0.5rem; }
  .idea-name label { display: grid; gap: 0.25rem; flex: 1 1 10rem; }
  .idea-name label > span { font-weight: 600; }
  .ideas-list + .idea-name { margin-block-start: 1rem; }
  .ideas-foot { margin-block-start: 1rem; }
  @media (forced-colors: active) { .idea .tag { background: Canvas; color: CanvasText; border: 1px solid; } .idea.present { border-color: Highlight; } }
`
