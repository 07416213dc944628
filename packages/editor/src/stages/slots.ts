/** How people work on slots. The one chunk of it, but for the hands, comes before a brief with such a stage is opened. */
import { make } from '../components/define.ts'
import { sectionsSvg } from '../components/drawn.ts'
import { CodraftSlotPanel } from '../components/slot-panel/slot-panel.ts'
import { slotOutline } from '../outline/slot-outline.ts'
import { slotSentenceOf, slotsLoaded } from '../outline/slot-sentences.ts'
import type { StageWork } from '../session/parts.ts'
import { slotFits } from '../session/slot-fits.ts'
import { openSlotLens } from '../session/slot-lens.ts'
import { openSlotsStill } from '../stage/slots/still.ts'
import { slotBoardOf } from '../tools/slots/index.ts'
import { enSlots } from '../words/en-slots.ts'
import { enStage } from '../words/en-stage.ts'
import { learn } from '../words/index.ts'
import { nameOf } from '../words/names.ts'
import { SLOT_SHORTCUTS } from '../words/slot-shortcuts.ts'

learn(enSlots)
learn(enStage)

/** What a stage of slots says of itself. */
export const slots: StageWork = {
  fits: slotFits,
  openLens: openSlotLens,
  openStill: openSlotsStill,
  hands: async () => {
    const { listenToSlotKeys, listenToSlots, openSlotsStage } = await import('./slots-hands.ts')
    return { openStage: openSlotsStage, listenToPointer: listenToSlots, listenToKeys: listenToSlotKeys }
  },
  outline: slotOutline,
  sentenceOf: slotSentenceOf,
  loadedSentence: slotsLoaded,
  openPanel: () => make('codraft-slot-panel', CodraftSlotPanel),
  toSvg: sectionsSvg,
  askWhere: ({ controller, view, words }, id) => {
    slotBoardOf(view).choose({ id, what: 'move' })
    return words.say('slots-choosing-move', { element: nameOf([{ compiled: controller.compiled, layout: controller.session.layout }], { id, section: controller.section }, words) })
  },
  shortcuts: SLOT_SHORTCUTS,
  hints: { title: 'slots-title', selected: 'slots-coach' },
}
