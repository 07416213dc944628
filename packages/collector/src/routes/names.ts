/** What things in a proposal are called, in the language of its brief: an organisation reads names, not ids. */
import { placeName, textFor, type CompiledBrief, type Element, type Proposal } from '@codraft/core'

/** More kinds than these are not named. */
const FEW = 3
const labelIn = ({ brief: { locale, catalogue } }: CompiledBrief, kind: string): string => textFor(catalogue.kinds[kind]?.label ?? '', locale) || kind

/** The names of kinds, one or another. */
export const kindsIn = (compiled: CompiledBrief) => (ids: readonly string[]): string =>
  new Intl.ListFormat(compiled.brief.locale, { type: 'disjunction' }).format([...ids.slice(0, FEW).map((id) => labelIn(compiled, id)), ...(ids.length > FEW ? ['…'] : [])])

/** The name of an element as the public reads it: "Footpath 2" where there are several in its section. Null where it is not there. */
export function elementIn(elements: readonly Element[], id: string, compiled: CompiledBrief): string | null {
  const found = elements.find((one) => one.id === id)
  if (!found) return null
  const alike = elements.filter(({ kind }) => kind === found.kind)
  return alike.length > 1 ? `${labelIn(compiled, found.kind)} ${alike.indexOf(found) + 1}` : labelIn(compiled, found.kind)
}

/** The names of elements of a proposal, and of places of its plans. */
export const namesIn = ({ sections }: Proposal, compiled: CompiledBrief) => (id: string, section: string | null): string => {
  for (const { id: own, elements } of sections) {
    const name = section === null || section === own ? elementIn(elements, id, compiled) : null
    if (name !== null) return name
  }
  const stage = compiled.sections.find((one) => one.id === section)?.spec.stage
  return (stage && placeName(stage, id, compiled.brief.locale)) ?? id
}
