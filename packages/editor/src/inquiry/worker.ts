/** The worker: reads nothing, opens nothing, talks to nobody but the page that started it. An entry of its own, never part of a page's chunks. */
import { compileKnown, whole } from '@codraft/core'
import type { FromWorker, ToWorker } from './messages.ts'
import { Turns, type Pace } from './turns.ts'

/** Between two slices the worker hears what the page says. */
const PACE: Pace = {
  sliceMs: 40,
  rest: () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  }),
  // Where its chunk cannot be loaded, what the search found has to do.
  lastResort: async (...asked) => (await import('./last-resort.ts').catch(() => null))?.lastResort(...asked) ?? null,
}

const asked = new Map<number, { readonly abort: AbortController; readonly enough: AbortController }>()
let turns: Turns | null = null

const say = (message: FromWorker): void => postMessage(message)

function hear({ data }: MessageEvent<ToWorker>): void {
  if (data.type === 'open') {
    turns = new Turns(compileKnown(data.brief, data.hash, whole), PACE)
    say({ type: 'ready' })
  } else if (data.type === 'ask') void answer(data)
  else {
    const known = asked.get(data.no)
    const heard = data.type === 'drop' ? known?.abort : known?.enough
    heard?.abort()
  }
}

// A server that renders pages loads every entry, and has nobody to hear here.
if ('addEventListener' in globalThis) addEventListener('message', hear)

async function answer({ no, question, patienceMs }: Extract<ToWorker, { type: 'ask' }>): Promise<void> {
  const [abort, enough] = [new AbortController(), new AbortController()]
  asked.set(no, { abort, enough })
  try {
    if (!turns) throw new Error('No brief was opened.')
    say({ type: 'answer', no, answer: await turns.answer({ question, patienceMs, signal: abort.signal, enough: enough.signal, heed: (share) => say({ type: 'share', no, share }) }) })
  } catch {
    if (!abort.signal.aborted) say({ type: 'failed', no })
  } finally {
    asked.delete(no)
  }
}
