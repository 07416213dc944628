/** What an expression is once it is read: plain data that can be written as JSON, checked, printed, asked and analysed. */

/** Between two numbers, in the order in which they bind. */
export type Arithmetic = '+' | '-' | '*' | '/'
/** Between two numbers, or (`=` and `!=`) any two values of one type. */
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!='
/** What stands between two parts. */
export type Operator = 'or' | 'and' | Comparison | Arithmetic
/** What a name is a part of. */
export type Root = 'stage' | 'option' | 'el'

/** A part of an expression. `at` is where it stands in the text, in UTF-16 units; `of` are the parts that it is made of, left to right. */
export type Node = { readonly at: number; readonly of: readonly Node[] } & (
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'truth'; readonly value: boolean }
  | { readonly type: 'name'; readonly root: Root; readonly name: string }
  | { readonly type: 'call'; readonly name: string }
  | { readonly type: 'not' | 'minus' }
  | { readonly type: 'between'; readonly operator: Operator }
)
/** A part of one sort. */
export type NodeOf<T extends Node['type']> = Extract<Node, { readonly type: T }>

/** Builds an answer about a tree from the answers about its parts, left to right. Needs no deeper stack for a deeper tree. */
export function fold<T>(root: Node, make: (node: Node, parts: readonly T[]) => T): T {
  const order: Node[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    order.push(node)
    waiting.push(...node.of)
  }
  const made: T[] = []
  for (const node of order.reverse()) made.push(make(node, node.of.length === 0 ? [] : made.splice(-node.of.length)))
  const [whole] = made
  if (whole === undefined) throw new Error('A tree has a root.')
  return whole
}

/** Every part of a tree, each after the parts that it is made of. */
export function partsOf(root: Node): readonly Node[] {
  const all: Node[] = []
  fold(root, (node) => all.push(node))
  return all
}

/** The conditions that `and` brings together, left to right; the tree itself where there is no `and`. */
export function demandsOf(root: Node): readonly Node[] {
  const demands: Node[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'between' && node.operator === 'and') waiting.push(...[...node.of].reverse())
    else demands.push(node)
  }
  return demands
}
