/**
 * The picture as elements that can be reached, named and acted on: a listbox over the drawing. It follows the same session as the stage, and
 * keeps the focus on the element that has it, whatever is done to it.
 */
import { afterDrop, isDrop } from '../session/after-drop.ts'
import type { Happening } from '../session/happening.ts'
import type { Parts, StageWork } from '../session/parts.ts'
import { workOf } from '../session/work-of.ts'
import { ELEMENT_KEYS, ELEMENT_KEYS_READONLY } from '../words/element-keys.ts'
import { Descriptions } from './descriptions.ts'
import { chosenItem, itemsOf, ruleTexts, spanOf, type Item } from './items.ts'
import { Mirror, type Option } from './mirror.ts'
import { outlineSheet } from './outline.styles.ts'
import { MOST_NODES, shownOf } from './shown.ts'

/** What a room does with the outline. */
export type Outline = {
  /** Focuses an element, else the one that Tab comes to, else the list; scrolls it into view. */
  focus(id?: string): void
  destroy(): void
}

/** How high the ring around an element reaches above the ground, in units of the stage: a little more than a tram. */
const TALL = 4.7
/** And at least so many pixels: the frame of what is selected stays high enough for its handles, however small the picture is. */
const TALL_PX = 76
/** Who points at something sees what is selected by its frame; the ring is for the keys. */
const UNRINGED: FocusOptions & { readonly focusVisible: boolean } = { focusVisible: false }
/** How long the picture must stand still before boxes are measured again, in milliseconds. */
const REST_MS = 120

/** Puts the outline into a host that lies exactly over the picture. */
export const openOutline = (host: HTMLElement, parts: Parts): Outline => new TrialOutline(host, parts)

