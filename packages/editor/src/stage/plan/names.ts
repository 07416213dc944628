/** What is written on and around a plan, always as large as it can be read: its entrances and places, its zones, how long a length is, where north is. */
import { placeName, planLayers } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { sectionOf } from '../../session/verbs.ts'
import type { Box } from '../../session/viewport.ts'
import { make, moveTo, show, write } from '../dom.ts'

/** Scale bars are about so long, in pixels. */
const BAR_PX = 90
/** How high it is with its figure, from the lower edge. */
const BAR_HIGH_PX = 32
const LENGTHS = [1, 2, 5]

type Named = { readonly element: HTMLElement; readonly at: readonly [number, number]; readonly as: 'place' | 'zone'; readonly room: number }
/** What is written on the plan lies so far from what it makes way for, in pixels. */
const CLEAR_PX = 8

/** Writes them once, and moves them as one looks around. */
export class PlaceNames {
  readonly #parts: Parts
  readonly #layer: HTMLElement
  readonly #bar: HTMLElement
  readonly #length: HTMLElement
  readonly #north: HTMLElement
  #section = ''
  #names: readonly Named[] = []
  #boxes: readonly { readonly element: HTMLElement; readonly box: Box }[] = []

  constructor(layer: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#layer = layer
    this.#bar = make('div', 'pl-bar', layer)
    this.#length = make('span', '', this.#bar)
    this.#north = make('div', 'pl-north', layer)
    make('span', '', this.#north).textContent = 'N'
  }

  /** Brings them in line with how the plan is looked at. */
  update(): void {
    const section = sectionOf(this.#parts.controller)
    if (this.#section !== section.id) this.#write()
    const lens = planLensOf(this.#parts.view)
    const { width, height } = lens.size
    const scale = lens.frame.scale * section.per
    const { minX, minY, maxX, maxY } = lens.extent
    const bar = this.#measure(scale)
    this.#boxes = this.#names.map(({ element, at, as, room }) => {
      const { x, y } = lens.pixelsAt([at[0] * section.per, at[1] * section.per])
      const beside = y > height - BAR_HIGH_PX - 18 ? bar : 0
      const [left, right] = [beside + element.offsetWidth / 2 + 4, width - element.offsetWidth / 2 - 4]
      const side = as === 'zone' ? null : sideOf([at[0] * section.per, at[1] * section.per], { minX, minY, maxX, maxY })
      const out = { top: [0, -20], bottom: [0, 18], left: [-4, 0], right: [4, 0], none: [0, 14] }[side ?? 'none'] as [number, number]
      const fits = x > -40 && x < width + 40 && y > -20 && y < height + 20 && (as === 'place' || room * scale > element.offsetWidth)
      element.classList.toggle('is-away', !fits)
      element.dataset['side'] = side ?? ''
      const box = { x: Math.min(Math.max(x + out[0], left), Math.max(left, right)) - element.offsetWidth / 2, y: Math.min(Math.max(y + out[1], 12), height - 12) - element.offsetHeight / 2, width: element.offsetWidth, height: element.offsetHeight }
      moveTo(element, box.x, box.y)
      return { element, box }
    })
  }

  /** What is selected has a frame and handles, and says its name beside the plan: nothing is written over it meanwhile. */
  makeWay(selected: Box | null): void {
    for (const { element, box } of this.#boxes) element.classList.toggle('is-under', selected !== null && isNear(box, selected))
  }

  /** Draws the bar; gives how far it reaches from the left, in pixels. */
  #measure(scale: number): number {
    const { stage } = sectionOf(this.#parts.controller)
    const most = BAR_PX / scale
    const power = 10 ** Math.floor(Math.log10(most))
    const long = (LENGTHS.findLast((length) => length * power <= most) ?? 1) * power
    this.#bar.style.width = `${Math.round(long * scale)}px`
    write(this.#length, this.#parts.words.length(Math.round(long * 1000) / 1000, stage.unit))
    const north = stage.kind === 'plan' ? stage.north : undefined
    show(this.#north, north !== undefined)
    this.#north.style.setProperty('--north', `${north ?? 0}deg`)
    return 12 + Math.round(long * scale)
  }

  #write(): void {
    const { id, stage } = sectionOf(this.#parts.controller)
    const { words } = this.#parts
    this.#section = id
    for (const { element } of this.#names) element.remove()
    if (stage.kind !== 'plan') return void (this.#names = [])
    const named = (text: string, as: Named['as'], [at, room]: readonly [Named['at'], number]): Named => {
      const element = make('span', `pl-name pl-${as}`, this.#layer)
      element.textContent = text
      return { element, at, as, room }
    }
    // Seen from the front, zones have their names in the picture.
    const zones = planLayers(sectionOf(this.#parts.controller), this.#parts.controller.compiled, words.locale)?.view === 'front' ? {} : (stage.zones ?? {})
    this.#names = [
      ...Object.entries(zones).map(([zone, outline]) => named(placeName(stage, zone, words.locale) ?? zone, 'zone', middleOf(outline))),
      ...Object.entries(stage.anchors ?? {}).map(([anchor, at]) => named(placeName(stage, anchor, words.locale) ?? anchor, 'place', [at, 0])),
    ]
  }
}

function isNear(one: Box, other: Box): boolean {
  return one.x < other.x + other.width + CLEAR_PX && other.x < one.x + one.width + CLEAR_PX && one.y < other.y + other.height + CLEAR_PX && other.y < one.y + one.height + CLEAR_PX
}

type Outline = readonly (readonly [number, number])[] | { readonly circle: readonly [number, number, number] }
/** Where a zone's name stands, and how wide it may be there, in the stage's unit: at the lower edge of a circle, in the middle of a polygon. */
function middleOf(outline: Outline): readonly [Named['at'], number] {
  if ('circle' in outline) return [[outline.circle[0], outline.circle[1] + outline.circle[2] * 0.72], outline.circle[2] * 1.5]
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)]
  return [[xs.reduce((sum, x) => sum + x, 0) / xs.length, Math.max(...ys) - (Math.max(...ys) - Math.min(...ys)) * 0.06], Math.max(...xs) - Math.min(...xs)]
}

type Edges = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
/** The edge at which an entrance is; null where it is inside. */
function sideOf([x, y]: readonly [number, number], { minX, minY, maxX, maxY }: Edges): 'top' | 'bottom' | 'left' | 'right' | null {
  const near = (maxX - minX) * 0.03
  if (y - minY <= near) return 'top'
  if (maxY - y <= near) return 'bottom'
  if (x - minX <= near) return 'left'
  return maxX - x <= near ? 'right' : null
}
