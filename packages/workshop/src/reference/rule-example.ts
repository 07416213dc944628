/** Three examples of a kind of rule, as `docs/reference/rules/<kind>.json` holds them: well inside, exactly on the border, just over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, evaluate, fillMessage, pathText, readBrief, textFor, type Brief, type CompiledBrief, type Layout, type RuleResult } from '@codraft/core'
import * as kits from '@codraft/kits'
import { root } from '../project.ts'

/** Where pages and examples of rules stand. */
export const RULES_FOLDER = join(root, 'docs/reference/rules')
/** How the three layouts stand to the rule, in the order in which they are shown. */
export const STANDINGS = ['inside', 'border', 'over'] as const
/** How a layout stands to a rule. */
export type Standing = (typeof STANDINGS)[number]
/** An example ready to be shown. */
export type RuleExample = {
  readonly kind: string
  /** When the rule is used and when another is better: paragraphs of Markdown. */
  readonly about: readonly string[]
  readonly rule: Readonly<Record<string, unknown>>
  readonly compiled: CompiledBrief
  readonly shown: readonly { readonly standing: Standing; readonly layout: Layout; readonly result: RuleResult; readonly sentence: string }[]
}

type Elements = Layout['sections'][number]['elements']
type Written = {
  readonly about: readonly string[]
  readonly layout: Readonly<Record<string, unknown>>
  readonly catalogue?: Readonly<Record<string, unknown>>
  readonly options?: Readonly<Record<string, unknown>>
  readonly rule: Readonly<Record<string, unknown>>
} & Readonly<Record<Standing, Elements | Readonly<Record<string, Elements>>>>

/** Reads and judges the example of a kind of rule. @throws {Error} naming the file and every problem, when it is no brief */
export function readExample(kind: string): RuleExample {
  const written = JSON.parse(readFileSync(join(RULES_FOLDER, `${kind}.json`), 'utf8')) as Written
  const compiled = compile(briefOf(kind, written))
  const shown = STANDINGS.map((standing) => {
    const layout = layoutOf(written[standing], compiled)
    const results = evaluate(compiled, layout).results.filter(({ rule }) => rule === written.rule['id'])
    const result = results.find(({ status }) => status === 'violated') ?? results[0]
    if (!result) throw new Error(`${kind}.json: the rule says nothing of "${standing}".`)
    return { standing, layout, result, sentence: sentenceOf(result, compiled, layout) }
  })
  return { kind, about: written.about, rule: written.rule, compiled, shown }
}

function briefOf(kind: string, { layout, catalogue = { kits: ['street'] }, options = {}, rule }: Written): Brief {
  const read = readBrief({ codraft: 1, id: 'example', revision: 1, title: `The rule ${kind}`, layout, catalogue, options, rules: [rule] }, { kits })
  if (read.ok) return read.value
  throw new Error(`${kind}.json is no brief:\n${read.problems.map(({ path, message }) => `${pathText(path)}: ${message}`).join('\n')}`)
}

function layoutOf(elements: Written[Standing], { sections }: CompiledBrief): Layout {
  if ('length' in elements) return { sections: sections.slice(0, 1).map(({ id }) => ({ id, elements: elements as Elements })) }
  return { sections: sections.map(({ id }) => ({ id, elements: elements[id] ?? [] })) }
}

/** What the rule says of it, in English. */
function sentenceOf(result: RuleResult, { kinds }: CompiledBrief, { sections }: Layout): string {
  const named = (id: string): string => {
    const found = sections.flatMap(({ elements }) => elements).find((element) => element.id === id)
    const label = found && kinds.get(found.kind)?.kind.label
    return `the ${label === undefined ? id : textFor(label, 'en').toLowerCase()}`
  }
  const oneOf = (ids: readonly string[]): string => ids.map((id) => textFor(kinds.get(id)?.kind.label ?? id, 'en').toLowerCase()).join(' or ')
  if (result.status === 'not-applicable') return 'There is nothing for it to speak of.'
  if (result.status !== 'violated') return result.slack === null ? 'It holds.' : result.slack === 0 ? 'It holds exactly.' : `It holds, with ${figure(result.slack, result.unit)} to spare.`
  const sentence = fillMessage(result.message, result, { locale: 'en', amount: figure, element: named, kinds: oneOf })
  return sentence.replace(/(^|\. )[a-z]/g, (start) => start.toUpperCase())
}

const figure = (value: number, unit: string): string => `${value}${unit === '' ? '' : ` ${unit}`}`
