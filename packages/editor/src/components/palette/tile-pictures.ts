import type { ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { paintedIn, thumbnail } from './thumbnail.ts'

/** Tiles are drawn for so long, in milliseconds, before the page may do something else. */
const SLICE_MS = 8

/** Draws the pictures of tiles when they come into view, a few at a time, and again when the theme changes. */
export class TilePictures {
  #seen: IntersectionObserver | null = null
  #theme: ThemeName = 'light'
  readonly #drawn = new WeakMap<HTMLElement, string>()
  readonly #waiting = new Map<HTMLElement, Parts>()
  #next: ReturnType<typeof setTimeout> | undefined

  /** Sees to every `[data-picture]` below a root; the attribute names the kind. */
  watch(root: HTMLElement, parts: Parts, theme: ThemeName): void {
    this.#theme = theme
    this.#seen ??= new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        this.#waiting.set(target, parts)
        // Watched on, it would be looked for in every frame.
        this.#seen?.unobserve(target)
      }
      this.#drawSome()
    })
    for (const place of root.querySelectorAll<HTMLElement>('[data-picture]')) {
      if (this.#drawn.get(place) === this.#key(place)) continue
      this.#seen.unobserve(place)
      this.#seen.observe(place)
    }
  }

  /** Stops seeing to them. */
  stop(): void {
    this.#seen?.disconnect()
    this.#seen = null
    this.#waiting.clear()
  }

  #key(place: HTMLElement): string {
    return `${this.#theme} ${place.dataset['picture']}`
  }

  readonly #drawSome = (): void => {
    clearTimeout(this.#next)
    const began = performance.now()
    for (const [place, parts] of this.#waiting) {
      if (performance.now() - began > SLICE_MS) return void (this.#next = setTimeout(this.#drawSome))
      this.#waiting.delete(place)
      this.#draw(place, parts)
    }
  }

  #draw(place: HTMLElement, parts: Parts): void {
    const key = this.#key(place)
    if (this.#drawn.get(place) === key) return
    this.#drawn.set(place, key)
    const picture = thumbnail(parts, place.dataset['picture'] ?? '')
    if (!picture) return place.replaceChildren()
    const { list, box } = picture
    if (!paintedIn(place, picture, this.#theme)) void import('../picture.ts').then(({ drawing }) => place.replaceChildren(drawing(box, list, this.#theme)), () => undefined)
  }
}
