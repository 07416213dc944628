/** The colours that the reader's system and the host ask for, and whether things may move. */
import { THEMES, type Palette, type ThemeName } from '@codraft/core'

/** Follows the system until it is stopped. */
export class Theme {
  #asked: ThemeName | undefined
  readonly #forced = matchMedia('(forced-colors: active)')
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)')
  readonly #gone = new AbortController()

  /** @param asked a theme that the host asks for, instead of the system's */
  constructor(asked: ThemeName | undefined, changed: () => void) {
    this.#asked = asked
    for (const media of [this.#forced, this.#dark, this.#still]) media.addEventListener('change', changed, { signal: this.#gone.signal })
  }

  /** Asks for a theme; undefined follows the system. */
  ask(theme: ThemeName | undefined): void {
    this.#asked = theme
  }

  /** Colours by name; with forced colours, the system's own. */
  get palette(): Palette {
    if (this.#forced.matches) return THEMES.forced
    return THEMES[this.#asked ?? (this.#dark.matches ? 'dark' : 'light')]
  }

  /** Whether everything jumps instead of moving. */
  get still(): boolean {
    return this.#still.matches
  }

  /** Follows the system no more. */
  stop(): void {
    this.#gone.abort()
  }
}
