/** Where the options of a list stand: few in the list itself, many in ranks. A page lays out all that stands beside what moves; in ranks, that is few. */
import { sameEnds, type Ends } from '../session/same-ends.ts'
import { arrange, put } from './order.ts'

/** More than this are no longer laid out as fast as one. */
const MOST = 100
/** How many stand in a rank when it is formed; twice as many are too many. */
const SIZE = 20

/** The options of one listbox, in their order. */
export class Ranks {
  readonly #list: HTMLElement
  #ranks: HTMLElement[] = []
  #order: readonly HTMLElement[] = []

  constructor(list: HTMLElement) {
    this.#list = list
  }

  /** Has these stand there in this order, and no others. `still` keeps the focus; so many as `ends` says stay as they are. */
  show(order: readonly HTMLElement[], still: HTMLElement | null, ends?: Ends): void {
    const old = this.#order
    const known = sameEnds(old, order, ends)
    if (order.length === old.length && known[0] + known[1] === order.length) return
    this.#order = order
    // Where a browser takes the focus from what moves into another parent, all stay in one.
    const many = order.length > MOST && 'moveBefore' in this.#list
    if (many && this.#ranks.length === 0) return this.#form(old)
    arrange((many ? this.#ranks.at(-1) : null) ?? this.#list, order, still, { old, known })
    if (many) this.#even()
    else if (this.#ranks.length > 0) this.#dissolve()
  }

  #form(old: readonly HTMLElement[]): void {
    const wanted = new Set(this.#order)
    for (const node of old) if (!wanted.has(node)) node.remove()
    this.#ranks = this.#formed(this.#order, null)
  }

  /** Makes several of long ranks, and takes empty ones away. */
  #even(): void {
    this.#ranks = this.#ranks.flatMap((rank) => {
      const { childElementCount: count } = rank
      if (count > 2 * SIZE) return [rank, ...this.#formed(([...rank.children] as HTMLElement[]).slice(SIZE), rank.nextSibling)]
      if (count === 0) rank.remove()
      return count === 0 ? [] : [rank]
    })
  }

  #formed(nodes: readonly HTMLElement[], before: ChildNode | null): HTMLElement[] {
    const ranks: HTMLElement[] = []
    for (let from = 0; from < nodes.length; from += SIZE) {
      const rank = document.createElement('div')
      rank.className = 'outline-rank'
      rank.setAttribute('role', 'none')
      this.#list.insertBefore(rank, before)
      for (const node of nodes.slice(from, from + SIZE)) put(rank, node, null)
      ranks.push(rank)
    }
    return ranks
  }

  #dissolve(): void {
    for (const node of this.#order) put(this.#list, node, null)
    for (const rank of this.#ranks) rank.remove()
    this.#ranks = []
  }
}
