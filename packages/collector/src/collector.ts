/** The collector: a request in, a response out. Clock, chance, key and store are handed in. */
import { createSecretKey } from 'node:crypto'
import type { Brief } from '@codraft/core'
import { json, problem } from './answer.ts'
import { preflight, share } from './cors.ts'
import { createLimiter } from './limiter.ts'
import { LIMITS, type Limits } from './limits.ts'
import { refuse, type Refusal } from './refusal.ts'
import { briefRevision, currentBrief } from './routes/brief.ts'
import { organiserBriefs, organiserCsv, organiserJson, organiserProposals } from './routes/organiser.ts'
import { publicProposals, sendProposal } from './routes/proposals.ts'
import type { Desk, Route, Visit } from './routes/route.ts'
import { proposalStatus, withdrawProposal } from './routes/status.ts'
import { shelve } from './shelf.ts'
import { StoreTrouble, type Store } from './stores/store.ts'

/** What a collector is made of. */
export type CollectorOptions = {
  readonly store: Store
  /** The published briefs, every revision that is still answered: what `publish` gave. */
  readonly briefs: readonly Brief[]
  readonly clock: () => Date
  /** Random bytes, fit for secrets. */
  readonly random: (size: number) => Uint8Array
  /** At least 32 bytes that never change: proposers' secrets are made from it. */
  readonly serverKey: Uint8Array
  /** Name and version of the engine that gives the verdicts, kept with each. */
  readonly engine: string
  /** Origins whose pages may send and read, exactly as browsers write them. */
  readonly allowOrigins: readonly string[]
  readonly limits?: Partial<Limits>
  /** Whether the organiser's routes answer at all; they do so to this machine only. Off unless switched on. */
  readonly organiser?: boolean
  /** The address under which the public reaches this collector; default: the address of each request. */
  readonly publicUrl?: string
  /** Told of errors that are nobody's mistake. */
  readonly report?: (error: unknown) => void
}
/** What is known of a request beside itself. */
export type Context = {
  /** The address it came from; without one nothing is limited and nobody is on this machine. */
  readonly address?: string | undefined
}
/** A collector. */
export type Collector = { fetch(request: Request, context?: Context): Promise<Response> }

type Signpost = { readonly path: RegExp; readonly methods: Readonly<Record<string, Route>>; readonly isPublic: boolean }

const health: Route = async ({ store }) => {
  await store.ping()
  return json(200, { status: 'ok', store: 'ok' })
}

const SIGNPOSTS: readonly Signpost[] = [
  { path: /^(?:\/api\/v1)?\/health$/, methods: { GET: health }, isPublic: true },
  { path: /^\/api\/v1\/briefs\/([^/]+)$/, methods: { GET: currentBrief }, isPublic: true },
  { path: /^\/api\/v1\/briefs\/([^/]+)\/revisions\/([^/]+)$/, methods: { GET: briefRevision }, isPublic: true },
  { path: /^\/api\/v1\/briefs\/([^/]+)\/proposals$/, methods: { GET: publicProposals, POST: sendProposal }, isPublic: true },
  { path: /^\/api\/v1\/proposals\/([^/]+)$/, methods: { GET: proposalStatus, DELETE: withdrawProposal }, isPublic: true },
  { path: /^\/api\/v1\/admin\/briefs$/, methods: { GET: organiserBriefs }, isPublic: false },
  { path: /^\/api\/v1\/admin\/briefs\/([^/]+)\/proposals$/, methods: { GET: organiserProposals }, isPublic: false },
  { path: /^\/api\/v1\/admin\/briefs\/([^/]+)\/proposals\.csv$/, methods: { GET: organiserCsv }, isPublic: false },
  { path: /^\/api\/v1\/admin\/briefs\/([^/]+)\/proposals\.json$/, methods: { GET: organiserJson }, isPublic: false },
]

/** Makes a collector. `fetch` never rejects: whatever happens is an answer. */
export function createCollector(options: CollectorOptions): Collector {
  const { store, clock, random, engine, organiser = false, report = () => undefined } = options
  const limits = { ...LIMITS, ...options.limits }
  const serverKey = createSecretKey(options.serverKey)
  const shelf = shelve(options.briefs, clock)
  const receiver = { shelf, limits, keeper: { store, clock, random, serverKey, engine }, retryAfter: createLimiter({ limits, clock, random }) }
  const desk: Desk = { shelf, store, receiver, clock, organiser }
  const allowed = new Set(options.allowOrigins.filter((origin) => origin !== 'null'))
  return {
    fetch: async (request, { address } = {}) => {
      const url = new URL(request.url)
      const base = options.publicUrl?.replace(/\/+$/, '') ?? url.origin
      const signpost = SIGNPOSTS.find(({ path }) => path.test(url.pathname))
      if (request.method === 'OPTIONS' && signpost?.isPublic) return preflight(request, allowed)
      const given = await visit(desk, signpost, { request, url, address, base, parts: partsOf(signpost, url) }).catch((error: unknown) => failed(error, report))
      const response = given instanceof Response ? given : problem(given)
      // Who runs the same engine need not check again what it checked.
      response.headers.set('codraft-engine', engine)
      return signpost?.isPublic ? share(response, request, allowed) : response
    },
  }
}

async function visit(desk: Desk, signpost: Signpost | undefined, at: Visit): Promise<Response | Refusal> {
  if (!signpost) return refuse('not-found', `${at.url.pathname} is not an address of this collector.`)
  const { method } = at.request
  const route = signpost.methods[method === 'HEAD' ? 'GET' : method]
  if (route) return route(desk, at)
  const allow = Object.keys(signpost.methods).join(', ')
  return refuse('method-not-allowed', `${method} is not done here; ${allow} is.`, { headers: { allow } })
}

function partsOf(signpost: Signpost | undefined, { pathname }: URL): string[] {
  const [, ...parts] = signpost?.path.exec(pathname) ?? []
  return parts.map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
}

function failed(error: unknown, report: (error: unknown) => void): Refusal {
  report(error)
  if (!(error instanceof StoreTrouble)) return refuse('broken', 'It was written down; nothing was kept. Try again.', { headers: { 'retry-after': '10' } })
  if (error.trouble === 'busy') return refuse('busy', 'Nothing was kept. Try again.', { headers: { 'retry-after': '5' } })
  return refuse('disk-full', 'Nothing was kept. Try again later.', { headers: { 'retry-after': '60' } })
}
