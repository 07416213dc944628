/** Sentences above the room with what can be done about them: what a person has to know, and may answer in their own time. */

let styles: CSSStyleSheet | undefined

/** How notices look: a card each, in the flow of the page; made once. */
function noticeStyles(): CSSStyleSheet {
  if (styles) return styles
  styles = new CSSStyleSheet()
  styles.replaceSync(`
.notices{display:grid;gap:.5rem}
.notices:has(.notice){margin-block-end:.75rem}
.notice{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;padding:.75rem 1rem;border:2px solid var(--line);border-radius:var(--radius);position:relative;overflow:clip;background:var(--surface)}
.notice::before{content:'';position:absolute;inset-block:0;inset-inline-start:0;inline-size:6px;background:var(--primary)}
.notice.trouble::before{background:var(--error)}
.notice p{flex:1 1 16rem;overflow-wrap:anywhere}
.notices.follow{position:sticky;inset-block-start:.5rem;z-index:8}
.follow .notice{box-shadow:var(--lift)}
.notice div{display:flex;flex-wrap:wrap;gap:.5rem}
@media (forced-colors:active){.notice{border-color:CanvasText}}
`)
  return styles
}

/** One notice. Showing another of the same id replaces it. */
export type Notice = {
  readonly id: string
  readonly text: string
  readonly trouble?: boolean
  /** Whether it stays in sight as the page is scrolled: it tells of what has just happened, and may be far from where the person is. */
  readonly follows?: boolean
  readonly actions?: readonly { readonly label: string; act(): unknown }[]
}

/** The place of notices: a live region that is there before the first one. */
export class Notices {
  readonly #place = document.createElement('div')
  readonly #following = document.createElement('div')
  readonly #shown = new Map<string, HTMLElement>()

  /** Stands before a node of a shadow root. */
  constructor(before: Element, label: string) {
    this.#place.className = 'notices'
    this.#following.className = 'notices follow'
    for (const place of this.#places) {
      place.setAttribute('role', 'status')
      place.setAttribute('aria-label', label)
      before.before(place)
    }
    const root = before.getRootNode()
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(noticeStyles())) root.adoptedStyleSheets = [...root.adoptedStyleSheets, noticeStyles()]
  }

  /** Shows a notice, and says it. */
  show({ id, text, trouble = false, follows = false, actions = [] }: Notice): void {
    const notice = document.createElement('div')
    notice.className = trouble ? 'notice trouble' : 'notice'
    notice.dataset['notice'] = id
    const sentence = document.createElement('p')
    sentence.textContent = text
    const buttons = document.createElement('div')
    buttons.append(...actions.map(({ label, act }, index) => button(label, index === 0, act)))
    notice.append(sentence, ...(actions.length > 0 ? [buttons] : []))
    const before = this.#shown.get(id)
    if (before) before.replaceWith(notice)
    else (follows ? this.#following : this.#place).append(notice)
    this.#shown.set(id, notice)
  }

  /** Takes a notice away. Focus that was in it goes back to the room. */
  hide(id: string): void {
    const notice = this.#shown.get(id)
    if (!notice) return
    const hadFocus = notice.matches(':focus-within')
    notice.remove()
    this.#shown.delete(id)
    if (hadFocus) this.#following.nextElementSibling?.querySelector<HTMLElement>('[role="option"][tabindex="0"], button')?.focus()
  }

  /** Whether a notice is shown. */
  has(id: string): boolean {
    return this.#shown.has(id)
  }

  /** Takes everything away. */
  close(): void {
    for (const place of this.#places) place.remove()
  }

  get #places(): readonly HTMLElement[] {
    return [this.#place, this.#following]
  }
}

function button(label: string, first: boolean, act: () => unknown): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = first ? 'outline' : 'quiet'
  made.textContent = label
  made.addEventListener('click', () => void act())
  return made
}
