/** Where an element's brief comes from: its `brief` property, a JSON script inside it, or the address in its `brief` attribute. */

/** A brief's JSON, with the engine that has read it before and the hash that it found, if one says so; or why there is none. `about` is for the host's developer. `closed`: whether its collector takes proposals no more; a server of files does not say. */
export type Found = { readonly ok: true; readonly json: unknown; readonly read?: { readonly engine: string; readonly hash: string } | null; readonly closed?: boolean } | { readonly ok: false; readonly code: string; readonly about: string }

/** The text of the JSON script inside an element, or null. */
export function inlineBrief(element: Element): string | null {
  return element.querySelector(':scope > script[type="application/json"]')?.textContent ?? null
}

/** Reads JSON text. */
export function parseBrief(text: string, where: string): Found {
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'not-json', about: `<co-draft> could not read the brief ${where}. It is not JSON: ${why} Check for a missing comma or quote.` }
  }
}

/** Fetches a brief. */
export async function fetchBrief(address: string, signal: AbortSignal): Promise<Found> {
  const where = `at "${address}"`
  try {
    const response = await fetch(address, { signal, credentials: 'omit', headers: { accept: 'application/json' } })
    if (response.ok) {
      const found = parseBrief(await response.text(), where)
      return found.ok ? { ...found, read: readBefore(response.headers), ...closedAs(response.headers.get('codraft-closed')) } : found
    }
    const about = `<co-draft> could not read the brief ${where}. The server answered ${response.status}. Check the \`brief\` attribute, or publish the file there.`
    return { ok: false, code: 'brief-not-found', about }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const about = `<co-draft> could not reach the brief ${where}. ${why}. Check the address, the page's connect-src policy, and the server's allowed origins.`
    return { ok: false, code: 'brief-unreachable', about }
  }
}

const closedAs = (said: string | null): { closed?: boolean } => (said === null ? {} : { closed: said === 'true' })

function readBefore(headers: Headers): { engine: string; hash: string } | null {
  const engine = headers.get('codraft-engine')
  const [, hash] = /^"(sha256-[\w-]{43})"$/.exec(headers.get('etag') ?? '') ?? []
  return engine !== null && hash !== undefined ? { engine, hash } : null
}
