/** What is seen where something has just been put down: dust that settles; for who wants nothing to move, a line around it for a moment. */
import { make } from '../dom.ts'
import type { Landed } from './floating.ts'

/** Shows it, and takes it away by itself. */
export function land(layer: HTMLElement, { x, y, width, height }: Landed, still: boolean): void {
  const mark = make('i', still ? 'pl-landed' : 'pl-dust', layer)
  mark.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  mark.style.width = `${Math.round(width)}px`
  mark.style.height = `${Math.round(height)}px`
  if (still) requestAnimationFrame(() => requestAnimationFrame(() => mark.remove()))
  else mark.addEventListener('animationend', () => mark.remove())
}
