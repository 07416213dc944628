/** Whatever else can be said: an expression that has to be true. */
import {
  decimalOf, demandsOf, holds, isNumber, isTooCostly, minus, openRun, prepare, readsOf, type Comparison, type Exact, type Ground, type Node, type NodeOf, type Run,
} from '../expression/index.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { unitOf } from './expression-unit.ts'
import { groundOf, readExpression, type AskScope, type Scope } from './expression.ts'
import { byGoing, byWidths } from './remedy-figure.ts'
import { concerned } from './remedy-order.ts'
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
  params: () => params,
  fields: { selectors: ['on'], lengths: [], expressions: ['expr'] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  compile: (rule, { fix }, ready) => {
    const ground = groundOf(ready)
    const tree = readExpression(rule.expr)
    const demands = demandsOf(tree).map((node) => demandOf(node, ground, ready))
    const looked = selection([...readsOf(tree).selectors], ready)
    const meant = rule.on === undefined ? null : selection(rule.on, ready)
    return {
      ask: ({ scene, sections }) => {
        const all = sections.map((section) => judged({ scene, sections: [section] }, section, { demands, meant }))
        const violated = all.flatMap((one) => one.violated)
        if (violated.length > 0) return violated
        const held = all.map((one) => one.held).filter((one) => one !== null)
        const [first, ...more] = held
        if (first === undefined) return []
        const { place, found } = more.reduce((least, one) => (one.found.spare < least.found.spare ? one : least), first)
        return [findingOf(place, found)]
      },
      remedies: (scene, finding, room) => {
        const here = scene.sections.find(({ section }) => section.id === finding.section)
        if (!here || finding.measured !== true) return []
        const placed = meant === null ? looked.of(here, scene) : concerned(scene, finding)
        const by = finding.unit === here.section.stage.unit ? Math.ceil(-finding.slack * here.section.per) : 0
        return (fix?.prefer ?? ['resize', 'remove']).flatMap((way) => (way === 'resize' ? byWidths(placed, { by, room }) : way === 'remove' ? byGoing(placed, { room }) : []))
      },
    }
  },
})

/** One of the conditions that `and` brings together; a comparison is asked side by side, for its figures. */
type Demand = {
  readonly ask: AskScope
  readonly compared: { readonly operator: Comparison; readonly actual: AskScope; readonly limit: AskScope; readonly blamed: Selection | null } | null
  unit(length: string): string
}

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' }
const isComparison = (operator: NodeOf<'between'>['operator']): operator is Comparison => Object.hasOwn(MIRRORED, operator)

function demandOf(node: Node, ground: Ground<Scope, Placed>, ready: ReadyBrief): Demand {
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
  return { ask, compared: { operator, actual: prepare(figure, ground), limit: prepare(bound, ground), blamed: tooMuch ? selection([...selectors], ready) : null }, unit }
}

function looksAtElements(node: Node): boolean {
  const { selectors, element } = readsOf(node)
  return element || selectors.length > 0
}

type Asking = { readonly demands: readonly Demand[]; readonly meant: Selection | null }
type Judged = { readonly violated: readonly Finding[]; readonly held: { readonly place: Place; readonly found: Found } | null }

/** All that is asked in one section shares one budget. */
function judged(scope: Scope, section: SceneSection, { demands, meant }: Asking): Judged {
  const run = openRun()
  const violated: Finding[] = []
  let [held, least]: [Judged['held'], number] = [null, Infinity]
  for (const element of meant === null ? [null] : meant.of(section, scope.scene)) {
    const place = { scope, section, element, run }
    const found = standing(place, demands)
    if (isTooCostly(run)) return { violated: [tooCostly(section)], held: null }
    if (found === null) continue
    if (!found.is) violated.push(findingOf(place, found))
    else if (found.spare < least) [held, least] = [{ place, found }, found.spare]
  }
  return { violated, held }
}

const tooCostly = ({ section }: SceneSection): Finding => ({
  section: section.id, elements: [], actual: null, limit: null, slack: -1, message: 'There is too much here for this rule to be worked out.',
})

