/** What can be wrong with options, meters, questions, consents, personas and links. */
import { hint, type Problem } from '../../errors.ts'
import { isAttribute } from '../../rules/amount.ts'
import type { Brief } from '../../schema/brief.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import { selectorProblems, twice, unknownName, type Names, type Path } from './names.ts'

/** Everything around layout, catalogue and rules. */
export function wordChecks(brief: Brief, names: Names, ready: ReadyBrief): Problem[] {
  return [
    ...Object.entries(brief.options).flatMap(([id, option]) => (option.of.includes(option.default) ? [] : [{
      path: ['options', id, 'default'], code: 'unknown-value', message: `Found ${JSON.stringify(option.default)}; one of its values is wanted: ${option.of.map((value) => JSON.stringify(value)).join(', ')}.`,
    }])),
    ...meterProblems(brief, names, ready),
    ...twice(brief.questions, ['questions'], 'question'),
    ...brief.questions.flatMap(({ after }, index) =>
      Object.entries(after ?? {}).flatMap(([event, selector]) => (selector === undefined ? [] : selectorProblems(selector, names, ['questions', index, 'after', event])))),
    ...twice(brief.consent, ['consent'], 'consent'),
    ...personaProblems(brief),
    ...linkProblems(brief),
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

function personaProblems({ personas, rules }: Brief): Problem[] {
  const known = rules.map(({ id }) => id)
  return (personas ?? []).flatMap((persona, index) =>
    persona.rules.flatMap((rule, at) => (known.includes(rule) ? [] : [{
      path: ['personas', index, 'rules', at], code: 'unknown-rule-id', message: `Found "${rule}"; the id of a rule is wanted.${hint(rule, known)}`,
    }])),
  )
}

/** Links that would do something else than lead to a page or a letter. */
function linkProblems(brief: Brief): Problem[] {
  const pages: [string | undefined, Path][] = brief.rules.map(({ why }, index) => [why?.link, ['rules', index, 'why', 'link']])
  for (const [id, { source }] of Object.entries(brief.catalogue.kinds)) {
    if (typeof source !== 'object') continue
    for (const [figure, said] of Object.entries(source)) if (typeof said === 'object') pages.push([said.link, ['catalogue', 'kinds', id, 'source', figure, 'link']])
  }
  return [
    ...pages.flatMap(([link, path]) => unsafe(link, path, /^https?:\/\//i, 'an https: address')),
    ...unsafe(brief.submit.to, ['submit', 'to'], /^(https?:\/\/|\/(?!\/))/i, 'an https: address, or a path on the same server,'),
    ...unsafe(brief.contact, ['contact'], /^(https?:\/\/|mailto:)/i, 'a mailto: or https: address'),
  ]
}

const unsafe = (link: string | undefined, path: Path, lawful: RegExp, wanted: string): Problem[] =>
  link === undefined || lawful.test(link) ? [] : [{ path: [...path], code: 'unsafe-link', message: `Found ${JSON.stringify(link.slice(0, 80))}; ${wanted} is wanted.` }]
