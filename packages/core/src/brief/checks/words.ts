/** What can be wrong with options, meters, questions, consents and personas. */
import type { Problem } from '../../errors.ts'
import { layoutProblems } from '../../proposal/read-layout.ts'
import { isAttribute } from '../../rules/amount.ts'
import type { Brief } from '../../schema/brief.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import { linkChecks } from './links.ts'
import { migrationProblems } from './migrate.ts'
import { ruleIdProblems, selectorProblems, twice, unknownName, type Names, type Path } from './names.ts'
import { stepChecks } from './steps.ts'

/** Everything around layout, catalogue and rules. */
export function wordChecks(brief: Brief, names: Names, ready: ReadyBrief): Problem[] {
  return [
    ...Object.entries(brief.options).flatMap(([id, option]) => (option.of.includes(option.default) ? [] : [valueProblem(option.default, option.of, ['options', id, 'default'])])),
    ...meterProblems(brief, names, ready),
    ...stepChecks(brief, names),
    ...twice(brief.questions, ['questions'], 'question'),
    ...brief.questions.flatMap(({ after }, index) =>
      Object.entries(after ?? {}).flatMap(([event, selector]) => (selector === undefined ? [] : selectorProblems(selector, names, ['questions', index, 'after', event])))),
    ...twice(brief.consent, ['consent'], 'consent'),
    ...questionProblems(brief),
    ...personaProblems(brief),
    ...armProblems(brief, names, ready),
    ...migrationProblems(brief),
    ...linkChecks(brief),
    ...(TAG.test(brief.locale) ? [] : [{ path: ['locale'], code: 'wrong-value', message: `Found "${brief.locale}"; a language tag such as "en" or "pt-BR" is wanted.` }]),
  ]
}

function meterProblems({ meters }: Brief, names: Names, ready: ReadyBrief): Problem[] {
  return [
    ...twice(meters, ['meters'], 'meter'),
    ...meters.flatMap(({ of, sum, on, section }, index) => {
      const path = ['meters', index]
      const one = (of === undefined) === (sum === undefined)
      return [
        ...(one ? [{ path, code: 'meter-without-sum', message: `Found ${of === undefined ? 'neither' : 'both'} "of": "width" ${of === undefined ? 'nor' : 'and'} "sum"; one of them is wanted.` }] : []),
        ...(sum === undefined ? [] : isAttribute(sum, ready, [...path, 'sum'])),
        ...selectorProblems(on, names, [...path, 'on']),
        ...(section === undefined ? [] : unknownName('sections', section, names, [...path, 'section'])),
      ]
    }),
  ]
}

/** The form of a BCP-47 tag. */
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** Something to choose from, where people choose. */
const questionProblems = ({ questions }: Brief): Problem[] =>
  questions.flatMap(({ type, of }, index) => (type === 'choice' && (of ?? []).length === 0
    ? [{ path: ['questions', index, 'of'], code: 'missing', message: 'Found nothing; the answers to choose from are wanted.' }] : []))

function personaProblems(brief: Brief): Problem[] {
  const { personas = [] } = brief
  return [
    ...twice(personas, ['personas'], 'persona'),
    ...personas.flatMap(({ rules }, index) => rules.flatMap((rule, at) => ruleIdProblems(rule, brief, ['personas', index, 'rules', at]))),
  ]
}

/** Another start is a layout of this brief, and other options are its own. */
function armProblems({ arms = [], options }: Brief, names: Names, ready: ReadyBrief): Problem[] {
  return [
    ...twice(arms, ['arms'], 'arm'),
    ...arms.flatMap(({ share, layout, options: set = {} }, index) => [
      ...(share > 0 && share <= 1 ? [] : [{ path: ['arms', index, 'share'], code: 'wrong-value', message: `Found ${share}; a share of the visitors, more than 0 and at most 1, is wanted.` }]),
      ...Object.entries(set).flatMap(([id, value]) => {
        const option = Object.hasOwn(options, id) ? options[id] : undefined
        if (!option) return unknownName('options', id, names, ['arms', index, 'options', id])
        return option.of.includes(value) ? [] : [valueProblem(value, option.of, ['arms', index, 'options', id])]
      }),
      ...(layout === undefined ? [] : layoutProblems(layout, ready, ['arms', index, 'layout', 'sections'])),
    ]),
  ]
}

const valueProblem = (found: unknown, of: readonly unknown[], path: Path): Problem =>
  ({ path: [...path], code: 'wrong-value', message: `Found ${JSON.stringify(found)}; one of its values is wanted: ${of.map((value) => JSON.stringify(value)).join(', ')}.` })
