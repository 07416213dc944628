/** The script-tag embed beside a collector: `/embed/codraft.js` and its chunks, for any page to load. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

type Answer<C> = (request: Request, context?: C) => Promise<Response>

const folder = new URL('../../dist/embed/', import.meta.url)
const NAME = /^\/embed\/((?:chunks\/)?[A-Za-z0-9_.-]+\.js(?:\.map)?)$/

/** Answers requests for the embed, and leaves all others to `next`. */
export function withEmbed<C>(next: Answer<C>): Answer<C> {
  return async (request, context) => {
    const name = NAME.exec(new URL(request.url).pathname)?.[1]
    if (name === undefined || !['GET', 'HEAD'].includes(request.method)) return next(request, context)
    const bytes = await readFile(fileURLToPath(new URL(name, folder))).catch(() => null)
    if (!bytes) return new Response('There is no such script here.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: {
        'content-type': name.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff', 'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        // Chunks carry a hash of their content in their names; the entry does not.
        'cache-control': name.startsWith('chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
}
