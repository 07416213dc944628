import { css } from 'lit'

/** A card with a thick edge, its shape and its words; the colour only repeats what they say. */
export const chipStyles = css`
  .chips { display: grid; gap: 0.5rem; }
  .chip {
    --tone: var(--edge); --tint-of: var(--surface);
    display: flex; align-items: center; gap: 0.625rem; padding-block: 0.5rem; padding-inline: 0.75rem 0.5rem; border: 2px solid var(--tone); border-radius: var(--radius); background: var(--surface);
    font-size: 0.9375rem; line-height: 1.3; transition: opacity 200ms ease-out, transform 200ms ease-out;
  }
  @starting-style { .chip { opacity: 0; transform: translateY(0.375rem); } }
  .chip.at-once { transition: none; }
  .chip.block { --tone: var(--error); }
  .chip.warn { --tone: var(--warn); }
  .chip.advise { --tone: var(--primary); }
  .chip.give { --tone: var(--meter); }
  .chip .mark { color: var(--tone); }
  .chip .mark svg { inline-size: 1.625rem; block-size: 1.625rem; }
  .chip p { flex: 1 1 11rem; min-inline-size: 0; overflow-wrap: anywhere; }
  .chip { flex-wrap: wrap; }
  .mends { display: flex; justify-content: flex-end; gap: 0.375rem; max-inline-size: 100%; margin-inline-start: auto; }
  .chip .mend { min-inline-size: 0; text-wrap: balance; background: var(--tone); color: var(--surface); font-size: 0.9375rem; }
  @media (hover: hover) { .chip .mend:hover { background: color-mix(in srgb, var(--tone), var(--ink) 25%); } }
  .takers { display: flex; flex-wrap: wrap; gap: 0.375rem; }
  .taker { background: var(--meter-tint); box-shadow: inset 0 0 0 2px var(--meter); font-size: 0.9375rem; }
  .take .taker { background: var(--error-tint); box-shadow: inset 0 0 0 2px var(--error); }
  @media (hover: hover) { .taker:hover { background: var(--surface); } }
  /* A suggestion stands where there is room for it; the rules, the list and review have it everywhere. */
  @container room (width < 37.5rem) { .chip .try { display: none; } }
  @media (max-height: 30rem) { .chip .try { display: none; } }
  .chips:has(.chip + .chip) .chip:has(.mends) .try { display: none; }
  .ask { white-space: nowrap; }
`
