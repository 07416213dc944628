/**
 * What is out of the ordinary, told in notices with what can be done: the design is open elsewhere, nothing can be kept, something waits to be sent or
 * has arrived, the plan has changed since, the device is shared.
 */
import { designHash, draftOf, type Layout, type Receipt } from '@codraft/core'
import type { Delivery } from '../adapters/outbox.ts'
import type { Parted } from '../components/parted.ts'
import { dropAll, putAside } from '../drafts/put-aside.ts'
import { whenSpared } from '../drafts/spared.ts'
import { letLetters } from '../input/letters.ts'
import type { Parts } from '../session/parts.ts'
import { enIdeas } from '../words/en-ideas.ts'
import { enLeaving } from '../words/en-leaving.ts'
import { learn } from '../words/index.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { openKiosk } from './kiosk.ts'
import { Notices, type Notice } from './notices.ts'
import { keepable, keyInAddress, standing, takeBack, type ReceiptKey } from './receipt-link.ts'
import type { Sender } from './sender.ts'
import { sharedLayout, shareUrl } from './share.ts'
import { isWorth, type SharedIdea } from './shared-idea.ts'
import { submitTo } from './submit-to.ts'
import { isOlder } from './version.ts'

learn(enLeaving)
learn(enIdeas)

/** What the circumstances are told from. */
export type Given = {
  readonly element: HTMLElement
  readonly version: string
  readonly layout: Layout | undefined
  readonly reopening: { readonly yielded?: boolean }
  /** The idea of somebody else that is open, if one is. */
  readonly shared: SharedIdea | null
  /** When it closed, if it has. */
  readonly closed: string | null
  readonly parts: Parts
  readonly keeper: DraftKeeper
  readonly room: HTMLElement
  sender(): Promise<Sender>
  reopen(how?: { steal?: boolean }): void
}

/** The one who tells. */
export class Circumstances {
  readonly #given: Given
  #notices: Notices | undefined
  #stopKiosk: (() => void) | undefined
  readonly #stopSpared: () => void

  constructor(given: Given) {
    this.#given = given
    // A reader hears only of what comes to a place that was there before.
    this.#here()
    const { keeper, element, version } = given
    const { elsewhere, damaged, newer, older, waiting } = keeper.beside
    if (elsewhere && !given.reopening.yielded && keeper.by !== null && isOlder(keeper.by, version)) given.reopen({ steal: true })
    else if (elsewhere) this.#elsewhere()
    if (given.closed !== null) this.#closed(given.closed)
    if (damaged) this.#tell('draft-damaged')
    if (newer) this.#tell('draft-newer')
    if (older !== undefined) void this.#drifted(older)
    if (given.shared && !elsewhere) this.#shared(given.shared)
    if (waiting) void given.sender().then((sender) => sender.listen())
    this.#stopSpared = whenSpared(keeper.key, () => this.#foundLate())
    void this.#receipt()
    if (element.hasAttribute('kiosk')) this.#stopKiosk = this.#openKiosk()
  }

  /** The draft is not kept: says so, and offers to take it along. */
  unkept(): void {
    const { words } = this.#given.parts
    this.#here().show({
      id: 'not-kept', text: words.say('not-kept'), trouble: true,
      actions: [{ label: words.say('copy-link'), act: () => this.#copyLink() }, { label: words.say('save-file'), act: () => this.#save() }, this.#dismiss('not-kept')],
    })
  }

