/** Which keys a reader is told of, where letters do nothing but find: all but those. */
import { lettersDo } from '../input/letters.ts'

const NAME = 'aria-keyshortcuts'
const COMMAND = /^(Shift\+)?[A-Z]$/

/** Tells so on the outline in a room until the returned function is called, from the moment on in which the setting is another. */
export function tellKeys(room: HTMLElement): () => void {
  const list = room.querySelector('.outline-host [role="listbox"]')
  if (!list) return () => undefined
  let [whole, told] = [list.getAttribute(NAME), null as string | null]
  const tell = (): void => {
    const now = list.getAttribute(NAME)
    // The outline has written it, or nobody has yet.
    if (now !== told) whole = now
    told = lettersDo() === 'find' ? (whole?.split(' ').filter((key) => !COMMAND.test(key)).join(' ') ?? null) : whole
    if (told !== null && told !== now) list.setAttribute(NAME, told)
  }
  const outline = new MutationObserver(tell)
  outline.observe(list, { attributeFilter: [NAME] })
  const root = room.getRootNode()
  const chosen = ({ target }: Event): void => { if (target instanceof HTMLInputElement && target.name === 'codraft-letters') tell() }
  root.addEventListener('change', chosen)
  tell()
  return () => {
    outline.disconnect()
    root.removeEventListener('change', chosen)
  }
}
