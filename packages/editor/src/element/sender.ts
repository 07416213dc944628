/** Lets a proposal leave: seals it once, sends it as often as it takes under one key, and tells the host. */
import { canonical, plainLayout, seal, type Adapter, type Proposal, type Receipt, type Sealing } from '@codraft/core'
import { SubmitFailure } from '../adapters/failure.ts'
import { httpAdapter } from '../adapters/http.ts'
import type { SessionController } from '../session/controller.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { fire } from './events.ts'

/** What sending needs of the element. */
export type SenderPorts = {
  readonly element: HTMLElement
  readonly version: string
  readonly locale: string
  /** The host's own adapter, if it set one. */
  adapter(): Adapter | undefined
}
/** What a person added to the layout. */
export type Added = Omit<Sealing, 'id' | 'madeWith' | 'locale'>

/** The one who sends. */
export class Sender {
  readonly #ports: SenderPorts
  readonly #controller: SessionController
  readonly #keeper: DraftKeeper
  #sealed: { content: string; proposal: Proposal } | null = null
  #http: { url: string; adapter: Adapter } | null = null

  constructor(ports: SenderPorts, controller: SessionController, keeper: DraftKeeper) {
    this.#ports = ports
    this.#controller = controller
    this.#keeper = keeper
  }

  /** Seals what is kept. The same content is the same proposal, so that it can be sent again under the same key. */
  seal(added: Added): Proposal {
    const { session } = this.#controller
    const content = canonical({ layout: plainLayout(session.layout), options: session.options, added })
    if (this.#sealed?.content === content) return this.#sealed.proposal
    const proposal = seal(session, { ...added, id: uuid(), locale: this.#ports.locale, madeWith: `codraft/${this.#ports.version}` })
    this.#sealed = { content, proposal }
    return proposal
  }

  /** Seals and sends. @throws {SubmitFailure} when it was not kept, or the host held it back (`held`). */
  async send(added: Added, signal: AbortSignal = new AbortController().signal): Promise<Receipt> {
    const { element } = this.#ports
    const proposal = this.seal(added)
    if (!fire(element, 'proposal-sealed', { proposal })) throw new SubmitFailure('refused', { code: 'held', message: 'The page held the proposal back.' })
    this.#keeper.write(this.#controller.session)
    try {
      const receipt = await this.#adapter().submit(proposal, signal)
      this.#sealed = null
      await this.#keeper.erase()
      fire(element, 'proposal-sent', { receipt })
      return receipt
    } catch (error) {
      const failure = error instanceof SubmitFailure ? error : new SubmitFailure('again', { code: 'adapter-failed', message: String(error), cause: error })
      fire(element, 'draft-failed', { code: failure.code, message: failure.message })
      throw failure
    }
  }

  #adapter(): Adapter {
    const own = this.#ports.adapter()
    if (own) return own
    const address = this.#ports.element.getAttribute('submit-to') ?? this.#controller.compiled.brief.submit.to
    if (address === undefined) {
      throw new SubmitFailure('refused', { code: 'nowhere-to-send', message: '<co-draft> has no `submit-to` attribute, its brief no `submit.to`, and no adapter was set.' })
    }
    const url = new URL(address, document.baseURI).href
    if (this.#http?.url !== url) this.#http = { url, adapter: httpAdapter(url, { keys: this.#keeper }) }
    return this.#http.adapter
  }
}

/** A random UUID (version 4). `crypto.randomUUID` is absent on plain-http pages. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
