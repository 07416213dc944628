/** What the rules that a proposal breaks say, in words: an organisation reads sentences, not the ids of rules. */
import { fillMessage, type CompiledBrief, type KeptProposal, type RuleResult } from '@codraft/core'
import { kindsIn, namesIn } from './names.ts'

/** What one result says. */
export type Said = { readonly place: string; readonly text: string }

/** A sentence for every broken rule of a kept proposal, in the language of its brief. `place` is that of the result. */
export function saidOf({ proposal, verdict }: KeptProposal, compiled: CompiledBrief): Said[] {
  const { locale } = compiled.brief
  const words = { locale, amount: (value: number, unit: string) => amountIn(locale, value, unit), element: namesIn(proposal, compiled), kinds: kindsIn(compiled) }
  return brokenIn(verdict).map((result) => ({ place: result.place, text: fillMessage(result.message, result, words) }))
}

/** A kept verdict is what this collector wrote. */
const brokenIn = (verdict: unknown): readonly RuleResult[] => (verdict as { readonly results?: readonly RuleResult[] } | null)?.results?.filter(({ status }) => status === 'violated') ?? []

/** Money where the unit is a currency, else a number and the unit. */
function amountIn(locale: string, value: number, unit: string): string {
  if (/^[A-Z]{3}$/.test(unit)) return new Intl.NumberFormat(locale, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(value)
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
  return unit === '' ? figure : `${figure}\u00a0${unit}`
}
