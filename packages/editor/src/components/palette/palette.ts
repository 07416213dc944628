import type { Operation, ThemeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { each } from '../each.ts'
import type { Happening } from '../../session/happening.ts'
import { add } from '../../session/verbs.ts'
import { icon } from '../icons.ts'
import { afterFrame } from '../room/after-paint.ts'
import { Parted } from '../parted.ts'
import { groupsOf, type Entry, type Group } from './groups.ts'
import { TilePictures } from './tile-pictures.ts'

/** So many groups are seen first, as high as a palette is on most screens. */
const FIRST = 2

/** Edits that bring and take no part. */
const ELSEWHERE: ReadonlySet<Operation['type']> = new Set(['move', 'resize', 'turn', 'reorder'])

/** What can be added: a tap adds, a drag places. One tab stop; arrows go from part to part. */
export class CodraftPalette extends Parted {
  /** The theme of the pictures. */
  @property({ attribute: false }) theme: ThemeName = 'light'

  @state() private filter = ''
  @state() private current = ''
  /** Whether only the groups that are seen first are drawn so far: all at once are laid out for too long on a slow device. */
  #few = false
  readonly #pictures = new TilePictures()

  override hold(): void {
    super.hold()
    this.#few = true
  }

  override fill(): void {
    super.fill()
    if (!this.#few) return
    afterFrame(() => {
      this.#few = false
      this.requestUpdate()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#pictures.stop()
  }

  /** Who is chosen, where and how wide parts are changes nothing here. */
  protected override heed(happening: Happening): void {
    const { type } = happening
    if (type === 'selected' || type === 'judged' || (type === 'committed' && happening.edit.every((operation) => ELSEWHERE.has(operation.type)))) return
    super.heed(happening)
  }

  protected override updated(): void {
    this.#pictures.watch(this, this.parts, this.theme)
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const groups = groupsOf(this.parts, this.filter)
    const kinds = groups.flatMap(({ entries }) => entries.map(({ kind }) => kind))
    const stop = kinds.includes(this.current) ? this.current : kinds[0]
    return html`<div class="palette-head"><h3 id="codraft-palette-title">${words.say('add-part')}</h3>
        <label class="filter"><span class="unseen">${words.say('find-part')}</span>${icon('search')}
          <input type="search" autocomplete="off" spellcheck="false" placeholder=${words.say('find-part')} .value=${this.filter} @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)} /></label></div>
      ${kinds.length === 0 ? html`<p class="none-found" role="status">${words.say('no-part', { text: this.filter })}</p>` : nothing}
      <div class="tiles" role="toolbar" aria-labelledby="codraft-palette-title" @keydown=${this.#keyed}>
        ${each(this.#few ? groups.slice(0, FIRST) : groups, ({ tag }) => tag, (group) => this.#group(group, stop))}</div>`
  }

  #group({ tag, label, entries }: Group, stop: string | undefined): TemplateResult {
    return html`<div class="tile-group" role="group" aria-labelledby=${`codraft-tag-${tag}`}><h4 id=${`codraft-tag-${tag}`}>${label}</h4>
      <div class="tile-row">${each(entries, ({ kind }) => kind, (entry) => this.#tile(entry, entry.kind === stop))}</div></div>`
  }

  #tile({ kind, label, used, max }: Entry, stop: boolean): TemplateResult {
    const { words } = this.parts
    const full = max !== null && used >= max
    return html`<button class="tile" type="button" data-kind=${kind} tabindex=${stop ? 0 : -1} aria-disabled=${full ? 'true' : nothing}
      @pointerdown=${(event: PointerEvent) => this.#press(event, kind, full)} @focus=${() => (this.current = kind)} @click=${() => this.#add(kind)}>
      <span class="tile-picture" data-picture=${kind} aria-hidden="true"></span><span class="tile-name">${label}</span>
      ${max === null ? nothing : html`<span class="used small">${words.say('used', { used, max })}</span>`}</button>`
  }

  #press(event: PointerEvent, kind: string, full: boolean): void {
    if (!full && event.currentTarget instanceof HTMLElement) this.links.pressTile(event, kind, event.currentTarget)
  }

  /** Focus stays here, so that several can be added; a full one says why through the announcer. */
  #add(kind: string): void {
    const { controller } = this.parts
    if (controller.readonly) return
    const id = add(controller, kind, { door: 'buttons' })
    if (id !== null) this.parts.view.reveal(id)
  }

  #keyed(event: KeyboardEvent): void {
    const tiles = [...this.querySelectorAll<HTMLElement>('.tile')]
    const at = tiles.findIndex((tile) => tile === event.target)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextTile(tiles, at, event.key, getComputedStyle(this).direction === 'rtl')
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
}

/** Sideways is the next in reading order; up and down the nearest in the row above or below. */
function nextTile(tiles: readonly HTMLElement[], at: number, key: string, mirrored: boolean): HTMLElement | undefined {
  const ahead = mirrored ? 'ArrowLeft' : 'ArrowRight'
  const behind = mirrored ? 'ArrowRight' : 'ArrowLeft'
  if (key === ahead) return tiles[at + 1]
  if (key === behind) return tiles[at - 1]
  if (key === 'Home') return tiles[0]
  if (key === 'End') return tiles.at(-1)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const from = tiles[at]?.getBoundingClientRect()
  if (!from) return undefined
  const down = key === 'ArrowDown'
  const rows = tiles.map((tile) => ({ tile, box: tile.getBoundingClientRect() })).filter(({ box }) => (down ? box.top > from.top + 4 : box.bottom < from.bottom - 4))
  const nearest = (down ? Math.min : Math.max)(...rows.map(({ box }) => box.top))
  return rows.filter(({ box }) => Math.abs(box.top - nearest) < 4).sort((a, b) => Math.abs(a.box.left - from.left) - Math.abs(b.box.left - from.left))[0]?.tile
}
