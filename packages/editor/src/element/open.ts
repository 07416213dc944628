/** Opens a brief in an element: reads it, finds the draft, mounts the room, and lets proposals leave. Loaded after the first picture. */
import {
  compileKnown, draftOf, everyday, isSaidIn, type Adapter, type Brief, type CompiledBrief, type Draft, type Layout, type Proposal, type Receipt,
} from '@codraft/core'
import type { ReviewAnswers, RoomPorts, SavedState, SubmitOutcome, ViewName } from '../components/ports.ts'
import { messageOf } from '../components/phrases.ts'
import { createRoom } from '../components/index.ts'
import { SessionController } from '../session/controller.ts'
import type { Happening } from '../session/happening.ts'
import type { Parts, Works } from '../session/parts.ts'
import type { View } from '../session/view.ts'
import { whenIdle } from '../session/spare-time.ts'
import { viewOf } from '../session/work-of.ts'
import { bringWorks } from '../stages/index.ts'
import type { Painted } from '../stage/plain-picture.ts'
import type { Words } from '../words/index.ts'
import { askedLocale, askedUnits, loadWords } from '../words/load.ts'
import { openStorage } from '../drafts/database.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { closingTime } from './closing-time.ts'
import { fire } from './events.ts'
import { layoutSvg } from './layout-svg.ts'
import { inquiryPort } from './inquiry-port.ts'
import type { Outcome } from './outcome.ts'
import type { FormField } from './form-field.ts'
import type { IdeasGiven } from './ideas.ts'
import type { State } from './form-associated.ts'
import type { KitLoaders } from './kit-loaders.ts'
import type { Circumstances } from './circumstances.ts'
import type { Added, Sender } from './sender.ts'
import type { SharedIdea } from './shared-idea.ts'
import type { Start } from './start-layout.ts'

export { askedLocale, loadWords } from '../words/load.ts'

/** `steal`: takes the draft from the tab that has it. `yielded`: another tab has taken it from this one. */
export type Reopening = { readonly steal?: boolean; readonly yielded?: boolean }
/** What opening needs of the shell. */
export type Opening = {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  readonly internals: ElementInternals
  readonly json: unknown
  /** The published layout as it was painted before this came. */
  readonly painted: Painted | null
  /** The brief's hash, from a collector of this very version that has read it and serves what it read; else null. */
  readonly knownHash: string | null
  /** Whether its collector takes proposals no more; undefined where nobody says. */
  readonly closed: boolean | undefined
  readonly kits: KitLoaders
  /** The file of the worker; null where there is none. */
  readonly worker: string | null
  readonly layout: Layout | undefined
  readonly version: string
  readonly signal: AbortSignal
  /** What was being made here until now. */
  readonly carried: Carried | undefined
  /** Why it is opened anew, if it is. */
  readonly reopening: Reopening
  adapter(): Adapter | undefined
  /** What the browser kept of an earlier visit to the page, for a control of a form. */
  readonly restoredState: string | null
  /** Sets a state that hosts can ask for with `:state(…)`, instead of others. */
  become(state: State, instead: readonly State[]): void
  /** Opens the brief anew: the draft went to another tab or came from there, or nothing of this visit is to stay. */
  reopen(how?: Reopening): void
}
/** A draft and what it is a draft of. */
export type Carried = { readonly hash: string; readonly draft: Draft }
/** An open brief, as the shell uses it. */
export type Opened = {
  readonly controller: SessionController
  show(): void
  /** Lets other tabs, or the next opening, have the draft; gives what there is of it. `ended`: nothing more can be changed here. */
  letGo(ended?: boolean): Carried | undefined
  close(): void
  /** Lets nobody use it, or everybody again. */
  disable(disabled: boolean): void
  /** Opens what the browser kept. */
  restore(state: string): void
  setTheme(theme: string | null): void
  showAs(view: ViewName): void
  focusElement(id: string): void
  toSvg(): string
  sealed(added: Added): Promise<Proposal>
  send(added: Added): Promise<Receipt>
}
const keepsDrafts = (element: HTMLElement): boolean => !element.hasAttribute('readonly') && element.getAttribute('autosave') !== 'off'

