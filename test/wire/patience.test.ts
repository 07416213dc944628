import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collecting, type Running } from './running.ts'
import { proposal } from './street.ts'

/** A socket, and all that it has heard once it was hung up on. */
function call(port: number): { socket: Socket; ended: Promise<string> } {
  let heard = ''
  const socket = connect(port, '127.0.0.1')
  socket.on('data', (chunk) => (heard += chunk.toString()))
  socket.on('error', () => undefined)
  return { socket, ended: new Promise((resolve) => socket.on('close', () => resolve(heard))) }
}
const head = (length: number) =>
  `POST /api/v1/briefs/street/proposals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: ${crypto.randomUUID()}\r\nContent-Length: ${length}\r\n\r\n`
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('slow and greedy clients', () => {
  let running: Running
  beforeAll(async () => void (running = await collecting({}, { headersMs: 300, requestMs: 600, connectionsPerAddress: 10 })))
  afterAll(() => running.stop())

  it('are hung up on when their headers take too long', async () => {
    const { socket, ended } = call(running.port)
    socket.write('GET /health HTTP/1.1\r\nHost: local')
    expect(await ended).toMatch(/^HTTP\/1.1 408/)
  })

  it('are hung up on when their body takes too long, and nothing is kept', async () => {
    const { socket, ended } = call(running.port)
    const body = JSON.stringify(proposal())
    socket.write(head(body.length) + body.slice(0, 20))
    await ended
    expect((await running.ask('GET', '/api/v1/admin/briefs')).json.briefs[0].proposals).toBe(0)
  })

  it('harm nobody when they go away in the middle', async () => {
    for (const sent of [0, 1, 20, 100]) {
      const { socket } = call(running.port)
      const body = JSON.stringify(proposal())
      socket.write(head(body.length) + body.slice(0, sent))
      await pause(20)
      socket.destroy()
    }
    expect((await running.send(proposal())).status).toBe(201)
  })

  it('have only so many connections at once', async () => {
    const calls = Array.from({ length: 14 }, () => call(running.port))
    await pause(100)
    expect(calls.filter(({ socket }) => socket.closed)).toHaveLength(4)
    for (const { socket } of calls) socket.destroy()
    await pause(50)
    expect((await running.ask('GET', '/health')).status).toBe(200)
  })
})

describe('closing', () => {
  it('lets a request under way end, tells its client to hang up, and takes no other', async () => {
    const running = await collecting()
    const { socket, ended } = call(running.port)
    const body = JSON.stringify(proposal())
    socket.write(head(body.length) + body.slice(0, 50))
    await pause(50)
    const stopped = running.stop()
    await pause(50)
    await expect(running.ask('GET', '/health')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/)
    socket.write(body.slice(50))
    await stopped
    const heard = await ended
    expect(heard).toMatch(/^HTTP\/1.1 201/)
    expect(heard).toMatch(/connection: close/i)
  })
})

describe('a port', () => {
  it('that is in use is a clear sentence', async () => {
    const running = await collecting()
    await expect(collecting({}, { port: running.port })).rejects.toThrow(`Port ${running.port} is in use.`)
    await running.stop()
  })
})
