/** What every view of a trial is handed; and what a stage that is no row says of itself, so that views need not know which it is. */
import type { Placed, Session, Stage, ThemeName } from '@codraft/core'
import type { KeyPorts } from '../input/key-ports.ts'
import type { Moment, Said } from '../outline/sentences.ts'
import type { WordKey } from '../words/en.ts'
import type { Words } from '../words/index.ts'
import type { Shortcut } from '../words/shortcuts.ts'
import type { SessionController } from './controller.ts'
import type { Door, Happening } from './happening.ts'
import type { Lens, Looking } from './lens.ts'
import type { StageFits } from './stage-fits.ts'
import type { View } from './view.ts'

/** The trial, how it is looked at, and the reader's words. One set per `<co-draft>`. `works`: what was brought in for stages that are no rows. */
export type Parts = { readonly controller: SessionController; readonly view: View; readonly words: Words; readonly works?: Works }

/** The kinds of stages that are not built in. A row is: it is there before the first edit, and what is said here it does by itself. */
export type WorkKind = Exclude<Stage['kind'], 'row'>
/** What a brief's stages need, brought in before it is opened. */
export type Works = { readonly [K in WorkKind]?: StageWork }

/** How people work on a kind of stage: everything in which it differs from others. Forgetting one does not compile. */
export type StageWork = {
  /** What the verbs do: the palette's tap, the picker, copies, options. */
  readonly fits: StageFits
  /** Where things are on the screen. */
  openLens(looking: Looking): Lens
  /** The picture until the hands are there, and where they never come: painted plainly; a tap selects. Stopped by what it returns. */
  openStill(host: HTMLElement, parts: Parts, theme: () => ThemeName): () => void
  /** The stage that is opened, its pointer's tools (drags from the palette among them) and its keys: a chunk of their own. */
  hands(): Promise<Hands>
  readonly outline: StageOutline
  /** Says what a happening did; null: nothing is said. `usual`: how a row says it, for what is the same on every stage. */
  sentenceOf(happening: Happening, moment: Moment, usual: (happening: Happening, moment: Moment) => Said | null): Said | null
  /** What a person hears when they first come to the elements. */
  loadedSentence(session: Session, words: Words, options: { readonly readonly: boolean }): string
  /** The fields and actions of the selected element: what the inspector shows below its name. */
  openPanel(): PanelElement
  /** What moves several that are selected; absent where that is one by one. `door`: through which its edits come. */
  openTogether?(door: Door): PanelElement
  /** The picture of all sections, rows among them, as a document of its own, by day, with its legends. */
  toSvg(controller: SessionController, words: Words): string
  /** The keys as the sheet of keys shows them: at rest, and with an element picked up. */
  readonly shortcuts: { readonly free: readonly Shortcut[]; readonly lifted: readonly Shortcut[] }
  /** Asks where an element is to stand: the next tap on the picture says. Returns how that is asked. */
  askWhere(parts: Parts, id: string): string
  /** What is written where nothing is selected, and the help for whoever has selected something first. */
  readonly hints: { readonly title: WordKey; readonly selected: WordKey }
}

/** What lies over the picture for those who do not see it. */
export type StageOutline = {
  /** The elements as they are kept, in reading order. */
  order(parts: Parts): readonly Placed[]
  /** Empty places that can be reached and meant as well: each comes after as many elements of the order as `after` says. */
  places?(parts: Parts): readonly EmptyPlace[]
  /** Where an element is, from edge to edge, in ticks. */
  spanOf(placed: Placed): Span
  /** What an element is called: its label, size, place, state. */
  name(parts: Parts, placed: Placed, facts: NameFacts): string
  /** What the whole is called. */
  label(parts: Parts, count: number): string
  /** What is drawn behind the elements, in a paragraph. */
  backdrop(parts: Parts): string
  /** What is said once about keys: to who edits, to who reads. */
  readonly help: readonly [edits: WordKey, reads: WordKey]
  /** `aria-keyshortcuts`: of who edits, of who reads. */
  readonly keys: readonly [edits: string, reads: string]
}
/** A rectangle in ticks; without a top it reaches from the top of the stage to its bottom. `turn`: how what stands in it is turned, how wide it is and how deep, in parts of the rectangle: `30deg 80% 40%`. */
export type Span = { readonly start: number; readonly width: number; readonly top?: number; readonly depth?: number; readonly turn?: string | undefined }
/** A place where nothing stands. */
export type EmptyPlace = Span & { readonly place: string; readonly name: string; readonly after: number }
/** What is known of an element when it is named. */
export type NameFacts = { readonly label: string; readonly nth: number; readonly alike: number; readonly chosen: string; readonly locked: 'yes' | 'no'; readonly notes: number; readonly changed: 'yes' | 'no'; readonly problems: number }

/** A stage that is open. */
export type OpenStage = {
  /** Paints everything again in the coming frame. */
  repaint(): void
  /** Until all of it has been painted for the first time, piece by piece; absent: it is in the coming frame. */
  readonly opening?: Promise<void>
  /** Takes away everything that it put into the host, and listens to nothing any more. */
  destroy(): void
  /** Shows the picture in another theme; forced colours of the reader's system are stronger. */
  setTheme(theme: ThemeName): void
}
/** What the palette and the room hold on to. */
export type PointerListener = {
  /** A palette tile was pressed: the pointer may be about to drag it. A press that stays where it is remains the tile's own click. */
  pressTile(event: PointerEvent, kind: string, tile: HTMLElement): void
  destroy(): void
}
/** What comes after the first edit is possible. */
export type Hands = {
  /** Makes what the first frame shows, a little at a time. */
  drawAhead?(parts: Parts): Promise<void>
  openStage(host: HTMLElement, parts: Parts, options?: { theme?: ThemeName }): OpenStage
  listenToPointer(surface: HTMLElement, parts: Parts): PointerListener
  listenToKeys(root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): () => void
}

/** What the panel of an element asks of the room. */
export type PanelLinks = {
  announce(text: string): void
  goTo(element: string, section: string | null): void
  openPicker(mode: 'replace' | 'add'): void
  openAside(aside: 'notes', on: { readonly element: string; readonly section: string }): void
}
/** The panel: the inspector hands these in whenever something happened. Its first `.step` has the focus when Enter opens it. */
export type PanelElement = HTMLElement & { parts: Parts; links: PanelLinks; readonly updateComplete: Promise<boolean> }
