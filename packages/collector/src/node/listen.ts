/** A server of `node:http` that slow and greedy clients cannot wear out, that sends what is public compressed, and that ends without dropping anybody. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { compressed } from './compress.ts'
import { tooOld } from './node-version.ts'
import { toNodeHandler, type Fetch, type HandlerOptions } from './handler.ts'

/** Where to listen and how patiently. */
export type ListenOptions = HandlerOptions & {
  /** 0 takes any free port. */
  readonly port: number
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string
  /** How long all headers of a request may take (default 10 s). */
  readonly headersMs?: number
  /** How long a whole request may take (default 20 s). */
  readonly requestMs?: number
  /** How long requests under way may take when the server is closed (default 10 s). */
  readonly drainMs?: number
  /** Connections at once from one address (default 200); ignored behind proxies. */
  readonly connectionsPerAddress?: number
}
/** A server that listens. */
export type Listening = {
  readonly url: string
  readonly port: number
  /** Takes no more requests, lets those under way end, and resolves. */
  close(): Promise<void>
}

/**
 * Listens on a port.
 * @throws an Error with a sentence when Node is too old or the port cannot be opened
 */
export async function listen(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  const sentence = tooOld(process.versions.node)
  if (sentence !== null) throw new Error(sentence)
  const { port, host = '127.0.0.1', headersMs = 10_000, requestMs = 20_000, drainMs = 10_000, connectionsPerAddress = 200, proxies = 0 } = options
  const handler = toNodeHandler(compressed(fetch), { proxies })
  const answering = new Set<ServerResponse>()
  const timeouts = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: Math.min(1000, headersMs), keepAliveTimeout: 5000 }
  const server = createServer(timeouts, (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answering.add(outgoing)
    outgoing.once('close', () => answering.delete(outgoing))
    handler(incoming, outgoing)
  })
  if (proxies === 0) limitConnections(server, connectionsPerAddress)
  const taken = await open(server, port, host)
  const name = host.includes(':') ? `[${host}]` : host === '127.0.0.1' ? 'localhost' : host
  return {
    url: `http://${name}:${taken}`,
    port: taken,
    close: () => {
      // A client that honours this opens its next connection to whoever comes after.
      for (const outgoing of answering) outgoing.shouldKeepAlive = false
      return drain(server, drainMs)
    },
  }
}

function limitConnections(server: Server, most: number): void {
  const counts = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const { remoteAddress: address = '' } = socket
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    socket.once('close', () => {
      const left = (counts.get(address) ?? 1) - 1
      if (left > 0) counts.set(address, left)
      else counts.delete(address)
    })
    if (count > most) socket.destroy()
  })
}

function open(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, port, host), { cause: error })))
    server.listen({ port, host }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or choose another.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; ports from 1024 may.`
  return `Port ${port} of ${host} could not be opened (${code ?? message}).`
}

function drain(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
