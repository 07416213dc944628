import { parseSync, Visitor, type Plugin } from 'vite'

/** Builds bundles whose code an engine need not make long; see below. */
export const plainNames: Plugin = { name: 'plain-names', renderChunk: (code) => oneByOne(code) }

/**
 * Gives names that are declared with as many values at once, `const [a, b] = [x, y]`, their values one by one. For a pattern an engine walks through an iterator: ten
 * times the compiled code for the same result, kept as long as the page stands. Who writes such a line should not have to mind; other patterns stay as they are.
 */
export function oneByOne(code: string): string {
  const cuts: Cut[] = []
  new Visitor({
    VariableDeclarator({ id, init, start, end }) {
      if (id.type !== 'ArrayPattern' || init?.type !== 'ArrayExpression') return
      const names = id.elements.flatMap((one) => (one?.type === 'Identifier' ? one.name : []))
      const values = init.elements.flatMap((one) => (one && one.type !== 'SpreadElement' ? one : []))
      const sizes = [id.elements.length, names.length, init.elements.length]
      if (sizes.every((size) => size > 0 && size === values.length)) cuts.push(...cutsBetween(code, { names, values, start, end }))
    },
  }).visit(parseSync('chunk.js', code).program)
  return cuts.toSorted((one, other) => other.from - one.from).reduce((text, { from, to, put }) => text.slice(0, from) + put + text.slice(to), code)
}

type Cut = { readonly from: number; readonly to: number; readonly put: string }
type Span = { readonly start: number; readonly end: number }

/** What lies between the values is put otherwise; none where more than commas lies there, as brackets do. */
function cutsBetween(code: string, { names, values, start, end }: Span & { readonly names: readonly string[]; readonly values: readonly Span[] }): readonly Cut[] {
  const starts = values.map((value) => value.start)
  const ends = [start, ...values.map((value) => value.end)]
  const gaps = names.slice(1).map((_, index) => code.slice(ends[index + 1], starts[index + 1]))
  if (gaps.some((gap) => gap.trim() !== ',')) return []
  const given = names.map((name, index): Cut => ({ from: ends[index] ?? end, to: starts[index] ?? end, put: `${index > 0 ? ', ' : ''}${name} = ` }))
  return [...given, { from: ends.at(-1) ?? end, to: end, put: '' }]
}
