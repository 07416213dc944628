/** What the rules that a proposal breaks say, in words: an organisation reads sentences, not the ids of rules. */
import { fillMessage, placeName, textFor, type CompiledBrief, type KeptProposal, type Proposal, type RuleResult } from '@codraft/core'

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

/** More kinds than these are not named. */
const FEW = 3
const labelIn = ({ brief: { locale, catalogue } }: CompiledBrief, kind: string): string => textFor(catalogue.kinds[kind]?.label ?? '', locale) || kind
const kindsIn = (compiled: CompiledBrief) => (ids: readonly string[]): string =>
  new Intl.ListFormat(compiled.brief.locale, { type: 'disjunction' }).format([...ids.slice(0, FEW).map((id) => labelIn(compiled, id)), ...(ids.length > FEW ? ['…'] : [])])

/** Names as the public reads them: "Footpath 2" where there are several in a section. */
function namesIn({ sections }: Proposal, whole: CompiledBrief): (id: string, section: string | null) => string {
  const { brief: { locale }, sections: compiled } = whole
  const label = (kind: string): string => labelIn(whole, kind)
  return (id, section) => {
    for (const { id: own, elements } of sections) {
      const found = section === null || section === own ? elements.find((one) => one.id === id) : undefined
      if (!found) continue
      const alike = elements.filter(({ kind }) => kind === found.kind)
      return alike.length > 1 ? `${label(found.kind)} ${alike.indexOf(found) + 1}` : label(found.kind)
    }
    const stage = compiled.find((one) => one.id === section)?.spec.stage
    return (stage && placeName(stage, id, locale)) ?? id
  }
}

/** Money where the unit is a currency, else a number and the unit. */
function amountIn(locale: string, value: number, unit: string): string {
  if (/^[A-Z]{3}$/.test(unit)) return new Intl.NumberFormat(locale, { style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(value)
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
  return unit === '' ? figure : `${figure}\u00a0${unit}`
}
