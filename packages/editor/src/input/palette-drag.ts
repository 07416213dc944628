/** A tile of the palette as something to press: where it is, and which way a finger scrolls it. */
import type { Target } from '../tools/index.ts'

/** What a press on a tile means to the tools. `stage`: the rectangle of the stage on the page. */
export function tileTarget(tile: HTMLElement, kind: string, stage: DOMRect): Extract<Target, { part: 'tile' }> {
  const { left, top, width, height } = tile.getBoundingClientRect()
  return { part: 'tile', kind, along: scrollAxis(tile), box: { x: left - stage.left, y: top - stage.top, width, height } }
}

/** The axis that touch-action leaves to the page, on the tile or on what holds it; null where it leaves none. */
function scrollAxis(tile: HTMLElement): 'x' | 'y' | null {
  for (let node: HTMLElement | null = tile, depth = 0; node && depth < 3; node = node.parentElement, depth++) {
    const { touchAction } = getComputedStyle(node)
    if (touchAction.includes('pan-x')) return 'x'
    if (touchAction.includes('pan-y')) return 'y'
    if (touchAction === 'none') return null
  }
  return null
}
