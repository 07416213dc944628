/** The texts that describe elements and the picture: in the same root as those they describe, because references cannot cross roots. */
import { sectionOf } from '../session/verbs.ts'
import type { Parts } from '../session/parts.ts'
import { workOf } from '../session/work-of.ts'
import type { RuleText } from './items.ts'

let outlines = 0

/** The describing nodes of one outline. */
export class Descriptions {
  readonly node: HTMLElement
  readonly #parts: Parts
  readonly #prefix = `outline-${++outlines}`
  /** About what is drawn behind the elements: read before them, once. */
  readonly #paragraph = document.createElement('p')
  readonly #help: HTMLElement
  readonly #rules = new Map<string, HTMLElement>()
  readonly #hidden: HTMLElement
  #count = 0
  #helping = true

  constructor(parts: Parts) {
    this.#parts = parts
    this.node = document.createElement('div')
    this.#paragraph.className = 'outline-unseen'
    this.#hidden = document.createElement('div')
    this.#hidden.hidden = true
    this.#help = textNode('p', `${this.#prefix}-help`)
    const help = workOf(parts)?.outline.help ?? ['outline-help', 'outline-help-readonly']
    this.#help.textContent = parts.words.say(help[parts.controller.readonly ? 1 : 0])
    this.#hidden.append(this.#help)
    this.node.append(this.#paragraph, this.#hidden)
  }

  /** Writes what the rules say; keeps the nodes of those that still say the same. */
  show(texts: readonly RuleText[], elements: number): void {
    const backdrop = elements === 0 ? this.#parts.words.say('outline-empty') : this.#backdropText()
    if (this.#paragraph.textContent !== backdrop) this.#paragraph.textContent = backdrop
    const places = new Set(texts.map(({ place }) => place))
    this.#rules.forEach((node, place) => {
      if (places.has(place)) return
      node.remove()
      this.#rules.delete(place)
    })
    texts.forEach(({ place, text }) => {
      let node = this.#rules.get(place)
      if (!node) {
        node = textNode('p', `${this.#prefix}-rule-${++this.#count}`)
        this.#rules.set(place, node)
        this.#hidden.append(node)
      }
      if (node.textContent !== text) node.textContent = text
    })
  }

  /** The ids that describe an element: its broken rules, and the help as long as nobody has come by. */
  of(places: readonly string[], withHelp: boolean): string[] {
    const ids = places.flatMap((place) => this.#rules.get(place)?.id ?? [])
    if (withHelp && this.#helping) ids.push(this.#help.id)
    return ids
  }

  /** The help has been read. Returns whether it was still shown. */
  forgetHelp(): boolean {
    const was = this.#helping
    this.#helping = false
    return was
  }

  #backdropText(): string {
    const { controller, words } = this.#parts
    const own = workOf(this.#parts)?.outline.backdrop(this.#parts)
    if (own !== undefined) return own
    const { stage } = sectionOf(controller)
    const sides = stage.kind === 'row' ? stage.sideNames : undefined
    return words.say('outline-backdrop', { sides: sides ? 'named' : 'none', start: words.text(sides?.start), end: words.text(sides?.end) })
  }
}

function textNode(tag: 'p', id: string): HTMLElement {
  const node = document.createElement(tag)
  node.id = id
  return node
}
