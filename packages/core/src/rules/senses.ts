/** What decides where something stands. */
import type { Sense } from './define.ts'
import type { ReadyBrief } from './scene.ts'

/** In a row whatever stands before it; on a plan only it itself. */
export const sensesOfPlace = ({ sections }: Pick<ReadyBrief, 'sections'>): readonly Sense[] =>
  sections.some(({ stage }) => stage.kind === 'row') ? ['any-width', 'any-order', 'spot'] : ['width', 'order', 'spot']
