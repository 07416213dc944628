/** A picture as a PNG file that says what it shows. */
import { THEMES, type ThemeName } from '@codraft/core'
import { paintList } from '../../stage/paint.ts'
import type { Drawn } from '../drawn.ts'

/** How wide a saved picture is, in pixels: what forums show whole. */
const WIDE_PX = 1600
/** No side is longer: browsers on phones give up above. */
const MOST_PX = 4096

/** How many pixels a picture of this size is saved with. */
export function sizeOf([, , width, height]: Drawn['box']): { readonly scale: number; readonly width: number; readonly height: number } {
  const scale = Math.min(WIDE_PX / width, MOST_PX / height)
  return { scale, width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Paints the picture and encodes it, its description inside. @throws where the browser has no canvas to paint on */
export async function pngOf(drawn: Drawn, theme: ThemeName, description: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const { scale, width, height } = sizeOf(drawn.box)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas.')
  context.setTransform(scale, 0, 0, scale, -drawn.box[0] * scale, -drawn.box[1] * scale)
  paintList(context, drawn.list, THEMES[theme])
  const painted = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'))
  if (!painted) throw new Error('The picture could not be encoded.')
  return new Blob([described(new Uint8Array(await painted.arrayBuffer()), description)], { type: 'image/png' })
}

const SIGNATURE_AND_HEADER = 8 + 25

/** Puts a description into a PNG file, as its own standard has it: a chunk `iTXt` with the keyword `Description`, after the header. */
export function described(png: Uint8Array<ArrayBuffer>, description: string): Uint8Array<ArrayBuffer> {
  const written = new TextEncoder().encode(`iTXtDescription\0\0\0\0\0${description}`)
  const chunk = new Uint8Array(written.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, written.length - 4)
  chunk.set(written, 4)
  view.setUint32(written.length + 4, crc32(written))
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, SIGNATURE_AND_HEADER))
  whole.set(chunk, SIGNATURE_AND_HEADER)
  whole.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + chunk.length)
  return whole
}

/** The checksum of a chunk (ISO 3309, as the PNG standard's annex D). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
