import { elementsIn, lockHeld } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { toggleLock } from '../../session/several.ts'
import { duplicate, groundOf, moveTo, remove } from '../../session/verbs.ts'
import { workOf } from '../../session/work-of.ts'
import { enSeveral } from '../../words/en-several.ts'
import { enStage } from '../../words/en-stage.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import { nameIn } from '../phrases.ts'
import type { AsideElement, AsideSubject } from '../ports.ts'
import { actsStyles } from './acts.styles.ts'
import { copyByButton, cutByButton, pasteByButton } from './by-button.ts'

export { togetherView } from './together-view.ts'

learn(enSeveral)
learn(enStage)

type Line = { readonly sign: TemplateResult; readonly shown: string; readonly off?: boolean; run(): unknown }

/** Everything that can be done with one element: what stands beside its name, and what does not fit there. Every drag and every key has its line here. */
export class CodraftActs extends Aside {
  protected override readonly own = [...asideStyles, actsStyles]

  @state() private subject: AsideElement | null = null
  @state() private moving = false

  protected override prepare(on: AsideSubject | null): void {
    const { selected, section } = this.parts.controller
    this.moving = false
    this.subject = on?.element !== undefined ? on : selected === null ? null : { element: selected, section }
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const { subject } = this
    if (!subject) return this.frame('acts-of', words.say('acts'), html``)
    const element = nameIn(this.parts, subject.element, subject.section)
    return this.moving
      ? this.frame('acts-of', words.say('move-to-title', { element }), this.#places(subject.element))
      : this.frame('acts-of', words.say('acts-of', { element }), html`<ul class="act-lines">${this.#lines(subject).map((line) => this.#line(line))}</ul>`)
  }

  #line({ sign, shown, off, run }: Line): TemplateResult {
    return html`<li><button class="quiet" type="button" aria-disabled=${off ? 'true' : nothing} @click=${() => off !== true && run()}>${sign}<span>${shown}</span></button></li>`
  }

  /** Closes the dialog, which gives the focus back, and then does it. */
  #then(run: () => unknown): () => void {
    return () => {
      this.close()
      run()
    }
  }

  #lines({ element: id, section }: AsideElement): Line[] {
    const { controller, words } = this.parts
    const { session, own } = controller
    const row = elementsIn(session.layout, section)
    const index = row.findIndex((one) => one.id === id)
    return [
      { sign: lateIcon('place'), shown: words.say('move-to'), ...(workOf(this.parts) ? { run: this.#then(() => this.#askWhere(id, section)) } : { off: row.length < 2, run: () => this.#choosePlace() }) },
      { sign: icon('replace'), shown: words.say('replace'), run: this.#then(() => this.links.openPicker('replace')) },
      { sign: icon('duplicate'), shown: words.say('duplicate'), run: this.#then(() => duplicate(controller, id, 'buttons')) },
      { sign: lateIcon('copy'), shown: words.say('copy'), run: this.#then(() => copyByButton(this.parts, this.links, [id])) },
      { sign: lateIcon('cut'), shown: words.say('cut'), run: this.#then(() => cutByButton(this.parts, [id], 'buttons') && this.#selectAt(index)) },
      { sign: lateIcon('paste'), shown: words.say('paste'), run: this.#then(() => pasteByButton(this.parts, this.links, { after: id, door: 'buttons' })) },
      { sign: icon('lock'), shown: words.say(own.has(id) ? 'unlock' : 'lock'), run: this.#then(() => toggleLock(controller, [id])) },
      { sign: icon('note'), shown: words.say('note'), run: this.#then(() => this.links.openAside('notes', { element: id, section })) },
      { sign: lateIcon('several'), shown: words.say('several'), run: this.#then(() => controller.collect(true)) },
      { sign: icon('remove'), shown: words.say('remove'), run: this.#then(() => remove(controller, id, 'buttons') && this.#selectAt(index)) },
    ]
  }

  /** What took the place of what went. */
  #selectAt(index: number): void {
    const { controller } = this.parts
    const row = elementsIn(controller.session.layout, controller.section)
    const next = row[Math.min(index, row.length - 1)]
    if (next) controller.select([next.id])
  }

  /** Where there is no row, the next tap says where; what is fixed says why. */
  #askWhere(id: string, section: string): void {
    const { controller } = this.parts
    const held = lockHeld(groundOf(controller), id, 'at')
    if (held) return void controller.commit([], { cause: 'move', door: 'buttons', element: id, held })
    this.links.goTo(id, section)
    const asked = workOf(this.parts)?.askWhere(this.parts, id)
    if (asked !== undefined) this.links.announce(asked)
  }

  #choosePlace(): void {
    this.moving = true
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.dialog-head h2')?.focus())
  }

  /** Every place of the row, by whom it is between. */
  #places(id: string): TemplateResult {
    const { controller, words } = this.parts
    const row = elementsIn(controller.session.layout, controller.section)
    const others = row.filter((one) => one.id !== id)
    const now = row.findIndex((one) => one.id === id)
    const name = (at: number): string => (others[at] ? nameIn(this.parts, others[at].id, null, controller.session.layout) : '')
    return html`<ul class="act-lines">${[...others, null].map((_, at) => {
      const [before, after] = [name(at - 1), name(at)]
      const place = words.say('stage-place', { place: at > 0 && at < others.length ? 'between' : at > 0 ? 'last' : 'first', before, after })
      return html`<li><button class="quiet" type="button" aria-current=${at === now ? 'true' : nothing} @click=${this.#then(() => moveTo(controller, id, { index: at, door: 'buttons' }))}>
        ${icon(at < now ? 'left' : at > now ? 'right' : 'tick')}<span>${at === now ? words.say('move-to-here', { place }) : place}</span></button></li>`
    })}</ul>`
  }
}
