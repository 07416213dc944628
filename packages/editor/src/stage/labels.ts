/** The dimensions under the street: a tick at every border, the width and the name of every element, as much as there is room for. */
import { fromTicks, textFor, type CompiledSection } from '@codraft/core'
import type { Viewport } from '../session/viewport.ts'
import type { Words } from '../words/index.ts'
import { make, moveTo, show, write } from './dom.ts'
import type { ElementNode } from './element-node.ts'
import type { Stretch } from './hatching.ts'

/** How wide a letter of each line is at most in text of the usual size, in pixels, and the line's margins. */
const FIGURE_PX = 8.6
const LETTER_PX = 6.9
const MARGIN_PX = 8
/** Narrower than this there is no room for a tick at each side. */
export const LEAST_PX = 6

/** What the labels tell. */
export type Labelled = {
  readonly nodes: ReadonlySet<ElementNode>
  readonly section: CompiledSection
  readonly viewport: Viewport
  readonly selected: string | null
  /** What floats, and where it would stand: its label stays on the street. */
  readonly floating: { readonly id: string; readonly slot: Stretch } | null
  readonly spare: Stretch | null
  readonly excess: Stretch | null
  /** Spare room in ticks; negative is excess. */
  readonly left: number
}

/** One label: what it says, with as many lines of its name as there is room for, and where. The same object until that changes. */
export type Told = {
  readonly id: string
  /** In pixels. */
  readonly left: number
  readonly width: number
  /** What it was made from, and for text how many times larger than usual. */
  readonly of: unknown
  readonly text: number
  readonly figure: string
  readonly name: string
  readonly lines: number
  readonly chosen: boolean
}
/** The excess, named at its line above the street: below it stand the labels of the elements. Pixels. */
export type Flag = { readonly text: string; readonly middle: number; readonly top: number }

/** The key of the label of spare room; no id holds a blank. */
export const SPARE = ' spare'

type Label = { readonly root: HTMLElement; readonly length: HTMLElement; readonly name: HTMLElement; told: Told | null }

/** The labels of the visible elements, re-used by id: told first, then written on the page, or painted while a gesture lasts. */
export class Labels {
  /** What the labels lie in, and a name that is never seen: their colours and letters are read off them. */
  readonly under: HTMLElement
  readonly probe: HTMLElement
  readonly #row: HTMLElement
  readonly #flag: HTMLElement
  readonly #labels = new Map<string, Label>()
  readonly #words: Words
  #told = new Map<string, Told>()
  #hidden = false
  #flagged: Flag | null = null

  /** @param over where the flag lies, above the picture */
  constructor(parent: HTMLElement, over: HTMLElement, words: Words) {
    this.under = make('div', 'st-under', parent)
    this.probe = make('span', 'st-name', this.under)
    this.probe.hidden = true
    this.#row = make('div', 'st-row', this.under)
    this.#flag = make('div', 'st-flag', over)
    this.#flag.setAttribute('aria-hidden', 'true')
    this.#words = words
  }

  /** What is told now, by id. */
  get told(): ReadonlyMap<string, Told> {
    return this.#told
  }

  /** The excess, or null. */
  get flag(): Flag | null {
    return this.#flagged
  }

