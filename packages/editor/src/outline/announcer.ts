/** Reads out what happens: once for everything that settled, with its result, when the hand or the key has come to rest. */
import type { Session, Verdict } from '@codraft/core'
import type { Happening } from '../session/happening.ts'
import type { Parts } from '../session/parts.ts'
import { workOf } from '../session/work-of.ts'
import { burstKey } from './burst.ts'
import { ended } from './ended.ts'
import { LiveNodes } from './live-nodes.ts'
import { loadedSentence, noticeSentence, type Notice } from './notices.ts'
import { outlineSheet } from './outline.styles.ts'
import type { Said } from './sentences.ts'

/** What a room does with the announcer. */
export type Announcer = {
  /** Says a sentence politely, together with what else is about to be said. */
  announce(text: string): void
  /** Says at once that something failed. */
  alert(text: string): void
  /** The last 20 sentences, oldest first. */
  readonly log: readonly string[]
  destroy(): void
}
/** What waits to be said. */
type Waiting = { readonly key: string | null; readonly happening: Happening | null; readonly before: Session; readonly after: Session; readonly text: string }

type Spoken = typeof import('./spoken.ts')

/** How long to wait for more, in milliseconds. */
const REST_MS = 150
/** How many sentences the log keeps. */
const LOG_LENGTH = 20
/** How often a hint is given before it is taken as known. */
const HINTS = 3

/** What an announcer may say. `notes`: a person can leave comments; `isKept`: whether the draft is kept in this browser. */
export type AnnouncerOptions = { readonly notes?: boolean; isKept?(): boolean }

/** Puts the live nodes into a host and listens to the trial, and to whether the browser is online. */
export function openAnnouncer(host: HTMLElement, parts: Parts, options: AnnouncerOptions = {}): Announcer {
  outlineSheet(host)
  return new TrialAnnouncer(host, parts, options)
}

class TrialAnnouncer implements Announcer {
  readonly #parts: Parts
  readonly #options: AnnouncerOptions
  readonly #live: LiveNodes
  readonly #log: string[] = []
  readonly #stop: () => void
  readonly #ended = new AbortController()
  #waiting: Waiting[] = []
  /** The sentences, and that they are on their way. */
  #spoken: Spoken | null = null
  #coming: Promise<void> | null = null
  #resting: ReturnType<typeof setTimeout> | undefined
  /** The trial as it was when something was last said of it. */
  #told: { session: Session; verdict: Verdict }
  /** The trial as it was when a lifted element was last said to be somewhere. */
  #moved: Session
  #lifts = 0
  #hints = { undo: 0, problems: 0 }
  #loaded = false

