/** What letters do on elements: each is a command where it is one, or all of them find an element by its name. Kept in this browser where that keeps anything. */

/** Either of the two. */
export type Letters = 'commands' | 'find'

const KEY = 'codraft letters'
let here: Letters | null = null

/** What they do now. */
export function lettersDo(): Letters {
  return (here ??= kept() === 'find' ? 'find' : 'commands')
}

/** Lets them do something else. */
export function letLetters(letters: Letters): void {
  here = letters
  try {
    if (letters === 'commands') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, letters)
  } catch {
    // Until the page is left, then.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
