/** What is wrong with an expression that can be read, in the brief that it stands in: names that nothing has, values of the wrong type. */
import { hint } from '../errors.ts'
import type { Stage } from '../schema/layout.ts'
import { FIELDS, FUNCTIONS, isField, isFunction, isStageFact, MEASURES, STAGE_FACTS, type Takes } from './functions.ts'
import { fold, type Node, type NodeOf } from './tree.ts'
import { placeOf, trouble, type Trouble } from './trouble.ts'

/** What a value can be. */
export type ValueType = 'number' | 'text' | 'truth'
type Literal = string | number | boolean
/** The names that a brief declares, as far as expressions use them. */
export type Vocabulary = {
  /** What is wrong with the words of a selector (a kind, `#tag`, `@element`, `*`): a code, what is wanted and a hint; null when nothing is. */
  selector(word: string): { readonly code: string; readonly message: string } | null
  readonly kinds: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, ValueType>
  readonly options: ReadonlyMap<string, { readonly type: ValueType; readonly of: readonly Literal[] }>
}
/** Where an expression stands, and so what it may speak of and must come to. */
export type Use = {
  readonly wanted: 'number' | 'truth'
  /** The stages that it may be asked of; several when it is asked of all of them together. */
  readonly stages: readonly Stage['kind'][]
  /** Whether `el` means an element outside the conditions of functions. */
  readonly element: boolean
  /** Whether it may look at other elements: `where` may not. */
  readonly functions: boolean
  /** Whether it is asked of the whole layout at once, so that `stage` means nothing where there are several. */
  readonly together: boolean
}

type Where = { readonly text: string; readonly vocabulary: Vocabulary; readonly use: Use }
/** What is known of a part: its type (null when it has none that can be told), and what is wrong in it. */
type Known = {
  readonly type: ValueType | null
  readonly troubles: readonly Trouble[]
  /** Where it speaks of `el` outside any condition. */
  readonly elements: readonly number[]
  /** Where it has a condition on elements. */
  readonly conditions: readonly number[]
}

/** Everything that is wrong with an expression, in the order of its text; nothing is asked of a layout. */
export function checkExpression(text: string, root: Node, vocabulary: Vocabulary, use: Use): Trouble[] {
  const where: Where = { text, vocabulary, use }
  const { type, troubles, elements } = fold<Known>(root, (node, parts) => known(node, parts, where))
  const homeless = use.element ? [] : elements.map((at) => trouble(text, at, 'unknown-name')('"el"', 'no element is meant here: el belongs in a selector\'s "where", in a rule with "on", or inside a function'))
  const say = trouble(text, root.at, 'wrong-type')
  const answer = type === null || type === use.wanted ? [] : [say(TYPES[type], `${TYPES[use.wanted]} is wanted`, use.wanted === 'truth' ? ' Compare it with something.' : '')]
  return [...troubles, ...homeless, ...answer].sort((a, b) => a.at - b.at)
}

const TYPES: Readonly<Record<ValueType, string>> = { number: 'a number', text: 'a text', truth: 'an answer, true or false,' }

function known(node: Node, parts: readonly Known[], where: Where): Known {
  const below = { troubles: parts.flatMap(({ troubles }) => troubles), elements: parts.flatMap(({ elements }) => elements), conditions: parts.flatMap(({ conditions }) => conditions) }
  const types = parts.map(({ type }) => type)
  switch (node.type) {
    case 'number': case 'text': case 'truth': return { ...below, type: node.type }
    case 'name': return { ...below, ...nameKnown(node, where) }
    case 'call': return callKnown(node, parts, where)
    case 'not': return { ...below, type: 'truth', troubles: [...below.troubles, ...mustBe('truth', node, types, where)] }
    case 'minus': return { ...below, type: 'number', troubles: [...below.troubles, ...mustBe('number', node, types, where)] }
    default: return { ...below, type: isTruth(node.operator) ? 'truth' : 'number', troubles: [...below.troubles, ...betweenTroubles(node, types, where)] }
  }
}

