/** What the notes of a proposal are about, by name: an organisation reads "Bench 2", not its id. */
import { placeName, textFor, type CompiledBrief, type CompiledSection, type KeptProposal, type Note } from '@codraft/core'
import { elementIn } from './names.ts'

/**
 * What a note is about: an `element` as it stands in the proposal, one that was `published` and is gone, a `place` of a plan, a `slot`. A spot of a plan that is in
 * no zone has no name. `section` is named where there are several.
 */
export type About = { readonly is: 'element' | 'published' | 'place' | 'slot'; readonly name?: string; readonly section?: string }

/** One for each note of a kept proposal, in the language of its brief. */
export function aboutOf({ proposal }: KeptProposal, compiled: CompiledBrief): About[] {
  const { sections, brief: { locale } } = compiled
  return (proposal.notes ?? []).map((note) => {
    const section = sections.find(({ id }) => id === note.section) ?? sections[0]
    const named = section && sections.length > 1 ? { section: textFor(section.spec.title ?? '', locale) || section.id } : {}
    return { ...subjectOf(note, { sent: proposal.sections, section, compiled }), ...named }
  })
}

type Standing = { readonly sent: KeptProposal['proposal']['sections']; readonly section: CompiledSection | undefined; readonly compiled: CompiledBrief }

function subjectOf({ on, at }: Note, { sent, section, compiled }: Standing): About {
  const { locale } = compiled.brief
  const name = section && placeName(section.stage, on, locale)
  if (at) return { is: 'place', ...(name && { name }) }
  const stands = elementIn(sent.find(({ id }) => id === section?.id)?.elements ?? [], on, compiled)
  if (stands !== null) return { is: 'element', name: stands }
  if (name) return { is: 'place', name }
  const slot = section?.stage.kind === 'slots' ? section.stage.slots.find(({ id }) => id === on) : undefined
  if (slot) return { is: 'slot', name: textFor(slot.label ?? '', locale) || on }
  return { is: 'published', name: elementIn(section?.spec.elements ?? [], on, compiled) ?? on }
}
