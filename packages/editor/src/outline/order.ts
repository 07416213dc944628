/** Puts nodes in an order with few moves, and without moving the one that has the focus where a browser would take the focus away with that. */

import { sameEnds, type Ends } from '../session/same-ends.ts'

/** Some browsers move a node as it is: focus, selection and animations go along. */
type Moving = Node & { moveBefore?(node: Node, before: Node | null): void }

/** Those that stand in a parent now, or in several of which it is the last, and how many of them are known to stay as they are. */
type Standing = { readonly old: readonly ChildNode[]; readonly known?: Ends }

/** Makes these nodes the only children of a parent, in this order. `still` keeps the focus. */
export function arrange(parent: Moving, nodes: readonly ChildNode[], still: ChildNode | null, { old, known }: Standing = { old: [...parent.childNodes] }): void {
  const [same, alike] = sameEnds(old, nodes, known)
  const between = nodes.slice(same, nodes.length - alike)
  const wanted = new Set(between)
  const left = old.slice(same, old.length - alike).filter((child) => wanted.has(child) || child.remove())
  if (still?.parentNode === parent && !parent.moveBefore) around(parent, nodes, still)
  else shuffle(parent, { old: left, nodes: between, end: nodes[nodes.length - alike] ?? null })
}

/** Compared from both ends, so that whatever is carried past many is what moves. */
function shuffle(parent: Moving, { old, nodes, end: behind }: { old: readonly ChildNode[]; nodes: readonly ChildNode[]; end: ChildNode | null }): void {
  const placed = new Set<ChildNode>()
  let [first, last, from, to] = [0, old.length - 1, 0, nodes.length - 1]
  while (from <= to) {
    const head = first > last ? undefined : old[first]
    const tail = first > last ? undefined : old[last]
    const next = nodes[from]
    const end = nodes[to]
    const after = nodes[to + 1] ?? behind
    if (head && placed.has(head)) first++
    else if (tail && placed.has(tail)) last--
    else if (head === next || tail === next) {
      if (head !== next) put(parent, next, head)
      if (head === next) first++
      else last--
      from++
    } else if (tail === end || head === end) {
      if (tail !== end) put(parent, end, after)
      if (tail === end) last--
      else first++
      to--
    } else {
      put(parent, next, head ?? after)
      if (next) placed.add(next)
      from++
    }
  }
}

/** Puts a node before another one, into the same parent; at the end of this one where there is none. */
export function put(parent: Moving, node: ChildNode | undefined, before: ChildNode | null | undefined): void {
  if (!node) return
  const into: Moving = before?.parentNode ?? parent
  if (into.moveBefore && node.isConnected && into.isConnected) into.moveBefore(node, before ?? null)
  else into.insertBefore(node, before ?? null)
}

/** Leaves one node where it is; the others move around it. */
function around(parent: Node, nodes: readonly ChildNode[], still: ChildNode): void {
  let cursor = parent.firstChild
  for (const node of nodes) {
    if (node === still && cursor !== still) {
      moveBehind(parent, cursor, still)
      cursor = still
    }
    if (cursor === node) cursor = cursor.nextSibling
    else parent.insertBefore(node, cursor)
  }
}

/** Moves everything from `first` up to `still` behind it; what follows puts it in order. */
function moveBehind(parent: Node, first: ChildNode | null, still: ChildNode): void {
  const behind = still.nextSibling
  for (let node = first; node !== null && node !== still; ) {
    const next: ChildNode | null = node.nextSibling
    parent.insertBefore(node, behind)
    node = next
  }
}
