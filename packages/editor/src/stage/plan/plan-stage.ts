/** The stage of a plan: it listens to the session, the view and the hand, and paints when something changed, at no other time. */
import { planLayers, rowOf, type Placed, type Session, type ThemeName } from '@codraft/core'
import type { Happening } from '../../session/happening.ts'
import type { OpenStage, Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { sectionOf } from '../../session/verbs.ts'
import { isFor, kindOf, planBoardOf } from '../../tools/plan/index.ts'
import { attend } from '../attend.ts'
import { Asking } from './asking.ts'
import { make } from '../dom.ts'
import { adoptDust, land } from '../dust.ts'
import { Judgement } from '../judgement.ts'
import { readLook, type Look } from '../look.ts'
import { adoptStyles } from '../stage.styles.ts'
import { Theme } from '../theme.ts'
import { Floating, MOST_FLOATING } from './floating.ts'
import { Handles } from './handles.ts'
import { handView, type HandView } from './hand.ts'
import { Land, type Seen } from './land.ts'
import { Lit } from './lit.ts'
import { LookAround } from './look-around.ts'
import { PlaceNames } from './names.ts'
import { Over } from './over.ts'
import { Pins } from './pins.ts'
import { adoptPlanStyles } from './plan.styles.ts'
import { SeveralOnPlan } from './several.ts'
import { Things, type Thing } from './things.ts'
import { Veil } from './veil.ts'

/** How long the view has to rest before the plan is painted anew for it. */
const REST_MS = 140
/** How often the rules are asked while something is carried, at most. */
const JUDGE_MS = 90
const MOST_RATIO = 2

/** A stage that is open in an element. */
export class PlanStage implements OpenStage {
  readonly #host: HTMLElement
  readonly #parts: Parts
  readonly #theme: Theme
  readonly #judgement: Judgement
  readonly #land: Land
  readonly #floating: Floating
  readonly #veil: Veil
  readonly #lit: Lit
  readonly #over: Over
  readonly #handles: Handles
  readonly #names: PlaceNames
  readonly #several: SeveralOnPlan
  readonly #pins: Pins
  readonly #around: LookAround
  readonly #asking: Asking
  readonly #ink: { readonly under: HTMLElement; readonly probe: HTMLElement }
  readonly #gone = new AbortController()
  #moved: readonly Placed[] = []
  #left: readonly Placed[] = []
  readonly #dust: HTMLElement
  #things: { readonly section: string; readonly compiled: object; readonly things: Things } | null = null
  #look: Look | null = null
  #looked = true
  #stood: { readonly row: readonly Placed[]; readonly things: Things; readonly afloat: ReadonlySet<string>; readonly standing: readonly Thing[] } | null = null
  #resting: ReturnType<typeof setTimeout> | undefined
  #judged = { at: 0, of: null as string | null }
  #late: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, parts: Parts, theme: ThemeName | undefined) {
    this.#host = host
    this.#parts = parts
    const { signal } = this.#gone
    signal.addEventListener('abort', adoptStyles(host))
    signal.addEventListener('abort', adoptPlanStyles(host))
    signal.addEventListener('abort', adoptDust(host))
    this.#theme = new Theme(theme, () => this.repaint())
    this.#judgement = new Judgement(parts.controller, () => this.#touch())
    const layer = (classes: string, hidden: boolean): HTMLDivElement => {
      const made = make('div', classes, host)
      if (hidden) made.setAttribute('aria-hidden', 'true')
      return made
    }
    layer('pl-ground', true)
    this.#land = new Land(layer('st-box', true))
    this.#veil = new Veil(layer('st-box', true), parts)
    this.#lit = new Lit(layer('st-box', true), parts)
    const names = layer('st-layer st-ink pl-names', true)
    this.#dust = layer('st-box st-ink', true)
    this.#floating = new Floating(layer('st-box', true))
    this.#several = new SeveralOnPlan(layer('st-layer st-ink', true), parts)
    this.#handles = new Handles(layer('st-layer st-ink', false), parts)
    this.#over = new Over(layer('st-box', true), parts, () => this.#touch())
    this.#pins = new Pins(layer('st-layer st-ink', false), parts)
    this.#around = new LookAround(layer('st-layer st-ink', false), parts)
    this.#asking = new Asking(layer('st-layer st-ink', false), parts)
    this.#names = new PlaceNames(names, parts)
    this.#ink = { under: names, probe: make('span', 'st-name', names) }
    attend(host, parts, { board: planBoardOf(parts.view), signal, stage: {
      happened: (happening) => this.#happened(happening), lookedElsewhere: () => this.#lookedElsewhere(), handMoved: () => this.#touch(), repaint: () => this.repaint(),
    } })
    this.repaint()
  }

  repaint(): void {
    this.#land.forget()
    this.#over.forget()
    this.#look = null
    this.#looked = true
    this.#touch()
  }

  setTheme(theme: ThemeName): void {
    this.#theme.ask(theme)
    this.repaint()
  }

  destroy(): void {
    this.#gone.abort()
    clearTimeout(this.#resting)
    clearTimeout(this.#late)
    planBoardOf(this.#parts.view).frames.cancel('paint', this.#paint)
    this.#judgement.forget()
    this.#theme.stop()
    this.#handles.destroy()
    this.#several.destroy()
    this.#over.destroy()
    this.#veil.destroy()
    this.#lit.destroy()
    this.#land.destroy()
    this.#host.replaceChildren()
  }

  #touch(): void {
    planBoardOf(this.#parts.view).frames.request('paint', this.#paint)
  }

  #happened(happening: Happening): void {
    const { type } = happening
    if (type === 'opened') {
      this.#judgement.forget()
      return this.repaint()
    }
    const board = planBoardOf(this.#parts.view)
    if (type === 'remarked') this.#looked = true
    if (type === 'selected') {
      board.note({ offered: null, ...(isFor(board.aim, this.#parts.controller.session.selection.ids) ? {} : { aim: null }) })
      this.#looked = true
    }
    if (type === 'committed' || type === 'undone' || type === 'redone') {
      this.#handles.rename()
      // What a hand or a key has let go settles by itself.
      if (happening.before.preview === null) [this.#moved, this.#left] = movedFrom(happening.before, this.#parts)
    }
    if (type === 'collecting' && this.#parts.controller.collects) board.note({ offered: null })
    if (type !== 'asked' && type !== 'moving') this.#touch()
  }

  #lookedElsewhere(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#touch()
    }, REST_MS)
    this.#looked = true
    this.#touch()
  }

  #thingsNow(): Things | null {
    const { controller, words } = this.#parts
    const section = sectionOf(controller)
    if (this.#things?.section !== section.id || this.#things.compiled !== controller.compiled) {
      const layers = planLayers(section, controller.compiled, words.locale)
      this.#things = layers && { section: section.id, compiled: controller.compiled, things: new Things(layers) }
      this.#land.forget()
      this.#looked = true
    }
    return this.#things?.things ?? null
  }

  readonly #paint = (now: number): void => {
    const { controller, view } = this.#parts
    // Another section may be shown by now, which is no plan.
    if (sectionOf(controller).stage.kind !== 'plan') return
    const things = this.#thingsNow()
    const { width, height } = planLensOf(view).size
    if (!things || width < 1 || height < 1) return
    const hand = handView(this.#parts)
    const seen = this.#seen(things)
    this.#float(hand, { things, seen, now })
    this.#land.show(things, this.#standing(things, isFew(hand) ? view.keptRow : view.row), seen, this.#resting === undefined)
    if (this.#looked) {
      this.#looked = false
      this.#names.update()
      this.#pins.update()
      this.#around.update()
    }
    this.#frame(hand)
    if (this.#paintOver(hand, seen, now) || this.#floating.moving) this.#touch()
  }

  /** What is no float: the same list as long as those are the same. */
  #standing(things: Things, row: readonly Placed[]): readonly Thing[] {
    const afloat = this.#floating.ids
    const known = this.#stood
    if (known?.row === row && known.things === things && known.afloat === afloat) return known.standing
    const standing = row.filter(({ element }) => !afloat.has(element.id)).map((placed) => things.of(placed))
    this.#stood = { row, things, afloat, standing }
    return standing
  }

  /** What is in the hand, what has been let go, and what an edit has just moved. */
  #float(hand: HandView, { things, seen, now }: { things: Things; seen: Seen; now: number }): void {
    const { view } = this.#parts
    const { tool } = planBoardOf(view)
    const { still } = this.#theme
    const shown = { things, seen, still, now, standing: (id: string) => view.keptRow.find(({ element }) => element.id === id) }
    const few = isFew(hand)
    if (this.#moved.length <= MOST_FLOATING) this.#floating.depart(this.#moved, shown)
    if (this.#left.length <= MOST_FLOATING) this.#floating.leave(this.#left, shown)
    this.#moved = this.#left = []
    const landed = this.#floating.show({ placed: few ? hand.floating : [], group: hand.group, lifted: hand.lifted, grows: hand.grip === null, carried: tool.name !== 'idle' }, shown)
    for (const one of landed) if (tool.name === 'idle') land(this.#dust, one, still)
    const placed = hand.grip === null ? hand.floating.find(({ element }) => element.id === hand.lifted) : undefined
    const kind = kindOf(planBoardOf(view).aim)
    this.#veil.show(kind, seen.palette)
    this.#lit.show(placed && tool.name !== 'pressing' ? { placed, ids: new Set([...hand.group, placed.element.id]) } : kind === null ? null : { placed: null, ids: new Set() }, things, seen)
  }

  #seen({ layers }: Things): Seen {
    const lens = planLensOf(this.#parts.view)
    const { scale, left, top } = lens.frame
    return { scale: (scale * lens.section.per) / layers.per, left, top, ...lens.size, ratio: ratioNow(), palette: this.#theme.palette }
  }

  #frame(hand: HandView): void {
    const { controller, view } = this.#parts
    const { aim, tool } = planBoardOf(view)
    const id = controller.collects || (aim !== null && !('elements' in aim)) ? null : controller.selected
    // What is carried needs no frame; what is turned or resized keeps it, as it is what is held.
    const carried = hand.lifted !== null && hand.grip === null && tool.name !== 'idle'
    this.#handles.colour(this.#theme.palette)
    const framed = id === null || carried ? null : (view.row.find(({ element }) => element.id === id) ?? null)
    this.#handles.update(framed, hand.grip)
    this.#names.makeWay(framed && planLensOf(view).boxOf(framed))
    this.#several.update(new Set(carried || id !== null ? [] : controller.session.selection.ids), this.#theme.palette, ratioNow())
    this.#around.retreat('fit' in tool)
    this.#asking.update()
    this.#host.classList.toggle('pl-aim', aim !== null)
    this.#host.parentElement?.style.setProperty('cursor', aim === null ? '' : 'crosshair')
  }

  #paintOver(hand: HandView, { palette, ratio }: Seen, now: number): boolean {
    const { controller } = this.#parts
    this.#look ??= readLook(this.#ink, palette)
    const { still } = this.#theme
    const problems = this.#problems(hand.lifted, now)
    const turning = this.#judgement.turn(now, still)
    const { fixed, noted, solved } = this.#judgement
    return this.#over.paint({ hand, problems, fixed, noted, solved, turning, selected: controller.selected, palette, ratio, look: this.#look, still, now }) || turning.length > 0
  }

  /** While something is carried the rules are asked a few times a second: some of them have to look for a way. */
  #problems(lifted: string | null, now: number): ReturnType<Judgement['problems']> {
    const { controller } = this.#parts
    const trying = lifted !== null && controller.session.preview !== null
    if (!trying) {
      this.#judged = { at: 0, of: null }
      return (this.#last = this.#judgement.problems(null))
    }
    if (this.#judged.of === lifted && now - this.#judged.at < JUDGE_MS) {
      this.#late ??= setTimeout(() => {
        this.#late = undefined
        this.#touch()
      }, JUDGE_MS)
      return this.#last
    }
    this.#judged = { at: now, of: lifted }
    return (this.#last = this.#judgement.problems(null))
  }
  #last: ReturnType<Judgement['problems']> = new Map()
}

/** How many pixels of the screen a pixel of the page is painted with. */
const ratioNow = (): number => Math.min(MOST_RATIO, Math.max(1, devicePixelRatio))

/** Those that stand elsewhere now, and those that are gone, as they stood. */
function movedFrom({ layout, compiled }: Session, { controller, view }: Parts): readonly [moved: readonly Placed[], left: readonly Placed[]] {
  const now = new Map(view.keptRow.map(({ element }) => [element.id, element.at]))
  const stood = rowOf({ compiled, layout, section: controller.section })
  const moved = stood.filter(({ element: { id, at } }) => {
    const then = now.get(id)
    return at !== undefined && then !== undefined && (then[0] !== at[0] || then[1] !== at[1])
  })
  return [moved, stood.filter(({ element: { id } }) => !now.has(id))]
}

/** Whether what floats is shown by itself: few things, or several as one. */
const isFew = ({ floating, group }: HandView): boolean => floating.length <= MOST_FLOATING || floating.every(({ element }) => group.includes(element.id))
