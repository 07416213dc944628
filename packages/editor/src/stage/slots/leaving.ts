/** What is taken out of its slot shrinks and fades where it stood. */
import { rowOf, type Edges, type Placed } from '@codraft/core'
import type { Happening } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { placedEdges } from '../../session/slot-boxes.ts'
import { make } from '../dom.ts'
import { LIFE_MS } from '../motion.ts'
import { contextOf } from '../paint.ts'
import { pixelsOf, type Modules, type Rendering } from './modules.ts'

/** Knobs and shadows reach over the edges by so much of the longer side. */
const OVER = 0.1
/** More than these go at once. */
const MOST = 12

/** Those that an edit has taken away; none where it was tried before, as they were seen to go then. */
export function leave(layer: Element, happening: Happening, { parts: { controller, view }, modules, rendering }: { readonly parts: Parts; readonly modules: Modules; readonly rendering: Rendering }): void {
  if ((happening.type !== 'committed' && happening.type !== 'undone' && happening.type !== 'redone') || happening.before.preview !== null) return
  const { compiled, section } = controller
  const now = new Set(view.keptRow.map(({ element }) => element.id))
  const gone = rowOf({ compiled, layout: happening.before.layout, section }).filter(({ element }) => !now.has(element.id))
  if (gone.length > MOST) return
  for (const placed of gone) {
    const edges = placedEdges(placed)
    if (edges) fade(layer, { placed, edges }, { frame: view.frame, modules, rendering })
  }
}

function fade(layer: Element, { placed, edges }: { readonly placed: Placed; readonly edges: Edges }, { frame, modules, rendering }: { readonly frame: Parts['view']['frame']; readonly modules: Modules; readonly rendering: Rendering }): void {
  const { ratio } = rendering
  const { x, y, width, height } = pixelsOf(edges, frame)
  const over = Math.ceil(Math.max(width, height) * OVER)
  const canvas = make('canvas', 'st-leaving', layer)
  Object.assign(canvas, { width: Math.ceil((width + 2 * over) * ratio), height: Math.ceil((height + 2 * over) * ratio) })
  Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', inlineSize: `${canvas.width / ratio}px`, blockSize: `${canvas.height / ratio}px` })
  const end = (): void => {
    canvas.width = 0
    canvas.remove()
  }
  const context = contextOf(canvas)
  if (!context) return end()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  modules.paint(context, placed, { x: over, y: over, width, height }, { ...rendering, exact: false })
  const transform = `translate(${Math.round(x - over)}px, ${Math.round(y - over)}px)`
  canvas.animate([{ opacity: 1, transform }, { opacity: 0, transform: `${transform} scale(0.9)` }], { duration: LIFE_MS, easing: 'ease-out', fill: 'forwards' }).finished.then(end, end)
}
