/** Reading a proposal: what its schema accepts and its brief knows, or everything that is wrong with it. Never throws. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { hint, unreadable, type Problem, type Read } from '../errors.ts'
import { bringUp } from '../migrations/index.ts'
import { oversights, PROPOSAL_CAPS } from '../schema/measure.ts'
import { Proposal } from '../schema/proposal.ts'
import { schemaProblems } from '../schema/problems.ts'
import { layoutProblems } from './read-layout.ts'
import { isPlainEnvelope, soundSections } from './sound.ts'

/**
 * Reads a proposal to a brief.
 * @param document what `JSON.parse` gave; one of an earlier version of the language is brought up to this one
 * @param compiled the brief, in the revision that the proposal names
 * @returns the proposal, or every problem with its path: unknown kinds, doubled ids, lengths finer than the resolution, …
 */
export function readProposal(document: unknown, compiled: CompiledBrief): Read<Proposal> {
  const json = isFields(document) ? bringUp(document, 'proposal') : document
  const sections = isFields(json) ? soundSections(json['sections'], compiled) : null
  if (sections === null || !isFields(json)) return readAll(json, compiled)
  if (isPlainEnvelope(json, compiled)) return { ok: true, value: { ...json, sections } }
  const rest = { ...json, sections: [] }
  const parsed = oversights(rest, PROPOSAL_CAPS).length === 0 ? Proposal.safeParse(rest) : null
  const isSound = parsed?.success === true && referenceProblems(parsed.data, compiled).length === 0 && sideProblems(parsed.data, compiled).length === 0
  // Who has to mend a document is told everything that is wrong with it, in its order.
  return isSound ? { ok: true, value: { ...parsed.data, sections } } : readAll(json, compiled)
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads all of it by the schema. */
export function readAll(json: unknown, compiled: CompiledBrief): Read<Proposal> {
  const tooMuch = oversights(json, PROPOSAL_CAPS)
  if (tooMuch.length > 0) return unreadable(tooMuch)
  const parsed = Proposal.safeParse(json)
  if (!parsed.success) return unreadable(schemaProblems(parsed.error.issues, { document: json, schema: Proposal }))
  const proposal = parsed.data
  const problems = [...referenceProblems(proposal, compiled), ...layoutProblems(proposal, compiled, ['sections']), ...sideProblems(proposal, compiled)]
  return problems.length > 0 ? unreadable(problems.slice(0, 100)) : { ok: true, value: proposal }
}

function referenceProblems({ brief }: Proposal, compiled: CompiledBrief): Problem[] {
  const problems: Problem[] = []
  const own = compiled.brief
  if (brief.id !== own.id) problems.push({ path: ['brief', 'id'], code: 'other-brief', message: `Found "${brief.id}"; this is a proposal to "${own.id}".` })
  if (brief.revision !== own.revision) {
    problems.push({ path: ['brief', 'revision'], code: 'other-revision', message: `Found revision ${brief.revision}; this is revision ${own.revision}.` })
  }
  return problems
}

/** Options, consents and answers that the brief does not have. */
function sideProblems(proposal: Proposal, { brief }: CompiledBrief): Problem[] {
  const problems: Problem[] = []
  for (const [id, value] of Object.entries(proposal.options ?? {})) {
    const option = brief.options[id]
    if (!option) problems.push({ path: ['options', id], code: 'unknown-option', message: `"${id}" is not an option of this brief.${hint(id, Object.keys(brief.options))}` })
    else if (!option.of.includes(value)) {
      problems.push({ path: ['options', id], code: 'wrong-value', message: `Found ${JSON.stringify(value)}; one of ${JSON.stringify(option.of)} is wanted.` })
    }
  }
  for (const [index, { id }] of (proposal.consents ?? []).entries()) {
    if (!brief.consent.some((one) => one.id === id)) problems.push({ path: ['consents', index, 'id'], code: 'unknown-consent', message: `"${id}" is not a statement of this brief.` })
  }
  for (const consent of brief.consent) {
    const given = proposal.consents?.find(({ id }) => id === consent.id)?.given === true
    if (consent.required && !given) problems.push({ path: ['consents'], code: 'consent-missing', message: `The statement "${consent.id}" must be agreed to.` })
  }
  for (const id of Object.keys(proposal.answers ?? {})) {
    if (!brief.questions.some((one) => one.id === id)) problems.push({ path: ['answers', id], code: 'unknown-question', message: `"${id}" is not a question of this brief.` })
  }
  return problems
}
