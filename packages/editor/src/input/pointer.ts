/** The row's deck: what the pointer can press there, and what comes of it. */
import type { Parts, PointerListener } from '../session/parts.ts'
import { boardOf, type Target, type Tool } from '../tools/index.ts'
import { doOutcomes, sceneOf } from './doing.ts'
import { tileTarget } from './palette-drag.ts'
import { listenFor, type Deck } from './pointing.ts'
import { AutoScroll } from './scrolling.ts'
import { targetAt } from './target.ts'
import { turnWheel } from './wheel.ts'

const CARRYING: ReadonlySet<Tool['name']> = new Set(['lifting', 'dragging', 'resizing', 'tile-dragging', 'pinching'])

/** Listens to the stage of a row until it is destroyed. */
export function listenToPointer(surface: HTMLElement, parts: Parts): PointerListener {
  const { controller, view } = parts
  const board = boardOf(view)
  const answer: Deck<Target>['answer'] = (input) => doOutcomes(parts, input, sceneOf(parts))
  // The street under a pointer at rest is another one after each step.
  const scroll = new AutoScroll(view, () => pointer.moved())
  const pointer = listenFor<Target>(surface, {
    controller, answer, frames: board.frames,
    get doing() { return board.tool.name },
    get carrying() { return CARRYING.has(board.tool.name) },
    get resting() { return board.tool.name === 'resizing' && board.tool.resting },
    target: (event, at) => targetAt(event, at, parts),
    tile: tileTarget,
    holds: ({ part }) => part === 'element',
    begin: () => board.offerSteps(null),
    follow: (at, { width }) => (at ? scroll.follow(at, width) : scroll.stop()),
    wheel: (event, at) => turnWheel(event, { view, at }),
    // Two taps beside the street show all of it, or its default scale.
    doubled: (event, at) => { if (targetAt(event, at, parts).part === 'empty') view.fit() },
    // The page scrolls through the stage, and zooms while nothing is selected.
    touchAction: () => (controller.selected === null ? 'pan-y pinch-zoom' : 'pan-y'),
  })
  return pointer
}