/** Has the storage opened while the brief is on its way, where a draft may be in it. */
export function foresee(element: HTMLElement): void {
  if (keepsDrafts(element) && !element.hasAttribute('proposal')) void openStorage()
}

/** Opens a brief. */
export async function open(opening: Opening): Promise<Outcome<Opened>> {
  const { element, json, knownHash } = opening
  // What a collector has read is what it says it is: its draft is looked for while the rest is made ready.
  const early = knownHash !== null && isAsPublished(opening) && keepsDrafts(element) ? keeperOf(opening, Object(json) as Brief, false) : null
  void early?.look()
  try {
    const outcome = await openWith(opening, early)
    if (!outcome.ok) early?.close()
    return outcome
  } catch (error) {
    early?.close()
    throw error
  }
}

const isAsPublished = ({ element, layout }: Opening): boolean => layout === undefined && !element.hasAttribute('proposal')

const keeperOf = ({ element, version, reopening: { steal = false }, reopen }: Opening, brief: Brief, off: boolean): DraftKeeper =>
  new DraftKeeper(element, brief, { off, steal, version, lost: () => reopen({ yielded: true }), free: reopen })

async function openWith(opening: Opening, early: DraftKeeper | null): Promise<Outcome<Opened>> {
  const { element, json, knownHash } = opening
  const asked = askedLocale(element)
  // Its language comes while the brief is read.
  if (asked !== null) void loadWords(asked)
  const made = (knownHash === null ? null : await compiledAsRead(json, knownHash)) ?? (await (await import('./read-brief.ts')).compiledFrom(json, opening.kits))
  if (!made.ok) return made
  const compiled = made.value
  const start = isAsPublished(opening) ? NONE : await (await import('./start-layout.ts')).startLayout(opening, compiled)
  if (!start.ok) return start
  const words = await loadWords(asked ?? compiled.brief.locale, askedUnits(element, compiled.brief.locale))
  const works = await bringWorks(compiled)
  const { closes } = compiled.brief.publish
  const closed = closes !== undefined && (opening.closed ?? Date.now() >= closingTime(closes)) ? closes : null
  const readonly = element.hasAttribute('readonly') || closed !== null
  const keeper = early ?? keeperOf(opening, compiled.brief, !keepsDrafts(element) || start.value !== undefined)
  const found = await keeper.read(compiled)
  const carried = opening.carried && opening.carried.hash === compiled.hash && !start.value && !keeper.beside.elsewhere ? opening.carried.draft : null
  const shared = carried || element.hasAttribute('readonly') || start.value || !location.hash.startsWith('#codraft:') ? null : (await import('./shared-idea.ts')).sharedIdea(compiled, keeper, found)
  const kept = shared ? null : found
  const draft = carried ?? kept
  const from = start.value ?? shared
  const controller = new SessionController(compiled, { readonly: readonly || keeper.beside.elsewhere === true, fitsFor: (kind) => (kind === 'row' ? null : (works[kind]?.fits ?? null)), roundly: words.roundly, ...from, ...(draft ? { draft } : {}) })
  return { ok: true, value: mount(opening, { controller, keeper, words, works, restored: carried ? null : kept, shared, closed, asPublished: !draft && !from }) }
}

/**
 * A brief that a collector of the same version has read: reading it again would find the same, and cost every visitor the schemas.
 * Null where it is not what it says; then it is read.
 */
async function compiledAsRead(json: unknown, hash: string): Promise<Outcome<CompiledBrief> | null> {
  try {
    const brief = json as Brief
    const language = isSaidIn(everyday, brief) ? everyday : (await import('./whole-language.ts')).whole
    return { ok: true, value: compileKnown(brief, hash, language) }
  } catch {
    return null
  }
}

