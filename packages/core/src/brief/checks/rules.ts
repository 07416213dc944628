/** What can be wrong with the rules. */
import { hint, type Problem } from '../../errors.ts'
import type { RuleKind } from '../../rules/define.ts'
import { selectorsIn } from '../../rules/fields.ts'
import { ruleKinds, whole } from '../../rules/index.ts'
import { ruleKind } from '../../rules/language.ts'
import { paramsOf } from '../../rules/params.ts'
import type { Brief } from '../../schema/brief.ts'
import { schemaProblems } from '../../schema/problems.ts'
import { ruleBase, type Rule, type When } from '../../schema/rule.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import { expressionProblems } from './expressions.ts'
import { areaTooFine, resolutionsOf, tooFine } from './lengths.ts'
import { selectorProblems, twice, unknownName, vocabularyOf, type Names, type Path } from './names.ts'

/** Ids, kinds of rule, fields, names, stages and figures. */
export function ruleChecks(brief: Brief, names: Names, ready: ReadyBrief): Problem[] {
  return [
    ...twice(brief.rules, ['rules'], 'rule'),
    ...brief.rules.flatMap((rule, index) => ruleProblems(rule as Rule, ['rules', index], { brief, names, ready })),
  ]
}

type Where = { readonly brief: Brief; readonly names: Names; readonly ready: ReadyBrief }

function ruleProblems(rule: Rule, path: Path, where: Where): Problem[] {
  const kind = ruleKind(whole, rule.rule)
  if (!kind) return [{ path: [...path, 'rule'], code: 'unknown-rule', message: `Found "${rule.rule}"; a kind of rule is wanted: ${Object.keys(ruleKinds).join(', ')}.${hint(rule.rule, Object.keys(ruleKinds))}` }]
  const below = (problem: Problem): Problem => ({ ...problem, path: [...path, ...problem.path] })
  const common = [
    ...fieldProblems(rule, kind).map(below),
    ...(rule.section === undefined ? [] : unknownName('sections', rule.section, where.names, [...path, 'section'])),
    ...(rule.when === undefined ? [] : whenProblems(rule.when, where, [...path, 'when'])),
    ...stageProblems(rule, kind, where.brief).map(below),
  ]
  const read = paramsOf(kind).safeParse(rule)
  if (!read.success) return [...common, ...schemaProblems(read.error.issues, { document: rule, schema: paramsOf(kind) }).map(below)]
  const params = read.data as Readonly<Record<string, unknown>>
  return [
    ...common,
    ...selectorsIn(kind, params).flatMap((field) => selectorProblems(field.selector, where.names, [...path, ...field.path])),
    ...(kind.fields.expressions ?? []).flatMap((field) => askedProblems(rule, String(params[field]), where, [...path, field])),
    ...lengthProblems(rule, params, { kind, brief: where.brief }).map(below),
    ...(kind.check?.(read.data, rule, where.ready) ?? []).map(below),
  ]
}

/** A misspelled field would make a rule weaker without a word. */
function fieldProblems(rule: Rule, kind: RuleKind<unknown>): Problem[] {
  const known = [...Object.keys(ruleBase), 'rule', ...Object.keys(paramsOf(kind).shape)]
  return Object.keys(rule).filter((field) => !known.includes(field)).map((field) => ({
    path: [field], code: 'unknown-field', message: `Found "${field}"; a rule of kind "${kind.type}" has no such field.${hint(field, known)}`,
  }))
}

/** What is wrong with a condition on the whole layout. */
export function whenProblems(when: When, { brief, names }: Pick<Where, 'brief' | 'names'>, path: Path): Problem[] {
  if (typeof when === 'string') return expressionProblems(when, vocabularyOf(names), { wanted: 'truth', stages: names.stages, element: false, functions: true, together: true }, path)
  if ('present' in when) return selectorProblems(when.present, names, [...path, 'present'])
  if ('absent' in when) return selectorProblems(when.absent, names, [...path, 'absent'])
  const option = brief.options[when.option]
  if (!option) return unknownName('options', when.option, names, [...path, 'option'])
  if (option.of.includes(when.is)) return []
  return [{ path: [...path, 'is'], code: 'wrong-value', message: `Found ${JSON.stringify(when.is)}; a value of the option "${when.option}" is wanted: ${option.of.map((value) => JSON.stringify(value)).join(', ')}.` }]
}

/** An expression that a rule asks of each section, or of each element there that it is `on`. */
function askedProblems(rule: Rule, text: string, { brief, names }: Where, path: Path): Problem[] {
  const stages = brief.layout.sections.filter(({ id }) => rule.section === undefined || id === rule.section).map(({ stage }) => stage.kind)
  return expressionProblems(text, vocabularyOf(names), { wanted: 'truth', stages, element: rule['on'] !== undefined, functions: true, together: false }, path)
}

/** A rule that has no stage to speak of. */
function stageProblems({ section }: Rule, { stages, type }: RuleKind<unknown>, { layout }: Brief): Problem[] {
  const asked = layout.sections.filter(({ id }) => section === undefined || id === section)
  if (asked.length === 0 || asked.some(({ stage }) => stages.includes(stage.kind))) return []
  const found = [...new Set(asked.map(({ stage }) => stage.kind))].join(' and ')
  return [{ path: section === undefined ? ['rule'] : ['section'], code: 'wrong-stage', message: `Found "${type}" on a ${found} stage; it can speak of ${stages.join(', ')}.` }]
}

type Of = { readonly kind: RuleKind<unknown>; readonly brief: Brief }

function lengthProblems(rule: Rule, params: Readonly<Record<string, unknown>>, { kind, brief }: Of): Problem[] {
  const resolutions = resolutionsOf(brief.layout.sections.filter(({ id, stage }) => (rule.section === undefined || id === rule.section) && kind.stages.includes(stage.kind)))
  const check = kind.fields.areas?.(params) === true ? areaTooFine : tooFine
  return kind.fields.lengths.flatMap((field) => figuresIn(params[field], [field]).flatMap(({ value, path }) => check(value, resolutions, path)))
}

/** Every number in a field, with its path. */
function figuresIn(value: unknown, path: Path): { value: number; path: Path }[] {
  if (typeof value === 'number') return [{ value, path }]
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => figuresIn(one, [...path, index]))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => figuresIn(one, [...path, name])) : []
}
