/** Everything that can be done by keyboard while the focus is inside the widget. Single letters speak to the picture's elements only. */
import type { Parts } from '../session/parts.ts'
import { ElementKeys } from './element-keys.ts'
import type { KeyPorts } from './key-ports.ts'
import type { Lift, MannerOf } from './manner.ts'

/** What of the keys the listeners call. */
type Keys = Pick<ElementKeys<Lift>, 'press' | 'hear' | 'release' | 'cancelLift' | 'close'>

/** Listens to keys inside the widget, in the manner of a kind of stage, until the returned function is called. */
export function listenForKeys<L extends Lift>(root: HTMLElement | ShadowRoot, { parts, ports }: { readonly parts: Parts; readonly ports: KeyPorts }, mannerOf: MannerOf<L>): () => void {
  const keys: Keys = new ElementKeys(parts, ports, mannerOf)
  const abort = new AbortController()
  const { signal } = abort
  const pressed = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
    const target = event.composedPath()[0]
    if (!(target instanceof HTMLElement)) return
    if (anywhere(event, target, { parts, ports, keys }) || ((isOutline(target) || isRow(event, target)) && keys.press(event, target))) event.preventDefault()
  }
  root.addEventListener('keydown', pressed, { signal })
  for (const type of ['copy', 'cut', 'paste'] as const) {
    root.addEventListener(type, (event) => {
      const target = event.composedPath()[0]
      if (!(event instanceof ClipboardEvent) || event.defaultPrevented || !(target instanceof HTMLElement)) return
      if (target.closest('[data-outline]') !== null && !isTextField(target) && keys.hear(event, target)) event.preventDefault()
    }, { signal })
  }
  root.addEventListener('contextmenu', (event) => { if (event instanceof MouseEvent && openMenu(event, root, { parts, ports, keys })) event.preventDefault() }, { signal })
  root.addEventListener('dblclick', (event) => { if (event instanceof MouseEvent) openTapped(event, root, { parts, ports, keys }) }, { signal })
  root.addEventListener('keyup', () => keys.release(), { signal })
  root.addEventListener('focusout', () => keys.cancelLift(), { signal })
  // Before the pointer's own listeners: nobody drags while an element is lifted by keyboard.
  root.addEventListener('pointerdown', () => keys.cancelLift(), { signal, capture: true })
  document.addEventListener('visibilitychange', () => keys.cancelLift(), { signal })
  return () => {
    abort.abort()
    keys.close()
  }
}

type Given = { readonly parts: Parts; readonly ports: KeyPorts; readonly keys: Keys }

/** The menu key on an element, or the other button of the mouse over it: everything that can be done with it. A finger that holds lifts. */
function openMenu(event: MouseEvent, root: HTMLElement | ShadowRoot, { parts: { controller }, ports }: Given): boolean {
  const target = event.composedPath()[0]
  const touched = event instanceof PointerEvent && event.pointerType === 'touch'
  if (controller.readonly || event.defaultPrevented || touched || (event.buttons & 1) !== 0 || !(target instanceof HTMLElement)) return false
  const own = target.closest<HTMLElement>('[data-outline] [data-element]') ?? (target.closest('.stage') ? optionAt(event, root) : null)
  const id = own?.dataset['element']
  if (id === undefined) return false
  if (!controller.session.selection.ids.includes(id)) controller.select([id])
  ports.openActs(id)
  return true
}

/** Two taps on an element of the picture open its panel, as Enter does; on its handles, or while several are taken, they mean those. */
function openTapped(event: MouseEvent, root: HTMLElement | ShadowRoot, { parts: { controller }, ports }: Given): void {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement)
  const beside = path.some((node) => node.matches('button, a, input, [data-taken], [data-edge], [data-grip]'))
  const { selected } = controller
  if (event.defaultPrevented || beside || selected === null || controller.collects || !path.some((node) => node.matches('.stage'))) return
  const { left = 0, right = 0, top = 0, bottom = 0 } = root.querySelector(`[role="option"][data-element="${CSS.escape(selected)}"]`)?.getBoundingClientRect() ?? {}
  const { clientX, clientY } = event
  if (clientX >= left && clientX < right && clientY >= top && clientY < bottom) ports.openPanel()
}

/** The option of the outline that lies under a point of the picture. */
const optionAt = ({ clientX, clientY }: MouseEvent, root: HTMLElement | ShadowRoot): HTMLElement | null =>
  [...root.querySelectorAll<HTMLElement>('[role="option"][data-element]')].findLast((option) => {
    const { left, right, top, bottom } = option.getBoundingClientRect()
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom
  }) ?? null

/** Keys that mean the same wherever the focus is: undo and redo, the regions, the sheet of keys. Text fields keep their own. */
function anywhere(event: KeyboardEvent, target: HTMLElement, { parts, ports, keys }: Given): boolean {
  if (target.closest('dialog') !== null) return false
  if (event.key === 'F6' && !isCommand(event)) {
    ports.focusRegion(event.shiftKey ? -1 : 1)
    return true
  }
  if (isTextField(target)) return false
  if (event.key === '?' && !isCommand(event)) {
    ports.showShortcuts()
    return true
  }
  const way = stepOf(event)
  if (way === null || parts.controller.readonly) return false
  keys.cancelLift()
  parts.controller[way]()
  return true
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const letter = event.key.toLowerCase()
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null
}

/** Whether a key is pressed together with a key of commands. */
const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey

const isOutline = (target: HTMLElement): boolean => target.closest('[role="listbox"][data-outline]') !== null

/** What a button of the list does by itself. */
const OWN = new Set([' ', 'Enter', 'Escape', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
/** In the list the same letters and signs speak of the row whose button has the focus. */
const isRow = ({ key }: KeyboardEvent, target: HTMLElement): boolean => target instanceof HTMLButtonElement && target.closest('ol[data-outline]') !== null && !OWN.has(key)

const TYPED = new Set(['text', 'number', 'search', 'email', 'tel', 'url', 'password', 'date', 'time'])
const isTextField = (target: HTMLElement): boolean =>
  target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TYPED.has(target.type))
