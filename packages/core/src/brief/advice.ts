/** What a designer should look at again in a brief that can be read: nothing here stops anybody. */
import { inPalette } from '../arrangements/index.ts'
import { pathText, type Problem } from '../errors.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { whole } from '../rules/index.ts'
import { ruleKind } from '../rules/language.ts'
import { isViolated } from '../rules/result.ts'
import type { Brief } from '../schema/brief.ts'
import type { Text } from '../schema/text.ts'
import { textsOf } from './checks/texts.ts'
import { compile } from './compile.ts'
import { groundAdvice } from './ground-advice.ts'
import type { CompiledBrief } from './compile-known.ts'
import { stepAdvice } from './step-advice.ts'

/**
 * Advice on a brief that `readBrief` gave, for `codraft check`: a starting layout that breaks a `block` rule, a kind that cannot be placed for
 * want of a width or of slots, a zone or an anchor outside its plan, a message that names what its rule never fills or writes a unit after a figure that has one,
 * a fix that is to be made by itself, guided steps that are done at the start or that nobody can do, texts not translated.
 */
export function adviceOn(brief: Brief): Problem[] {
  const compiled = compile(brief)
  return [...startAdvice(compiled), ...sizeAdvice(compiled), ...groundAdvice(compiled), ...stepAdvice(compiled), ...brief.rules.flatMap((_, index) => [...messageAdvice(brief, index), ...fixAdvice(brief, index)]), ...languageAdvice(brief)]
}

function startAdvice(compiled: CompiledBrief): Problem[] {
  const { rules, layout } = compiled.brief
  const broken = judgeLayout(compiled, layout).results.filter((result) => isViolated(result) && result.severity === 'block')
  return broken.map(({ rule, section, elements, actual, limit, unit }) => {
    const index = rules.findIndex(({ id }) => id === rule)
    const where = elements.length > 0 ? ` at ${elements.join(', ')}` : ''
    const figures = actual === null || limit === null ? '' : `: found ${actual} ${unit}, wanted ${limit} ${unit}`.replaceAll(' ,', ',').trimEnd()
    return {
      path: index < 0 ? ['layout'] : ['rules', index], code: 'start-breaks-rule',
      message: `The starting layout breaks "${rule}"${section === null ? '' : ` in section "${section}"`}${where}${figures}. Nobody could send it as it is.`,
    }
  })
}

function sizeAdvice(compiled: CompiledBrief): Problem[] {
  const rows = compiled.sections.filter(({ stage }) => stage.kind === 'row')
  return [...compiled.kinds.values()]
    .filter(({ id, shape }) => shape.size.width === undefined && rows.some((row) => inPalette(compiled, row, id)))
    .map(({ id }) => ({ path: ['catalogue', 'kinds', id, 'size'], code: 'kind-without-width', message: `"${id}" has no width of its own; a new one can only be as wide as its limits allow at least.` }))
}

const FIGURES = /\{(?:actual|limit|excess)\}\s?(\p{L}+[²³]?|[°%€$£])(?![\p{L}\p{N}])/gu
const COMMON = ['m', 'm²', 'cm', 'mm', 'km', 'ft', 'metre', 'metres', 'meter', 'meters', 'feet', '%', '°', '€', '$', '£']

function messageAdvice(brief: Brief, index: number): Problem[] {
  const rule = brief.rules[index]
  const kind = rule && ruleKind(whole, rule.rule)
  if (!kind || rule.message === undefined) return []
  const units = new Set([...COMMON, ...brief.layout.sections.map(({ stage }) => stage.unit), ...Object.values(brief.catalogue.attributes).flatMap(({ unit }) => (unit === undefined ? [] : [unit]))])
  const texts: [string, Problem['path']][] = typeof rule.message === 'string'
    ? [[rule.message, ['rules', index, 'message']]]
    : Object.entries(rule.message).map(([language, text]) => [text, ['rules', index, 'message', language]])
  return texts.flatMap(([text, path]) => [
    ...[...text.matchAll(/\{([^{}]*)\}/g)].filter(([, name = '']) => !kind.says.some((known) => known === name)).map(([found]) => ({
      path, code: 'unfilled-placeholder', message: `Found ${found}; a rule of kind "${kind.type}" fills ${kind.says.map((known) => `{${known}}`).join(', ')}.`,
    })),
    ...[...text.matchAll(FIGURES)].filter(([, unit = '']) => units.has(unit)).map(([found, unit = '']) => ({
      path, code: 'unit-after-figure', message: `Found "${found}"; figures are written with their unit, so "${unit}" would stand there twice.`,
    })),
  ])
}

/** See docs/decisions/0032: what mends a rule is offered, and nothing is changed that no person chose. */
function fixAdvice({ rules }: Brief, index: number): Problem[] {
  const rule = rules[index]
  if (rule?.fix?.auto !== true) return []
  return [{ path: ['rules', index, 'fix', 'auto'], code: 'fix-not-applied', message: `"${rule.id}" asks for its fix to be made by itself. What mends it is offered where it is broken; a person chooses it. "prefer" says what is offered first of what costs the same.` }]
}

/** Per language that is used somewhere: which texts lack it. A text in one language stands for all, and lacks every other. */
function languageAdvice(brief: Brief): Problem[] {
  const texts = textsOf(brief)
  const languages = new Set(texts.flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))
  const own = brief.locale.split('-')[0] ?? brief.locale
  return [...languages].sort().flatMap((language) => {
    const lacking = texts.filter(({ text }) => !isIn(text, language, own))
    const [first] = lacking
    if (!first) return []
    const shown = lacking.slice(0, 5).map(({ path }) => pathText(path)).join(', ')
    return [{ path: [...first.path], code: 'missing-translation', message: `${lacking.length} ${lacking.length === 1 ? 'text is' : 'texts are'} not in "${language}": ${shown}${lacking.length > 5 ? ', …' : ''}.` }]
  })
}

/** A plain string is in the brief's own language. */
const isIn = (text: Text, language: string, own: string): boolean => (typeof text === 'string' ? language.split('-')[0] === own : Object.hasOwn(text, language))