class TrialOutline implements Outline {
  readonly #parts: Parts
  readonly #mirror = new Mirror()
  readonly #descriptions: Descriptions
  readonly #frame: HTMLElement
  readonly #surface: HTMLElement
  readonly #stops: readonly (() => void)[]
  #items: readonly Item[] = []
  #from: readonly unknown[] = []
  #options: readonly Option[] = []
  /** The element that Tab comes to. */
  #tab: string | null = null
  #scale = 0
  #size = ''
  #section = ''
  #work: StageWork | null = null
  #lifted = false
  #tried = false
  #animation = 0
  /** The frame that will write what was dropped; -1: that is done when the drop has settled. */
  #syncing = 0
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, parts: Parts) {
    this.#parts = parts
    outlineSheet(host)
    this.#frame = document.createElement('div')
    this.#frame.className = 'outline-frame'
    this.#descriptions = new Descriptions(parts)
    const { list } = this.#mirror
    if (!parts.controller.readonly) list.setAttribute('aria-multiselectable', 'true')
    list.addEventListener('click', this.#clicked)
    for (const [type, heard] of [['focusin', this.#focused], ['focusout', this.#left], ['keydown', () => this.#ring()]] as const) list.addEventListener(type, heard as EventListener)
    this.#frame.append(this.#descriptions.node, list)
    host.append(this.#frame)
    this.#surface = host.parentElement ?? host
    this.#surface.addEventListener('pointerup', this.#pressed)
    this.#stops = [parts.controller.subscribe((happening) => this.#hear(happening)), parts.view.subscribe(() => this.#look())]
    // How large the picture is, is told while the page is laid out: sooner, all would be styled and laid out twice.
    if (parts.view.viewport.width > 0) this.#sync()
    else this.#resting = setTimeout(() => this.#sync(), REST_MS)
  }

  focus(id?: string, how: FocusOptions = {}): void {
    if ((this.#syncing !== 0 || this.#size === '') && this.#mirror.nodeOf(id ?? '') === undefined) this.#sync()
    const wanted = [id, this.#tab, this.#items[0]?.id].find((one) => one !== undefined && one !== null && this.#stands(one)) ?? null
    if (wanted === null) return this.#mirror.list.focus({ preventScroll: true })
    const stands = wanted === this.#tab && this.#mirror.nodeOf(wanted) !== undefined
    this.#tab = wanted
    if (!stands) this.#sync()
    this.#parts.view.reveal(wanted)
    this.#mirror.nodeOf(wanted)?.focus({ preventScroll: true, ...how })
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
    this.#surface.removeEventListener('pointerup', this.#pressed)
    cancelAnimationFrame(this.#animation)
    cancelAnimationFrame(this.#syncing)
    clearTimeout(this.#resting)
    this.#frame.remove()
  }

  #hear(happening: Happening): void {
    switch (happening.type) {
      case 'previewed': return this.#follows() ? this.#followLift() : undefined
      case 'lifted': this.#lifted = happening.door === 'keys'; return
      case 'moving': return
      case 'collecting':
      case 'asked': return
      case 'undone':
      case 'redone': return this.#step(happening)
      case 'selected': {
        this.#tab = chosenItem(this.#parts.controller) ?? this.#tab
        return this.#sync()
      }
      default:
        this.#lifted = false
        if (happening.type !== 'committed' || happening.door !== 'pointer') return this.#sync()
        // What a hand has done is written with the frame that shows it, or in a crowd after that: by itself it would be styled and laid out twice.
        if (!isDrop(happening, this.#parts.view)) this.#syncing ||= requestAnimationFrame(() => this.#sync())
        else if (afterDrop(() => this.#syncing && this.#frame.isConnected && this.#sync(), true)) this.#syncing = -1
    }
  }

  /** Whether boxes go with what is tried: what keys have picked up, and what a button would do, also when it is over. */
  #follows(): boolean {
    const was = this.#tried
    this.#tried = this.#parts.controller.isTrial
    return this.#lifted || this.#tried || was
  }

  /** Undo brings focus and view to the element that it touched; where that is gone, the focus goes to its neighbour. */
  #step({ entry }: Extract<Happening, { type: 'undone' | 'redone' }>): void {
    this.#lifted = false
    const had = this.#hasFocus()
    const { controller, view } = this.#parts
    if (controller.selected !== null && entry) this.#tab = controller.selected
    const before = this.#items
    this.#sync()
    if (!entry) return
    if (controller.selected !== null) view.reveal(controller.selected)
    if (!had) return
    const [operation] = entry.edit
    const gone = operation && 'element' in operation ? neighbour(before, operation.element.id, (id) => this.#stands(id)) : null
    this.focus(controller.selected ?? gone ?? undefined)
  }

  /** While an element is lifted by keyboard, the boxes follow once a frame; names and order wait until it is put down. */
  #followLift(): void {
    this.#animation ||= requestAnimationFrame(() => {
      this.#animation = 0
      const { view } = this.#parts
      this.#mirror.place(view.row.map((placed) => ({ id: placed.element.id, ...spanOf(placed, this.#work?.outline) })), { scale: this.#scale, height: view.viewport.height })
    })
  }

  /** Pan and zoom move all boxes as one; when the picture stands still they are measured again. */
  #look(): void {
    const { frame, viewport } = this.#parts.view
    const size = `${viewport.width} ${viewport.height}`
    if (size !== this.#size) return this.#sync()
    this.#mirror.transform(frame.left, frame.top, frame.scale / this.#scale)
    if (frame.scale === this.#scale && this.#items.length <= MOST_NODES) return
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#sync(), REST_MS)
  }

  #sync(): void {
    cancelAnimationFrame(this.#syncing)
    clearTimeout(this.#resting)
    this.#syncing = 0
    const { controller, view } = this.#parts
    const { frame, viewport } = view
    const had = this.#focusedId()
    const before = this.#items
    this.#read()
    const section = this.#section
    this.#section = controller.section
    if (this.#tab === null || !this.#stands(this.#tab)) this.#tab = neighbour(before, this.#tab, (id) => this.#stands(id)) ?? this.#items[0]?.id ?? null
    const focused = had !== null && !this.#stands(had) ? this.#tab : had
    this.#scale = frame.scale
    this.#size = `${viewport.width} ${viewport.height}`
    this.#options = shownOf(this.#items, { parts: this.#parts, tab: this.#tab, focused, descriptions: this.#descriptions, before: this.#options })
    // Whoever stood on what is gone is brought to its neighbour before the node goes: nobody is ever left on the page's body.
    if (had !== null && focused !== had) this.#bring(focused, section)
    this.#mirror.show(this.#options, { size: this.#items.length, scaling: { scale: frame.scale, height: viewport.height }, focused: this.#focusedId() })
    this.#mirror.transform(frame.left, frame.top, 1)
    this.#mirror.crown(frame.top === null ? viewport.ground - Math.max(TALL * viewport.perUnit, TALL_PX) : null)
    const stop = this.#items.length === 0 ? 0 : -1
    if (this.#mirror.list.tabIndex !== stop) this.#mirror.list.tabIndex = stop
    this.#ring()
  }

  #stands(id: string): boolean {
    for (let index = 0; index < this.#items.length; index++) if (this.#items[index]?.id === id) return true
    return false
  }

  /** Makes the items anew only when what they are made from is another. */
  #read(): void {
    const { session, judged, section, own } = this.#parts.controller
    const from = [session.layout, judged, section, own, session.remarks.notes]
    if (from.every((one, index) => one === this.#from[index])) return
    this.#from = from
    this.#items = itemsOf(this.#parts)
    this.#descriptions.show(ruleTexts(this.#parts), this.#items.length)
    this.#label()
  }

  #bring(id: string | null, section: string): void {
    const node = id === null || section !== this.#section ? undefined : this.#mirror.nodeOf(id)
    ;(node ?? this.#mirror.list).focus({ preventScroll: true })
  }

  #label(): void {
    const { controller, words } = this.#parts
    const { brief } = controller.compiled
    const { list } = this.#mirror
    const work = (this.#work = workOf(this.#parts))
    const written: readonly (readonly [string, string | null])[] = [
      ['aria-keyshortcuts', (work?.outline.keys ?? [ELEMENT_KEYS, ELEMENT_KEYS_READONLY])[controller.readonly ? 1 : 0]], ['aria-orientation', work ? null : 'horizontal'],
      ['aria-label', work?.outline.label(this.#parts, this.#items.length) ?? words.say('outline-label', { title: words.text(brief.title), count: this.#items.length })],
    ]
    for (const [name, value] of written) {
      if (list.getAttribute(name) === value) continue
      if (value === null) list.removeAttribute(name)
      else list.setAttribute(name, value)
    }
  }

  readonly #clicked = (event: Event): void => {
    const id = this.#mirror.idOf(event.target)
    if (id === null) return
    this.#choose(id)
    this.focus(id)
  }

  #choose(id: string): void {
    const { controller } = this.#parts
    const place = this.#items.find((item) => item.id === id)?.place
    if (place === undefined) controller.pick(id)
    else controller.aim(place)
  }

  /** On a row the frame of what is selected is the ring of the keys too: the picture is told when it is. */
  #ring(): void {
    const { selected } = this.#parts.controller
    this.#surface.classList.toggle('is-ringed', selected !== null && this.#work === null && this.#mirror.nodeOf(selected)?.matches(':focus-visible') === true)
  }

  readonly #focused = (event: Event): void => {
    this.#ring()
    const id = this.#mirror.idOf(event.target)
    if (id === null) return
    // Assistive technology focuses what is out of view, too.
    this.#parts.view.reveal(id)
    if (id === this.#tab) return
    this.#tab = id
    this.#sync()
  }

  /** The help is read once: with the first element that a person comes to. */
  readonly #left = (event: FocusEvent): void => {
    this.#ring()
    if (this.#mirror.idOf(event.target) === null || !this.#descriptions.forgetHelp()) return
    queueMicrotask(() => this.#frame.isConnected && this.#sync())
  }

  /** After a press on the picture the keys speak of what was pressed, unless the focus is somewhere that wants it. */
  readonly #pressed = (): void => {
    queueMicrotask(() => {
      const selected = chosenItem(this.#parts.controller) ?? this.#parts.controller.session.selection.ids.at(-1) ?? null
      const had = this.#focusedId()
      // Whoever stands there already stays: where a hand is, everything is in view.
      if (selected !== null && selected !== had && this.#frame.isConnected && (had !== null || this.#active() === null || this.#hasFocus())) this.focus(selected, UNRINGED)
    })
  }

  #active(): Element | null {
    const { activeElement } = this.#frame.getRootNode() as ShadowRoot | Document
    return activeElement === document.body ? null : (activeElement ?? null)
  }

  #focusedId(): string | null {
    const active = this.#active()
    return active !== null && this.#mirror.list.contains(active) ? this.#mirror.idOf(active) : null
  }

  #hasFocus(): boolean {
    return this.#mirror.list.contains(this.#active())
  }
}

/** The element that stood after one that is gone and still stands, else the one before it. */
function neighbour(before: readonly Item[], gone: string | null, stands: (id: string) => boolean): string | null {
  const at = before.findIndex(({ id }) => id === gone)
  if (at < 0) return null
  const next = before.slice(at + 1).find(({ id }) => stands(id)) ?? before.slice(0, at).findLast(({ id }) => stands(id))
  return next?.id ?? null
}
