import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { lateIcon } from '../late-icons.ts'
import type { AsideSubject } from '../ports.ts'
import { paper, type PaperGiven } from './paper.ts'
import { paperStyles } from './paper.styles.ts'
import { printStyles } from './print.styles.ts'

learn(enReview)

/** How high a sheet is between its margins, in CSS pixels: 273 mm of A4; and how high it is for its width. */
const SHEET_PX = (273 / 25.4) * 96
const TALL = 273 / 186

/** The smallest that a sheet is set: five points and a half, as in a timetable. */
const SMALLEST = 0.65

/**
 * The idea on one sheet of paper, for town halls, letter boxes and those who decide with a pencil. It is printed from a frame of its own, so that the
 * page around the widget stays out of it.
 */
export class CodraftPrint extends Aside {
  protected override readonly own = [...asideStyles, paperStyles, printStyles]

  @state() private given: PaperGiven | null = null
  #frame: HTMLIFrameElement | null = null

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#frame?.remove()
  }

  protected override async prepare(on: AsideSubject | null): Promise<void> {
    const [address, code] = await Promise.all([this.ports.shareUrl(), import('../qr/qr.ts').catch(() => null)])
    const qr = address === null ? null : (code?.qrPicture(address, this.parts.words.say('qr-alt')) ?? null)
    this.given = { reference: on?.reference ?? null, address, qr, today: Date.now() }
  }

  protected override render(): TemplateResult {
    const { words } = this.parts
    const body = html`<div class="print-acts"><p class="soft small">${words.say('print-hint')}</p>
        <button class="primary" type="button" @click=${this.#print}>${lateIcon('print')}<span>${words.say('print-now')}</span></button></div>
      ${this.voice()}<div class="sheet-of-paper" role="region" tabindex="0" aria-label=${words.say('print')}>${this.given && this.isOpen ? paper(this.parts, this.given) : nothing}</div>`
    return this.frame('print', words.say('print'), body)
  }

  /** As it will come out. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const article = this.querySelector<HTMLElement>('.sheet-of-paper > .paper')
    if (article) grow(article, article.clientWidth * TALL)
  }

  readonly #print = (): void => {
    try {
      const frame = this.#sheet()
      frame.contentWindow?.focus()
      frame.contentWindow?.print()
      this.said = ''
    } catch {
      this.said = this.parts.words.say('print-failed')
    }
  }

  /** The sheet in a document of its own. @throws where the page may have none */
  #sheet(): HTMLIFrameElement {
    this.#frame?.remove()
    const frame = document.createElement('iframe')
    frame.className = 'print-frame'
    frame.tabIndex = -1
    frame.setAttribute('aria-hidden', 'true')
    this.#frame = this.appendChild(frame)
    const view = frame.contentWindow as (Window & typeof globalThis) | null
    const inside = frame.contentDocument
    if (!view || !inside || !this.given) throw new Error('There is no document to print.')
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(paperStyles.cssText)
    inside.adoptedStyleSheets = [sheet]
    inside.title = this.parts.words.text(this.parts.controller.compiled.brief.title)
    const { qr } = this.given
    render(paper(this.parts, { ...this.given, qr: qr && (qr.cloneNode(true) as SVGSVGElement) }), inside.body, { creationScope: inside })
    this.#fit(inside)
    return frame
  }

  /** What would run over the sheet is set closer, then made smaller, down to what can still be read. */
  #fit({ body }: Document): void {
    const article = body.querySelector<HTMLElement>('.paper')
    const fits = (): boolean => (article?.getBoundingClientRect().height ?? 0) <= SHEET_PX
    if (!article) return
    if (fits()) return grow(article, SHEET_PX - 1)
    article.classList.add('full')
    for (let size = 1; size > SMALLEST && !fits(); ) article.style.setProperty('zoom', String((size -= 0.05)))
  }
}

/** Gives the pictures what is left of the sheet. */
function grow(article: HTMLElement, high: number): void {
  article.style.removeProperty('--picture')
  const pictures = [...article.querySelectorAll<SVGElement>('figure > svg')]
  const [first] = pictures
  const left = high - article.getBoundingClientRect().height
  const above = article.querySelector('.beside') ? 1 : pictures.length
  if (first && left > 0) article.style.setProperty('--picture', `${first.getBoundingClientRect().height + left / above}px`)
}