const isTruth = (operator: NodeOf<'between'>['operator']): boolean => !['+', '-', '*', '/'].includes(operator)

/** Parts that are of another type than they have to be. */
function mustBe(wanted: ValueType, node: Node, types: readonly (ValueType | null)[], { text }: Where): Trouble[] {
  return node.of.flatMap((part, index) => {
    const type = types[index] ?? null
    return type === null || type === wanted ? [] : [trouble(text, part.at, 'wrong-type')(TYPES[type], `${TYPES[wanted]} is wanted`, type === 'text' && wanted === 'number' ? ' A number has no quotes.' : '')]
  })
}

function betweenTroubles(node: NodeOf<'between'>, types: readonly (ValueType | null)[], where: Where): Trouble[] {
  const { operator } = node
  if (operator === 'and' || operator === 'or') return mustBe('truth', node, types, where)
  if (operator !== '=' && operator !== '!=') return mustBe('number', node, types, where)
  const [left, right] = types
  if (left && right && left !== right) return [trouble(where.text, node.at, 'wrong-type')(`${TYPES[left]} compared with ${TYPES[right].replace(/,$/, '')}`, 'two of one type are wanted')]
  return [...valueTroubles(node.of[0], node.of[1], where), ...valueTroubles(node.of[1], node.of[0], where)]
}

/** A value that what it is compared with can never have. */
function valueTroubles(name: Node | undefined, value: Node | undefined, { text, vocabulary }: Where): Trouble[] {
  if (name?.type !== 'name' || value === undefined || !('value' in value)) return []
  if (name.root === 'el' && name.name === 'kind') {
    const asked = String(value.value)
    return vocabulary.kinds.has(asked) ? [] : [trouble(text, value.at, 'unknown-kind')(`"${asked}"`, 'a kind of the catalogue is wanted', hint(asked, vocabulary.kinds))]
  }
  const option = name.root === 'option' ? vocabulary.options.get(name.name) : undefined
  if (option === undefined || option.of.includes(value.value)) return []
  return [trouble(text, value.at, 'wrong-value')(JSON.stringify(value.value), `a value of the option "${name.name}" is wanted: ${option.of.map((one) => JSON.stringify(one)).join(', ')}`)]
}

type Said = { readonly type: ValueType | null; readonly troubles: readonly Trouble[]; readonly elements: readonly number[] }

function nameKnown(node: NodeOf<'name'>, where: Where): Said {
  if (node.root === 'option') return optionKnown(node, where)
  return node.root === 'stage' ? { type: 'number', troubles: stageTroubles(node, where), elements: [] } : { ...elementKnown(node, where), elements: [node.at] }
}

function optionKnown({ name, at }: NodeOf<'name'>, { text, vocabulary: { options } }: Where): Said {
  const option = options.get(name)
  if (option) return { type: option.type, troubles: [], elements: [] }
  const advice = options.size === 0 ? ' There is none.' : (longer('option', name, options) ?? hint(name, options.keys()))
  return { type: null, elements: [], troubles: [trouble(text, at, 'unknown-option')(`"${name}"`, 'an option of this brief is wanted', advice)] }
}

/** `el.life-span` reads as a difference: what was meant may be a longer name. */
function longer(root: 'el' | 'option', name: string, all: ReadonlyMap<string, unknown>): string | null {
  const found = [...all.keys()].find((one) => one.startsWith(`${name}-`) || one.startsWith(`${name}.`))
  return found === undefined ? null : ` Did you mean ${root}['${found}']?`
}

function stageTroubles({ name, at }: NodeOf<'name'>, { text, use: { stages, together } }: Where): Trouble[] {
  if (!isStageFact(name)) return []
  const say = trouble(text, at, 'wrong-stage')
  if (together && stages.length > 1) return [say(`"stage.${name}"`, 'it is asked of several sections at once here, which have a stage each; a rule "expr" is asked of each by itself')]
  const able: readonly string[] = STAGE_FACTS[name]
  return stages.some((stage) => able.includes(stage)) ? [] : [say(`"stage.${name}" on a ${[...new Set(stages)].join(' and ')} stage`, `${able.join(' or ')} is wanted`)]
}

