/** Opens a brief in an element: reads it, finds the draft, mounts the room, and lets proposals leave. Loaded after the first picture. */
import {
  compileKnown, everyday, isSaidIn, layoutProblems, plainLayout, type Adapter, type Brief, type CompiledBrief, type Draft, type Layout, type Proposal, type Receipt,
} from '@codraft/core'
import { SubmitFailure } from '../adapters/failure.ts'
import type { ReviewAnswers, RoomPorts, SavedState, SubmitOutcome } from '../components/ports.ts'
import { createRoom } from '../components/index.ts'
import { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import { View } from '../session/view.ts'
import type { Words } from '../words/index.ts'
import { askedLocale, askedUnits, loadWords } from '../words/load.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { fire } from './events.ts'
import { layoutSvg } from './layout-svg.ts'
import { refused, type Outcome } from './outcome.ts'
import type { KitLoaders } from './kit-loaders.ts'
import type { Added, Sender } from './sender.ts'

export { askedLocale, loadWords } from '../words/load.ts'

/** What opening needs of the shell. */
export type Opening = {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  readonly internals: ElementInternals
  readonly json: unknown
  /** The brief's hash, from a collector of this very version that has read it and serves what it read; else null. */
  readonly knownHash: string | null
  readonly kits: KitLoaders
  readonly layout: Layout | undefined
  readonly version: string
  readonly signal: AbortSignal
  adapter(): Adapter | undefined
}
/** An open brief, as the shell uses it. */
export type Opened = {
  readonly controller: SessionController
  show(): void
  close(): void
  setTheme(theme: string | null): void
  focusElement(id: string): void
  toSvg(): string
  sealed(added: Added): Promise<Proposal>
  send(added: Added): Promise<Receipt>
}
/** Opens a brief. */
export async function open(opening: Opening): Promise<Outcome<Opened>> {
  const { element, json, knownHash } = opening
  const asked = askedLocale(element)
  // Its language comes while the brief is read.
  if (asked !== null) void loadWords(asked)
  const made = (knownHash === null ? null : await compiledAsRead(json, knownHash)) ?? (await (await import('./read-brief.ts')).compiledFrom(json, opening.kits))
  if (!made.ok) return made
  const compiled = made.value
  const start = await startLayout(opening, compiled)
  if (!start.ok) return start
  const words = await loadWords(asked ?? compiled.brief.locale, askedUnits(element, compiled.brief.locale))
  if (compiled.sections.some(({ stage }) => stage.kind !== 'row')) return { ok: true, value: (await import('./look-only.ts')).lookOnly({ ...opening, words }, compiled, start.value) }
  const readonly = element.hasAttribute('readonly')
  const keeper = new DraftKeeper(element, compiled.brief, { off: readonly || element.getAttribute('autosave') === 'off' || start.value !== undefined })
  const shared = readonly || start.value || !location.hash.startsWith('#codraft:') ? null : (await import('./share.ts')).sharedLayout(compiled)
  const draft = shared ? null : await keeper.read(compiled)
  const layout = start.value ?? shared
  const controller = new SessionController(compiled, { readonly, ...(layout ? { layout } : {}), ...(draft ? { draft } : {}) })
  return { ok: true, value: mount(opening, { controller, keeper, words, restored: draft }) }
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

/** The layout that the host asks for: its `layout` property, or the proposal that its `proposal` attribute points at. */
async function startLayout({ element, layout, signal }: Opening, compiled: CompiledBrief): Promise<Outcome<Layout | undefined>> {
  const address = element.getAttribute('proposal')
  if (layout !== undefined) {
    const plain = plainLayout(layout)
    const problems = layoutProblems(plain, compiled, ['layout', 'sections'])
    return problems.length > 0 ? refused('layout-unreadable', '<co-draft> cannot open this layout.', problems) : { ok: true, value: plain }
  }
  return address === null ? { ok: true, value: undefined } : (await import('./proposal-source.ts')).fetchLayout(address, compiled, signal)
}

function mount(opening: Opening, made: { controller: SessionController; keeper: DraftKeeper; words: Words; restored: Draft | null }): Opened {
  const { element, root, internals } = opening
  const { controller, keeper, words } = made
  const parts: Parts = { controller, view: new View(controller), words }
  internals.ariaLabel = words.text(controller.compiled.brief.title)
  const { version } = opening
  let whoSends: Promise<Sender> | undefined
  const sender = (): Promise<Sender> =>
    (whoSends ??= import('./sender.ts').then((leaving) => new leaving.Sender({ element, version, locale: words.locale, adapter: () => opening.adapter() }, controller, keeper)))
  const room = createRoom()
  room.parts = parts
  room.ports = portsOf({ controller, keeper, sender })
  room.saved = savedState(keeper)
  room.restored = made.restored !== null
  keeper.onSaved = () => void (room.saved = savedState(keeper))
  const stop = controller.subscribe((happening) => {
    if (happening.type === 'option-set') keeper.write(controller.session)
    if (happening.type !== 'committed' && happening.type !== 'undone' && happening.type !== 'redone') return
    keeper.write(controller.session)
    const edit = happening.type === 'committed' ? happening.edit : (happening.entry?.edit ?? [])
    fire(element, 'draft-changed', { layout: controller.session.layout, verdict: controller.verdict, edit })
  })
  return {
    controller,
    show: () => root.replaceChildren(room),
    close: () => {
      stop()
      keeper.close()
      room.remove()
    },
    setTheme: (theme) => room.setTheme(theme),
    focusElement: (id) => room.focusElement(id),
    toSvg: () => layoutSvg(controller, words),
    sealed: async (added) => (await sender()).seal(added),
    send: async (added) => (await sender()).send(added),
  }
}

/** Until something was made there is nothing to keep, and nothing to say of it. */
const savedState = ({ saved }: DraftKeeper): SavedState => (saved === 'unknown' ? 'off' : saved)

/** What the room asks of the shell. */
function portsOf({ controller, keeper, sender }: { controller: SessionController; keeper: DraftKeeper; sender: () => Promise<Sender> }): RoomPorts {
  return {
    submit: async (answers: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome> => {
      try {
        return { state: 'sent', receipt: await (await sender()).send(answers, signal) }
      } catch (error) {
        if (!(error instanceof SubmitFailure)) return { state: 'again', code: 'unknown' }
        if (error.code === 'held') return { state: 'held' }
        return error.kind === 'again' ? { state: 'again', code: error.code } : { state: 'refused', code: error.code, problems: error.problems }
      }
    },
    shareUrl: async () => (await import('./share.ts')).shareUrl(controller.session.layout, controller.compiled),
    makeAnother: () => {
      void keeper.erase()
      controller.open(controller.compiled)
    },
  }
}
