import { css } from 'lit'

/** One card under the picture; the others are lines beside what the sheet is pulled by. Nothing of it stands where there is room for all. */
export const cardsStyles = css`
  .codraft-cards { display: none; }
  @media (min-height: 30.01rem) {
    @container room (17rem < width < 37.5rem) {
      .room:not(.listed) .codraft-cards { display: contents; }
      .room:not(.listed) .below [data-waits] { display: none; }
      .card-line { --tone: var(--primary); --under: var(--tint); position: relative; isolation: isolate; gap: 0.25rem; min-block-size: 2.75rem; padding-inline: 0.5rem 0.75rem; font-size: 0.875rem; font-weight: 600; background: none; color: var(--tone); }
      .card-line::before { content: ''; position: absolute; inset: 0.375rem 0; z-index: -1; border-radius: 1rem; background: var(--under); }
      .card-line svg { flex: none; inline-size: 1.125rem; block-size: 1.125rem; }
      .card-line.block { --tone: var(--error); --under: var(--error-tint); }
      .card-line.warn { --tone: var(--warn); --under: var(--warn-tint); }
      .card-line.spare { --tone: var(--meter); --under: var(--meter-tint); }
      .card-line span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
      .card-lines { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5rem; }
    }
    @container room (20rem <= width < 37.5rem) {
      .room:not(.listed) .codraft-cards { --folds: 1; }
      .room:not(.listed) .below:has(.codraft-cards) { z-index: 4; gap: 0.25rem; padding-block-start: 0; }
      [data-sheet='full'].room .below.below { z-index: 2; }
      .toast { padding-block: 0; }
      .card-lines { position: absolute; inset-block-start: calc(100% + 0.5rem); inset-inline: 0.375rem; pointer-events: none; }
      .card-line { flex: 0 1 auto; min-inline-size: 0; max-inline-size: calc(50% - 1.5rem); pointer-events: auto; }
      .card-line:last-child { margin-inline-start: auto; }
      .card-fold { position: absolute; inset-block-end: 0.375rem; inset-inline-end: 0.875rem; min-inline-size: 2.75rem; min-block-size: 2.75rem; padding: 0; background: none; color: var(--ink); }
      .below:is([data-fold], [data-unfolded]) .mends { margin-inline-end: 2.875rem; }
      .below:is([data-fold], [data-unfolded]) .mends > .quiet { display: none; }
      .below:is([data-fold], [data-unfolded]) :is(.steps, .asking-line, .chip:not(:has(.mends))) { padding-inline-end: 3rem; }
      .below[data-fold] :is(.chip p, .steps p, .asking-line > span) { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
      .below[data-fold] .steps { min-block-size: 2.75rem; }
      .below[data-fold] .steps p { padding-block: 0; margin-block: 0.25rem; line-height: 1.25; font-size: 0.875rem; }
      .below[data-fold] .steps p > span { display: inline; font-size: inherit; }
      .below[data-fold] .step-buttons, .below[data-fold='all'] :is(.mends, .takers, .asking-line > div) { display: none; }
      .below[data-fold='all'] .chip { min-block-size: 2.75rem; padding-block: 0; padding-inline-end: 3rem; }
      .below[data-unfolded] .toasts { display: none; }
    }
  }
  /* A phone on its side has one line of room: the way out stands beside its sentence, and the rules say why. */
  @media (max-height: 30rem) {
    @container room (width >= 37.5rem) {
      .room:not(.listed) .chip { flex-wrap: nowrap; padding-block: 0.125rem; font-size: 0.8125rem; line-height: 1.25; }
      .room:not(.listed) .chip .mends { max-inline-size: 40%; }
      .room:not(.listed) .chip :is(.why, .mends > .quiet), .room:not(.listed) .takers:not(.all):has(.quiet) .taker:nth-child(2) { display: none; }
      .room:not(.listed) .spare p { flex-basis: 5rem; }
      .room:not(.listed) .ask { white-space: normal; }
      .room:not(.listed) .takers:not(.all) { flex: none; }
    }
  }
  @media (forced-colors: active) { .card-line::before { border: 1px solid ButtonText; } }
`
