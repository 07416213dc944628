/** How text and outlines on the picture look, as the page's styles say: read once, painted from then on. */
import type { Palette } from '@codraft/core'
import type { Font } from './lettering.ts'

/** Colours, letters and sizes. */
export type Look = {
  readonly palette: Palette
  readonly forced: boolean
  readonly ink: string
  readonly soft: string
  /** The thinnest line of a label, in pixels. */
  readonly hairline: number
  /** How high the labels are, in pixels. */
  readonly height: number
  readonly figure: Font
  readonly name: Font
  readonly chosen: Font
  /** A root's em, in pixels. */
  readonly rem: number
  font(weight: number, rem: number, line: number): Font
  /** All that was read, as one text. */
  readonly read: string
}

/** Reads it off the labels. Where all is as it was `before`, that is the same object: what was measured with it still holds. */
export function readLook({ under, probe }: { readonly under: HTMLElement; readonly probe: HTMLElement }, palette: Palette, before?: Look | null): Look {
  const { fontFamily, color: ink } = getComputedStyle(under)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const [soft, { matches: forced }, hairline, height] = [getComputedStyle(probe).color, matchMedia('(forced-colors: active)'), devicePixelRatio >= 2 ? 1.5 : 1, under.clientHeight]
  const read = [fontFamily, ink, rem, soft, forced, hairline, height].join(';')
  if (before?.read === read && before.palette === palette) return before
  const font = (weight: number, size: number, line: number): Font => ({ css: `${weight} ${size * rem}px ${fontFamily}`, line: size * rem * line })
  return {
    palette, ink, rem, font, soft, forced, hairline, height, read,
    figure: font(600, 0.8125, 1.15), name: font(400, 0.75, 1.15), chosen: font(600, 0.75, 1.15),
  }
}
