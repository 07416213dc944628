/** Puts nodes in an order without moving the one that has the focus: a node that is moved loses it. */

/** Makes these nodes the only children of a parent, in this order. `still` stays where it is; the others move around it. */
export function arrange(parent: Node, nodes: readonly ChildNode[], still: ChildNode | null): void {
  const wanted = new Set(nodes)
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove()
  let cursor = parent.firstChild
  for (const node of nodes) {
    if (node === still && cursor !== still && still.parentNode === parent) {
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
