/** What is seen where something has just been put down: dust that settles; for who wants nothing to move, a line around it for a moment. */
import { make } from './dom.ts'
import { sharedStyles } from './shared-styles.ts'

/** What lies there now, in pixels of the stage. `square`: dust flies along its edges; else around it. */
export type Landed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly square?: boolean }

/** Lets a root have its styles, until the returned function is called. */
export const adoptDust = sharedStyles(`
.st-dust,.st-landed{position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none}
.st-dust::before,.st-dust::after{content:'';position:absolute;inset:-4px;border-radius:var(--dust-round,50%);border:3px solid #8a7f6a;opacity:0;animation:st-dust 180ms ease-out}
.st-dust::after{inset:2px;border-color:#fff}
@keyframes st-dust{from{opacity:.55;scale:.92}to{opacity:0;scale:1.12}}
.st-dust.is-square{--dust-round:10px}
.st-dust.is-square::before,.st-dust.is-square::after{animation-name:st-dust-square}
.st-dust.is-square::after{inset:-1px}
@keyframes st-dust-square{from{opacity:.7}to{opacity:0;inset:-12px}}
.st-landed{outline:3px solid var(--st-ink);outline-offset:2px;border-radius:4px}
@media (prefers-reduced-motion:reduce){.st-dust{display:none}}
`)

/** Shows it, and takes it away by itself. */
export function land(layer: Element, { x, y, width, height, square = false }: Landed, still: boolean): void {
  const mark = make('i', still ? 'st-landed' : `st-dust${square ? ' is-square' : ''}`, layer)
  mark.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  mark.style.width = `${Math.round(width)}px`
  mark.style.height = `${Math.round(height)}px`
  if (still) requestAnimationFrame(() => requestAnimationFrame(() => mark.remove()))
  else mark.addEventListener('animationend', () => mark.remove())
}
