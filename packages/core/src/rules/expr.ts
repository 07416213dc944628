/** Whatever else can be said: an expression that has to be true. */
import {
  decimalOf, demandsOf, holds, isNumber, isTooCostly, minus, openRun, prepare, readsOf, signOf, type Comparison, type Exact, type Node, type NodeOf, type Run,
} from '../expression/index.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { unitOf } from './expression-unit.ts'
import { groundOf, readExpression, type AskScope, type Scope } from './expression.ts'
import type { Placed, ReadyBrief, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const params = z.object({ on: z.optional(Selector), expr: z.string() })
type Expr = z.infer<typeof params>

/**
 * An expression is true: in each section by itself, or with `on` of each matching element there, which it calls `el`. One that has no answer
 * (a quotient over nothing, the least of nothing, an attribute that an element lacks) makes the rule not applicable there.
 */
export const expr = defineRule<Expr>({
  type: 'expr',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: [], expressions: ['expr'] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  compile: (rule, _, ready) => {
    const demands = demandsOf(readExpression(rule.expr)).map((node) => demandOf(node, ready))
    const meant = rule.on === undefined ? null : selection(rule.on, ready)
    return {
      ask: ({ scene, sections }) => {
        const all = sections.map((section) => judged({ scene, sections: [section] }, section, { demands, meant }))
        const violated = all.flatMap((one) => one.violated)
        if (violated.length > 0) return violated
        const held = all.map((one) => one.held).filter((finding) => finding !== null)
        return held.length === 0 ? [] : [held.reduce((least, finding) => (finding.slack < least.slack ? finding : least))]
      },
    }
  },
})

/** One of the conditions that `and` brings together; a comparison is asked side by side, for its figures. */
type Demand = {
  readonly ask: AskScope
  readonly compared: { readonly operator: Comparison; readonly actual: AskScope; readonly limit: AskScope; readonly concerned: Selection | null } | null
  unit(length: string): string
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' }
const isComparison = (operator: NodeOf<'between'>['operator']): operator is Comparison => Object.hasOwn(MIRRORED, operator)

function demandOf(node: Node, ready: ReadyBrief): Demand {
  const ground = groundOf(ready)
  const ask = prepare(node, ground)
  const unit = (length: string): string => unitOf(node, length, ready)
  if (node.type !== 'between' || !isComparison(node.operator)) return { ask, compared: null, unit }
  const [left = node, right = node] = node.of
  // What the elements make is the figure, what they do not is its limit, whichever is written first.
  const turned = !looksAtElements(left) && looksAtElements(right)
  const [figure, bound] = turned ? [right, left] : [left, right]
  const operator = turned ? MIRRORED[node.operator] : node.operator
  const { selectors } = readsOf(figure)
  const tooMuch = (operator === '<' || operator === '<=') && selectors.length > 0 && !selectors.includes('*')
  return { ask, compared: { operator, actual: prepare(figure, ground), limit: prepare(bound, ground), concerned: tooMuch ? selection([...selectors], ready) : null }, unit }
}

function looksAtElements(node: Node): boolean {
  const { selectors, element } = readsOf(node)
  return element || selectors.length > 0
}

type Asking = { readonly demands: readonly Demand[]; readonly meant: Selection | null }
type Judged = { readonly violated: readonly Finding[]; readonly held: Finding | null }

/** All that is asked in one section shares one budget. */
function judged(scope: Scope, section: SceneSection, { demands, meant }: Asking): Judged {
  const run = openRun()
  const violated: Finding[] = []
  let held: Finding | null = null
  for (const element of meant === null ? [null] : meant.of(section, scope.scene)) {
    const finding = findingFor({ scope, section, element, run }, demands)
    if (isTooCostly(run)) return { violated: [tooCostly(section)], held: null }
    if (finding === null) continue
    if (finding.slack < 0) violated.push(finding)
    else if (held === null || finding.slack < held.slack) held = finding
  }
  return { violated, held }
}

const tooCostly = ({ section }: SceneSection): Finding => ({
  section: section.id, elements: [], actual: null, limit: null, slack: -1, message: 'There is too much here for this rule to be worked out.',
})

type Place = { readonly scope: Scope; readonly section: SceneSection; readonly element: Placed | null; readonly run: Run }

/** The first demand that is not met; where all are, the first that has figures. Null where one of them has no answer. */
function findingFor(place: Place, demands: readonly Demand[]): Finding | null {
  let [held, unknown]: [Finding | null, boolean] = [null, false]
  for (const demand of demands) {
    const finding = asked(place, demand)
    if (finding === null) unknown = true
    else if (finding.slack < 0) return finding
    else if (held === null || (held.measured !== true && finding.measured === true)) held = finding
  }
  return unknown ? null : held
}

function asked({ scope, section, element, run }: Place, { ask, compared, unit }: Demand): Finding | null {
  const finding = {
    section: section.section.id, elements: element === null ? [] : [element.element.id], actual: null, limit: null,
    ...(element === null ? { place: '' } : {}), message: element === null ? 'This is not so here.' : 'This is not so of {element}.',
  }
  if (compared === null) {
    const value = ask(scope, element, run)
    return typeof value === 'boolean' ? { ...finding, slack: value ? 0 : -1 } : null
  }
  const { operator, concerned } = compared
  const [actual, limit] = [compared.actual(scope, element, run), compared.limit(scope, element, run)]
  const is = actual === null || limit === null ? null : holds(operator, actual, limit, run.budget)
  if (is === null) return null
  if (!isNumber(actual) || !isNumber(limit)) return { ...finding, slack: is ? 0 : -1 }
  const elements = !is && element === null && concerned ? concerned.of(section, scope.scene).map((one) => one.element.id) : finding.elements
  return { ...finding, elements, ...figures(operator, actual, limit, is), unit: unit(section.section.stage.unit), message: `${element === null ? 'The figure' : '{element}: the figure'} ${WORDS[operator]}` }
}

const WORDS: Readonly<Record<Comparison, string>> = {
  '<': 'is {actual}; less than {limit} is needed.', '<=': 'is {actual}; at most {limit} is possible.', '>': 'is {actual}; more than {limit} is needed.',
  '>=': 'is {actual}; at least {limit} is needed.', '=': 'is {actual}; exactly {limit} is needed.', '!=': 'is {actual}; anything but {limit} is possible.',
}

type Figures = { readonly actual: number; readonly limit: number; readonly slack: number; readonly measured: boolean }

/** What is to spare is how far the figure is from its limit; a figure that must not be its limit, and is, is over by nothing that could be told. */
function figures(operator: Comparison, actual: Exact, limit: Exact, is: boolean): Figures {
  const told = { actual: decimalOf(actual), limit: decimalOf(limit) }
  if (operator === '!=') return { ...told, slack: is ? 0 : -1, measured: false }
  const [high, low] = operator === '>' || operator === '>=' ? [actual, limit] : [limit, actual]
  const difference = minus(high, low, { left: 0 })
  const spare = decimalOf(difference)
  if (operator === '=') return { ...told, slack: 0 - Math.abs(spare), measured: true }
  return signOf(difference) === 0 && !is ? { ...told, slack: -1, measured: false } : { ...told, slack: spare, measured: true }
}
