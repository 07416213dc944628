/** In what unit an expression's figure is. */
import { fold, measureOf, type Node } from '../expression/index.ts'
import { attributeOf } from './amount.ts'
import type { ReadyBrief } from './scene.ts'

/** Null: a bare number, which takes the unit of what it is added to or compared with. Empty: a unit that has no name. */
type Unit = string | null

/** The unit of a part's figure in a section whose lengths are in `length`: empty where it has none, or one without a name. */
export const unitOf = (root: Node, length: string, ready: ReadyBrief): string => fold<Unit>(root, (node, parts) => unit(node, parts, { length, ready })) ?? ''

function unit(node: Node, [left = null, right = null]: readonly Unit[], { length, ready }: { length: string; ready: ReadyBrief }): Unit {
  switch (node.type) {
    case 'name': return node.root === 'option' ? null : measured(node.name, length, ready)
    case 'call': {
      const measure = measureOf(node)
      return measure === null ? null : measured(measure, length, ready)
    }
    case 'minus': return left
    case 'between': return node.operator === '*' ? product(left, right) : node.operator === '/' ? quotient(left, right) : left === null || left === right ? right : right === null ? left : ''
    default: return null
  }
}

function measured(name: string, length: string, ready: ReadyBrief): Unit {
  if (['width', 'depth', 'length', 'offset', 'x', 'y'].includes(name)) return length
  if (name === 'area') return `${length}²`
  return name === 'angle' ? '°' : attributeOf(name, ready).unit
}

const product = (a: Unit, b: Unit): Unit => (a === null ? b : b === null ? a : a === b && a !== '' ? `${a}²` : '')
const quotient = (a: Unit, b: Unit): Unit => (b === null ? a : a === b ? null : a === `${b}²` ? b : '')
