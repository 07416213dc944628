/** What of a layout an expression looks at: when none of it changes, neither does the answer. */
import { isField, isFunction, FUNCTIONS } from './functions.ts'
import { partsOf, type Node, type NodeOf } from './tree.ts'

/** Everything that an expression looks at, each once, in the order of the text. */
export type Reads = {
  /** The elements whose presence matters, and whose fields where those are named: words of selectors. */
  readonly selectors: readonly string[]
  /** Fields (`width`, `offset`, …) and attributes of those elements, and of the one that `el` means. */
  readonly fields: readonly string[]
  readonly attributes: readonly string[]
  readonly options: readonly string[]
  readonly stage: readonly string[]
  /** Whether it speaks of `el` outside the conditions of functions: of the element that it is asked of. */
  readonly element: boolean
}

/** What an expression looks at. */
export function readsOf(root: Node): Reads {
  const all = partsOf(root)
  const names = all.filter((node): node is NodeOf<'name'> => node.type === 'name')
  const calls = all.filter((node): node is NodeOf<'call'> => node.type === 'call')
  const of = (of: string): string[] => names.filter(({ root: place }) => place === of).map(({ name }) => name)
  const measured = [...calls.map(measureOf).filter((name) => name !== null), ...of('el')]
  return {
    selectors: once(calls.map(selectorOf)), fields: once(measured.filter(isField)), attributes: once(measured.filter((name) => !isField(name))),
    options: once(of('option')), stage: once(of('stage')), element: speaksOfElement(root),
  }
}

const once = (names: readonly string[]): readonly string[] => [...new Set(names)]

function textAt({ of }: NodeOf<'call'>, index: number): string | null {
  const part = index < 0 ? undefined : of[index]
  return part?.type === 'text' ? part.value : null
}

const placeIn = ({ name }: NodeOf<'call'>, what: 'measure' | 'selector'): number => (isFunction(name) ? (FUNCTIONS[name].takes as readonly string[]).indexOf(what) : -1)

/** The words of the selector of a call: everything, unless it says less. */
export const selectorOf = (call: NodeOf<'call'>): string => textAt(call, placeIn(call, 'selector')) ?? '*'

/** What a call measures; null where it only counts or asks. */
export function measureOf(call: NodeOf<'call'>): string | null {
  return call.name === 'width' || call.name === 'area' ? call.name : textAt(call, placeIn(call, 'measure'))
}

/** The condition of a call. */
export const conditionOf = ({ name, of }: NodeOf<'call'>): Node | null => (isFunction(name) ? (of[(FUNCTIONS[name].takes as readonly string[]).indexOf('condition')] ?? null) : null)

function speaksOfElement(root: Node): boolean {
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'name' && node.root === 'el') return true
    if (node.type !== 'call') waiting.push(...node.of)
  }
  return false
}
