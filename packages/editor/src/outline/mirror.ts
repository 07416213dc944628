/** The nodes of the outline: one option for each element, exactly over its pixels, with nothing written that already stands there. */
import type { Span } from '../session/parts.ts'
import { sameEnds } from '../session/same-ends.ts'
import type { Item } from './items.ts'
import { Ranks } from './ranks.ts'

/** What one node shows. */
export type Option = {
  readonly item: Item
  readonly index: number
  readonly selected: boolean
  /** Whether Tab comes here. */
  readonly tabStop: boolean
  /** Ids of the nodes that describe it. */
  readonly described: readonly string[]
}
/** How ticks become pixels of the mirror, before it is moved and stretched as one. */
export type Scaling = { readonly scale: number; readonly height: number }

/** The smallest box, in pixels: what a finger or a switch can point at. */
const LEAST_PX = 24

/** The options of one listbox, by the ids of their elements. A node stays the node of its element for as long as that stands. */
export class Mirror {
  readonly list: HTMLElement
  readonly #nodes = new Map<string, Entry>()
  readonly #ranks: Ranks
  #transform = ''
  /** What was shown last, with its nodes, and how large; nothing where boxes have been moved since. */
  #options: readonly Option[] = []
  #order: readonly HTMLElement[] = []
  #as = ''
  /** An option that says nothing yet. */
  readonly #blank = document.createElement('div')

  constructor() {
    this.#blank.setAttribute('role', 'option')
    this.#blank.setAttribute('aria-selected', 'false')
    this.#blank.tabIndex = -1
    this.list = document.createElement('div')
    this.list.setAttribute('role', 'listbox')
    this.list.dataset['outline'] = ''
    this.list.tabIndex = -1
    this.#ranks = new Ranks(this.list)
  }

  /** The node of an element, where it is mounted. */
  nodeOf(id: string): HTMLElement | undefined {
    return this.#nodes.get(id)?.node
  }

  /** The element that a node, or a node in it, belongs to. */
  idOf(target: EventTarget | null): string | null {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null
    return option?.dataset['element'] ?? option?.dataset['place'] ?? null
  }

