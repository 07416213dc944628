/** The language of expressions: a chunk of its own, for steps that say some where nothing else in the brief does. */
export { whole } from '@codraft/core'
