/** A session, sealed: the document that leaves. */
import type { Consent } from '../schema/brief.ts'
import { LANGUAGE } from '../schema/language.ts'
import type { MissingPart, Note, Proposal, Reason } from '../schema/proposal.ts'
import { plainLayout, type Session } from '../session/index.ts'
import { hashOf } from './hash.ts'

/** What a session does not know: identity, and what the customer added in review. */
export type Sealing = {
  /** A random UUID, handed in: core has no chance in it. */
  readonly id: string
  readonly locale?: string
  readonly reasons?: readonly Reason[]
  /** Notes and missing parts; by default those that the session holds. */
  readonly notes?: readonly Note[]
  readonly missing?: readonly MissingPart[]
  /** Statements shown, and whether they were agreed to. */
  readonly consents?: readonly { consent: Consent; given: boolean }[]
  /** Answers to the brief's questions; by default those that were given on the way. */
  readonly answers?: Readonly<Record<string, string | number | boolean>>
  /** Whose layout this went on from; by default what the session says. */
  readonly remixOf?: string
  readonly madeWith?: string
}

/** Seals a session: its kept layout (never a preview) with what the customer added. Empty parts are left out. */
export function seal(session: Session, sealing: Sealing): Proposal {
  const { brief, hash } = session.compiled
  const consents = (sealing.consents ?? []).map(({ consent, given }) => ({ id: consent.id, textHash: hashOf(consent.text), given }))
  const { notes = session.remarks.notes, missing = session.remarks.missing, answers = session.remarks.answers, remixOf = session.remixOf } = sealing
  const sections = plainLayout(session.layout).sections.map(({ id, elements }) => ({ id, elements: elements.map((element) => ({ ...element })) }))
  return {
    codraft: LANGUAGE, id: sealing.id, brief: { id: brief.id, revision: brief.revision, hash },
    ...(sealing.locale === undefined ? {} : { locale: sealing.locale }),
    sections,
    ...(sealing.reasons?.length ? { reasons: [...sealing.reasons] } : {}),
    ...(notes.length > 0 ? { notes: [...notes] } : {}),
    ...(missing.length > 0 ? { missing: [...missing] } : {}),
    ...(consents.length > 0 ? { consents } : {}),
    ...(Object.keys(answers).length > 0 ? { answers: { ...answers } } : {}),
    ...(Object.keys(session.options).length > 0 ? { options: { ...session.options } } : {}),
    ...(remixOf === null ? {} : { remixOf }),
    ...(sealing.madeWith === undefined ? {} : { madeWith: sealing.madeWith }),
  }
}
