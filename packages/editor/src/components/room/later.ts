/** Parts that are loaded when they are first needed, each a chunk of its own. */
import { make } from '../define.ts'
import type { Parted } from '../parted.ts'

/** One such part: its class is fetched once, its element made once. */
export class Later<T extends Parted> {
  /** The element, as soon as there is one. */
  element: T | null = null
  readonly #tag: string
  readonly #load: () => Promise<new () => T>
  #type: Promise<new () => T> | null = null

  constructor(tag: string, load: () => Promise<new () => T>) {
    this.#tag = tag
    this.#load = load
  }

  /** Fetches the chunk without making anything, so that it is there when the connection is not. */
  fetch(): Promise<new () => T> {
    this.#type ??= this.#load().catch((error: unknown) => {
      this.#type = null
      throw error
    })
    return this.#type
  }

  /** The element. @throws what loading its chunk threw; asking again tries again. */
  async get(): Promise<T> {
    const type = await this.fetch()
    if (!this.element) {
      this.element = make(this.#tag, type)
      this.element.className = this.#tag
    }
    return this.element
  }
}
