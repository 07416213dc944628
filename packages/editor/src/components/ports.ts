/** What the room asks of the shell around it, and what it hands out. The shell of `<co-draft>` implements `RoomPorts`. */
import type { Consent, Problem, Reason, Receipt } from '@codraft/core'

/**
 * Where the draft stands: `saved` in this browser; `saving`; `blocked`: the browser keeps nothing; `off`: the host wants no draft.
 */
export type SavedState = 'saved' | 'saving' | 'blocked' | 'off'

/** How the layout is shown: as a picture, or as a list in which the same can be done. */
export type ViewName = 'picture' | 'list'

/** What a person added in review: the rest of a `Sealing`. */
export type ReviewAnswers = {
  readonly reasons: readonly Reason[]
  /** Every statement shown, agreed to or not. */
  readonly consents: readonly { readonly consent: Consent; readonly given: boolean }[]
  /** Answers to the brief's questions; those left out are absent. */
  readonly answers: Readonly<Record<string, string | number | boolean>>
}

/** How sending ended. Nothing is lost unless it was sent. */
export type SubmitOutcome =
  | { readonly state: 'sent'; readonly receipt: Receipt }
  /** The same proposal may be sent again as it is. */
  | { readonly state: 'again'; readonly code: string }
  /** It waits and will be sent by itself: `kept` on this device, or only as long as the page is open. `delivery` settles with how that ended; `withdraw` takes it back. */
  | { readonly state: 'later'; readonly kept: boolean; readonly delivery: Promise<SubmitOutcome>; withdraw(): Promise<void> }
  /** Sending it again would be refused again; `problems` say why. */
  | { readonly state: 'refused'; readonly code: string; readonly problems: readonly Problem[] }
  /** The page said no (`proposal-sealed` was cancelled), or the person stopped it. */
  | { readonly state: 'held' }

/** What the room asks of the shell. */
export type RoomPorts = {
  /** Seals the session with these answers and sends it. Settles, never rejects. */
  submit(answers: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome>
  /** A link to this page that opens the design as it stands, or null where the page has no address to share. */
  shareUrl(): Promise<string | null>
  /** After a receipt: begins a new proposal from the published layout. */
  makeAnother(): void
  /** A person chose picture or list. */
  showAs?(view: ViewName): void
}

/** What can be read beside the work: keys, what was said, tips, and a link to be copied by hand. */
export type SheetName = 'keys' | 'log' | 'tips' | 'link'

/** What stands behind the More menu in a chunk of its own. */
export type AsideName = 'picture' | 'compare' | 'notes' | 'missing' | 'print'

/** What something is opened for: an element, or the reference that a proposal was given. */
export type AsideSubject = { readonly element: string; readonly section: string; readonly reference?: never } | { readonly reference: string; readonly element?: never; readonly section?: never }
/** An element that something is opened for. */
export type AsideElement = Extract<AsideSubject, { readonly element: string }>

/** What the parts of the room ask of the room. */
export type RoomLinks = {
  /** Says something politely; read out and kept in the message log. */
  announce(text: string): void
  /** Says something at once: it failed. */
  alert(text: string): void
  /** What was said, oldest first. */
  messages(): readonly string[]
  /** A palette tile was pressed: the pointer may be about to drag it. */
  pressTile(event: PointerEvent, kind: string, tile: HTMLElement): void
  /** Selects an element, shows it and moves the focus to it. */
  goTo(element: string, section: string | null): void
  /** Opens the picker of kinds: for the selected element's place, or after it. */
  openPicker(mode: 'replace' | 'add'): void
  /** Opens one of the sheets of the More menu. */
  openSheet(sheet: SheetName): void
  /** Opens what stands behind the More menu, for an element where it is about one. */
  openAside(aside: AsideName, on?: AsideSubject): void
  /** Shows the rules list and moves the focus to it. */
  openRules(): void
}
