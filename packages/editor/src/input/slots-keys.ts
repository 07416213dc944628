/** What keys do on slots: to the part that has the focus, lifted or not, and to free places. */
import { lockHeld, slotsOf, type LockField } from '@codraft/core'
import type { Cause, Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { toggleLock } from '../session/several.ts'
import { coversOf, hullIn, slotEdges } from '../session/slot-boxes.ts'
import { boxIn } from '../session/slot-lens.ts'
import { farTo, type Way } from '../session/slot-ways.ts'
import { duplicate, groundOf, kindLabel, remove, sectionOf } from '../session/verbs.ts'
import { isProblem } from '../words/problem.ts'
import { slotBoardOf } from '../tools/slots/index.ts'
import { Clipboard } from './clipboard.ts'
import type { KeyPorts } from './key-ports.ts'
import { listenForKeys, type Keys } from './keys.ts'
import { SeveralKeys } from './several-keys.ts'
import { SlotLift } from './slots-lift.ts'
import { TypeAhead } from './type-ahead.ts'

const ARROWS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** Where the focus is: on a part, on a free place, or on the list itself. */
type Here = { readonly id: string | null; readonly place: string | null }
/** What arrows go to: a part or a free place, where its middle is. */
type Stop = Here & { readonly x: number; readonly y: number; readonly index: number; readonly name: string }

/** Listens to keys inside the widget until the returned function is called. */
export const listenToSlotKeys = (root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): (() => void) => listenForKeys(root, parts, ports, new SlotKeys(root, parts, ports))

class SlotKeys implements Keys {
  readonly #root: HTMLElement | ShadowRoot
  readonly #parts: Parts
  readonly #ports: KeyPorts
  readonly #typed = new TypeAhead()
  readonly #several: SeveralKeys
  readonly #clipboard: Clipboard
  readonly #stop: () => void
  #lift: SlotLift | null = null

  constructor(root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts) {
    this.#root = root
    this.#parts = parts
    this.#ports = ports
    this.#several = new SeveralKeys(parts, ports)
    this.#clipboard = new Clipboard(parts, ports)
    this.#stop = parts.controller.subscribe((happening) => this.#hear(happening))
  }

  press(event: KeyboardEvent, target: HTMLElement): boolean {
    const here = hereOf(target)
    if (event.altKey) return false
    if (this.#lift) return this.#pressLifted(event, this.#lift)
    if (here.id !== null && this.#several.press(event, here.id)) return true
    if (event.ctrlKey || event.metaKey) return !event.shiftKey && this.#pressCommand(event, here.id)
    return this.#pressMove(event, here) || this.#pressLook(event, here, target) || this.#pressEdit(event, here) || this.#pressLetter(event, here)
  }

  hear(event: ClipboardEvent, target: HTMLElement): boolean {
    return this.#lift === null && this.#clipboard.hear(event, hereOf(target).id)
  }

  release(): void {}

  cancelLift(): void {
    const lift = this.#lift
    this.#lift = null
    lift?.cancel()
  }

  close(): void {
    this.cancelLift()
    this.#clipboard.close()
    this.#stop()
  }

  /** An edit of somebody else ends a lift: what it stood on has changed. */
  #hear({ type }: Happening): void {
    if (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened') this.#lift = null
  }

  #pressLifted({ key, repeat }: KeyboardEvent, lift: SlotLift): boolean {
    const way = ARROWS[key]
    if (way) return done(lift.move(way))
    switch (key) {
      case 'Home': return done(lift.moveToEnd('start'))
      case 'End': return done(lift.moveToEnd('end'))
      case ' ':
      case 'Enter': return repeat || done(this.#drop(lift))
      case 'Escape': return done(this.cancelLift())
      case 'w':
      case 'W': return done(this.#ask('where', lift.id))
      default: return key !== 'Tab' && key !== 'F6'
    }
  }

  #drop(lift: SlotLift): void {
    this.#lift = null
    lift.drop()
  }

  #pressMove({ key, shiftKey }: KeyboardEvent, here: Here): boolean {
    if (shiftKey) return false
    const way = ARROWS[key]
    const stops = this.#stops()
    const at = stops.findIndex(({ id, place }) => id === here.id && place === here.place)
    if (way) return this.#go(at < 0 ? stops[0] : nearest(stops, stops[at], way)) || at >= 0
    if (key === 'Home') return this.#go(stops[0])
    return key === 'End' && this.#go(stops.at(-1))
  }

  #pressLook(event: KeyboardEvent, { id, place }: Here, target: HTMLElement): boolean {
    const { key, shiftKey, code, repeat } = event
    const { view, controller } = this.#parts
    if ((code === 'Digit0' && shiftKey) || key === '0') return done(shiftKey ? view.zoomTo(1) : view.fit())
    if (key === 'Enter' && !repeat && id !== null) return done(controller.select([id]), this.#ports.openPanel())
    if (key === 'Enter' && !repeat && place !== null && !controller.readonly) return done(controller.aim(place), this.#ports.openPicker('add'))
    if (key !== 'Escape') return false
    if (slotBoardOf(view).choosing) return done(slotBoardOf(view).choose(null))
    if (controller.collects || controller.session.selection.ids.length > 0 || controller.aimed !== null) return done(controller.collect(false), controller.select([]))
    const list = target.closest<HTMLElement>('[role="listbox"]')
    return list !== null && list !== target && done(list.focus({ preventScroll: true }))
  }

  #pressEdit({ key, repeat }: KeyboardEvent, here: Here): boolean {
    const { controller } = this.#parts
    if (controller.readonly) return false
    if (key === 'Insert') return this.#pick('add', here)
    if (here.place !== null && key === ' ') return repeat || this.#pick('add', here)
    if (here.id === null) return false
    if (key === ' ') return repeat || this.#pickUp(here.id)
    return (key === 'Delete' || key === 'Backspace') && (repeat || done(remove(controller, here.id, 'keys')))
  }

  #pressLetter(event: KeyboardEvent, here: Here): boolean {
    const { key, timeStamp } = event
    if ([...key].length !== 1 || !/\p{L}/u.test(key)) return false
    if (!this.#typed.goesOn(timeStamp) && this.#command(key.toLowerCase(), here, event)) return true
    const stops = this.#stops().filter(({ id }) => id !== null)
    const found = this.#typed.find(key, { names: stops.map(({ name }) => name), from: stops.findIndex(({ id }) => id === here.id), time: timeStamp })
    return done(this.#go(stops[found]))
  }

  #command(letter: string, here: Here, { shiftKey, repeat }: KeyboardEvent): boolean {
    const { controller, view } = this.#parts
    const { id } = here
    if (letter === 'f') return this.#goToProblem(id, shiftKey ? -1 : 1)
    if (letter === 'w') return id !== null && done(this.#ask('where', id))
    if (controller.readonly) return false
    if (letter === 'a') return repeat || this.#pick('add', here)
    if (id === null) return false
    switch (letter) {
      case 'r': return repeat || this.#isLocked(id, 'kind', 'replace') || this.#pick('replace', here)
      case 'l': return repeat || done(controller.select([id]), toggleLock(controller, [id]))
      case 'n': return repeat || done(this.#ports.openNotes(id))
      case 'm': return repeat || this.#isLocked(id, 'at', 'move') || done(controller.select([id]), this.#ports.openPanel(), slotBoardOf(view).choose({ id, what: 'move' }))
      default: return false
    }
  }

  #pressCommand(event: KeyboardEvent, id: string | null): boolean {
    const { controller } = this.#parts
    const letter = event.key.toLowerCase()
    // The browser answers with an event of its own.
    if (!event.repeat) this.#clipboard.press(letter, id)
    if (letter !== 'd' || id === null || controller.readonly) return false
    if (event.repeat) return true
    const copy = duplicate(controller, id, 'keys')
    return copy === null || done(this.#ports.focusElement(copy))
  }

  #pickUp(id: string): boolean {
    this.#parts.controller.select([id])
    if (!this.#isLocked(id, 'at', 'move')) this.#lift = new SlotLift(this.#parts, id)
    return true
  }

  #pick(mode: 'replace' | 'add', { id, place }: Here): boolean {
    if (id !== null) this.#parts.controller.select([id])
    if (place !== null) this.#parts.controller.aim(place)
    return done(this.#ports.openPicker(mode))
  }

  /** Whether there was anything to go to. */
  #go(stop: Stop | undefined): boolean {
    if (!stop) return false
    if (stop.id !== null) return done(this.#ports.focusElement(stop.id))
    const { controller, view } = this.#parts
    const place = stop.place ?? ''
    controller.aim(place)
    const edges = hullIn(slotEdges(sectionOf(controller)), [slotsOf(sectionOf(controller)).byId.get(place)?.index ?? -1])
    if (edges) view.lens?.reveal(boxIn(view.frame, edges))
    const nodes = [...this.#root.querySelectorAll<HTMLElement>('[data-outline] [data-place]')]
    nodes.find((node) => placeOf(node) === place)?.focus({ preventScroll: true })
    return true
  }

  /** The next element with a problem, round and round; where no element has one, what is wrong with the whole is said. */
  #goToProblem(id: string | null, by: 1 | -1): boolean {
    const { verdict, section } = this.#parts.controller
    const troubled = new Set(verdict.results.filter((result) => isProblem(result) && result.section === section).flatMap(({ elements }) => elements))
    const stops = this.#stops().filter((stop) => stop.id !== null)
    const from = id === null ? (by > 0 ? -1 : 0) : stops.findIndex((stop) => stop.id === id)
    const round = stops.map((_, step) => stops[(from + by * (step + 1) + stops.length * 2) % stops.length])
    const next = round.find((stop) => troubled.has(stop?.id ?? ''))
    return next === undefined || next.id === id ? done(this.#ask('problems', next?.id ?? null)) : this.#go(next)
  }

  #ask(about: 'where' | 'problems', element: string | null): void {
    this.#parts.controller.tell({ type: 'asked', about, element })
  }

  /** Says that an element is fixed, where it is. */
  #isLocked(id: string, field: LockField, cause: Cause): boolean {
    const held = lockHeld(groundOf(this.#parts.controller), id, field)
    if (held) this.#parts.controller.tell({ type: 'refused', held, element: id, cause })
    return held !== null
  }

  /** Parts and free places, in the order of the slots. */
  #stops(): Stop[] {
    const { controller, view, words } = this.#parts
    const { slots } = slotsOf(sectionOf(controller))
    const taken = new Set<number>()
    const parts = view.keptRow.flatMap((placed): Stop[] => {
      const covers = coversOf(placed)
      for (const index of covers) taken.add(index)
      const edges = hullIn(slotEdges(placed.section), covers)
      return edges ? [{ id: placed.element.id, place: null, index: covers[0] ?? 0, name: kindLabel(controller, placed.element.kind, words.locale), x: (edges[0] + edges[2]) / 2, y: (edges[1] + edges[3]) / 2 }] : []
    })
    const free = slots.filter(({ index }) => !taken.has(index)).map(({ id, index, x, y }): Stop => ({ id: null, place: id, index, name: '', x, y }))
    return [...parts, ...free].toSorted((a, b) => a.index - b.index)
  }
}

function nearest(stops: readonly Stop[], from: Stop | undefined, way: Way): Stop | undefined {
  if (!from) return undefined
  const far = (stop: Stop): number => farTo(way, from, stop) ?? Infinity
  const [best] = stops.filter((stop) => far(stop) < Infinity).toSorted((a, b) => far(a) - far(b))
  return best
}

/** The free place that a node of the outline stands for. */
const placeOf = (node: HTMLElement): string | null => node.dataset['place']?.replace(/^place /, '') ?? null

function hereOf(target: HTMLElement): Here {
  const node = target.closest<HTMLElement>('[data-element], [data-place]')
  return { id: node?.dataset['element'] ?? null, place: node ? placeOf(node) : null }
}

/** The key meant something, and what it meant has been done. */
const done = (..._: unknown[]): true => true