  /** What came of a proposal that waits. */
  delivered(delivery: Delivery & { show?(): void }): void {
    const { words } = this.#given.parts
    const notices = this.#here()
    const { state, proposal } = delivery
    if (state === 'waiting') return this.#waits(proposal, delivery.busy)
    notices.hide('waiting')
    if (state === 'sent') this.#arrived(delivery.receipt, delivery.show)
    else notices.show({ id: 'refused', follows: true, text: words.say('refused-meanwhile'), trouble: true, actions: [{ label: words.say('save-file'), act: () => this.#save() }, this.#dismiss('refused')] })
  }

  /** With the receipt, where it can be shown, or its link. */
  #arrived(receipt: Receipt, show: (() => void) | undefined): void {
    const { parts: { words, controller }, element } = this.#given
    const notices = this.#here()
    const notice = (text: string, more: Notice['actions'] = []): void => notices.show({ id: 'sent', follows: true, text, actions: [...more, this.#dismiss('sent')] })
    const text = words.say('sent-meanwhile', { reference: receipt.reference.replace('-', '\u00a0') })
    if (show) return notice(text, [{ label: words.say('show-receipt'), act: () => (notices.hide('sent'), show()) }])
    const kept = keepable(receipt, { element, controller })
    notice(text, kept ? [{ label: words.say('keep-link-copy'), act: () => navigator.clipboard.writeText(kept.link).then(() => notice(words.say('link-copied')), () => notice(kept.link)) }] : [])
  }

  /** The page's address has changed: somebody followed a link in this very tab. Whoever has made something is asked first. */
  followed(): void {
    void this.#receipt()
    const { parts: { controller, words }, element, layout, keeper, reopen } = this.#given
    const theirs = element.hasAttribute('readonly') || element.hasAttribute('proposal') || layout ? null : sharedLayout(controller.compiled)
    const hash = (one: Layout): string => designHash(one, controller.compiled.brief)
    if (!theirs || hash(theirs) === hash(controller.session.layout)) return this.#notices?.hide('link')
    const draft = draftOf(controller.session)
    if (keeper.beside.elsewhere || !isWorth(draft)) return reopen()
    const go = async (): Promise<void> => {
      await keeper.written()
      // Where nothing is kept, the page itself keeps it for as long as it is open.
      if (keeper.saved !== 'saved') await putAside(keeper.key, { ...keeper.rowOf(draftOf(controller.session)), at: Date.now() })
      reopen()
    }
    const stay = (): void => {
      forgetLink()
      this.#here().hide('link')
    }
    this.#here().show({ id: 'link', text: words.say('link-followed'), actions: [{ label: words.say('open-shared'), act: go }, { label: words.say('stay-with-own'), act: stay }] })
  }

  /** Tells no more. */
  close(): void {
    this.#notices?.close()
    this.#stopKiosk?.()
    this.#stopSpared()
  }

  /** The storage opened after something was made: what it held is an idea of its own, and can be gone on with. */
  #foundLate(): void {
    const { parts: { words }, room } = this.#given
    const open = (): void => {
      this.#here().hide('late')
      room.querySelector<Parted>('.more')?.links.openAside('ideas')
    }
    // It is kept after all.
    this.#here().hide('not-kept')
    this.#here().show({ id: 'late', follows: true, text: words.say('found-late'), actions: [{ label: words.say('ideas'), act: open }, this.#dismiss('late')] })
  }

  #elsewhere(): void {
    const { parts: { words }, keeper, version, reopen } = this.#given
    const newer = keeper.by !== null && isOlder(version, keeper.by)
    const goOn = { label: words.say('go-on-here'), act: () => reopen({ steal: true }) }
    const text = words.say(newer ? 'elsewhere-newer' : 'elsewhere')
    this.#here().show({ id: 'elsewhere', text: keeper.beside.aside ? `${text} ${words.say('elsewhere-aside')}` : text, actions: newer ? [] : [goOn] })
  }

  /** What has closed can be looked at, compared, shared and printed; an idea that was being made is still there. */
  #closed(date: string): void {
    const { words, controller } = this.#given.parts
    const isOwn = controller.session.history.past.length > 0
    this.#here().show({
      id: 'closed', text: words.say(isOwn ? 'closed-on-own' : 'closed-on', { date: words.date(Date.parse(date), { dateStyle: 'long', timeZone: 'UTC' }) }),
      actions: isOwn ? [{ label: words.say('save-file'), act: () => this.#save() }] : [],
    })
  }

  /** Whose idea is open is said, and one's own is a press away until something is changed. */
  #shared({ own, remixOf }: SharedIdea): void {
    if (remixOf === undefined) return
    const { parts: { controller, words }, reopen } = this.#given
    const back = (): void => {
      forgetLink()
      reopen()
    }
    const dismiss = this.#dismiss('shared')
    this.#here().show({ id: 'shared', text: words.say(own ? 'shared-beside-own' : 'shared-open'), actions: own ? [{ label: words.say('back-to-own'), act: back }, dismiss] : [dismiss] })
    const stop = controller.subscribe(({ type }) => {
      if (type !== 'committed') return
      stop()
      // From now on the way back leads through the menu: what was made of it is not thrown away.
      if (own && this.#here().has('shared')) this.#here().show({ id: 'shared', text: words.say('shared-own-kept'), actions: [dismiss] })
    })
  }

  /** Whoever comes with the link of a receipt hears how their proposal stands, and may take it back. */
  async #receipt(): Promise<void> {
    const { parts: { controller, words }, element } = this.#given
    const key = keyInAddress(controller.compiled.brief.id)
    const address = submitTo(element, controller)
    if (!key || address === undefined) return
    const reference = key.reference.replace('-', ' ')
    const how = await standing(key, address)
    const show = (notice: Omit<Notice, 'id'>): void => this.#here().show({ id: 'receipt', ...notice })
    const done = { label: words.say('dismiss'), act: (): void => (forgetLink(), this.#here().hide('receipt')) }
    if (how.state === 'unasked') return show({ text: words.say('receipt-unasked', { reference }), trouble: true, actions: [{ label: words.say('try-now'), act: () => this.#receipt() }, done] })
    if (how.state !== 'received') return show({ text: words.say(how.state === 'gone' ? 'receipt-gone' : 'receipt-taken', { reference }), actions: [done] })
    const date = words.date(Date.parse(how.acceptedAt), { dateStyle: 'long' })
    show({ text: words.say('receipt-here', { reference, date }), actions: [done, { label: words.say('take-back'), act: () => this.#takeBack(key, address) }] })
  }

  /** Asked once more: what is taken back is gone. */
  #takeBack(key: ReceiptKey, address: string): void {
    const { words } = this.#given.parts
    const yes = async (): Promise<void> => {
      const isGone = await takeBack(key, address)
      if (isGone) forgetLink()
      this.#here().show({ id: 'receipt', text: isGone ? `${words.say('taken-back')}. ${words.say('taken-back-text')}` : words.say('take-back-failed'), trouble: !isGone, actions: [isGone ? this.#dismiss('receipt') : { label: words.say('try-now'), act: yes }] })
    }
    this.#here().show({ id: 'receipt', text: words.say('take-back-sure'), actions: [{ label: words.say('take-back-no'), act: () => this.#receipt() }, { label: words.say('take-back-yes'), act: yes }] })
  }

  #waits(proposal: string, busy: boolean): void {
    const { parts: { words }, sender } = this.#given
    const withdraw = async (): Promise<void> => {
      await (await sender()).withdraw(proposal)
      this.#here().hide('waiting')
    }
    this.#here().show({
      id: 'waiting', text: words.say(busy ? 'kept-to-send-busy' : 'kept-to-send'),
      actions: [{ label: words.say('try-now'), act: async () => (await sender()).flush() }, { label: words.say('do-not-send'), act: withdraw }],
    })
  }

  /** A draft of an earlier revision is never taken over in silence, and never dropped. */
  async #drifted(key: string): Promise<void> {
    const { parts } = this.#given
    const { words } = parts
    const { rebase } = await import('./drift.ts')
    const drift = await rebase(key, parts)
    if (!drift) return this.#tell('draft-damaged')
    const { fits, count, left, says } = drift
    const missing = left.length > 0 ? ` ${words.say('not-fitting', { what: left.join('; ') })}` : ''
    const use = { label: words.say('use-what-fits'), act: () => (drift.use(), this.#here().hide('drift')) }
    const keep = { label: words.say('keep-published'), act: () => this.#here().hide('drift') }
    this.#here().show({ id: 'drift', text: words.say(fits > 0 ? 'plan-changed' : 'plan-changed-none', { fits, count }) + missing, actions: fits > 0 || says ? [use, keep] : [this.#dismiss('drift')] })
  }

  #openKiosk(): () => void {
    const { element, keeper, reopen, sender, parts: { controller, words } } = this.#given
    const isUsed = (): boolean => controller.session.history.past.length > 0 || controller.session.history.future.length > 0
    return openKiosk(element, {
      isUsed,
      warn: (seconds) => seconds === null
        ? this.#here().hide('kiosk')
        : this.#here().show({ id: 'kiosk', text: words.say('still-there', { seconds }), actions: [{ label: words.say('i-am-here'), act: () => this.#here().hide('kiosk') }] }),
      reset: async () => {
        // In this order: what is put aside before the row is taken away goes as well.
        await keeper.erase()
        await dropAll(keeper.key)
        await (await sender()).forget()
        letLetters('commands')
        reopen()
      },
    })
  }

  async #copyLink(): Promise<void> {
    const { controller, words } = this.#given.parts
    const url = shareUrl(controller.session.layout, controller.compiled)
    try {
      await navigator.clipboard.writeText(url ?? '')
      this.#here().show({ id: 'not-kept', text: words.say('link-copied'), actions: [this.#dismiss('not-kept')] })
    } catch {
      // A page may be denied the clipboard: the link is shown to be copied by hand.
      this.#here().show({ id: 'not-kept', text: url ?? '', actions: [this.#dismiss('not-kept')] })
    }
  }

  async #save(): Promise<void> {
    const { parts: { words }, sender } = this.#given
    const name = (await sender()).save({})
    this.#here().show({ id: 'saved-file', text: words.say('saved-file', { name }), actions: [this.#dismiss('saved-file')] })
  }

  #tell(key: 'draft-damaged' | 'draft-newer'): void {
    this.#here().show({ id: key, text: this.#given.parts.words.say(key), actions: [this.#dismiss(key)] })
  }

  #dismiss(id: string): { label: string; act(): void } {
    return { label: this.#given.parts.words.say('dismiss'), act: () => this.#here().hide(id) }
  }

  #here(): Notices {
    return (this.#notices ??= new Notices(this.#given.room, this.#given.parts.words.say('notices')))
  }
}

/** The page's address without what a link brought. */
const forgetLink = (): void => history.replaceState(history.state, '', location.pathname + location.search)
