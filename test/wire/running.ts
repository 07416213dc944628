/** A collector that really listens, on a free port of the loopback address, with a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Proposal } from '@codraft/core'
import { listen, openCollector, type ListenOptions, type OpenOptions } from '../../packages/collector/src/node.ts'
import { street } from './street.ts'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string; readonly json: ReturnType<typeof JSON.parse> }
export type Running = {
  readonly url: string
  readonly port: number
  readonly data: string
  /** Requests as programs make them: any header, any body, nothing added. */
  ask(method: string, path: string, options?: Asking): Promise<Answer>
  /** Sends a proposal (or any body) under a key. */
  send(body: unknown, headers?: Record<string, string | undefined>): Promise<Answer>
  stop(): Promise<void>
}
export type Asking = { readonly headers?: Record<string, string | undefined>; readonly body?: string | Uint8Array; readonly chunked?: boolean }

/** Opens and listens; unlimited in rate unless told otherwise. */
export async function collecting(options: Partial<OpenOptions> = {}, listening: Partial<ListenOptions> = {}): Promise<Running> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'codraft-wire-'))
  const collector = await openCollector({ briefs: [street], limits: { perMinute: null }, ...options, data })
  const server = await listen(collector.fetch, { port: 0, ...listening })
  const ask: Running['ask'] = (method, path, asking) => askOver(server.port, { method, path, ...asking })
  return {
    url: server.url, port: server.port, data, ask,
    send: (body, headers = {}) => {
      const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
      const all = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers }
      return ask('POST', '/api/v1/briefs/street/proposals', { headers: all, body: text })
    },
    stop: async () => {
      await server.close()
      await collector.close()
      if (options.data === undefined) rmSync(data, { recursive: true, force: true })
    },
  }
}

type Asked = Asking & { readonly method: string; readonly path: string }

/** One request over a connection of its own; headers that are undefined are not sent. */
export function askOver(port: number, { method, path, headers = {}, body, chunked = false }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asking = request({ port, host: '127.0.0.1', method, path, agent: false, headers: { ...length, host: `localhost:${port}`, ...sent } })
    asking.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const isJson = /json/.test(response.headers['content-type'] ?? '')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: isJson && text !== '' ? JSON.parse(text) : undefined })
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Makes an answer short enough to compare. */
export const said = ({ status, json }: Answer): [number, string] => [status, json?.code ?? '']

/** The secret in a receipt's address. */
export const secretOf = (receipt: { statusUrl: string }): string => receipt.statusUrl.split('#')[1] ?? ''
export type { Proposal }
