/** All that is said of what happens: a chunk of its own, which comes when there is something to say first. */
export { consequences } from './consequences.ts'
export { sentenceOf } from './sentences.ts'
