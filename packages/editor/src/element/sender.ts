/** Lets a proposal leave: seals it once, sends it as often as it takes under one key, and tells the host. */
import { canonical, fromBase64url, hashOf, plainLayout, seal, type Adapter, type Layout, type Proposal, type Receipt, type Sealing } from '@codraft/core'
import { fileName, saveFile } from '../adapters/download.ts'
import { isBusy, SubmitFailure } from '../adapters/failure.ts'
import { formAdapter } from '../adapters/form.ts'
import { httpAdapter, isLasting, type LastingAdapter } from '../adapters/http.ts'
import { asFailure, type Delivery } from '../adapters/outbox.ts'
import type { ReviewAnswers, SubmitOutcome } from '../components/ports.ts'
import type { SessionController } from '../session/controller.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { fire } from './events.ts'
import { shareUrl } from './share.ts'
import { submitTo } from './submit-to.ts'

/** What sending needs of the element. */
export type SenderPorts = {
  readonly element: HTMLElement
  readonly version: string
  readonly locale: string
  readonly internals: ElementInternals
  /** The host's own adapter, if it set one. */
  adapter(): Adapter | undefined
  /** Told of what came of proposals that had to wait; with the way to its receipt, where there is one to be shown. */
  told(delivery: Delivery & { show?(): void }): void
}
/** What a person added to the layout. */
export type Added = Omit<Sealing, 'id' | 'madeWith' | 'locale'>

/** The one who sends. */
export class Sender {
  readonly #ports: SenderPorts
  readonly #controller: SessionController
  readonly #keeper: DraftKeeper
  #sent: { id: string; layout: Layout } | null = null
  /** What review waits for, and whether it would outlive the page. */
  readonly #awaited = new Map<string, { readonly kept: boolean; settle(outcome: SubmitOutcome): void }>()
  #http: { url: string; adapter: LastingAdapter } | null = null
  #heard: LastingAdapter | null = null
  #stop: () => void = () => undefined
  /** What is being told of what waited. */
  #telling: Promise<void> = Promise.resolve()

  constructor(ports: SenderPorts, controller: SessionController, keeper: DraftKeeper) {
    this.#ports = ports
    this.#controller = controller
    this.#keeper = keeper
  }

