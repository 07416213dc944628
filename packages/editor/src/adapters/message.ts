/** Hands proposals to the page around: for a widget in a sandboxed frame, which may talk to nobody else. */
import { base64url, type Adapter, type Receipt } from '@codraft/core'
import { ENVELOPE, MESSAGES_PER_SECOND, readAnswer, readOffer, type Answer, type Offer } from './envelope.ts'
import { SubmitFailure } from './failure.ts'
import { asFailure } from './outbox.ts'

/** Whom the widget talks to. */
export type MessageOptions = {
  /** The exact origin of the page around: `https://council.example`. Never a wildcard. */
  readonly origin: string
  /** The window that receives. Default: the parent of this frame. */
  readonly to?: Window
  /** How long an answer may take, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number
}

/** An adapter that posts proposals to the page around the frame. The answer comes back on a channel of its own, which nobody else can speak on. */
export function messageAdapter({ origin, to = globalThis.parent, timeoutMs = 30_000 }: MessageOptions): Adapter {
  const exact = exactOrigin(origin)
  return {
    submit: (proposal, signal) => {
      const offer: Offer = { codraft: 'offer', version: ENVELOPE, nonce: base64url(crypto.getRandomValues(new Uint8Array(18))), proposal }
      const { port1, port2 } = new MessageChannel()
      return new Promise<Receipt>((resolve, reject) => {
        const timer = setTimeout(() => reject(unanswered()), timeoutMs)
        signal.addEventListener('abort', () => reject(unanswered()))
        port1.onmessage = ({ data }) => {
          clearTimeout(timer)
          try {
            resolve(readAnswer(data, offer))
          } catch (error) {
            reject(asFailure(error))
          }
        }
        to.postMessage(offer, exact, [port2])
      }).finally(() => port1.close())
    },
  }
}

/** Who may offer proposals to this page. */
export type ReceiveOptions = {
  /** The frame's window: `iframe.contentWindow`. */
  readonly from: Window
  /** The frame's exact origin; `'null'` for a frame that is sandboxed without `allow-same-origin`. */
  readonly origin: string
  /** Where proposals go from here. */
  readonly adapter: Adapter
}

/** What the host's page has heard. */
export type Receiving = { readonly dropped: number; stop(): void }

/** The host's side: takes proposals from one frame and hands them to an adapter. What comes from elsewhere, is too large, too much or not an offer is dropped and counted. */
export function receiveMessages({ from, origin, adapter }: ReceiveOptions): Receiving {
  const exact = exactOrigin(origin)
  let dropped = 0
  let [second, heard] = [0, 0]
  const listen = (event: MessageEvent<unknown>): void => {
    if (event.source !== from) return
    const now = Math.floor(performance.now() / 1000)
    if (now !== second) [second, heard] = [now, 0]
    heard++
    const [port] = event.ports
    const offer = event.origin === exact && heard <= MESSAGES_PER_SECOND ? readOffer(event.data) : null
    if (!offer || !port) return void dropped++
    void answer(offer, adapter).then((said) => port.postMessage(said))
  }
  addEventListener('message', listen)
  return {
    get dropped() {
      return dropped
    },
    stop: () => removeEventListener('message', listen),
  }
}

async function answer(offer: Offer, adapter: Adapter): Promise<Answer> {
  const head = { codraft: 'answer', version: ENVELOPE, nonce: offer.nonce } as const
  try {
    return { ...head, receipt: await adapter.submit(offer.proposal, new AbortController().signal) }
  } catch (error) {
    const { kind, code, message } = asFailure(error)
    return { ...head, failure: { kind, code, message } }
  }
}

function exactOrigin(origin: string): string {
  if (origin === 'null') return origin
  const url = new URL(origin)
  if (url.origin !== origin || url.origin === 'null') throw new TypeError(`"${origin}" is not an exact origin. Write it as ${url.origin === 'null' ? 'https://council.example' : url.origin}.`)
  return origin
}

const unanswered = (): SubmitFailure => new SubmitFailure('again', { code: 'unanswered', message: 'The page around the widget did not answer.' })
