/** Letters typed one after another find an element by its name. */

/** How long after a letter another one still belongs to it, in milliseconds. */
const TOGETHER_MS = 300
/** The same where two letters or more have begun a name that the next one goes on with: not everybody types quickly. */
const BEGUN_MS = 1000

/** The letters that were typed and when the last one was. */
export class TypeAhead {
  #typed = ''
  #last = -Infinity

  /** Whether a letter at this time (milliseconds) would go on with those before. */
  goesOn(letter: string, { names, time }: { readonly names: readonly string[]; readonly time: number }): boolean {
    const since = time - this.#last
    const begun = `${this.#typed}${letter}`.toLowerCase()
    return this.#typed !== '' && (since <= TOGETHER_MS || (since <= BEGUN_MS && this.#typed.length > 1 && names.some((name) => name.toLowerCase().startsWith(begun))))
  }

  /**
   * Takes a letter and finds whom it means: the next name that begins with all letters, after `from`; a new letter, or one typed again and again, goes
   * on to the next.
   * @returns the index of the name, or −1
   */
  find(letter: string, { names, from, time }: { names: readonly string[]; from: number; time: number }): number {
    this.#typed = this.goesOn(letter, { names, time }) ? this.#typed + letter : letter
    this.#last = time
    const letters = [...this.#typed.toLowerCase()]
    const same = letters.every((one) => one === letters[0])
    const wanted = same ? (letters[0] ?? '') : letters.join('')
    // With more letters the element that the first ones found may stay.
    const first = same ? from + 1 : from
    for (let step = 0; step < names.length; step++) {
      const index = (Math.max(first, 0) + step) % names.length
      if (names[index]?.toLowerCase().startsWith(wanted)) return index
    }
    return -1
  }
}
