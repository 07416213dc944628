/** What stands in the way of sending, each with the way to it. */
import type { Consent, RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { fixName, messageOf, nameIn, suggestionOf } from '../phrases.ts'
import type { OfferedWay, RoomLinks } from '../ports.ts'
import { blockersOf, missingConsents, reasonsOf } from './blockers.ts'
import { consentField, reasonField, type Filling } from './filling.ts'

/** Rules that stop it, reasons that are needed and not given, statements that are not agreed to. */
export type Hindrances = { readonly blockers: readonly RuleResult[]; readonly reasons: readonly RuleResult[]; readonly consents: readonly Consent[] }

/** Looks for them. */
export function hindrancesOf({ parts: { controller }, written: { reasons, given } }: Filling): Hindrances {
  return {
    blockers: blockersOf(controller),
    reasons: reasonsOf(controller).flatMap(({ result, needed }) => (needed && (reasons.get(result.place) ?? '').trim() === '' ? [result] : [])),
    consents: missingConsents(controller.compiled.brief.consent, given),
  }
}

/** Whether any is there. */
export const isHindered = ({ blockers, reasons, consents }: Hindrances): boolean => blockers.length + reasons.length + consents.length > 0

type Acts = { readonly waysOf: RoomLinks['waysOf']; mend(way: OfferedWay): void; goTo(element: string | undefined, section: string | null): void; focus(selector: string): void }

/** Draws them: rules from the first moment, what is still to be filled in once somebody has `tried`. */
export function summaryView(filling: Filling, tried: boolean, acts: Acts): TemplateResult | typeof nothing {
  const { parts } = filling
  const { controller, words } = parts
  const all = hindrancesOf(filling)
  const shown: Hindrances = tried ? all : { blockers: all.blockers, reasons: [], consents: [] }
  if (!isHindered(shown)) return nothing
  return html`<div class="summary" tabindex="-1" role=${tried ? 'alert' : nothing}><h3>${words.say(controller.verdict.status === 'incomplete' ? 'summary-unfinished' : 'summary-title')}</h3><ul>
    ${shown.blockers.map((result) => html`<li><b>${messageOf(parts, result)}</b> ${words.quoted(result.why?.text)}${suggestionOf(parts, result)}<div class="problem-acts">
      ${(acts.waysOf?.(result) ?? result.fixes).map((way: OfferedWay) => html`<button type="button" class="outline" @click=${() => acts.mend(way)}>${way.name ?? fixName(parts, way.edit, null)}</button>`)}
      <button type="button" class="quiet" @click=${() => acts.goTo(result.elements[0], result.section)}>${result.elements[0] === undefined ? words.say('go-to-plan')
        : words.say('go-to', { element: nameIn(parts, result.elements[0], result.section) })}</button></div></li>`)}
    ${shown.reasons.map((result) => html`<li><button type="button" class="link" @click=${() => acts.focus(`#${CSS.escape(reasonField(result))}`)}>${words.say('give-reason', { message: messageOf(parts, result) })}</button></li>`)}
    ${shown.consents.map(({ id, text }) => html`<li><button type="button" class="link" @click=${() => acts.focus(`#${CSS.escape(consentField(id))}`)}>${words.say('please-agree', { text: words.text(text) })}</button></li>`)}
  </ul></div>`
}
