/** The dimensions under the street: a tick at every border, the width and the name of every element, as much as there is room for. */
import { fromTicks, textFor, type CompiledSection } from '@codraft/core'
import { UNDERGROUND, type Viewport } from '../session/viewport.ts'
import type { Words } from '../words/index.ts'
import { make, moveTo, show, write } from './dom.ts'
import type { ElementNode } from './element-node.ts'
import type { Stretch } from './hatching.ts'

/** The height of the labels, in pixels. */
const LABELS_PX = 59
/** How wide a letter of each line is at most, in pixels, and the line's margins. */
const FIGURE_PX = 8.6
const LETTER_PX = 6.9
const MARGIN_PX = 8
/** Narrower than this there is no room for a tick at each side. */
const LEAST_PX = 6

/** Where the labels begin and the ground ends, in pixels from the top: at the depth of the ground, or higher where that would be too low. */
export const groundBottom = ({ ground, height }: Viewport, depth: number): number => Math.round(Math.min(ground + Math.max(depth, 14), height - Math.min(LABELS_PX, UNDERGROUND)))

/** What the labels tell. */
export type Labelled = {
  readonly nodes: ReadonlyMap<string, ElementNode>
  readonly section: CompiledSection
  readonly viewport: Viewport
  readonly bottom: number
  readonly selected: string | null
  /** What floats, and where it would stand: its label stays on the street. */
  readonly floating: { readonly id: string; readonly slot: Stretch } | null
  readonly spare: Stretch | null
  readonly excess: Stretch | null
  /** Spare room in ticks; negative is excess. */
  readonly left: number
}

/** The key of the label of spare room; no id holds a blank. */
const SPARE = ' spare'

type Label = { readonly root: HTMLElement; readonly length: HTMLElement; readonly name: HTMLElement; key: string; left: number; width: number }

/** The labels of the visible elements, re-used by id. */
export class Labels {
  readonly #under: HTMLElement
  readonly #flag: HTMLElement
  readonly #labels = new Map<string, Label>()
  readonly #words: Words

  constructor(parent: HTMLElement, words: Words) {
    this.#under = make('div', 'st-under', parent)
    this.#flag = make('div', 'st-flag', parent)
    this.#words = words
  }

  /** Brings the labels in line with what is seen. */
  update(labelled: Labelled): void {
    const { nodes, viewport, bottom, section, spare, excess, left } = labelled
    const height = `${Math.max(0, viewport.height - bottom)}px`
    if (this.#under.style.height !== height) this.#under.style.height = height
    const seen = new Set<string>()
    for (const node of nodes.values()) {
      const { pose } = node.motion
      if (pose.right < -1 || pose.left > viewport.width + 1 || pose.right - pose.left < LEAST_PX) continue
      const { id } = node.placed.element
      seen.add(id)
      this.#element(id, node, labelled)
    }
    const unit = section.stage.unit
    const figure = (ticks: number): string => this.#words.length(fromTicks(Math.abs(ticks), section.per), unit)
    this.#spare(spare, left > 0 ? figure(left) : '', seen)
    this.#flagExcess(excess && { ...excess, text: this.#words.say('stage-too-much', { length: figure(left) }) }, viewport)
    for (const [id, label] of this.#labels) {
      if (seen.has(id)) continue
      label.root.remove()
      this.#labels.delete(id)
    }
  }

  #element(id: string, { placed, motion }: ElementNode, { selected, floating }: Labelled): void {
    const label = this.#of(id, 'st-dim')
    const { element, shape, section, width: ticks } = placed
    const { left, right } = floating?.id === id ? floating.slot : motion.pose
    label.root.classList.toggle('is-chosen', id === selected)
    this.#fit(label, { left, right, key: `${ticks} ${shape.kind} ${element.kind}` }, () => ({
      figure: this.#words.length(fromTicks(ticks, section.per), section.stage.unit),
      name: textFor(shape.label, this.#words.locale) || element.kind,
    }))
  }

  #spare(stretch: Stretch | null, figure: string, seen: Set<string>): void {
    if (!stretch || stretch.right - stretch.left < 2) return
    seen.add(SPARE)
    this.#fit(this.#of(SPARE, 'st-dim st-spare'), { ...stretch, key: figure }, () => ({ figure, name: this.#words.say('stage-to-spare') }))
  }

  /** Names the excess at its line, above the street: below it stand the labels of the elements. */
  #flagExcess(excess: (Stretch & { text: string }) | null, { width, ground }: Viewport): void {
    show(this.#flag, excess !== null && excess.left < width)
    if (!excess || excess.left >= width) return
    write(this.#flag, excess.text)
    const wide = excess.text.length * FIGURE_PX + 20
    moveTo(this.#flag, Math.max(4, Math.min(excess.left - wide / 2, width - wide - 4)), ground * 0.32 - 36)
  }

  #of(id: string, classes: string): Label {
    let label = this.#labels.get(id)
    if (!label) {
      const root = make('div', classes, this.#under)
      label = { root, length: make('span', 'st-length', root), name: make('span', 'st-name', root), key: '', left: NaN, width: -1 }
      this.#labels.set(id, label)
    }
    return label
  }

  /** As much as fits: number with unit, number alone, nothing; the name on up to two lines, or none. */
  #fit(label: Label, { left, right, key }: { left: number; right: number; key: string }, texts: () => { figure: string; name: string }): void {
    if (left !== label.left) moveTo(label.root, left, 0)
    label.left = left
    const width = Math.max(0, Math.round(right - left))
    if (width === label.width && key === label.key) return
    Object.assign(label, { width, key })
    label.root.style.width = `${width}px`
    const { figure, name } = texts()
    const room = width - MARGIN_PX
    const short = figure.split(/[\s\u00a0]/)[0] ?? figure
    const shown = [figure, short].find((text) => text.length * FIGURE_PX <= width - 2) ?? ''
    write(label.length, shown)
    const longest = Math.max(...name.split(/\s/).map((word) => word.length)) * LETTER_PX
    const lines = name.length * LETTER_PX <= room ? 1 : longest <= room || room >= 64 ? 2 : 0
    show(label.name, lines > 0)
    label.name.style.setProperty('-webkit-line-clamp', String(lines))
    write(label.name, lines > 0 ? name : '')
  }
}
