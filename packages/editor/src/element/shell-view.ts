/** What is seen before the editor is there, and when it cannot be: made with the DOM alone, so that it needs nothing else. */
import { MIDDLE_HEIGHT, NARROW_HEIGHT, WIDE_HEIGHT } from '../components/room/height.ts'
import { enShell } from '../words/en-shell.ts'

let styles: CSSStyleSheet | undefined

/** Styles of the shell, made once. */
export function shellStyles(): CSSStyleSheet {
  if (styles) return styles
  styles = new CSSStyleSheet()
  styles.replaceSync(`
:host{display:block;position:relative;contain:layout style;font:1rem/1.4 var(--codraft-font,system-ui,'DejaVu Sans',sans-serif);color-scheme:light dark}
:host([hidden]){display:none}
::slotted(svg){display:block;inline-size:100%;block-size:auto}
.kept{position:relative}
.first{position:absolute;inset-block-start:5.375rem;inset-inline-start:0;inline-size:100%;block-size:43%}
.failure{display:grid;gap:.75rem;justify-items:start;padding:1.25rem;border:2px solid #c4553f;border-radius:.75rem;background:Canvas;color:CanvasText}
.failure p{margin:0;font-weight:600}
.failure a{color:LinkText;display:inline-block;padding:.75rem 0}
.failure button{font:inherit;min-block-size:2.75rem;padding:0 1rem;border:0;border-radius:.75rem;background:#1f5f8f;color:#fff}
.failure pre{margin:0;inline-size:100%;white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.5 ui-monospace,monospace}
.place{container:codraft-place/inline-size}
@media (min-height:30.01rem){
@container codraft-place (width < 37.5rem){.kept{min-block-size:${NARROW_HEIGHT}}}
@container codraft-place (width >= 37.5rem){.kept{min-block-size:${MIDDLE_HEIGHT}}.first{inset-block-start:5.625rem;block-size:clamp(20rem,46svh,30rem)}}
@container codraft-place (width >= 60rem){.kept{min-block-size:${WIDE_HEIGHT}}.first{inset-block-start:5.9375rem;inset-inline-start:15rem;inline-size:calc(100% - 35rem);block-size:calc(100% - 14.9375rem)}}
}
@media (max-height:30rem){.kept{min-block-size:max(100svh,18rem)}
@container codraft-place (width >= 37.5rem){.first{inline-size:56%;block-size:calc(100% - 10.625rem)}}
}
.waiting{display:grid;grid-template-columns:repeat(auto-fill,minmax(6rem,1fr));gap:.5rem;padding:1rem;visibility:hidden;animation:codraft-wait 0s .3s forwards}
.waiting i{block-size:5rem;border-radius:.75rem;background:#8884}
@keyframes codraft-wait{to{visibility:visible}}
`)
  return styles
}

/** The room's place, with what the host has put there until the editor is, and below it empty tiles for whoever waits longer than a moment. */
export function waiting(): HTMLElement {
  const [place, kept] = [document.createElement('div'), document.createElement('div')]
  place.className = 'place'
  place.setAttribute('aria-busy', 'true')
  place.append(kept)
  kept.className = 'kept'
  kept.append(document.createElement('slot'))
  const tiles = document.createElement('div')
  tiles.className = 'waiting'
  for (let tile = 0; tile < 6; tile++) tiles.append(document.createElement('i'))
  kept.append(tiles)
  return place
}

type Failure = { readonly contact: string | null; readonly details: string | null; retry?(): void }
type Say = (key: keyof typeof enShell) => string

/** Shows what cannot be opened, in English until the element's own language is there; where that cannot be loaded either, it stays. */
export function showFailure(element: HTMLElement, root: ShadowRoot, failure: Failure): void {
  const view = failureView(failure, (key) => enShell[key])
  root.replaceChildren(view)
  const inWords = async (): Promise<void> => {
    const { askedLocale, loadWords } = await import('./open.ts')
    const words = await loadWords(askedLocale(element) ?? 'en')
    if (!view.isConnected || words.language === 'en') return
    const told = failureView(failure, words.say)
    told.lang = words.language
    told.dir = words.direction
    view.replaceWith(told)
  }
  inWords().catch(() => undefined)
}

/** "This plan cannot be opened right now", a way to reach somebody, and a way to try again where that can help. */
function failureView({ contact, details, retry }: Failure, say: Say): HTMLElement {
  const view = document.createElement('div')
  view.className = 'failure'
  view.setAttribute('role', 'alert')
  const sentence = document.createElement('p')
  sentence.textContent = say('plan-cannot-open')
  view.append(sentence)
  if (details !== null) {
    const list = document.createElement('pre')
    list.lang = 'en'
    list.dir = 'ltr'
    list.textContent = details
    view.append(list)
  }
  if (retry) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = say('try-again')
    button.addEventListener('click', () => retry())
    view.append(button)
  }
  const address = contact === null ? null : safeContact(contact)
  if (address !== null) {
    const link = document.createElement('a')
    link.href = address
    link.textContent = say('contact-us')
    view.append(link)
  }
  return view
}

/** An address that may stand in a link: https: or mailto:. */
function safeContact(address: string): string | null {
  try {
    const { protocol, href } = new URL(address)
    return protocol === 'https:' || protocol === 'mailto:' ? href : null
  } catch {
    return null
  }
}
