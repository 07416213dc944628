import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize } from 'node:path'
import { readBrief } from '@codraft/core'
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

/** The file a demo address names, under the policy that lets it talk to `connect` only; `{collector}` in pages becomes the collector's origin, `{picture}` the picture of the brief beside. */
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

/** `{picture}`; `{picture:rack}` for one section of the brief; `{picture park}` for the brief of a page below, cut to its frame and without figures. */
const PICTURE = /\{picture(?: ([\w-]+))?(?::([\w.-]+))?\}/g

/** Pictures by the brief that they are of: nobody waits for the same one twice. */
const drawn = new Map<string, string>()

async function filledIn(html: string, path: string, collector: string): Promise<string> {
  const filled = html.replaceAll('{collector}', collector)
  const asked = new Map([...filled.matchAll(PICTURE)].map(([hole, below, section]): [string, Shot] => [hole, { below, section }]))
  for (const [hole, shot] of asked) asked.set(hole, { ...shot, brief: await readFile(join(dirname(path), shot.below ?? '', 'brief.json'), 'utf8') })
  return filled.replace(PICTURE, (hole) => pictureOf(asked.get(hole) ?? {}))
}

type Shot = { readonly below?: string | undefined; readonly section?: string | undefined; readonly brief?: string }

/** What a host's own server would put into the page once: the starting layout as SVG, there before any script. */
function pictureOf({ below, section, brief = '' }: Shot): string {
  const key = [below === undefined, section, brief].join()
  const known = drawn.get(key)
  if (known !== undefined) return known
  const read = readBrief(JSON.parse(brief), { kits: { panel, park, street } })
  const picture = read.ok ? toSvg(read.value, read.value.layout, { ...(section === undefined ? {} : { section }), legend: below === undefined }) : ''
  const framed = below === undefined ? picture : picture.replace('<svg ', '<svg preserveAspectRatio="xMidYMid slice" ')
  drawn.set(key, framed)
  return framed
}

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
