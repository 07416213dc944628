/** What can be done with all that are selected: a row of keys, the same beside the picture and over the list. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Door } from '../../session/happening.ts'
import type { PanelElement, Parts } from '../../session/parts.ts'
import { duplicateTogether, moveTogetherBy, removeTogether, taken, toggleLock } from '../../session/several.ts'
import { workOf } from '../../session/work-of.ts'
import { enSeveral } from '../../words/en-several.ts'
import { learn } from '../../words/index.ts'
import { icon, type IconName } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import type { RoomLinks } from '../ports.ts'
import { copyByButton, cutByButton } from './by-button.ts'

learn(enSeveral)

type Act = { readonly sign: TemplateResult; readonly shown: string; readonly off?: boolean; run(): void }

/** The keys for several, a hint while they are being taken, and the key that ends it. */
export function togetherView(parts: Parts, links: RoomLinks, door: Door): TemplateResult {
  const { controller, words } = parts
  const ids = taken(controller)
  const off = ids.length === 0
  const key = (sign: IconName, shown: string, run: () => void): Act => ({ sign: icon(sign), shown, off, run })
  const locked = !off && ids.every((id) => controller.own.has(id))
  const acts: Act[] = [
    ...(workOf(parts) ? [] : [
      key('left', words.say('move-left'), () => moveTogetherBy(controller, ids, { by: -1, door })),
      key('right', words.say('move-right'), () => moveTogetherBy(controller, ids, { by: 1, door })),
    ]),
    key('duplicate', words.say('duplicate'), () => duplicateTogether(controller, ids, door)),
    key('lock', words.say(locked ? 'unlock' : 'lock'), () => toggleLock(controller, ids)),
    { sign: lateIcon('copy'), shown: words.say('copy'), off, run: () => copyByButton(parts, links, ids) },
    { sign: lateIcon('cut'), shown: words.say('cut'), off, run: () => cutByButton(parts, ids, door) },
    key('remove', words.say('remove'), () => removeTogether(controller, ids, door)),
  ]
  return html`${controller.collects ? html`<div class="several-head"><p class="soft small">${words.say('several-hint')}</p>
      <button class="outline several-done" type="button" @click=${() => controller.collect(false)}>${icon('tick')}<span>${words.say('several-done')}</span></button></div>` : nothing}
    ${moverOf(parts, links, door) ?? nothing}<div class="acts" role="group" aria-label=${words.say('actions')}>${acts.map(({ sign, shown, off: dead, run }) =>
      html`<button class="act" type="button" aria-disabled=${dead ? 'true' : nothing} @click=${() => dead !== true && run()}>${sign}<span>${shown}</span></button>`)}</div>`
}

/** What moves several on a stage that has its own: one for each door, as long as the trial is shown. */
const movers = new WeakMap<Parts, Map<Door, PanelElement>>()

function moverOf(parts: Parts, links: RoomLinks, door: Door): PanelElement | null {
  const open = workOf(parts)?.openTogether
  if (!open) return null
  const known = movers.get(parts) ?? new Map<Door, PanelElement>()
  movers.set(parts, known)
  const mover = known.get(door) ?? open(door)
  known.set(door, Object.assign(mover, { parts, links }))
  return mover
}
