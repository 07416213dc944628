import { draws } from '../geometry/chance.ts'

/** Numbers from 0 to 1 that look like chance and are the same for the same words. */
export function chances(seed: string): () => number {
  let state = 0
  for (let index = 0; index < seed.length; index++) state = (Math.imul(state, 31) + seed.charCodeAt(index)) | 0
  const draw = draws(state)
  return () => draw() / 4294967296
}
