/** The nodes that screen readers listen to. They stand from the first moment, because a reader does not notice one that arrives with its text. */

/** How long a sentence stays, in milliseconds: long enough to be read in braille. */
const STAYS_MS = 10_000
/** How long nodes stand at another place before they speak, in milliseconds. */
const SETTLES_MS = 100

/** Two nodes that take turns, so that the same sentence is read again, and one that interrupts. */
export class LiveNodes {
  readonly #host: HTMLElement
  readonly #status: readonly [HTMLElement, HTMLElement]
  readonly #alert: HTMLElement
  #turn: 0 | 1 = 0
  #clearing: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement) {
    this.#host = host
    this.#status = [liveNode('status'), liveNode('status')]
    this.#alert = liveNode('alert')
    host.append(...this.#status, this.#alert)
  }

  /** Has a sentence read when the reader is done with what it says now. */
  say(text: string): void {
    this.#stand(() => {
      const silent = this.#status[this.#turn]
      this.#turn = this.#turn === 0 ? 1 : 0
      silent.textContent = ''
      this.#status[this.#turn].textContent = text
    })
  }

  /** Has a sentence read at once. */
  interrupt(text: string): void {
    // The same text again would be no change.
    this.#stand(() => void (this.#alert.textContent = this.#alert.textContent === text ? `${text}\u00a0` : text))
  }

  /** Takes the nodes away. */
  remove(): void {
    clearTimeout(this.#clearing)
    for (const node of [...this.#status, this.#alert]) node.remove()
  }

  /** What a dialog stands over is shut out, and readers hear nothing from there: the nodes go along into it, and back. */
  #stand(speak: () => void): void {
    const root = this.#host.getRootNode() as Document | ShadowRoot
    const place = [...root.querySelectorAll('dialog')].findLast((one) => one.matches(':modal')) ?? this.#host
    const told = (): void => {
      speak()
      this.#clearLater()
    }
    if (this.#alert.parentElement === place) return told()
    place.append(...this.#status, this.#alert)
    setTimeout(told, SETTLES_MS)
  }

  #clearLater(): void {
    clearTimeout(this.#clearing)
    this.#clearing = setTimeout(() => {
      for (const node of [...this.#status, this.#alert]) node.textContent = ''
    }, STAYS_MS)
  }
}

function liveNode(role: 'status' | 'alert'): HTMLElement {
  const node = document.createElement('div')
  node.setAttribute('role', role)
  node.setAttribute('aria-atomic', 'true')
  node.className = 'outline-unseen'
  return node
}
