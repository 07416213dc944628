/** What the room asks of the shell around it, and what it hands out. The shell of `<co-draft>` implements `RoomPorts`. */
import type { Consent, Edit, Layout, Problem, Reason, Receipt, RuleResult } from '@codraft/core'
import type { Inquiry } from '../inquiry/inquiry.ts'

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

/** How sending ended. Nothing is lost unless it was sent. `missed`: nobody looks any more at what had been waited for; the page tells of it, with the way to `show` it. */
export type SubmitOutcome =
  | { readonly state: 'sent'; readonly receipt: Receipt; missed?(show: () => void): void }
  /** The same proposal may be sent again as it is. */
  | { readonly state: 'again'; readonly code: string }
  /** It waits and will be sent by itself: `kept` on this device, or only as long as the page is open; `busy`: it was reached, and takes nothing just now. `delivery` settles with how that ended; `tryNow` tries once, and has told `delivery` by then; `withdraw` takes it back. */
  | { readonly state: 'later'; readonly kept: boolean; readonly busy?: boolean; readonly delivery: Promise<SubmitOutcome>; tryNow(): Promise<void>; withdraw(): Promise<void> }
  /** Sending it again would be refused again; `problems` say why. `save` saves it as a file and gives its name; `reload` opens the page anew, where the draft is kept. */
  | { readonly state: 'refused'; readonly code: string; readonly problems: readonly Problem[]; save?(): string; reload?(): void; missed?(): void }
  /** The page said no (`proposal-sealed` was cancelled), or the person stopped it. */
  | { readonly state: 'held' }

/** What a person may keep of a receipt: a link that tells of their proposal, to be given to nobody, and the way to take it back (`true`: nothing of it is kept any more). */
export type Keepable = { readonly link: string; takeBack(): Promise<boolean> }

/** What of a draft made on an earlier plan fits: one edit that does all of it, how many of its steps that are, and the others in words. */
export type Drift = { readonly edit: Edit; readonly fits: number; readonly count: number; readonly left: readonly string[] }

/** One of a person's ideas: the open one (`key` null), or one that was put aside. `fits`: it was made on the plan as it is published now. */
export type Idea = { readonly key: string | null; readonly name: string | null; readonly at: number | null; readonly fits: boolean; readonly layout: Layout; readonly changes: number }

/** A person's ideas and what can be done with them. What is open is always kept before another takes its place. */
export type Ideas = {
  /** The open one first, then the others, oldest first. */
  list(): Promise<readonly Idea[]>
  /** Gives the open idea this name; one that had another stays as it is, beside it. */
  saveAs(name: string): Promise<void>
  rename(key: string | null, name: string): Promise<void>
  duplicate(key: string | null, name: string): Promise<void>
  /** Begins another from the published plan. */
  begin(): Promise<void>
  /** Opens one; what of it did not fit where it was made on an earlier plan. Null where it is not there any more. */
  open(key: string): Promise<{ readonly drift: Drift | null } | null>
  /** Takes one away; the answer brings it back. */
  erase(key: string): Promise<() => Promise<void>>
  /** Whether this browser keeps them. */
  readonly isKept: boolean
}

/** What the room asks of the shell. */
export type RoomPorts = {
  /** Seals the session with these answers and sends it. Settles, never rejects. */
  submit(answers: ReviewAnswers, signal: AbortSignal): Promise<SubmitOutcome>
  /** A link to this page that opens the design as it stands, or null where the page has no address to share. */
  shareUrl(): Promise<string | null>
  /** How the same is made at once, for a browser that prints and waits for nobody. */
  sharesAtOnce(): Promise<() => string | null>
  /** What may be kept of a receipt; null where the page has no address, or nobody can be asked. */
  keepable?(receipt: Receipt): Promise<Keepable | null>
  /** After a receipt: begins a new proposal from the published layout. */
  makeAnother(): void
  /** A person chose picture or list. */
  showAs?(view: ViewName): void
  /** Who answers what takes long; absent where the room asks by itself. */
  inquiry?(): Promise<Inquiry>
  /** The ideas that a person has; absent where none are kept. */
  ideas?(): Promise<Ideas>
}

/** What can be read beside the work: keys, what was said, tips, and a link to be copied by hand. */
export type SheetName = 'keys' | 'log' | 'tips' | 'link'

/** What stands behind the More menu in a chunk of its own. */
export type AsideName = 'picture' | 'compare' | 'ideas' | 'notes' | 'missing' | 'print' | 'acts'

/** What something is opened for: an element (or a place; `at`: a point of a plan; `note`: one that stands there already), the reference that a proposal was given, or another idea. */
export type AsideSubject =
  | { readonly element: string; readonly section: string; readonly at?: readonly [number, number]; readonly note?: number | undefined; readonly reference?: never; readonly idea?: never }
  | { readonly reference: string; readonly element?: never; readonly idea?: never }
  | { readonly idea: { readonly name: string; readonly layout: Layout }; readonly element?: never; readonly reference?: never }
/** An element that something is opened for. */
export type AsideElement = Extract<AsideSubject, { readonly element: string }>

/** An edit that mends something; with a name where it takes more than one step. `breaks`: the places that would newly be broken. */
export type OfferedWay = { readonly edit: Edit; readonly name?: string; readonly breaks: readonly string[] }

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
  /** What mends a broken place, three ways at most, the best first, as far as it is known. `seek`: somebody looks at it, so more is looked for. */
  waysOf?(result: RuleResult, seek?: boolean): readonly OfferedWay[]
}
