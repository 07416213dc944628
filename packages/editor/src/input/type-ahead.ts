/** Letters typed one after another find an element by its name. */

/** How long after a letter another one still belongs to it, in milliseconds. */
const TOGETHER_MS = 300

/** The letters that were typed and when the last one was. */
export class TypeAhead {
  #typed = ''
  #last = -Infinity

  /** Whether a letter at this time (milliseconds) would go on with those before. */
  goesOn(time: number): boolean {
    return this.#typed !== '' && time - this.#last <= TOGETHER_MS
  }

  /**
   * Takes a letter and finds whom it means: the next name that begins with all letters, after `from`; a new letter, or one typed again and again, goes
   * on to the next.
   * @returns the index of the name, or −1
   */
  find(letter: string, { names, from, time }: { names: readonly string[]; from: number; time: number }): number {
    this.#typed = this.goesOn(time) ? this.#typed + letter : letter
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
