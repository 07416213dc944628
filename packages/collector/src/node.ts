/** The collector on Node: a data folder, a clock, chance and a server. The only room of this package that knows the real ones. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Kit } from '@codraft/core'
import { createCollector, type Context } from './collector.ts'
import { tooOld } from './node/node-version.ts'
import { serverKey } from './node/server-key.ts'
import type { Limits } from './limits.ts'
import { publish } from './publish.ts'

export type { Context } from './collector.ts'
export type { Limits } from './limits.ts'
export { listen } from './node/listen.ts'
export type { Listening, ListenOptions } from './node/listen.ts'
export { toNodeHandler } from './node/handler.ts'
export type { Fetch, HandlerOptions } from './node/handler.ts'

/** What a collector needs to open. */
export type OpenOptions = {
  /** The folder that holds the database and the server's key; made when absent. */
  readonly data: string
  /** Briefs to publish, as JSON values. A revision that already has proposals never changes: raise `revision` to publish a change. */
  readonly briefs: readonly unknown[]
  /** Module libraries that briefs may name. */
  readonly kits?: readonly Kit[]
  /** Origins whose pages may send proposals, exactly as browsers write them: `https://www.example.org`. */
  readonly allowOrigins?: readonly string[]
  /** Sizes and rates; see `Limits`. */
  readonly limits?: Partial<Limits>
  /** Whether the organiser's routes answer to requests from this machine (default true). Switch it off behind a proxy. */
  readonly organiser?: boolean
  /** The address under which the public reaches this collector, for receipts: `https://plans.example.org`. Default: what each request says. */
  readonly publicUrl?: string
  /** Told of errors that are nobody's mistake; never with keys, secrets or bodies. Default: standard error. */
  readonly report?: (error: unknown) => void
}

/** A collector that is open. */
export type OpenCollector = {
  /** Answers one request; `context.address` is the address it came from. */
  fetch(request: Request, context?: Context): Promise<Response>
  /** Sentences for the person who started it: what was done otherwise than asked. */
  readonly warnings: readonly string[]
  /** Finishes what is being written and closes the store. */
  close(): Promise<void>
}

/**
 * Opens a collector on a data folder: checks Node's version, opens and migrates the store, publishes the briefs.
 * @throws an Error with a sentence for the person who started it: an old Node, a brief with problems, a newer or damaged database, …
 */
export async function openCollector(options: OpenOptions): Promise<OpenCollector> {
  const sentence = tooOld(process.versions.node)
  if (sentence !== null) throw new Error(sentence)
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  const key = serverKey(join(options.data, 'server.key'))
  // The database library crashes older Nodes when it is loaded: only now.
  const { openSqlite } = await import('./stores/sqlite.ts')
  const store = await openSqlite({ path: join(options.data, 'collector.sqlite') })
  try {
    const clock = (): Date => new Date()
    const kits = Object.fromEntries((options.kits ?? []).map((kit) => [kit.id, kit]))
    const { briefs, warnings } = await publish(store, { briefs: options.briefs, kits, clock })
    const { fetch } = createCollector({
      store, briefs, clock, random: (size) => randomBytes(size), serverKey: key.bytes, engine: engineVersion(),
      allowOrigins: options.allowOrigins ?? [], organiser: options.organiser ?? true, limits: options.limits ?? {},
      report: options.report ?? ((error) => console.error(error)),
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    })
    return { fetch, warnings: [...key.warnings, ...warnings], close: () => store.close() }
  } catch (error) {
    await store.close()
    throw error
  }
}

function engineVersion(): string {
  const found: unknown = createRequire(import.meta.url)('@codraft/core/package.json')
  return `codraft/${typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'}`
}
