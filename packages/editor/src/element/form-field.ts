/** The element as a control of a form: its value is the proposal, its validity what the rules say, in their words. */
import { canonical, layoutProblems, plainLayout, type Layout, type RuleResult } from '@codraft/core'
import { blockersOf } from '../components/review/blockers.ts'
import type { Parts } from '../session/parts.ts'
import { enLeaving } from '../words/en-leaving.ts'
import { learn } from '../words/index.ts'
import { suggestionText } from '../words/problem.ts'
import type { Sender } from './sender.ts'

learn(enLeaving)

type Given = { readonly element: HTMLElement; readonly internals: ElementInternals; readonly parts: Parts; readonly room: HTMLElement; sender(): Promise<Sender>; messageOf(parts: Parts, result: RuleResult): string }

/** The control. */
export class FormField {
  readonly #given: Given
  readonly #stop: () => void
  readonly #watching: MutationObserver
  #asked = 0

  constructor(given: Given) {
    this.#given = given
    this.#stop = given.parts.controller.subscribe(({ type }) => {
      if (['committed', 'undone', 'redone', 'opened', 'option-set', 'remarked', 'judged'].includes(type)) void this.#follow()
    })
    this.#watching = new MutationObserver(() => void this.#follow())
    this.#watching.observe(given.element, { attributes: true, attributeFilter: ['required', 'name'] })
    void this.#follow()
  }

  /** Opens the layout that the browser kept, where it still fits. */
  restore(state: string | null): void {
    const { controller } = this.#given.parts
    const layout = state === null ? null : readState(state)
    if (layout && layoutProblems(layout, controller.compiled, []).length === 0) controller.open(controller.compiled, { layout })
  }

  /** Follows no more. */
  close(): void {
    this.#stop()
    this.#watching.disconnect()
  }

  /** Value and validity as things stand. An optional plan that nobody touched goes along where it may be sent, and stays out where it may not. */
  async #follow(): Promise<void> {
    const asked = ++this.#asked
    const sender = await this.#given.sender()
    if (asked !== this.#asked) return
    const { internals, element, parts, room } = this.#given
    const { layout } = parts.controller.session
    const blockers = blockersOf(parts.controller)
    const untouched = canonical(plainLayout(layout)) === canonical(plainLayout(parts.controller.compiled.brief.layout))
    const isRequired = element.hasAttribute('required')
    const goes = blockers.length === 0 || !untouched || isRequired
    internals.setFormValue(goes ? JSON.stringify(sender.seal({})) : null, JSON.stringify(plainLayout(layout)))
    const anchor = room.querySelector<HTMLElement>('.review-button') ?? room
    if (untouched && isRequired) return internals.setValidity({ valueMissing: true }, parts.words.say('please-change'), anchor)
    if (!goes || blockers.length === 0) return internals.setValidity({})
    internals.setValidity(parts.controller.verdict.status === 'incomplete' ? { valueMissing: true } : { customError: true }, this.#sentence(blockers), anchor)
  }

  #sentence(blockers: readonly RuleResult[]): string {
    const { parts, messageOf } = this.#given
    const { controller: { compiled }, words } = parts
    return blockers.map((result) => [messageOf(parts, result), words.text(result.why?.text), suggestionText(result, compiled, words)].filter(Boolean).join(' ')).join('\n')
  }
}

function readState(state: string): Layout | null {
  try {
    const layout = JSON.parse(state) as Layout
    return Array.isArray(layout.sections) ? layout : null
  } catch {
    return null
  }
}
