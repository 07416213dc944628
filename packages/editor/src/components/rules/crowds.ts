/** Broken places of one rule that are many stand together: the first of them with a button for the others, so that a list stays short enough to be read. */
import type { RuleResult } from '@codraft/core'
import { html, type TemplateResult } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { messageOf } from '../phrases.ts'

/** From so many broken places of one rule on, only the first is shown. */
const MANY = 4

/** One item of the list: a broken place, or the button for the others of its rule. */
export type Item = { readonly key: string; readonly result: RuleResult; readonly more: number }

/** Which rules are shown with all their places. */
export class Crowds {
  readonly #open = new Set<string>()
  readonly #changed: () => void

  /** @param changed something else is to be shown */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The items in their order; those of one rule that are many behind its first. */
  items(broken: readonly RuleResult[]): readonly Item[] {
    const byRule = new Map<string, RuleResult[]>()
    for (const result of broken) byRule.set(result.rule, [...(byRule.get(result.rule) ?? []), result])
    return [...byRule.values()].flatMap((results) => {
      const all = results.map((result) => ({ key: result.place, result, more: 0 }))
      const [first, ...rest] = all
      if (!first || all.length < MANY) return all
      // A blank: no place begins with one.
      return [first, { key: ` ${first.result.rule}`, result: first.result, more: all.length }, ...(this.#open.has(first.result.rule) ? rest : [])]
    })
  }

  /** The button for all places of a rule. */
  button({ result, more }: Item, parts: Parts): TemplateResult {
    const { words } = parts
    const open = this.#open.has(result.rule)
    const toggle = (): void => {
      if (!this.#open.delete(result.rule)) this.#open.add(result.rule)
      this.#changed()
    }
    return html`<li class="crowd"><button class="more-places outline" type="button" aria-expanded=${open} @click=${toggle}>${words.say(open ? 'ways-fewer-places' : 'ways-all-places', { count: more })}<span class="unseen">: ${messageOf(parts, result)}</span></button></li>`
  }
}
