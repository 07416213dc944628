/** What opening comes to: something open, or why not, for the host's developer. */
import { pathText, type Problem } from '@codraft/core'

/** A value, or a code and sentences for the host's developer. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly about: string }

/** A refusal with every problem on a line of its own. */
export const refused = (code: string, sentence: string, problems: readonly Problem[]): Extract<Outcome<never>, { ok: false }> => ({
  ok: false, code, about: [sentence, ...problems.map(({ path, code: at, message }) => `  ${pathText(path) || 'the document'}: ${message} (${at})`)].join('\n'),
})
