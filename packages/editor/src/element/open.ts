/** Opens a brief in an element: reads it, finds the draft, mounts the room, and lets proposals leave. Loaded after the first picture. */
import {
  compile, fromShareLink, layoutProblems, pathText, plainLayout, readBrief, readProposal, toShareLink, type Adapter, type CompiledBrief, type Draft, type Kit,
  type Layout, type Problem, type Proposal, type Receipt,
} from '@codraft/core'
import { SubmitFailure } from '../adapters/failure.ts'
import type { ReviewAnswers, RoomPorts, SavedState, SubmitOutcome } from '../components/ports.ts'
import { createRoom } from '../components/index.ts'
import { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { fire } from './events.ts'
import { layoutSvg } from './layout-svg.ts'
import { Sender, type Added } from './sender.ts'

/** How kits are brought in, by id: only those that a brief names are loaded. */
export type KitLoaders = Readonly<Record<string, () => Promise<Kit>>>
/** What opening needs of the shell. */
export type Opening = {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  readonly internals: ElementInternals
  readonly json: unknown
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
  sealed(added: Added): Proposal
  send(added: Added): Promise<Receipt>
}
/** An open brief, or why it cannot be opened, for the host's developer. */
export type OpenResult = { readonly ok: true; readonly value: Opened } | { readonly ok: false; readonly code: string; readonly about: string }

/** Opens a brief. */
export async function open(opening: Opening): Promise<OpenResult> {
  const { element, json } = opening
  const brief = readBrief(json, { kits: await loadKits(json, opening.kits) })
  if (!brief.ok) return refused('brief-unreadable', '<co-draft> cannot open this brief.', brief.problems)
  const compiled = compile(brief.value)
  const start = await startLayout(opening, compiled)
  if (!start.ok) return start
  const readonly = element.hasAttribute('readonly')
  const keeper = new DraftKeeper(element, compiled.brief, { off: readonly || element.getAttribute('autosave') === 'off' || start.layout !== undefined })
  const shared = readonly || start.layout ? null : sharedLayout(compiled)
  const draft = shared ? null : await keeper.read(compiled)
  const layout = start.layout ?? shared
  const controller = new SessionController(compiled, { readonly, ...(layout ? { layout } : {}), ...(draft ? { draft } : {}) })
  return { ok: true, value: mount(opening, { controller, keeper, restored: draft }) }
}

const refused = (code: string, sentence: string, problems: readonly Problem[]): Extract<OpenResult, { ok: false }> => ({
  ok: false, code, about: [sentence, ...problems.map(({ path, code: at, message }) => `  ${pathText(path) || 'the document'}: ${message} (${at})`)].join('\n'),
})

async function loadKits(json: unknown, loaders: KitLoaders): Promise<Record<string, Kit>> {
  const catalogue: unknown = typeof json === 'object' && json !== null && 'catalogue' in json ? json.catalogue : undefined
  const names: unknown = typeof catalogue === 'object' && catalogue !== null && 'kits' in catalogue ? catalogue.kits : undefined
  const wanted = Object.entries(loaders).filter(([id]) => Array.isArray(names) && names.includes(id))
  return Object.fromEntries(await Promise.all(wanted.map(async ([id, load]) => [id, await load()] as const)))
}

type Start = { readonly ok: true; readonly layout: Layout | undefined } | Extract<OpenResult, { ok: false }>

/** The layout that the host asks for: its `layout` property, or the proposal that its `proposal` attribute points at. */
async function startLayout({ element, layout, signal }: Opening, compiled: CompiledBrief): Promise<Start> {
  const address = element.getAttribute('proposal')
  if (layout !== undefined) {
    const plain = plainLayout(layout)
    const problems = layoutProblems(plain, compiled, ['layout', 'sections'])
    return problems.length > 0 ? refused('layout-unreadable', '<co-draft> cannot open this layout.', problems) : { ok: true, layout: plain }
  }
  if (address === null) return { ok: true, layout: undefined }
  try {
    const response = await fetch(address, { signal, credentials: 'omit' })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const proposal = readProposal(await response.json(), compiled)
    return proposal.ok ? { ok: true, layout: plainLayout(proposal.value) } : refused('proposal-unreadable', '<co-draft> cannot open this proposal.', proposal.problems)
  } catch (error) {
    return { ok: false, code: 'proposal-not-found', about: `<co-draft> could not read the proposal at "${address}". ${error instanceof Error ? error.message : String(error)}` }
  }
}

function mount(opening: Opening, made: { controller: SessionController; keeper: DraftKeeper; restored: Draft | null }): Opened {
  const { element, root, internals } = opening
  const { controller, keeper } = made
  const words = openWords(element.getAttribute('locale') ?? (document.documentElement.lang || controller.compiled.brief.locale))
  const parts: Parts = { controller, view: new View(controller), words }
  internals.ariaLabel = words.text(controller.compiled.brief.title)
  const { version } = opening
  const sender = new Sender({ element, version, locale: words.locale, adapter: () => opening.adapter() }, controller, keeper)
  const room = createRoom()
  room.parts = parts
  room.ports = portsOf({ controller, keeper, sender })
  room.saved = savedState(keeper)
  room.restored = made.restored !== null
  keeper.onSaved = () => void (room.saved = savedState(keeper))
  const stop = controller.subscribe((happening) => {
    if (happening.type === 'previewed' || happening.type === 'selected') return
    keeper.write(controller.session)
    if (happening.type === 'committed' || happening.type === 'undone' || happening.type === 'redone') {
      const edit = happening.type === 'committed' ? happening.edit : (happening.entry?.edit ?? [])
      fire(element, 'draft-changed', { layout: controller.session.layout, verdict: controller.verdict, edit })
    }
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
    sealed: (added) => sender.seal(added),
    send: (added) => sender.send(added),
  }
}

/** Until something was made there is nothing to keep, and nothing to say of it. */
const savedState = ({ saved }: DraftKeeper): SavedState => (saved === 'unknown' ? 'off' : saved)

/** What the room asks of the shell. */
function portsOf({ controller, keeper, sender }: { controller: SessionController; keeper: DraftKeeper; sender: Sender }): RoomPorts {
  return {
    submit: async (answers: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome> => {
      try {
        return { state: 'sent', receipt: await sender.send(answers, signal) }
      } catch (error) {
        if (!(error instanceof SubmitFailure)) return { state: 'again', code: 'unknown' }
        if (error.code === 'held') return { state: 'held' }
        return error.kind === 'again' ? { state: 'again', code: error.code } : { state: 'refused', code: error.code, problems: error.problems }
      }
    },
    shareUrl: () => {
      const { compiled, session } = controller
      const page = new URL(location.href)
      if (page.protocol !== 'https:' && page.protocol !== 'http:') return null
      page.hash = `${SHARE}${compiled.brief.id}=${toShareLink(session.layout, compiled.brief)}`
      return page.href
    },
    makeAnother: () => {
      void keeper.erase()
      controller.open(controller.compiled)
    },
  }
}

/** What a share link's fragment begins with, before the brief's id. */
const SHARE = 'codraft:'

/** The layout that the page's own address carries for this brief, or null. */
function sharedLayout({ brief }: CompiledBrief): Layout | null {
  const [, id, text] = /^#codraft:([^=]+)=(.+)$/.exec(location.hash) ?? []
  if (id !== brief.id || text === undefined) return null
  const read = fromShareLink(text, brief)
  if (!read.ok) console.warn(`<co-draft> could not open the design in the address: ${read.problems.map(({ message }) => message).join(' ')}`)
  return read.ok ? read.value : null
}
