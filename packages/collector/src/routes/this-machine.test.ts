import { describe, expect, it } from 'vitest'
import { isThisMachine } from './this-machine.ts'

const asked = (address: string | undefined, url: string, headers: Record<string, string> = {}) => isThisMachine(new Request(url, { headers }), address)
const here = 'http://localhost:4400/api/v1/admin/briefs'

describe('this machine', () => {
  it('is asked over a loopback address by a loopback name', () => {
    for (const address of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1']) expect(asked(address, here)).toBe(true)
    for (const name of ['127.0.0.1', '[::1]']) expect(asked('::1', `http://${name}:4400/`)).toBe(true)
    expect(asked('::1', here, { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it('is not an address elsewhere, nor one that nobody knows', () => {
    for (const address of [undefined, '', '10.0.0.1', '192.168.1.2', '::ffff:10.0.0.1', '127.0.0.1.evil.example', '1270.0.0.1']) expect(asked(address, here)).toBe(false)
  })

  it('is not another name that points here', () => {
    expect(asked('127.0.0.1', 'http://rebound.example/')).toBe(false)
    expect(asked('127.0.0.1', 'http://localhost.evil.example/')).toBe(false)
    expect(asked('127.0.0.1', here, { host: 'rebound.example' })).toBe(false)
  })

  it('is not a page of another origin', () => {
    for (const origin of ['http://localhost:4401', 'https://localhost:4400', 'http://127.0.0.1:4400', 'null', 'https://evil.example']) {
      expect(asked('127.0.0.1', here, { origin })).toBe(false)
    }
    expect(asked('127.0.0.1', here, { 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(asked('127.0.0.1', here, { 'sec-fetch-site': 'same-site' })).toBe(false)
  })

  it('is not somebody for whom a proxy speaks', () => {
    for (const name of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']) expect(asked('127.0.0.1', here, { [name]: '127.0.0.1' })).toBe(false)
  })
})
