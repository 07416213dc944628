/** When the page around the widget is printed, the widget is our one sheet: the paper stands in for the room, for as long as the browser prints. */
import { render } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { enIdeas } from '../../words/en-ideas.ts'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { adopt } from '../adopt.ts'
import type { RoomPorts } from '../ports.ts'
import { onPaperStyles, paperStyles } from './paper.styles.ts'
import { paper } from './paper.ts'

learn(enIdeas)
learn(enReview)

/** Keeps the sheet ready behind a room; its first print may come at any time. Returns how to stop. */
export function standReady(room: HTMLElement, { parts, ports }: { parts(): Parts; ports(): RoomPorts }): () => void {
  const gone = new AbortController()
  const place = document.createElement('div')
  place.className = 'on-paper'
  // A browser that prints asks for everything at once: what makes the link is there by then, and the link is made for the sheet alone.
  let share: (() => string | null) | null = null
  let code: typeof import('../qr/qr.ts') | null = null
  void ports().sharesAtOnce().then((made) => (share = made), () => undefined)
  void import('../qr/qr.ts').then((made) => (code = made), () => undefined)
  adopt(room, [paperStyles, onPaperStyles])
  window.addEventListener('beforeprint', () => {
    const address = share?.() ?? null
    const qr = address === null ? null : (code?.qrPicture(address, parts().words.say('qr-alt')) ?? null)
    render(paper(parts(), { reference: null, address, qr, today: Date.now() }), place)
    room.after(place)
  }, { signal: gone.signal })
  window.addEventListener('afterprint', () => place.remove(), { signal: gone.signal })
  return () => {
    gone.abort()
    place.remove()
  }
}