const NONE: Outcome<Start | undefined> = { ok: true, value: undefined }
/** A page zoomed to 400 %: a picture that small serves nobody, so the list comes first, with the picture above it. */
const ZOOMED = '(max-width: 22.5rem) and (max-height: 22.5rem)'
const VERDICTS = ['valid', 'incomplete', 'invalid'] as const

/** How the element stands, for hosts that style it. */
function standAs({ judged: { status }, session, readonly }: SessionController, become: Opening['become']): void {
  become(status, VERDICTS.filter((one) => one !== status))
  become(session.history.past.length > 0 ? 'changed' : 'open', session.history.past.length > 0 ? [] : ['changed'])
  become(readonly ? 'readonly' : 'open', readonly ? [] : ['readonly'])
}

function mount(opening: Opening, made: { controller: SessionController; keeper: DraftKeeper; words: Words; works: Works; restored: Draft | null; shared: SharedIdea | null; closed: string | null; asPublished: boolean }): Opened {
  const { element, root, internals, version, become } = opening
  const { controller, keeper, words, works } = made
  const parts: Parts = { controller, view: viewOf(controller, works), words, works }
  internals.ariaLabel = words.text(controller.compiled.brief.title)
  let whoSends: Promise<Sender> | undefined
  const sender = (): Promise<Sender> =>
    (whoSends ??= import('./sender.ts').then((leaving) => new leaving.Sender({ element, version, internals, locale: words.locale, adapter: () => opening.adapter(), told: async (delivery) => (await told()).delivered(delivery) }, controller, keeper)))
  const [room, inquiry] = [createRoom(), inquiryPort(opening, controller)]
  room.parts = parts
  room.painted = made.asPublished ? opening.painted : null
  room.ports = { ...portsOf({ element, controller, keeper, sender }), inquiry: inquiry.open, ...ideasPort({ parts, keeper }), showAs: (view) => element.setAttribute('view', view) }
  if (!element.hasAttribute('view') && matchMedia(ZOOMED).matches) listFirst(element, parts.view)
  if (element.getAttribute('view') === 'list') room.shownAs = 'list'
  room.saved = savedState(keeper)
  room.restored = made.restored !== null && !keeper.beside.elsewhere && made.closed === null
  room.keptAt = keeper.at
  // What is out of the ordinary comes with its own chunk.
  let whoTells: Promise<Circumstances> | undefined
  const told = (): Promise<Circumstances> => (whoTells ??= import('./circumstances.ts').then(({ Circumstances }) => new Circumstances({ ...opening, parts, keeper, room, sender, shared: made.shared, closed: made.closed })))
  keeper.onSaved = () => {
    room.saved = savedState(keeper)
    if (keeper.saved === 'blocked') void told().then((one) => one.unkept())
  }
  if (Object.keys(keeper.beside).length > 0 || made.shared || made.closed !== null || element.hasAttribute('kiosk') || location.hash.startsWith('#codraft-receipt:')) void told()
  const left = new AbortController()
  addEventListener('hashchange', () => void told().then((one) => one.followed()), { signal: left.signal })
  let whoCarries: Promise<FormField> | undefined
  const field = (): Promise<FormField> => (whoCarries ??= import('./form-field.ts').then(({ FormField }) => new FormField({ ...opening, parts, room, sender, messageOf })))
  if (internals.form || element.hasAttribute('name')) void field().then((one) => made.restored || one.restore(opening.restoredState))
  room.inert = element.matches(':disabled')
  standAs(controller, become)
  // Whoever has begun will send, perhaps when the connection is gone.
  let begun = false
  const stop = follow(opening, made, () => {
    if (!begun) void Promise.all([sender(), told()]).catch(() => undefined)
    begun = true
  })
  return {
    controller,
    show: () => root.replaceChildren(room),
    letGo: (ended = false) => letGo(made, ended),
    close: () => {
      stop()
      left.abort()
      for (const later of [whoCarries, whoSends, whoTells, inquiry.opened]) void later?.then((one) => one.close())
      keeper.close()
      room.remove()
    },
    disable: (disabled) => void (room.inert = disabled),
    restore: (state) => void field().then((one) => one.restore(state)),
    setTheme: (theme) => room.setTheme(theme),
    showAs: (view) => void (room.shownAs = view),
    focusElement: (id) => room.focusElement(id),
    // Who draws one kind of stage that is no row draws them all.
    toSvg: () => (Object.values(works)[0]?.toSvg ?? layoutSvg)(controller, words),
    sealed: async (added) => (await sender()).seal(added),
    send: async (added) => (await sender()).send(added),
  }
}