type Place = { readonly scope: Scope; readonly section: SceneSection; readonly element: Placed | null; readonly run: Run }
/** How a demand is met in a place: the two sides where they are numbers, and what is to spare (0 where that is no figure). */
type Found = { readonly demand: Demand; readonly is: boolean; readonly sides: readonly [actual: Exact, limit: Exact] | null; readonly spare: number }

/** The first demand that is not met; where all are, the first that has figures. Null where one of them has no answer. */
function standing(place: Place, demands: readonly Demand[]): Found | null {
  let held: Found | null = null
  let unknown = false
  for (const demand of demands) {
    const found = asked(place, demand)
    if (found === null) unknown = true
    else if (!found.is) return found
    else if (held === null || (held.sides === null && found.sides !== null)) held = found
  }
  return unknown ? null : held
}

function asked({ scope, element, run }: Place, demand: Demand): Found | null {
  const { ask, compared } = demand
  if (compared === null) {
    const value = ask(scope, element, run)
    return typeof value === 'boolean' ? { demand, is: value, sides: null, spare: 0 } : null
  }
  const actual = compared.actual(scope, element, run)
  const limit = compared.limit(scope, element, run)
  const is = actual === null || limit === null ? null : holds(compared.operator, actual, limit, run.budget)
  if (is === null) return null
  return isNumber(actual) && isNumber(limit) ? { demand, is, sides: [actual, limit], spare: spareOf(compared.operator, actual, limit) } : { demand, is, sides: null, spare: 0 }
}

/** How far the figure is from its limit, on the right side of it. */
function spareOf(operator: Comparison, actual: Exact, limit: Exact): number {
  if (operator === '!=') return 0
  const spare = decimalOf(operator === '>' || operator === '>=' ? minus(actual, limit, { left: 0 }) : minus(limit, actual, { left: 0 }))
  return operator === '=' ? 0 - Math.abs(spare) : spare
}

function findingOf({ scope, section, element }: Place, { demand: { compared, unit }, is, sides, spare }: Found): Finding {
  const own = element === null ? [] : [element.element.id]
  const finding = { section: section.section.id, elements: own, ...(element === null ? { place: '' } : {}) }
  if (compared === null || sides === null) return { ...finding, actual: null, limit: null, slack: is ? 0 : -1, message: element === null ? 'This is not so here.' : 'This is not so of {element}.' }
  const { operator, blamed } = compared
  const elements = !is && element === null && blamed ? blamed.of(section, scope.scene).map((one) => one.element.id) : own
  // A figure that must not be its limit, and is, is over by nothing that could be told.
  const measured = operator !== '!=' && (is || spare !== 0)
  return {
    ...finding, elements, actual: decimalOf(sides[0]), limit: decimalOf(sides[1]), slack: measured ? spare : is ? 0 : -1, measured,
    unit: unit(section.section.stage.unit), message: (element === null ? WORDS : WORDS_OF_ONE)[operator],
  }
}

const WORDS: Readonly<Record<Comparison, string>> = {
  '<': 'The figure is {actual}; less than {limit} is needed.', '<=': 'The figure is {actual}; at most {limit} is possible.',
  '>': 'The figure is {actual}; more than {limit} is needed.', '>=': 'The figure is {actual}; at least {limit} is needed.',
  '=': 'The figure is {actual}; exactly {limit} is needed.', '!=': 'The figure is {actual}; anything but {limit} is possible.',
}
const WORDS_OF_ONE: Readonly<Record<Comparison, string>> = {
  '<': '{element}: the figure is {actual}; less than {limit} is needed.', '<=': '{element}: the figure is {actual}; at most {limit} is possible.',
  '>': '{element}: the figure is {actual}; more than {limit} is needed.', '>=': '{element}: the figure is {actual}; at least {limit} is needed.',
  '=': '{element}: the figure is {actual}; exactly {limit} is needed.', '!=': '{element}: the figure is {actual}; anything but {limit} is possible.',
}
