/** Repairs of what is not true of a row. */
import { demandsOf, linearOf, parseExpression, type Linear, type Node } from '../../expression/index.ts'
import { attributeOf } from '../../rules/amount.ts'
import { optionValue, type Placed, type ReadyBrief, type Scene, type SceneSection } from '../../rules/scene.ts'
import { selection, type Selection } from '../../rules/selector.ts'
import { fromTicks } from '../../schema/lengths.ts'
import { extentOf, mannerOf, measured, summed, type Amount } from './amount.ts'
import { anywhere } from './anyhow.ts'
import { atLeast, atMost, balanced, changing, ownSection, times } from './balanced.ts'
import { defineMending, type Balance, type Weight } from './mending.ts'

type Params = { readonly on?: unknown; readonly expr: string }

/** Widths bring sums to where they have to be; else whatever changes the row. What is more than linear is found by trying. */
export const expr = defineMending<Params>((params, ready) => {
  const elsewise = anywhere(params, ready)
  const read = params.on === undefined ? parseExpression(params.expr) : null
  const demands = read?.ok === true ? demandsOf(read.value).map(waysOf) : []
  const linear = demands.flat().map((node) => linearOf(node, anything(ready)))
  const terms = linear.flatMap((all) => (all ?? []).flatMap((one) => one.terms))
  const selectors = new Map<string, Selection>(terms.map(({ selector }) => [selector, selection(selector, ready)]))
  const isSaid = demands.length > 0 && linear.every((all) => all?.every(({ exact }) => exact)) && terms.every(({ measure }) => isStill(measure, ready))
  if (!isSaid) return elsewise
  const own = balanced([...selectors.values()].every(({ ofShape }) => ofShape !== null), (row, scene) => {
    if (row.section.stage.kind !== 'row') return []
    return demands.flatMap((ways): Balance[] => {
      const said = ways.flatMap((way): (readonly Weight[])[] => {
        const weights = linearOf(way, given({ row, scene, ready }))?.map((one) => weightsOf(one, { row, scene, ready, selectors }))
        return weights === undefined || weights.some((one) => one === null) ? [] : [weights.flatMap((one) => one ?? [])]
      })
      // Where one way is open whatever the widths, or none is, there is nothing to ask of them.
      return said.length === 0 || said.some((way) => way.length === 0) ? [] : [{ ways: said, elements: [], place: '', short: null }]
    })
  })
  const moves = changing([...selectors.values()])
  return { ...own, moves: (trouble, view) => (trouble.section?.section.stage.kind === 'row' ? moves(ownSection(trouble, view), view) : elsewise.moves(trouble, view)) }
})

/** The parts of what one of has to be true. */
const waysOf = (node: Node): readonly Node[] => (node.type === 'between' && node.operator === 'or' ? node.of.flatMap(waysOf) : [node])

/** Whether it can be added up without being rounded on the way. */
const isStill = (measure: string | null, ready: ReadyBrief): boolean =>
  measure === null || measure === 'width' || measure === 'area' || (!['depth', 'offset', 'x', 'y', 'angle', 'id', 'kind', 'slot'].includes(measure) && mannerOf(measure, ready).still)

/** Any figures, to see of what form an expression is. */
const anything = ({ brief }: ReadyBrief): Record<string, number> => ({ 'stage.length': 1, 'stage.area': 1, ...Object.fromEntries(Object.keys(brief.options).map((id) => [`option.${id}`, 1])) })

type Where = { readonly row: SceneSection; readonly scene: Scene; readonly ready: ReadyBrief }

/** What does not change with the elements. */
function given({ row, scene, ready }: Where): Record<string, number> {
  const { length, per } = row.section
  const options = Object.keys(ready.brief.options).flatMap((id): [string, number][] => {
    const value = optionValue(scene, id)
    return typeof value === 'number' ? [[`option.${id}`, value]] : []
  })
  return { ...Object.fromEntries(options), 'stage.length': fromTicks(length, per), 'stage.area': (length * extentOf(row)) / (per * per) }
}

/** What a comparison asks of widths; nothing where it is true whatever they are, null where it never is. */
function weightsOf({ terms, relation, limit }: Linear, { row, scene, ready, selectors }: Where & { readonly selectors: ReadonlyMap<string, Selection> }): readonly Weight[] | null {
  const amounts = terms.map((term) => ({ term, amount: amountOf(term.measure, selectors.get(term.selector)?.of(row, scene) ?? [], { row, scene, ready }) }))
  const parts = amounts.reduce((all, { amount }) => leastCommon(all, amount.parts), 1)
  const weighed = amounts.flatMap(({ term, amount }) => times(amount.terms, (term.times * parts) / amount.parts))
  const rest = limit * parts - amounts.reduce((sum, { term, amount }) => sum + (term.times * amount.constant * parts) / amount.parts, 0)
  if (weighed.length === 0) return compared(0, relation, rest) ? [] : null
  const [most, least] = [atMost(weighed, relation === '<' ? rest - 1 : rest), atLeast(weighed, relation === '>' ? rest + 1 : rest)]
  return relation === '=' ? [most, least] : relation === '<' || relation === '<=' ? [most] : [least]
}

function compared(value: number, relation: Linear['relation'], limit: number): boolean {
  switch (relation) {
    case '<': return value < limit
    case '<=': return value <= limit
    case '>': return value > limit
    case '>=': return value >= limit
    case '=': return value === limit
  }
}

function amountOf(measure: string | null, placed: readonly Placed[], { row, ready }: Where): Amount {
  if (measure === null || measure === 'width' || measure === 'area') return measured(measure ?? 'count', placed, row)
  return { terms: [], constant: summed(measure, placed, row, ready).constant, parts: attributeOf(measure, ready).scale }
}

function leastCommon(a: number, b: number): number {
  let [large, small] = [a, b]
  while (small !== 0) [large, small] = [small, large % small]
  return (a / large) * b
}
