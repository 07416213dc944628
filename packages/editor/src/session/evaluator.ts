/** What follows edits rule by rule: loaded when something is first taken in the hand. */
export { evaluator } from '@codraft/core'
