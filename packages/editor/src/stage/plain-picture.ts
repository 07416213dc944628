/** A picture until its stage is there: painted plainly, whole, again after every change. It can be looked at and tapped, not dragged. */
import type { ThemeName } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import type { Viewport } from '../session/viewport.ts'
import { StillSheet } from './still-sheet.ts'

/** What was painted before, how it was looked at, and in which colours. */
export type Painted = { readonly canvas: HTMLCanvasElement; readonly viewport: Viewport; readonly theme: ThemeName }

/** What a stage knows of it. */
export type Plain = {
  /** What is taken over as it is, where it was looked at in nearly the same way. */
  readonly painted?: Painted | null
  /** Paints all of it on an empty canvas of so many device pixels per pixel. */
  paint(context: CanvasRenderingContext2D, ratio: number): void
  /** The id of what is at a place, in pixels of the stage; null beside everything. */
  hit(x: number, y: number): string | null
}

/** Shows it in an element until it is told to stop; a tap selects what it hits. */
export function showPlain(host: HTMLElement, { controller, view }: Parts, { painted: before, paint, hit }: Plain): () => void {
  const canvas = before?.canvas ?? document.createElement('canvas')
  canvas.className = 'still'
  canvas.setAttribute('aria-hidden', 'true')
  canvas.removeAttribute('aria-busy')
  host.append(canvas)
  const sheet = new StillSheet(canvas)
  let asked = 0
  let stands = false
  const painted = (): void => {
    asked = 0
    const { width, height } = view.viewport
    const ratio = Math.min(2, devicePixelRatio)
    if (before && !stands && width > 0 && takeOver(before, view.viewport)) {
      stands = true
      return
    }
    if (width === 0) return
    sheet.resize({ width, height, ratio })
    // As large as its place is to the fraction of a pixel.
    canvas.removeAttribute('style')
    stands = sheet.paint((context) => paint(context, ratio))
  }
  const ask = (): void => {
    if (stands) asked ||= requestAnimationFrame(painted)
    // Its size is told while the page is laid out: what is painted at once is seen a frame sooner.
    else if (view.viewport.width > 0) painted()
  }
  const tapped = ({ clientX, clientY }: MouseEvent): void => {
    const { left, top } = host.getBoundingClientRect()
    const id = hit(clientX - left, clientY - top)
    controller.select(id === null ? [] : [id])
  }
  host.addEventListener('click', tapped)
  const stops = [controller.subscribe(ask), view.subscribe(ask)]
  ask()
  return () => {
    cancelAnimationFrame(asked)
    for (const stop of stops) stop()
    host.removeEventListener('click', tapped)
    canvas.remove()
    sheet.destroy()
  }
}

/** So many pixels higher or lower it only has to be moved. */
const NEAR_PX = 48

/** Puts it where it belongs; false where it would look otherwise. */
function takeOver({ canvas: { style }, viewport: before }: Painted, now: Viewport): boolean {
  const lower = now.ground - before.ground
  if ((['width', 'perUnit', 'left'] as const).some((what) => Math.abs(now[what] - before[what]) > 0.01) || Math.abs(lower) > NEAR_PX) return false
  style.insetBlock = `${lower}px auto`
  return true
}