function letGo({ controller, keeper }: { controller: SessionController; keeper: DraftKeeper }, ended: boolean): Carried | undefined {
  keeper.close()
  controller.readonly ||= ended
  return controller.readonly ? undefined : { hash: controller.compiled.hash, draft: draftOf(controller.session) }
}

/** The list, with the whole picture above it. */
function listFirst(element: HTMLElement, view: View): void {
  element.setAttribute('view', 'list')
  const stop = view.subscribe(() => {
    if (view.viewport.width === 0) return
    stop()
    view.fit()
  })
}

/** What is no change of what is kept. */
const PASSING: ReadonlySet<Happening['type']> = new Set(['previewed', 'selected', 'lifted', 'moving', 'asked'])

/** Keeps every edit, and tells the host. `begun` is called with each, and before it when somebody selects something. */
function follow({ element, become }: Opening, { controller, keeper }: { controller: SessionController; keeper: DraftKeeper }, begun: () => void): () => void {
  return controller.subscribe((happening) => {
    const { type } = happening
    if (!PASSING.has(type)) standAs(controller, become)
    if (type === 'selected' && !controller.readonly) whenIdle(begun)
    if (type === 'option-set' || type === 'remarked' || type === 'locked') keeper.write(controller.session)
    if (type !== 'committed' && type !== 'undone' && type !== 'redone') return
    keeper.write(controller.session)
    begun()
    const edit = type === 'committed' ? happening.edit : (happening.entry?.edit ?? [])
    fire(element, 'draft-changed', { layout: controller.session.layout, get verdict() { return controller.wholeVerdict }, edit })
  })
}

/** Until something was made there is nothing to keep, and nothing to say of it. */
const savedState = ({ saved }: DraftKeeper): SavedState => (saved === 'unknown' ? 'off' : saved)

/** What a person has put aside; nothing where no draft is kept or nothing can be changed. */
const ideasPort = (given: IdeasGiven): Pick<RoomPorts, 'ideas'> =>
  given.keeper.saved === 'off' || given.parts.controller.readonly ? {} : { ideas: async () => new (await import('./ideas.ts')).KeptIdeas(given) }

/** What the room asks of the shell. */
function portsOf({ element, controller, keeper, sender }: { element: HTMLElement; controller: SessionController; keeper: DraftKeeper; sender: () => Promise<Sender> }): RoomPorts {
  const sharesAtOnce = async (): Promise<() => string | null> => {
    const { shareUrl } = await import('./share.ts')
    return () => shareUrl(controller.session.layout, controller.compiled)
  }
  return {
    submit: async (answers: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome> => {
      try {
        return await (await sender()).outcome(answers, signal)
      } catch {
        return { state: 'again', code: 'unknown' }
      }
    },
    shareUrl: async () => (await sharesAtOnce())(),
    sharesAtOnce,
    keepable: async (receipt) => (await import('./receipt-link.ts')).keepable(receipt, { element, controller }),
    makeAnother: () => {
      keeper.startAnother()
      void keeper.erase()
      controller.open(controller.compiled)
    },
  }
}
