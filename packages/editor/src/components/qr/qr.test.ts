import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { qrPath } from './qr.ts'

/** What a reader sees in the code: its path painted at three pixels a module, then read. */
function seen(text: string): string {
  const code = qrPath(text)
  if (!code) throw new Error('There is no code.')
  const { path, size } = code
  const dark = new Set<string>()
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let n = 0; n < Number(run); n++) dark.add(`${Number(x) + n} ${y}`)
  const side = size * 3
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) if (dark.has(`${Math.floor(x / 3)} ${Math.floor(y / 3)}`)) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return decodeQR({ width: side, height: side, data })
}

describe('A QR code', () => {
  it.each([
    ['a short address', 'https://council.example/street'],
    ['a share link', `https://council.example/street#codraft:harbour=v1.1.${'AbC-_09z'.repeat(45)}`],
    ['a long one', `https://council.example/street#codraft:harbour=v1.1.${'AbC-_09z'.repeat(300)}`],
  ])('is read back as what was written: %s', (_, text) => {
    expect(seen(text)).toBe(text)
  })

  it('has a light border of four modules', () => {
    const code = qrPath('https://council.example/')
    const xs = [...(code?.path ?? '').matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    expect(Math.min(...xs)).toBe(4)
    expect((code?.size ?? 0) - Math.max(...xs)).toBeGreaterThanOrEqual(5)
  })

  it('is not made where the text does not fit into any', () => {
    expect(qrPath('x'.repeat(4000))).toBe(null)
  })
})
