/** What can be wrong with a document, for the people who write them: a path, what was found, what is wanted. */

/**
 * One thing wrong in a document. `path` leads to it from the document's root; `code` is for ever, `message` may improve. Inside an
 * expression, `at` is where in its text, in UTF-16 units from its start.
 */
export type Problem = { path: (string | number)[]; code: string; message: string; at?: number }

/** What reading gives: a value, or everything that is wrong with it. Reading never throws. */
export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** A value that was read. */
export const readable = <T>(value: T): Read<T> => ({ ok: true, value })

/** A document that could not be read. */
export const unreadable = (problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })

/** Writes a path as people write it: `rules[3].on`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}

/** The nearest of the known words, when it is near enough to be a slip of the fingers (for "Did you mean …?"). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = slips(word, candidate, least)
    // Of a word that shares no letter with another, nobody knows what was meant.
    if (distance < least && distance < Math.max(word.length, candidate.length)) [best, least] = [candidate, distance]
  }
  return best ?? begun(word, known)
}

/** The only known word that another one goes on from, as `min` in `minimum`. */
function begun(word: string, known: Iterable<string>): string | undefined {
  const all = [...known].filter((candidate) => candidate.length >= 3 && word.startsWith(candidate))
  return all.length === 1 ? all[0] : undefined
}

/** "Did you mean …?", or nothing. */
export function hint(word: string, known: Iterable<string>): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Edits between two words, a swap of neighbours counted once; gives up at `limit`. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 100) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      next.push(least)
    }
    ;[before, last] = [last, next]
  }
  return last[b.length] ?? limit
}
