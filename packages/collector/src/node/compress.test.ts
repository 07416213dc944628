import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressed } from './compress.ts'
import type { Fetch } from './handler.ts'

const text = JSON.stringify(Array.from({ length: 400 }, (_, nth) => ({ id: `part-${nth}` })))
const answers = (body: string, headers: Record<string, string>): Fetch => compressed(async () => new Response(body, { headers }))
const brief = answers(text, { 'content-type': 'application/json', 'cache-control': 'no-cache', etag: '"a"' })
const ask = (fetch: Fetch, headers: Record<string, string>): Promise<Response> => fetch(new Request('http://host/x', { headers }), {})
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer())

describe('compressed', () => {
  it('sends a brief in brotli, and in gzip to those who read no brotli', async () => {
    const [br, gz] = [await ask(brief, { 'accept-encoding': 'gzip, deflate, br' }), await ask(brief, { 'accept-encoding': 'br;q=0, gzip' })]
    expect([br.headers.get('content-encoding'), gz.headers.get('content-encoding')]).toEqual(['br', 'gzip'])
    expect([br.headers.get('vary'), br.headers.get('etag')]).toEqual(['accept-encoding', '"a"'])
    const [small, larger] = [await bytesOf(br), await bytesOf(gz)]
    expect([brotliDecompressSync(small).toString(), gunzipSync(larger).toString()]).toEqual([text, text])
    expect(small.length).toBeLessThan(text.length / 4)
    expect(await bytesOf(await ask(brief, { 'accept-encoding': 'br' }))).toEqual(small)
  })

  it('leaves it as it is for those who read neither, and what is short for everybody', async () => {
    const plain = await ask(brief, {})
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary'), await plain.text()]).toEqual([null, 'accept-encoding', text])
    const short = await ask(answers('{}', { 'content-type': 'application/json', 'cache-control': 'no-cache' }), { 'accept-encoding': 'br' })
    expect([short.headers.get('content-encoding'), await short.text()]).toEqual([null, '{}'])
  })

  it.each([{ 'cache-control': 'no-store' }, { 'cache-control': 'private, max-age=9' }, {}] as Record<string, string>[])('never compresses what is for one person: %j', async (control) => {
    const response = await ask(answers(text, { 'content-type': 'application/json', ...control }), { 'accept-encoding': 'br' })
    expect([response.headers.get('content-encoding'), response.headers.get('etag'), await response.text()]).toEqual([null, null, text])
  })

  it('sends pictures and what is compressed already as they are', async () => {
    for (const headers of [{ 'content-type': 'image/png' }, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }]) {
      const response = await ask(answers(text, { 'cache-control': 'no-cache', ...(headers as Record<string, string>) }), { 'accept-encoding': 'br' })
      expect(await response.text()).toBe(text)
    }
  })

  it('does not send a script again to those who have it', async () => {
    const script = answers(text, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
    const etag = (await ask(script, { 'accept-encoding': 'br' })).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    const again = await ask(script, { 'accept-encoding': 'br', 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await ask(script, { 'if-none-match': '"another"' })).status).toBe(200)
  })
})