  /** Seals what is kept. The same content of the same trial is the same proposal, so that it can be sent again under the same key, from any tab. */
  seal(added: Added): Proposal {
    const { session } = this.#controller
    const content = canonical({ layout: plainLayout(session.layout), options: session.options, remarks: session.remarks, added })
    const id = uuidOf(hashOf({ trial: this.#keeper.trial, content }))
    return seal(session, { ...added, id, locale: this.#ports.locale, madeWith: `codraft/${this.#ports.version}` })
  }

  /** Seals and sends. @throws {SubmitFailure} when it was not kept, or the host held it back (`held`). */
  async send(added: Added, signal: AbortSignal = new AbortController().signal): Promise<Receipt> {
    const { element } = this.#ports
    const proposal = this.seal(added)
    if (!fire(element, 'proposal-sealed', { proposal })) throw new SubmitFailure('refused', { code: 'held', message: 'The page held the proposal back.' })
    this.#keeper.write(this.#controller.session)
    this.#sent = { id: proposal.id, layout: this.#controller.session.layout }
    try {
      this.listen()
      const receipt = await this.#adapter().submit(proposal, signal)
      await this.#keeper.erase()
      fire(element, 'proposal-sent', { receipt })
      return receipt
    } catch (error) {
      const failure = asFailure(error)
      fire(element, 'draft-failed', { code: failure.code, message: failure.message })
      throw failure
    }
  }

  /** Seals and sends, and says how that ended. Never throws. */
  async outcome(added: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome> {
    try {
      return { state: 'sent', receipt: await this.send(added, signal) }
    } catch (error) {
      const failure = asFailure(error)
      const { kind, code, problems } = failure
      if (code === 'held') return { state: 'held' }
      if (kind === 'refused') return { state: 'refused', code, problems, ...this.#left(added) }
      return kind === 'later' ? this.#later(this.seal(added).id, code === 'waiting', isBusy(failure)) : { state: 'again', code }
    }
  }

  /** Saves what would be sent as a file, with the link that opens it again. Returns its name. */
  save(added: Added): string {
    const proposal = this.seal(added)
    const name = fileName(proposal)
    saveFile(name, `${JSON.stringify({ proposal, link: shareUrl(this.#controller.session.layout, this.#controller.compiled) }, null, 2)}\n`)
    return name
  }

  /** What can be done with what is not taken. Where no draft is kept, opening the page anew would lose it. */
  #left(added: Added): { save(): string; reload?(): void } {
    return { save: () => this.save(added), ...(this.#keeper.saved === 'saved' && { reload: () => location.reload() }) }
  }

  /** Hears of what waits to be sent, and lets it be sent. */
  listen(): void {
    let adapter: Adapter
    try {
      adapter = this.#adapter()
    } catch {
      return
    }
    if (!isLasting(adapter) || adapter === this.#heard) return
    this.#stop()
    this.#heard = adapter
    this.#stop = adapter.watch((delivery) => void (this.#telling = this.#delivered(delivery)))
  }

  /** Takes back a proposal that waits. */
  async withdraw(proposal: string): Promise<void> {
    await this.#heard?.withdraw(proposal)
    this.#settle(proposal, { state: 'held' })
  }

  /** Tries now what waits; what comes of it is told by then. */
  async flush(): Promise<void> {
    await this.#heard?.flush()
    await this.#telling
  }

  /** Leaves no receipt on this device. What still waits goes on waiting: its person has asked for it to be sent. */
  async forget(): Promise<void> {
    this.#keeper.startAnother()
    await this.#heard?.forget()
  }

  /** Hears no more. */
  close(): void {
    this.#stop()
    this.#heard = null
  }

  #later(proposal: string, kept: boolean, busy: boolean): SubmitOutcome {
    const delivery = new Promise<SubmitOutcome>((settle) => this.#awaited.set(proposal, { kept, settle }))
    return { state: 'later', kept, busy, delivery, tryNow: () => this.flush(), withdraw: () => this.withdraw(proposal) }
  }

  async #delivered(delivery: Delivery): Promise<void> {
    const { element } = this.#ports
    const missed = (show?: () => void): void => this.#ports.told({ ...delivery, ...(show && { show }) })
    if (delivery.state === 'sent') {
      const { receipt } = delivery
      // What was made since it was sent is another idea, and stays.
      if (this.#sent?.id === delivery.proposal && this.#sent.layout === this.#controller.session.layout) await this.#keeper.erase()
      fire(element, 'proposal-sent', { receipt })
      if (this.#settle(delivery.proposal, { state: 'sent', receipt, missed })) return
    } else if (delivery.state === 'refused') {
      const { code, message, problems } = delivery.failure
      fire(element, 'draft-failed', { code, message })
      if (this.#settle(delivery.proposal, { state: 'refused', code, problems, missed, ...this.#left({}) })) return
    } else {
      const awaited = this.#awaited.get(delivery.proposal)
      if (awaited) return awaited.settle(this.#later(delivery.proposal, awaited.kept, delivery.busy))
    }
    this.#ports.told(delivery)
  }

  #settle(proposal: string, outcome: SubmitOutcome): boolean {
    const awaited = this.#awaited.get(proposal)
    this.#awaited.delete(proposal)
    awaited?.settle(outcome)
    return awaited !== undefined
  }

  #adapter(): Adapter {
    const { element, internals } = this.#ports
    const own = this.#ports.adapter()
    if (own) return own
    const address = submitTo(element, this.#controller)
    if (address === undefined && internals.form) return formAdapter(internals.form, { name: element.getAttribute('name') ?? 'proposal' })
    if (address === undefined) {
      throw new SubmitFailure('refused', { code: 'nowhere-to-send', message: '<co-draft> has no `submit-to` attribute, its brief no `submit.to`, no adapter was set, and it stands in no form.' })
    }
    const url = new URL(address, document.baseURI).href
    if (this.#http?.url !== url) this.#http = { url, adapter: httpAdapter(url, { keep: this.#keeper.saved !== 'off' }) }
    return this.#http.adapter
  }
}

/** A UUID (version 8: of our own making) of a hash. */
function uuidOf(hash: string): string {
  const bytes = (fromBase64url(hash.slice('sha256-'.length)) ?? new Uint8Array(32)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 15) | 128
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
