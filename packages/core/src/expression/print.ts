/** Writes a tree as people would: one space around operators, and no more parentheses than it needs. */
import { NOT_POWER, POWER, SIGN_POWER } from './parse.ts'
import { fold, type Node } from './tree.ts'

const ALONE = 9
type Printed = { readonly text: string; readonly power: number }

/** The text of a tree: reading it gives the same tree again, but for the places. */
export const printExpression = (root: Node): string => fold<Printed>(root, (node, parts) => printed(node, parts)).text

function printed(node: Node, parts: readonly Printed[]): Printed {
  const [left, right] = parts
  const within = (part: Printed | undefined, power: number): string => (part === undefined ? '' : part.power < power ? `(${part.text})` : part.text)
  switch (node.type) {
    case 'number': return { text: written(node.value), power: ALONE }
    case 'text': return { text: quoted(node.value), power: ALONE }
    case 'truth': return { text: String(node.value), power: ALONE }
    case 'name': return { text: /^[A-Za-z_]\w*$/.test(node.name) ? `${node.root}.${node.name}` : `${node.root}[${quoted(node.name)}]`, power: ALONE }
    case 'call': return { text: `${node.name}(${parts.map(({ text }) => text).join(', ')})`, power: ALONE }
    case 'not': return { text: `not ${within(left, NOT_POWER)}`, power: NOT_POWER }
    case 'minus': return { text: `-${within(left, SIGN_POWER)}`, power: SIGN_POWER }
    default: return between(node.operator, left, right)
  }

  function between(operator: keyof typeof POWER, first: Printed | undefined, second: Printed | undefined): Printed {
    const power = POWER[operator]
    // A comparison stands beside no other, and what binds alike is read from the left.
    const before = within(first, power === POWER['='] ? power + 1 : power)
    return { text: `${before} ${operator} ${within(second, power + 1)}`, power }
  }
}

const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`)

/** A number written out, without a power of ten. */
function written(value: number): string {
  const [, whole = '', part = '', power = ''] = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? []
  if (power === '') return String(value)
  const shift = Number(power)
  return shift < 0 ? `0.${'0'.repeat(-shift - 1)}${whole}${part}` : `${whole}${part}`.padEnd(shift + 1, '0')
}
