/** Answers as they leave: what every one of them carries, whatever it says. */
import type { ProblemDetails } from '@codraft/core'
import { REFUSALS, type Refusal } from './refusal.ts'

const GUARDS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** An answer with a text of a media type; not to be stored by caches unless its headers say so. */
export function answer(status: number, body: string | null, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { status, headers: { ...GUARDS, 'cache-control': 'no-store', ...headers } })
}

/** An answer in JSON. */
export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  answer(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers })

/** A refusal as `application/problem+json` (RFC 9457). */
export function problem({ code, detail, problems, broken, headers }: Refusal): Response {
  const [status, title] = REFUSALS[code]
  const details: ProblemDetails = {
    type: `urn:codraft:error:${code}`, title, status, detail, code,
    ...(problems ? { problems: problems.map(({ path, code: what, message }) => ({ path: [...path], code: what, message })) } : {}),
    ...(broken ? { broken } : {}),
  }
  return answer(status, JSON.stringify(details), { 'content-type': 'application/problem+json', ...headers })
}