function elementKnown({ name, at }: NodeOf<'name'>, { text, vocabulary: { attributes }, use: { stages } }: Where): Omit<Said, 'elements'> {
  if (isField(name)) {
    const able: readonly string[] = FIELDS[name].stages
    const lacking = stages.some((stage) => able.includes(stage)) ? [] : [trouble(text, at, 'wrong-stage')(`"el.${name}" on a ${[...new Set(stages)].join(' and ')} stage`, `${able.join(' or ')} is wanted`)]
    return { type: FIELDS[name].gives, troubles: lacking }
  }
  const type = attributes.get(name)
  if (type !== undefined) return { type, troubles: [] }
  const advice = longer('el', name, attributes) ?? hint(name, [...attributes.keys(), ...Object.keys(FIELDS)])
  return { type: null, troubles: [trouble(text, at, 'unknown-attribute')(`"${name}"`, `an attribute of the catalogue, or one of ${Object.keys(FIELDS).join(', ')}, is wanted`, advice)] }
}

function callKnown(node: NodeOf<'call'>, parts: readonly Known[], where: Where): Known {
  const { text, use } = where
  const signature = isFunction(node.name) ? FUNCTIONS[node.name] : null
  if (signature === null) return { type: null, troubles: [], elements: [], conditions: [] }
  const say = trouble(text, node.at, 'wrong-arguments')
  const found = node.of.length
  const takes: readonly Takes[] = signature.takes
  const troubles = found < signature.needs || found > takes.length
    ? [say(`${found} ${found === 1 ? 'value' : 'values'} for "${node.name}"`, `${signature.needs === takes.length ? '' : `${signature.needs} to `}${takes.length} are wanted`, ` Write it like ${signature.form}.`)]
    : node.of.flatMap((part, index) => argumentTroubles(takes[index] ?? 'condition', part, parts[index], where))
  const alone = use.functions ? [] : [say(`"${node.name}"`, 'a "where" asks one element by itself; functions belong in a rule "expr" or in its "when"')]
  const condition = takes.indexOf('condition')
  const own = node.of[condition]
  const nested = (parts[condition]?.conditions ?? []).map((at) => trouble(text, at, 'wrong-arguments')('a condition inside a condition', 'one of them is wanted, or "el" would mean two things'))
  return {
    type: signature.gives, elements: [], conditions: own === undefined ? [] : [own.at],
    troubles: [...parts.flatMap((part) => part.troubles), ...troubles, ...alone, ...nested],
  }
}

function argumentTroubles(takes: Takes, part: Node, known: Known | undefined, { text, vocabulary }: Where): Trouble[] {
  if (takes === 'condition') {
    const type = known?.type ?? null
    return type === null || type === 'truth' ? [] : [trouble(text, part.at, 'wrong-type')(TYPES[type], 'a condition such as el.width > 2 is wanted')]
  }
  if (part.type !== 'text') return [trouble(text, part.at, 'wrong-type')('a value that is worked out', `${takes === 'measure' ? "the name of a measure, such as 'width'," : "a selector, such as '#tag',"} is wanted in quotes`)]
  if (takes === 'selector') {
    const wrong = vocabulary.selector(part.value)
    return wrong === null ? [] : [{ path: [], code: wrong.code, at: part.at, message: `${wrong.message.replace(/;/, ` ${placeOf(text, part.at)};`)}` }]
  }
  const type = vocabulary.attributes.get(part.value)
  if (MEASURES.includes(part.value) || type === 'number') return []
  const numeric = [...vocabulary.attributes].flatMap(([name, of]) => (of === 'number' ? [name] : []))
  const code = type === undefined ? 'unknown-attribute' : 'wrong-type'
  return [trouble(text, part.at, code)(type === undefined ? `"${part.value}"` : `"${part.value}", which is ${TYPES[type]}`, `${MEASURES.join(', ')} or an attribute that is a number is wanted`, hint(part.value, [...MEASURES, ...numeric]))]
}
