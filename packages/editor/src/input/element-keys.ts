/** What keys do to the element that has the focus, lifted or not, on any stage. */
import { lockHeld, type LockField } from '@codraft/core'
import type { Cause, Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { duplicate, groundOf, kindLabel, remove } from '../session/verbs.ts'
import { toggleLock } from '../session/several.ts'
import { isProblem } from '../words/problem.ts'
import { Clipboard } from './clipboard.ts'
import type { KeyPorts } from './key-ports.ts'
import { lettersDo } from './letters.ts'
import { done, type Lift, type Manner, type MannerOf } from './manner.ts'
import { SeveralKeys } from './several-keys.ts'
import { TypeAhead } from './type-ahead.ts'

/** How long after the last step of a width the next one is an undo step of its own, in milliseconds. */
const SETTLE_MS = 800

/** The keys of the outline. Every answer is whether the key meant something. */
export class ElementKeys<L extends Lift> {
  readonly #parts: Parts
  readonly #ports: KeyPorts
  readonly #manner: Manner<L>
  readonly #typed = new TypeAhead()
  readonly #stop: () => void
  readonly #several: SeveralKeys<L>
  readonly #clipboard: Clipboard
  #lift: L | null = null
  #settling: ReturnType<typeof setTimeout> | undefined
  #stepping = false

  constructor(parts: Parts, ports: KeyPorts, mannerOf: MannerOf<L>) {
    this.#parts = parts
    this.#ports = ports
    this.#manner = mannerOf(parts, ports, { isLocked: (id, field, cause) => this.#isLocked(id, field, cause) })
    this.#several = new SeveralKeys(parts, ports, this.#manner)
    this.#clipboard = new Clipboard(parts, ports)
    this.#stop = parts.controller.subscribe((happening) => this.#hear(happening))
  }

  /** A key went down on an option or on the list itself. */
  press(event: KeyboardEvent, target: HTMLElement): boolean {
    const id = idAt(target)
    if (this.#lift) return this.#pressLifted(event, this.#lift)
    if (event.altKey) return false
    if (this.#manner.press?.(event, target) === true || this.#several.press(event, id)) return true
    if (event.ctrlKey || event.metaKey) return !event.shiftKey && this.#pressCommand(event, id)
    return this.#pressMove(event, id) || this.#pressLook(event, id, target) || this.#pressEdit(event, id) || this.#pressLetter(event, id)
  }

  /** The browser copies, cuts or pastes. Returns whether it was about elements. */
  hear(event: ClipboardEvent, target: HTMLElement): boolean {
    return this.#lift === null && this.#clipboard.hear(event, idAt(target))
  }

  /** A key went up: steps of a width that follow soon are still one undo. */
  release(): void {
    if (!this.#stepping) return
    this.#stepping = false
    this.#settling = setTimeout(() => this.#parts.controller.settle(), SETTLE_MS)
  }

  /** Brings a lifted element back. */
  cancelLift(): void {
    const lift = this.#lift
    this.#lift = null
    lift?.cancel()
  }

  /** Listens no more; a lifted element goes back. */
  close(): void {
    this.cancelLift()
    clearTimeout(this.#settling)
    this.#clipboard.close()
    this.#stop()
  }

  /** An edit of somebody else ends a lift: what it stood on has changed. */
  #hear({ type }: Happening): void {
    if (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened') this.#lift = null
  }

  #pressLifted(event: KeyboardEvent, lift: L): boolean {
    const { key, repeat, altKey } = event
    if (altKey && this.#manner.usesAlt !== true) return false
    if (this.#manner.pressLifted(event, lift)) return true
    switch (key) {
      case ' ':
      case 'Enter': return repeat || done(this.#drop(lift))
      case 'Escape': return done(this.cancelLift())
      case 'w':
      case 'W': return done(this.#ask('where', lift.id))
      default: return key !== 'Tab' && key !== 'F6'
    }
  }

  #drop(lift: L): void {
    this.#lift = null
    lift.drop()
  }

  #pressMove({ key, shiftKey }: KeyboardEvent, id: string | null): boolean {
    return !shiftKey && this.#focus(this.#manner.from(key, id))
  }

  #pressLook(event: KeyboardEvent, id: string | null, target: HTMLElement): boolean {
    const { key, shiftKey } = event
    const { view, controller } = this.#parts
    if (event.code === 'Digit0' && (shiftKey || key === '0')) return done(shiftKey ? view.zoomTo(1) : view.fit())
    if (key === '0') return done(view.fit())
    if (key === 'Enter' && id !== null && !event.repeat) return done(controller.select([id]), this.#ports.openPanel())
    if (key === 'Escape') return this.#leave(target)
    return false
  }

  /** Clears the selection; without one, leaves the elements for the list; from there Escape is the host's. */
  #leave(target: HTMLElement): boolean {
    const { controller } = this.#parts
    if (controller.collects || controller.session.selection.ids.length > 0 || controller.aimed !== null) return done(controller.collect(false), controller.select([]))
    const list = target.closest<HTMLElement>('[role="listbox"]')
    return list !== null && list !== target && done(list.focus({ preventScroll: true }))
  }

  #pressEdit(event: KeyboardEvent, id: string | null): boolean {
    const { key, shiftKey } = event
    const { controller } = this.#parts
    if (controller.readonly) return false
    if (key === 'Insert') return this.#pick('add', id)
    if (id === null) return false
    if (/^[1-9.,]$/.test(key)) return this.#typeWidth(id, key)
    switch (key) {
      case ' ': return event.repeat || done(this.#pickUp(id))
      case '+':
      case '=': return this.#step(id, 1, shiftKey)
      case '-':
      case '_':
      case '−': return this.#step(id, -1, shiftKey)
      case 'Delete':
      case 'Backspace': return event.repeat || done(remove(controller, id, 'keys'))
      default: return false
    }
  }

  #pressLetter(event: KeyboardEvent, id: string | null): boolean {
    const { key, timeStamp } = event
    if ([...key].length !== 1 || !/\p{L}/u.test(key)) return false
    const { controller, words: { locale } } = this.#parts
    const { order } = this.#manner
    const names = order.map(({ element }) => kindLabel(controller, element.kind, locale))
    if (lettersDo() === 'commands' && !this.#typed.goesOn(key, { names, time: timeStamp }) && this.#command(key.toLowerCase(), id, event)) return true
    const from = order.findIndex(({ element }) => element.id === id)
    return done(this.#focus(order[this.#typed.find(key, { names, from, time: timeStamp })]?.element.id ?? null))
  }

  #command(letter: string, id: string | null, { shiftKey, repeat }: KeyboardEvent): boolean {
    const { controller } = this.#parts
    const { readonly } = controller
    switch (letter) {
      case 'a': return readonly ? false : repeat || this.#pick('add', id)
      case 'r': return readonly || id === null ? false : repeat || this.#replace(id)
      case 'w': return id !== null && done(this.#ask('where', id))
      case 'l': return readonly || id === null ? false : repeat || done(controller.select([id]), toggleLock(controller, [id]))
      case 'n': return readonly || id === null ? false : repeat || done(this.#ports.openNotes(id))
      case 'f': return this.#goToProblem(id, shiftKey ? -1 : 1)
      default: return !readonly && id !== null && !repeat && this.#manner.letter?.(letter, id) === true
    }
  }

  #pressCommand(event: KeyboardEvent, id: string | null): boolean {
    const { controller } = this.#parts
    const letter = event.key.toLowerCase()
    // The browser answers with an event of its own.
    if (!event.repeat) this.#clipboard.press(letter, id)
    if (letter !== 'd' || id === null || controller.readonly) return false
    return event.repeat || done(this.#focus(duplicate(controller, id, 'keys')))
  }

  #pickUp(id: string): void {
    const several = this.#several.lift(id)
    if (several === undefined) this.#parts.controller.select([id])
    this.#lift = several === undefined ? this.#manner.lift(id) : several
  }

  #step(id: string, steps: number, fine: boolean): boolean {
    const { width } = this.#manner
    if (!width) return false
    clearTimeout(this.#settling)
    this.#stepping = true
    this.#parts.controller.select([id])
    return done(width.step(id, steps, fine))
  }

  #typeWidth(id: string, key: string): boolean {
    const { width } = this.#manner
    if (!width || width.held(id)) return width !== undefined
    this.#parts.controller.select([id])
    return done(this.#ports.typeWidth(key))
  }

  #replace(id: string): boolean {
    return this.#isLocked(id, 'kind', 'replace') || this.#pick('replace', id)
  }

  #pick(mode: 'replace' | 'add', id: string | null): boolean {
    if (id !== null) this.#parts.controller.select([id])
    return done(this.#ports.openPicker(mode))
  }

  #focus(id: string | null): boolean {
    if (id === null) return false
    this.#ports.focusElement(id)
    return true
  }

  /** The next element with a problem, round and round; where no element has one, what is wrong with the whole is said. */
  #goToProblem(id: string | null, by: 1 | -1): boolean {
    const { verdict, section } = this.#parts.controller
    const troubled = new Set(verdict.results.filter((result) => isProblem(result) && result.section === section).flatMap(({ elements }) => elements))
    const ids = this.#manner.order.map(({ element }) => element.id)
    const from = id === null ? (by > 0 ? -1 : 0) : ids.indexOf(id)
    const round = ids.map((_, step) => ids[(from + by * (step + 1) + ids.length * 2) % ids.length] ?? '')
    const next = round.find((one) => troubled.has(one)) ?? null
    if (next === null || next === id) return done(this.#ask('problems', next))
    return this.#focus(next)
  }

  #ask(about: 'where' | 'copied' | 'problems', element: string | null): void {
    this.#parts.controller.tell({ type: 'asked', about, element })
  }

  /** Says that an element is fixed, where it is. */
  #isLocked(id: string, field: LockField, cause: Cause): boolean {
    const held = lockHeld(groundOf(this.#parts.controller), id, field)
    if (held) this.#parts.controller.tell({ type: 'refused', held, element: id, cause })
    return held !== null
  }
}

/** The element that an option of the outline, or a row of the list, stands for. */
const idAt = (target: HTMLElement): string | null => target.closest<HTMLElement>('[data-element]')?.dataset['element'] ?? null
