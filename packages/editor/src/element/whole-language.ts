/** The whole language of briefs: a chunk of its own, for those that say more than a street usually needs. */
export { whole } from '@codraft/core'
