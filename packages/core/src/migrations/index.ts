/**
 * From an earlier version of the language to this one: a step for each version, in order, each in a file of its own (`0002-….ts`). Steps are pure,
 * look at nothing but the document, and are never changed once their version is released: every golden file goes through them for ever.
 */
import type { LANGUAGE } from '../schema/language.ts'

/** A document as JSON data. */
export type Document = Readonly<Record<string, unknown>>
/** What a new version of the language makes of documents of the version before. `codraft` is counted up by whoever takes the step. */
export type Step = {
  readonly brief: (brief: Document) => Document
  readonly proposal: (proposal: Document) => Document
}
/** A list with one step fewer than there are versions: raising `LANGUAGE` without a step does not compile. */
type StepsTo<Language extends number, Steps extends readonly Step[] = readonly []> =
  [...Steps, Step]['length'] extends Language ? Steps : StepsTo<Language, readonly [...Steps, Step]>

/** The steps: the first leads from version 1 to version 2. */
export const migrations: StepsTo<typeof LANGUAGE> = []

/** Brings a document up to this version of the language. One that says no earlier version is left as it is, for whoever reads it to judge. */
export function bringUp(document: Document, sort: keyof Step, steps: readonly Step[] = migrations): Document {
  const { codraft: from } = document
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return document
  return steps.slice(from - 1).reduce<Document>((now, step, index) => ({ ...step[sort](now), codraft: from + index + 1 }), document)
}
