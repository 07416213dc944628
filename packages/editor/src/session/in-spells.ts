/** Work that takes long, done in spells between which the page may do something else: all at once, it would hold up a slow device for longer than a hand bears. */

/** Begins the first spell. What is returned is asked between any two pieces: once a spell has lasted for so long, in milliseconds, it waits for another task; it tells whether it did. */
export function inSpells(ms: number): () => Promise<boolean> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < ms) return false
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
    return true
  }
}
