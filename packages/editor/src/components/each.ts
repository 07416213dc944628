/** Lists whose items keep their nodes, and with them the focus, for as long as they are there. */
import { noChange } from 'lit'
import { Directive, directive, type ChildPart } from 'lit/directive.js'
import { insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js'

class Each extends Directive {
  #parts = new Map<unknown, ChildPart>()

  render<Item>(items: readonly Item[], _key: (item: Item) => unknown, template: (item: Item) => unknown): unknown {
    return items.map(template)
  }

  override update<Item>(list: ChildPart, [items, key, template]: [readonly Item[], (item: Item) => unknown, (item: Item) => unknown]): unknown {
    const before = this.#parts
    const wanted = new Map(items.map((item) => [key(item), item]))
    for (const [known, part] of before) if (!wanted.has(known)) remove(part)
    const parts: [unknown, ChildPart][] = []
    let next: ChildPart | undefined
    for (const [known, item] of [...wanted].reverse()) {
      next = setChildPartValue(insertPart(list, next, before.get(known)), template(item))
      parts.unshift([known, next])
    }
    this.#parts = new Map(parts)
    setCommittedValue(list, parts)
    return noChange
  }
}

/** lit's own `repeat` leaves a comment in the page for every item that goes (lit #5298). */
function remove(part: ChildPart): void {
  const end = part.endNode
  removePart(part)
  end?.parentNode?.removeChild(end)
}

/** A list of templates, each known by its key. */
export const each = directive(Each) as <Item>(items: readonly Item[], key: (item: Item) => unknown, template: (item: Item) => unknown) => unknown