  /** Finds out what to tell. */
  tell(labelled: Labelled): void {
    const { nodes, viewport, section, spare, excess, left } = labelled
    const { text = 1 } = viewport
    const before = this.#told
    const told = (this.#told = new Map())
    nodes.forEach((node) => {
      const { left: from, right: to } = node.motion.pose
      const one = to - from < LEAST_PX ? null : this.#one(node, labelled, before.get(node.placed.element.id))
      if (one) told.set(one.id, one)
    })
    const figure = (): string => this.#words.length(fromTicks(Math.abs(left), section.per), section.stage.unit)
    if (spare && spare.right - spare.left >= 2) {
      const texts = (): Texts => ({ figure: figure(), name: this.#words.say('stage-to-spare') })
      told.set(SPARE, fitted(before.get(SPARE), { id: SPARE, left: spare.left, width: widthIn(spare), of: left, text, chosen: false }, texts))
    }
    const isFlagged = excess !== null && excess.left < viewport.width
    this.#flagged = isFlagged ? { text: this.#words.say('stage-too-much', { length: figure() }), middle: excess.left, top: viewport.ground * 0.32 - 36 } : null
  }

  #one({ placed, motion: { pose } }: ElementNode, { viewport, floating, selected }: Labelled, before: Told | undefined): Told | null {
    const { element, shape, section, width: ticks } = placed
    const { id } = element
    const stretch = floating?.id === id ? floating.slot : pose
    if (pose.right < -1 || pose.left > viewport.width + 1) return null
    return fitted(before, { id, left: stretch.left, width: widthIn(stretch), of: element, text: viewport.text ?? 1, chosen: id === selected }, () => ({
      figure: this.#words.length(fromTicks(ticks, section.per), section.stage.unit),
      name: textFor(shape.label, this.#words.locale) || element.kind,
    }))
  }

  /** Writes on the page what was told. */
  write({ height, width, text = 1 }: Viewport, bottom: number): void {
    const tall = `${Math.max(0, height - bottom)}px`
    if (this.under.style.height !== tall) this.under.style.height = tall
    this.#told.forEach((told) => this.#write(told))
    this.#labels.forEach((label, id) => {
      if (this.#told.has(id)) return
      label.root.remove()
      this.#labels.delete(id)
    })
    const flag = this.#flagged
    show(this.#flag, flag !== null)
    if (!flag) return
    write(this.#flag, flag.text)
    const wide = flag.text.length * FIGURE_PX * text + 20
    moveTo(this.#flag, Math.max(4, Math.min(flag.middle - wide / 2, width - wide - 4)), flag.top)
  }

  /** Leaves the page as it is and out of sight, or lets it be seen again. */
  hide(hidden: boolean): void {
    if (hidden === this.#hidden) return
    this.#hidden = hidden
    this.#row.classList.toggle('is-painted', hidden)
  }

  #write(told: Told): void {
    const label = this.#of(told)
    const before = label.told
    if (before === told) return
    label.told = told
    const { left, width, of, figure, name, lines, chosen } = told
    if (before?.left !== left) moveTo(label.root, left, 0)
    if (before?.chosen !== chosen) label.root.classList.toggle('is-chosen', chosen)
    if (before?.width === width && before.of === of && before.text === told.text) return
    label.root.style.width = `${width}px`
    write(label.length, figure)
    show(label.name, lines > 0)
    label.name.style.setProperty('-webkit-line-clamp', String(lines))
    write(label.name, lines > 0 ? name : '')
  }

  #of({ id }: Told): Label {
    let label = this.#labels.get(id)
    if (!label) {
      const root = make('div', id === SPARE ? 'st-dim st-spare' : 'st-dim', this.#row)
      label = { root, length: make('span', 'st-length', root), name: make('span', 'st-name', root), told: null }
      this.#labels.set(id, label)
    }
    return label
  }
}

type Texts = { readonly figure: string; readonly name: string }

const widthIn = ({ left, right }: Stretch): number => Math.max(0, Math.round(right - left))

/** As much as fits: number with unit, number alone, nothing; the name on up to two lines, or none. */
function fitted(before: Told | undefined, at: Pick<Told, 'id' | 'left' | 'width' | 'of' | 'text' | 'chosen'>, texts: () => Texts): Told {
  const same = before?.width === at.width && before.of === at.of && before.text === at.text
  if (same && before.left === at.left && before.chosen === at.chosen) return before
  if (same) return { ...before, ...at }
  const { figure, name } = texts()
  const { width, text } = at
  const room = width - MARGIN_PX
  const short = figure.split(/[\s\u00a0]/)[0] ?? figure
  const letter = LETTER_PX * text
  const longest = Math.max(...name.split(/\s/).map((word) => word.length)) * letter
  return {
    ...at, name,
    figure: [figure, short].find((one) => one.length * FIGURE_PX * text <= width - 2) ?? '',
    lines: name.length * letter <= room ? 1 : longest <= room || room >= 64 * text ? 2 : 0,
  }
}
