/** A session, sealed: the document that leaves. */
import type { Consent } from '../schema/brief.ts'
import { LANGUAGE } from '../schema/language.ts'
import type { Note, Proposal, Reason } from '../schema/proposal.ts'
import { plainLayout, type Session } from '../session/index.ts'
import { hashOf } from './hash.ts'

/** What a session does not know: identity, and what the customer added in review. */
export type Sealing = {
  /** A random UUID, handed in: core has no chance in it. */
  readonly id: string
  readonly locale?: string
  readonly reasons?: readonly Reason[]
  readonly notes?: readonly Note[]
  /** Statements shown, and whether they were agreed to. */
  readonly consents?: readonly { consent: Consent; given: boolean }[]
  readonly answers?: Readonly<Record<string, string | number | boolean>>
  readonly remixOf?: string
  readonly madeWith?: string
}

/** Seals a session: its kept layout (never a preview) with what the customer added. Empty parts are left out. */
export function seal(session: Session, sealing: Sealing): Proposal {
  const { brief, hash } = session.compiled
  const consents = (sealing.consents ?? []).map(({ consent, given }) => ({ id: consent.id, textHash: hashOf(consent.text), given }))
  const sections = plainLayout(session.layout).sections.map(({ id, elements }) => ({ id, elements: elements.map((element) => ({ ...element })) }))
  return {
    codraft: LANGUAGE, id: sealing.id, brief: { id: brief.id, revision: brief.revision, hash },
    ...(sealing.locale === undefined ? {} : { locale: sealing.locale }),
    sections,
    ...(sealing.reasons?.length ? { reasons: [...sealing.reasons] } : {}),
    ...(sealing.notes?.length ? { notes: [...sealing.notes] } : {}),
    ...(consents.length > 0 ? { consents } : {}),
    ...(Object.keys(sealing.answers ?? {}).length > 0 ? { answers: { ...sealing.answers } } : {}),
    ...(Object.keys(session.options).length > 0 ? { options: { ...session.options } } : {}),
    ...(sealing.remixOf === undefined ? {} : { remixOf: sealing.remixOf }),
    ...(sealing.madeWith === undefined ? {} : { madeWith: sealing.madeWith }),
  }
}
