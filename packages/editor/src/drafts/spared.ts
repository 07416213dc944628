/** Which drafts were found too late to go on with, and put aside: whoever tells people of it hears of it here. */

const spared = new Set<string>()
const told = new Map<string, () => void>()

/** A draft's row was put aside. */
export function markSpared(key: string): void {
  spared.add(key)
  told.get(key)?.()
}

/** Tells when that happens to a draft, or has happened, until the returned function is called. */
export function whenSpared(key: string, tell: () => void): () => void {
  const once = (): void => {
    if (spared.delete(key)) tell()
  }
  told.set(key, once)
  once()
  return () => void (told.get(key) === once && told.delete(key))
}