  /** Shows these options, of `size` in all, in this order. `focused` keeps the focus. */
  show(options: readonly Option[], { size, scaling, focused }: { size: number; scaling: Scaling; focused: string | null }): void {
    const { scale, height } = scaling
    const as = `${size} ${scale} ${height}`
    const ends = as === this.#as ? sameEnds(this.#options, options) : ([0, 0] as const)
    const [first, last] = ends
    const [nodes, to] = [this.#order, options.length - last]
    const order = [...nodes.slice(0, first), ...options.slice(first, to).map((option) => this.#write(option, size, scaling)), ...nodes.slice(nodes.length - last)]
    this.#as = as
    this.#options = options
    this.#order = order
    this.#ranks.show(order, focused === null ? null : (this.nodeOf(focused) ?? null), ends)
    if (this.#nodes.size === options.length) return
    const shown = new Set(options.map(({ item }) => item.id))
    for (const id of [...this.#nodes.keys()]) if (!shown.has(id)) this.#nodes.delete(id)
  }

  /** Moves boxes only. */
  place(items: readonly (Span & Pick<Item, 'id'>)[], scaling: Scaling): void {
    this.#as = ''
    for (const item of items) {
      const entry = this.#nodes.get(item.id)
      if (entry) placeBox(entry, item, scaling)
    }
  }

  /** Where the ring around what has the focus begins, in pixels from the top: above what is drawn, below the sky; null: around the whole box. */
  crown(top: number | null): void {
    const crown = top === null ? '-4px' : `${Math.max(2, Math.round(top))}px`
    if (this.list.style.getPropertyValue('--ring-top') !== crown) this.list.style.setProperty('--ring-top', crown)
  }

  /** Moves and stretches all boxes as one. */
  transform(left: number, top: number | null, stretch: number): void {
    const way = top === null ? 'X' : ''
    const transform = `translate${way}(${left}px${top === null ? '' : `, ${top}px`})${stretch === 1 ? '' : ` scale${way}(${stretch})`}`
    if (transform === this.#transform) return
    this.#transform = transform
    this.list.style.transform = transform
  }

  #write(option: Option, size: number, scaling: Scaling): HTMLElement {
    const { item, index, selected, tabStop, described } = option
    const entry = this.#entryOf(item)
    const { node, shown } = entry
    const stands = entry.span === item && entry.size === size && entry.scaling?.scale === scaling.scale && entry.scaling.height === scaling.height
    if (stands && shown?.item === item && shown.index === index && shown.selected === selected && shown.tabStop === tabStop && shown.described === described) return node
    if (shown?.item.name !== item.name) node.setAttribute('aria-label', item.name)
    if (shown?.index !== index) node.setAttribute('aria-posinset', String(index + 1))
    if (entry.size !== size) node.setAttribute('aria-setsize', String(size))
    if ((shown?.selected ?? false) !== selected) {
      node.setAttribute('aria-selected', String(selected))
      // What styles ask is a class: all have the attribute, and all would be styled again.
      node.classList.toggle('is-chosen', selected)
    }
    if ((shown?.tabStop ?? false) !== tabStop) node.tabIndex = tabStop ? 0 : -1
    if (shown?.described !== described) describe(node, shown?.described.join(' ') ?? '', described.join(' '))
    entry.shown = option
    entry.size = size
    placeBox(entry, item, scaling)
    return node
  }

  #entryOf({ id, place }: Item): Entry {
    let entry = this.#nodes.get(id)
    if (!entry) {
      const node = this.#blank.cloneNode() as HTMLElement
      node.dataset[place === undefined ? 'element' : 'place'] = id
      this.#nodes.set(id, (entry = { node, shown: null, size: 0, span: null, scaling: null }))
    }
    return entry
  }
}

/** A node and what was last written on it: nothing is written twice, and of a thousand nothing is kept twice. */
type Entry = { readonly node: HTMLElement; shown: Option | null; size: number; span: Span | null; scaling: Scaling | null }

function describe(node: HTMLElement, before: string, now: string): void {
  if (before === now) return
  if (now === '') node.removeAttribute('aria-describedby')
  else node.setAttribute('aria-describedby', now)
}

const SIDES = ['position', 'left', 'top', 'width', 'height', 'marginLeft', 'marginBottom'] as const

function placeBox(entry: Entry, span: Span, scaling: Scaling): void {
  const { span: was, scaling: by } = entry
  if (was && by && was.start === span.start && was.width === span.width && was.top === span.top && was.depth === span.depth && was.turn === span.turn && by.scale === scaling.scale && by.height === scaling.height) return
  // What another is carried past goes aside, and is as it was.
  if (was && by && span.top === undefined && was.top === undefined && was.width === span.width && by.scale === scaling.scale && by.height === scaling.height) {
    entry.node.style.marginLeft = px(reach(span.start, span.width, scaling.scale)[0])
    entry.span = span
    return
  }
  const before = was && by ? boxOf(was, by) : null
  const box = boxOf(span, scaling)
  for (const side of SIDES) if (box[side] !== before?.[side]) entry.node.style[side] = box[side] ?? ''
  if (span.turn !== was?.turn) turn(entry.node, span.turn)
  entry.span = span
  entry.scaling = scaling
}

/** The ring follows what is turned, in its upright box. */
function turn(node: HTMLElement, way: string | undefined): void {
  node.toggleAttribute('data-turned', way !== undefined)
  for (const [index, value] of (way ?? '  ').split(' ').entries()) node.style.setProperty(`--turned-${index}`, value)
}

type Box = Readonly<Partial<Record<(typeof SIDES)[number], string>>>

/** On a row the boxes follow each other in the page's own flow, each back at the top: what is lifted out of it is looked for under every pointer, and painted, one by one. */
function boxOf({ start, width, top, depth }: Span, { scale, height }: Scaling): Box {
  const [left, wide] = reach(start, width, scale)
  if (top === undefined) {
    const high = Math.max(LEAST_PX, height)
    return { marginLeft: px(left), width: px(wide), height: px(high), marginBottom: px(-high) }
  }
  const [from, high] = reach(top, depth ?? 0, scale)
  return { position: 'absolute', left: px(left), width: px(wide), top: px(from), height: px(high) }
}

/** From where a box reaches, and how far: never less than what can be pointed at. */
function reach(start: number, long: number, scale: number): readonly [number, number] {
  const drawn = long * scale
  const shown = Math.max(LEAST_PX, drawn)
  return [start * scale - (shown - drawn) / 2, shown]
}

const px = (pixels: number): string => `${Math.round(pixels * 100) / 100}px`
