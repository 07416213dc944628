/** The colours that the reader's system and the host ask for, and whether things may move. */
import type { Palette, ThemeName } from '@codraft/core'
import { paletteOf } from './palette-of.ts'

const QUERIES = { forced: '(forced-colors: active)', dark: '(prefers-color-scheme: dark)', still: '(prefers-reduced-motion: reduce)' } as const

/** Follows the system until it is stopped. */
export class Theme {
  #asked: ThemeName | undefined
  /** What the system said last. Chromium tells no change to a list of queries that is asked between the change and its event: each is asked once. */
  readonly #said = { forced: false, dark: false, still: false }
  readonly #gone = new AbortController()

  /** @param asked a theme that the host asks for, instead of the system's */
  constructor(asked: ThemeName | undefined, changed: () => void) {
    this.#asked = asked
    for (const name of ['forced', 'dark', 'still'] as const) {
      const media = matchMedia(QUERIES[name])
      this.#said[name] = media.matches
      media.addEventListener('change', ({ matches }) => {
        this.#said[name] = matches
        changed()
      }, { signal: this.#gone.signal })
    }
  }

  /** Asks for a theme; undefined follows the system. */
  ask(theme: ThemeName | undefined): void {
    this.#asked = theme
  }

  /** Colours by name; with forced colours, the system's own. */
  get palette(): Palette {
    return paletteOf(this.#said.forced ? 'forced' : (this.#asked ?? (this.#said.dark ? 'dark' : 'light')))
  }

  /** Whether everything jumps instead of moving. */
  get still(): boolean {
    return this.#said.still
  }

  /** Follows the system no more. */
  stop(): void {
    this.#gone.abort()
  }
}