  constructor(host: HTMLElement, parts: Parts, options: AnnouncerOptions) {
    this.#parts = parts
    this.#options = options
    this.#live = new LiveNodes(host)
    this.#told = this.#now()
    this.#moved = parts.controller.session
    this.#stop = parts.controller.subscribe((happening) => this.#hear(happening))
    const { signal } = this.#ended
    host.getRootNode().addEventListener('focusin', (event) => this.#focused(event), { signal })
    addEventListener('offline', () => this.#notice({ type: options.isKept?.() === false ? 'offline-unkept' : 'offline' }), { signal })
    addEventListener('online', () => this.#notice({ type: 'online' }), { signal })
  }

  get log(): readonly string[] {
    return this.#log
  }

  announce(text: string): void {
    const { session } = this.#parts.controller
    this.#wait({ key: null, happening: null, before: session, after: session, text })
  }

  alert(text: string): void {
    this.#keep(text)
    this.#live.interrupt(text)
  }

  destroy(): void {
    clearTimeout(this.#resting)
    this.#stop()
    this.#ended.abort()
    this.#live.remove()
  }

  /** The first time somebody comes to the elements, they hear what they have come to. */
  #focused(event: Event): void {
    if (this.#loaded || !(event.target instanceof Element) || event.target.closest('[data-outline]') === null) return
    this.#loaded = true
    const { controller, words } = this.#parts
    this.announce((workOf(this.#parts)?.loadedSentence ?? loadedSentence)(controller.session, words, controller))
  }

  #notice(notice: Notice): void {
    this.announce(noticeSentence(notice, this.#parts.words))
  }

  #hear(happening: Happening): void {
    const byHand = (happening.type === 'lifted' || happening.type === 'moving') && happening.door !== 'keys'
    if (happening.type === 'previewed' || byHand) return
    const { session } = this.#parts.controller
    if (happening.type === 'opened') return this.#startOver()
    const before = happening.type === 'committed' ? happening.before : happening.type === 'undone' || happening.type === 'redone' ? happening.before : this.#moved
    this.#wait({ key: burstKey(happening), happening, before, after: session, text: '' })
    this.#moved = session
  }

  /** Another brief, layout or draft: nothing of before is said any more. */
  #startOver(): void {
    this.#waiting = this.#waiting.filter(({ happening }) => happening === null)
    this.#told = this.#now()
    this.#moved = this.#told.session
  }

  /** A later step of the same burst takes the place of the one before, and begins where that began. */
  #wait(one: Waiting): void {
    const last = this.#waiting.at(-1)
    const joined = one.key !== null && last?.key === one.key
    const settled = one.happening?.type === 'committed' || one.happening?.type === 'cancelled'
    const kept = joined ? this.#waiting.slice(0, -1) : settled ? this.#waiting.filter(({ happening }) => happening?.type !== 'moving') : this.#waiting
    this.#waiting = [...kept, joined && last ? { ...one, before: last.before } : one]
    this.#bring()
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#flush(), REST_MS)
  }

  #bring(): void {
    this.#coming ??= import('./spoken.ts').then((spoken) => void (this.#spoken = spoken), () => void (this.#coming = null))
  }

  /** The first time it may have to wait for the sentences; where they cannot be loaded, what needs none is said. */
  #flush(): void {
    if (this.#spoken || !this.#coming) this.#say(this.#spoken)
    else void this.#coming.then(() => this.#say(this.#spoken))
  }

  #say(spoken: Spoken | null): void {
    const { controller, words } = this.#parts
    const waiting = this.#waiting
    this.#waiting = []
    const first = waiting.findIndex(({ happening }) => happening !== null)
    const texts = (some: readonly Waiting[]): string[] => some.filter(({ happening }) => happening === null).map(({ text }) => text)
    const [earlier, later] = [texts(waiting.slice(0, Math.max(first, 0))), texts(waiting.slice(Math.max(first, 0)))]
    const told = spoken ? waiting.flatMap((one) => this.#tell(one, spoken)) : []
    const now = this.#now()
    const followed = !spoken ? [] : spoken.consequences({ from: this.#told, to: now, tellRoom: told.some(({ tellRoom }) => tellRoom), hintProblems: this.#hints.problems < HINTS }, words)
    if (followed.includes(words.say('said-press-f'))) this.#hints.problems += 1
    const hints = told.some(({ undoable }) => undoable) && this.#hints.undo++ < HINTS && !controller.readonly ? [words.say('said-undo-available')] : []
    this.#told = now
    const sentence = [...earlier, ...told.map(({ result }) => result), ...followed, ...hints, ...later].filter((one) => one !== '').map(ended).join(' ')
    if (sentence === '') return
    this.#keep(sentence)
    this.#live.say(sentence)
  }

  #tell({ happening, before, after }: Waiting, { sentenceOf }: Spoken): Said[] {
    if (happening === null) return []
    const work = workOf(this.#parts)
    const moment = { before, after, words: this.#parts.words, lifts: this.#lifts, verdict: this.#parts.controller.judged, notes: this.#options.notes ?? false }
    const said = work ? work.sentenceOf(happening, moment, sentenceOf) : sentenceOf(happening, moment)
    if (happening.type === 'lifted' && said) this.#lifts += 1
    return said ? [said] : []
  }

  #keep(text: string): void {
    this.#log.push(text)
    if (this.#log.length > LOG_LENGTH) this.#log.shift()
  }

  #now(): { session: Session; verdict: Verdict } {
    const { session, judged: verdict } = this.#parts.controller
    return { session, verdict }
  }
}
