/** Copy, cut and paste by buttons: through the browser's clipboard where it lets us, and what was copied in this page where it does not. */
import { copyText, lastCopy, pasteText } from '../../session/clip.ts'
import type { Door } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { removeTogether } from '../../session/several.ts'
import { remove } from '../../session/verbs.ts'
import { sayCopied, sayRefused } from '../../words/clip-said.ts'
import type { RoomLinks } from '../ports.ts'

/** Copies elements, and says so. */
export function copyByButton(parts: Parts, links: RoomLinks, ids: readonly string[]): void {
  write(copyText(parts.controller, ids))
  sayCopied(parts, ids, (text) => links.announce(text))
}

/** Copies elements and removes them in one step. Returns whether they went. */
export function cutByButton({ controller }: Parts, ids: readonly string[], door: Door): boolean {
  write(copyText(controller, ids))
  return ids.length > 1 ? removeTogether(controller, ids, door) : remove(controller, ids[0] ?? '', door)
}

/** Adds what was copied after an element, and selects it; says why not. Returns the new ids. */
export async function pasteByButton({ controller, words }: Parts, links: RoomLinks, { after, door }: { after: string | null; door: Door }): Promise<readonly string[]> {
  const read = await readText()
  const text = read ?? lastCopy()
  if (text === '' && read === null) {
    links.announce(words.say('clip-unread'))
    return []
  }
  const pasted = pasteText(controller, text, { after, door })
  if (!('because' in pasted)) return pasted
  links.announce(sayRefused(pasted, words))
  return []
}

function write(text: string): void {
  navigator.clipboard?.writeText(text).catch(() => undefined)
}

/** What the browser lets us read; null where it does not. */
async function readText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return null
  }
}
