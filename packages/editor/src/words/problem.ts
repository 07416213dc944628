/** What a rule says, to a reader: the designer's words with the figures found, and the reason. */
import { fillMessage, type CompiledBrief, type RuleResult } from '@codraft/core'
import type { Words } from './index.ts'
import { kindName, nameOf, type Source } from './names.ts'

/** The sentence of a result: "A footpath needs at least 1.8 m."; lengths are read out in full when `spoken`. */
export function problemText(result: RuleResult, source: Source, { words, spoken = false }: { words: Words; spoken?: boolean }): string {
  const write = spoken ? words.spoken : words.amount
  return words.isolated(fillMessage(words.rule(result.message), result, {
    locale: words.locale,
    amount: (value, unit) => words.isolated(write(told(value, result), unit)),
    element: (id, section) => words.isolated(nameOf([source], { id, section: section ?? '' }, words)),
    kinds: (ids) => words.list([...ids.slice(0, FEW).map((id) => words.isolated(kindName(source.compiled, id, words))), ...(ids.length > FEW ? ['…'] : [])], 'disjunction'),
  }))
}

/** More kinds than these are not named. */
const FEW = 3

/**
 * A figure as people tell it: to the hundredth, and to the tenth where it only says how far. What is wrong by less than that is told in full, so that nothing is ever
 * said to be as large as it has to be; the limit is as its designer wrote it.
 */
function told(value: number, { limit }: RuleResult): number {
  if (value === limit) return value
  const per = !limit && Math.abs(value) >= 1 ? 10 : 100
  const round = Math.round(value * per) / per
  return round === 0 || round === limit ? value : round
}

/** The reason that the designer gave, or nothing. */
export const reasonText = ({ why }: RuleResult, words: Words): string => words.quoted(why?.text)

/** What people may try there in the words of the rule's designer, or nothing. */
export const suggestionText = ({ rule }: RuleResult, { rules }: CompiledBrief, words: Words): string => words.quoted(rules.find(({ spec }) => spec.id === rule)?.spec.fix?.suggest)

/** Whether a result is a problem that a person is told of by number: broken, and more than advice. */
export const isProblem = ({ status, severity }: RuleResult): boolean => status === 'violated' && severity !== 'advise'
