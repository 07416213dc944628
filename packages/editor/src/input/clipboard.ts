/** Copy, cut and paste by keyboard: through the browser's own events, which need no permission and no secure page. */
import type { Parts } from '../session/parts.ts'
import { copyText, lastCopy, pasteText } from '../session/clip.ts'
import { removeTogether, taken } from '../session/several.ts'
import { remove } from '../session/verbs.ts'
import { sayCopied, sayRefused } from '../words/clip-said.ts'
import type { KeyPorts } from './key-ports.ts'

/** How long a browser may take to answer a key with its event, in milliseconds. One that does not is done without. */
const ANSWER_MS = 80

type Act = 'copy' | 'cut' | 'paste'
const ACTS: Readonly<Record<string, Act>> = { c: 'copy', x: 'cut', v: 'paste' }

/** The three keys and the events that follow them. */
export class Clipboard {
  readonly #parts: Parts
  readonly #ports: KeyPorts
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(parts: Parts, ports: KeyPorts) {
    this.#parts = parts
    this.#ports = ports
  }

  /** A letter went down with Control or Command. The browser answers with an event; some do so only where text is selected. */
  press(letter: string, id: string | null): void {
    const act = ACTS[letter]
    if (act === undefined) return
    if (act !== 'paste' && id === null && isNothingChosen()) return this.#ports.announce(this.#parts.words.say('clip-nothing'))
    if (!this.#may(act, id)) return
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => {
      const text = this.#do(act, id, lastCopy())
      if (text !== null) navigator.clipboard?.writeText(text).catch(() => undefined)
    }, ANSWER_MS)
  }

  /** The browser's event. Returns whether it was ours. */
  hear(event: ClipboardEvent, id: string | null): boolean {
    const act = event.type as Act
    if (!this.#may(act, id)) return false
    clearTimeout(this.#waiting)
    const text = this.#do(act, id, event.clipboardData?.getData('text/plain') ?? '')
    if (text !== null) event.clipboardData?.setData('text/plain', text)
    return true
  }

  /** Waits for nothing any more. */
  close(): void {
    clearTimeout(this.#waiting)
  }

  /** Text that is selected on the page is copied by the browser. */
  #may(act: Act, id: string | null): boolean {
    if (act !== 'copy' && this.#parts.controller.readonly) return false
    return act === 'paste' || (id !== null && isNothingChosen())
  }

  /** Does it. Returns what is to be on the clipboard, or null where that stays as it is. */
  #do(act: Act, id: string | null, text: string): string | null {
    const { controller } = this.#parts
    if (act === 'paste') return this.#paste(id, text)
    const ids = this.#meant(id ?? '')
    const copied = copyText(controller, ids)
    if (act === 'copy') sayCopied(this.#parts, ids, (said) => this.#ports.announce(said))
    else if (ids.length > 1) removeTogether(controller, ids, 'keys')
    else remove(controller, ids[0] ?? '', 'keys')
    return copied
  }

  #paste(after: string | null, text: string): null {
    const { controller, words } = this.#parts
    const pasted = pasteText(controller, text, { after, door: 'keys' })
    if ('because' in pasted) this.#ports.announce(sayRefused(pasted, words))
    else if (pasted[0] !== undefined) this.#ports.focusElement(pasted.at(-1) ?? '', { keep: true })
    return null
  }

  /** All that are selected, where the one that has the focus is among them. */
  #meant(id: string): readonly string[] {
    const several = taken(this.#parts.controller)
    return several.includes(id) ? several : [id]
  }
}

const isNothingChosen = (): boolean => (getSelection()?.toString() ?? '') === ''
