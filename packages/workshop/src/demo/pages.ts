import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize } from 'node:path'
import { readBrief, type Brief } from '@codraft/core'
import { toSvg } from '@codraft/exchange'
import { panel, park, street } from '@codraft/kits'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The strict policy of a careful host page: scripts and styles of its own, and one place to talk to. */
export function policy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connect}`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html codraft 'allow-duplicates'",
  ].join('; ')
}

/** What a page is told: the folder that all of them lie in, where the collector is, and whom it may talk to. */
export type Talk = { readonly demo: string; readonly collector: string; readonly connect: string }

/** The file a demo address names, under the policy that lets it talk to `connect` only; `{collector}` in pages becomes the collector's origin, `{picture}` the picture of the brief beside, `{picture:rack}` that of one of its sections. */
export async function page(request: Request, { demo, collector, connect }: Talk): Promise<Response> {
  if (!['GET', 'HEAD'].includes(request.method)) return plain(405, 'Pages are read, not written to.', { allow: 'GET, HEAD' })
  const { pathname } = new URL(request.url)
  if (pathname === '/favicon.ico') return new Response(null, { status: 204 })
  const path = pathOf(pathname, demo)
  const type = types[extname(path ?? '')]
  if (path && existsSync(join(path, 'index.html'))) return plain(308, '', { location: `${pathname}/` })
  if (!path || !type) return absent()
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes) return absent()
  const body = type.startsWith('text/html') ? await filledIn(bytes.toString('utf8'), path, collector) : new Uint8Array(bytes)
  return new Response(body, { headers: { ...guards(connect), 'content-type': type, 'cache-control': 'no-cache' } })
}

/** `{picture}`, or `{picture:rack}` for one section of the brief. */
const PICTURE = /\{picture(?::([\w.-]+))?\}/g

async function filledIn(html: string, path: string, collector: string): Promise<string> {
  const filled = html.replaceAll('{collector}', collector)
  if (filled.search(PICTURE) < 0) return filled
  const read = readBrief(JSON.parse(await readFile(join(dirname(path), 'brief.json'), 'utf8')), { kits: { panel, park, street } })
  return filled.replace(PICTURE, (_, section?: string) => (read.ok ? pictureOf(read.value, section) : ''))
}

/** What a host's own server would put into the page once: the starting layout as SVG, there before any script. */
const pictureOf = (brief: Brief, section: string | undefined): string => toSvg(brief, brief.layout, section === undefined ? {} : { section })

/** A short answer in words. */
export function plain(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, { status, headers: { ...guards("'self'"), 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

/** Where nothing is. */
export function absent(): Response {
  return plain(404, 'There is no such page here.')
}

function guards(connect: string): Record<string, string> {
  return { 'content-security-policy': policy(connect), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
}

/** Only what lies below the folder is served; dot files, packages and their manifests are not. */
function pathOf(pathname: string, demo: string): string | undefined {
  let decoded = ''
  try {
    decoded = normalize(decodeURIComponent(pathname))
  } catch {
    return undefined
  }
  if (/(^|[/\\])(\.|node_modules|package\.json$)/.test(decoded) || decoded.includes('\0')) return undefined
  return join(demo, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
}
