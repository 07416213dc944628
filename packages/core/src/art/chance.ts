/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function chances(seed: string): () => number {
  let state = 0
  for (let index = 0; index < seed.length; index++) state = (Math.imul(state, 31) + seed.charCodeAt(index)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
