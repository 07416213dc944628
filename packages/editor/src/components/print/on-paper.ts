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

/** A browser that prints asks for everything at once: the link is made ready when nothing has changed for so long. */
const REST_MS = 500

/** Keeps the sheet ready behind a room; its first print may come at any time. Returns how to stop. */
export function standReady(room: HTMLElement, { parts, ports }: { parts(): Parts; ports(): RoomPorts }): () => void {
  const gone = new AbortController()
  const place = document.createElement('div')
  place.className = 'on-paper'
  let address: string | null = null
  let qr: SVGSVGElement | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  const link = async (): Promise<void> => {
    const found = await ports().shareUrl()
    const code = await import('../qr/qr.ts').catch(() => null)
    address = found
    qr = found === null ? null : (code?.qrPicture(found, parts().words.say('qr-alt')) ?? null)
  }
  const changed = (): void => {
    address = qr = null
    clearTimeout(resting)
    resting = setTimeout(() => void link(), REST_MS)
  }
  const stop = parts().controller.subscribe(({ type }) => {
    if (type === 'committed' || type === 'undone' || type === 'redone' || type === 'opened') changed()
  })
  changed()
  adopt(room, [paperStyles, onPaperStyles])
  window.addEventListener('beforeprint', () => {
    render(paper(parts(), { reference: null, address, qr, today: Date.now() }), place)
    room.after(place)
  }, { signal: gone.signal })
  window.addEventListener('afterprint', () => place.remove(), { signal: gone.signal })
  return () => {
    clearTimeout(resting)
    stop()
    gone.abort()
    place.remove()
  }
}
