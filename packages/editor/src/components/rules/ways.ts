/** What mends broken rules: looked for when the hand rests, shown at each of them. A chunk of its own, fetched when the first rule is broken. */
import { judgeLayout, type Edit, type RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { FoundRepairs } from '../../inquiry/answering.ts'
import { Inquiry } from '../../inquiry/inquiry.ts'
import type { Parts } from '../../session/parts.ts'
import { enWays } from '../../words/en-ways.ts'
import { learn } from '../../words/index.ts'
import { adopt } from '../adopt.ts'
import { icon } from '../icons.ts'
import { messageOf } from '../phrases.ts'
import type { OfferedWay, RoomLinks } from '../ports.ts'
import { Crowds } from './crowds.ts'
import { wayName } from './way-name.ts'
import { applied, waysOut, type WayOut } from './ways-out.ts'
import { waysStyles } from './ways.styles.ts'

learn(enWays)

/** What is kept has to stand so long before ways out of it are looked for. */
const REST_MS = 300
/** A search that takes longer says so, and can be stopped. */
const LONG_MS = 700

/** A finger that stays so long on a way sees it. */
const HOLD_MS = 250

/** What the ways need of the list they stand in. */
export type WaysHost = {
  readonly node: HTMLElement
  readonly parts: Parts
  readonly links: RoomLinks
  readonly inquiry: (() => Promise<Inquiry>) | undefined
  /** Something else is to be shown: `found`: by others too. */
  changed(found: boolean): void
}

/** How a search stands; `long`: long enough to say so. */
type Search =
  | { readonly state: 'none' | 'failed' }
  | { readonly state: 'seeking'; readonly long: boolean; readonly share: number }
  | { readonly state: 'found' | 'stopped'; readonly found: FoundRepairs }

/** The ways out of what is kept now. */
export class Ways {
  /** Which of many broken places are shown. */
  readonly crowds = new Crowds(() => this.#host().changed(false))
  readonly #host: () => WaysHost
  #search: Search = { state: 'none' }
  #of: Parts['controller']['session']['layout'] | null = null
  #options: Parts['controller']['session']['options'] | null = null
  #abort = new AbortController()
  #enough = new AbortController()
  #timers: ReturnType<typeof setTimeout>[] = []
  #own: Inquiry | null = null
  #held: ReturnType<typeof setTimeout> | undefined
  #known = new Map<string, readonly WayOut[]>()
  #told = new Map<Edit, readonly string[]>()
  #names = new Map<Edit, string>()

  constructor(host: () => WaysHost) {
    this.#host = host
    adopt(host().node, [waysStyles])
    // Wherever in the room a way is offered.
    const room = host().node.closest<HTMLElement>('.room') ?? host().node
    for (const event of ['pointerdown', 'pointerup', 'pointercancel'] as const) room.addEventListener(event, (happened) => this.#hold(happened))
  }

  /** Looks again where what is kept is another now, and broken. */
  look(): void {
    const { controller } = this.#host().parts
    const { layout, options } = controller.session
    const isKnown = this.#of === layout && this.#options === options
    if (isKnown && (this.#search.state !== 'none' || controller.verdict.status === 'valid')) return this.#forget()
    this.#drop()
    this.#of = layout
    this.#options = options
    if (controller.readonly || controller.verdict.status === 'valid') return
    this.#search = { state: 'seeking', long: false, share: 0 }
    this.#timers = [setTimeout(() => void this.#seek(), REST_MS), setTimeout(() => this.#become({ state: 'seeking', long: true, share: 0 }), REST_MS + LONG_MS)]
  }

  /** Ends everything that is under way. */
  close(): void {
    this.#drop()
    clearTimeout(this.#held)
    this.#of = null
    this.#own?.close()
    this.#own = null
  }

  /** The ways out of one broken place, the best first. */
  of(result: RuleResult): readonly WayOut[] {
    const { controller } = this.#host().parts
    const known = this.#known.get(result.place)
    if (known) return known
    const search = this.#search
    const repairs = search.state === 'seeking' ? null : 'found' in search ? search.found.repairs : []
    const ways = waysOut(result, { compiled: controller.compiled, layout: controller.session.layout, repairs: result.severity === 'block' ? repairs : (repairs ?? []) })
    this.#known.set(result.place, ways)
    return ways
  }

  /** The same for whoever says short names by himself. */
  offered(result: RuleResult): readonly OfferedWay[] {
    return this.of(result).map(({ edit, breaks }) => ({ edit, breaks, ...((edit.length > 1 || edit[0]?.type === 'move') && { name: this.#nameOf(edit) }) }))
  }

  /** How the search stands, where somebody has to know: it takes long, was stopped, or could not be. */
  standing(): TemplateResult | typeof nothing {
    const { words } = this.#host().parts
    const search = this.#search
    if (search.state === 'seeking' && search.long) {
      return html`<div class="seeking"><p class="small">${words.say('ways-seeking')}</p><progress aria-label=${words.say('ways-seeking')} .value=${search.share} max="1"></progress>
        <button class="quiet" type="button" @click=${() => this.#stop()}>${words.say('ways-stop')}</button></div>`
    }
    if (search.state !== 'stopped' && search.state !== 'failed') return nothing
    return html`<div class="seeking"><p class="small">${words.say(search.state === 'failed' ? 'ways-failed' : 'ways-stopped')}</p>
      <button class="quiet" type="button" @click=${() => this.#again()}>${words.say('ways-again')}</button></div>`
  }

  /** Draws the ways of one problem after the other: what stands further up is not offered again. */
  drawing(choose: (edit: Edit) => void): (result: RuleResult) => TemplateResult | typeof nothing {
    const shown = new Set<Edit>()
    return (result) => {
      const { words } = this.#host().parts
      const ways = this.of(result)
      const fresh = ways.filter(({ edit }) => ![...shown].some((other) => isSame(edit, other)))
      fresh.forEach(({ edit }) => shown.add(edit))
      if (fresh.length > 0) {
        return html`<ul class="ways" aria-label=${words.say('ways-of')}>${fresh.map((way) => html`<li><button class="way outline" type="button" .tries=${way.edit} @click=${() => choose(way.edit)}>${this.#inside(way)}</button></li>`)}</ul>`
      }
      if (ways.length > 0) return html`<p class="small soft">${words.say('ways-above')}</p>`
      return result.severity === 'block' && this.#search.state === 'found' ? html`<p class="small soft no-way">${words.say('ways-none')}</p>` : nothing
    }
  }

  #inside(way: WayOut): TemplateResult {
    const { words } = this.#host().parts
    const then = this.#breaks(way)
    return html`<span class="way-name">${this.#nameOf(way.edit)}</span>
      ${way.also > 0 ? html`<span class="way-also small">${icon('tick')}<span>${words.say('ways-also', { count: way.also })}</span></span>` : nothing}
      ${then.length > 0 ? html`<span class="way-breaks small">${icon('warn')}<span>${words.say('ways-breaks', { message: then[0] ?? '' })}${then.length > 1 ? html` ${words.say('ways-breaks-more', { count: then.length - 1 })}` : nothing}</span></span>` : nothing}`
  }

  /** Named once: while a way is shown on the stage, what stands there is no longer what it speaks of. */
  #nameOf(edit: Edit): string {
    const known = this.#names.get(edit) ?? wayName(this.#host().parts, edit)
    this.#names.set(edit, known)
    return known
  }

  /** What rules would say that are newly broken. */
  #breaks({ edit, breaks, broken }: WayOut): readonly string[] {
    if (breaks.length === 0) return []
    const known = this.#told.get(edit)
    if (known) return known
    const { parts } = this.#host()
    const { compiled, session: { layout, options } } = parts.controller
    const after = applied(layout, edit)
    const results = broken ?? (after ? judgeLayout(compiled, after, options).results.filter(({ place, status }) => status === 'violated' && breaks.includes(place)) : [])
    const told = results.map((result) => messageOf(parts, result, after ?? layout))
    this.#told.set(edit, told)
    return told
  }

  /** A finger has no pointing before it presses: held down, it sees what the way would do; a short tap does it. */
  #hold({ type, pointerType, target }: PointerEvent): void {
    if (pointerType !== 'touch') return
    clearTimeout(this.#held)
    const { controller } = this.#host().parts
    const button = target instanceof Element ? target.closest<HTMLButtonElement & { tries?: Edit }>('button') : null
    const tries = button?.tries
    if (type === 'pointerdown' && tries) this.#held = setTimeout(() => controller.try(tries), HOLD_MS)
    else if (controller.isTrial) controller.try(null)
  }

  async #seek(): Promise<void> {
    const { parts: { controller }, inquiry } = this.#host()
    const { layout, options, used } = controller.session
    const [{ signal }, { signal: enough }] = [this.#abort, this.#enough]
    try {
      const asking = inquiry ? await inquiry() : (this.#own ??= new Inquiry(controller.compiled))
      const answer = await asking.ask({ type: 'repairs', layout, options, used: [...used] }, { signal, enough, heed: (share) => this.#heed(share) })
      if (answer.type === 'repairs' && !signal.aborted) this.#end({ state: enough.aborted ? 'stopped' : 'found', found: answer })
    } catch {
      if (!signal.aborted) this.#end({ state: 'failed' })
    }
  }

  #heed(share: number): void {
    const search = this.#search
    if (search.state === 'seeking' && search.long && share - search.share > 0.02) this.#become({ ...search, share })
  }

  #end(search: Search): void {
    const { node, parts, links } = this.#host()
    const told = this.#search.state === 'seeking' && this.#search.long && node.contains((node.getRootNode() as ShadowRoot).activeElement)
    this.#drop()
    this.#become(search)
    // Who waits for it beside it hears it; who goes on is left alone.
    if (told && 'found' in search) links.announce(parts.words.say('ways-found', { count: search.found.repairs.length }))
  }

  /** What was found so far is enough. */
  #stop(): void {
    this.#enough.abort()
    this.#host().node.querySelector<HTMLElement>('h3')?.focus()
  }

  #again(): void {
    this.#of = null
    this.look()
    this.#host().changed(false)
    this.#host().node.querySelector<HTMLElement>('h3')?.focus()
  }

  #become(search: Search): void {
    this.#search = search
    this.#forget()
    this.#host().changed(search.state !== 'seeking')
  }

  #forget(): void {
    this.#known.clear()
  }

  #drop(): void {
    this.#timers.forEach(clearTimeout)
    this.#abort.abort()
    this.#abort = new AbortController()
    this.#enough = new AbortController()
    this.#search = { state: 'none' }
    this.#told.clear()
    this.#names.clear()
    this.#forget()
  }
}

const isSame = (one: Edit, other: Edit): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
