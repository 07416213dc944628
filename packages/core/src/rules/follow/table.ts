/** Who has how much to spare: the tightest at once, and all that are broken. Whoever changes is looked at with 63 others, never with all. */

const BLOCK = 64

/** What every element of one section has to spare under one rule, by its number. */
export class Table {
  /** Those that are broken. */
  readonly broken = new Set<number>()
  private readonly slacks: number[] = []
  private readonly leasts: number[] = []

  /** Writes down what one has to spare; null where the rule says nothing of it. */
  set(no: number, slack: number | null): void {
    while (this.slacks.length <= no) this.slacks.push(Infinity)
    const [was, is] = [this.slacks[no] ?? Infinity, slack ?? Infinity]
    if (is < 0) this.broken.add(no)
    else if (was < 0) this.broken.delete(no)
    if (was === is) return
    this.slacks[no] = is
    const block = Math.floor(no / BLOCK)
    while (this.leasts.length <= block) this.leasts.push(Infinity)
    const least = this.leasts[block] ?? Infinity
    if (is <= least) this.leasts[block] = is
    else if (was === least) this.leasts[block] = this.leastIn(block)
  }

  /** What one has to spare. */
  slackOf(no: number): number {
    return this.slacks[no] ?? Infinity
  }

  /** The least that any has to spare; Infinity where none is asked. */
  get least(): number {
    let least = Infinity
    for (const one of this.leasts) if (one < least) least = one
    return least
  }

  /** Of those that have so much to spare, the one that stands first. */
  firstWith(slack: number, indexOf: (no: number) => number): number {
    let [first, at] = [-1, Infinity]
    for (let block = 0; block < this.leasts.length; block++) {
      if (this.leasts[block] !== slack) continue
      for (let no = block * BLOCK; no < Math.min(this.slacks.length, (block + 1) * BLOCK); no++) {
        const index = this.slacks[no] === slack ? indexOf(no) : Infinity
        if (index < at) [first, at] = [no, index]
      }
    }
    return first
  }

  private leastIn(block: number): number {
    let least = Infinity
    for (let no = block * BLOCK; no < Math.min(this.slacks.length, (block + 1) * BLOCK); no++) least = Math.min(least, this.slacks[no] ?? Infinity)
    return least
  }
}
