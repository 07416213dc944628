/** How people work on slots. The one chunk of it, but for the hands, comes before a brief with such a stage is opened. */
import { sceneOf, sectionPicture, svgDocument, THEMES } from '@codraft/core'
import { make } from '../components/define.ts'
import { CodraftSlotPanel } from '../components/slot-panel/slot-panel.ts'
import { slotOutline } from '../outline/slot-outline.ts'
import { slotSentenceOf, slotsLoaded } from '../outline/slot-sentences.ts'
import type { SessionController } from '../session/controller.ts'
import type { StageWork } from '../session/parts.ts'
import { slotFits } from '../session/slot-fits.ts'
import { openSlotLens } from '../session/slot-lens.ts'
import { openSlotsStill } from '../stage/slots/still.ts'
import { enSlots } from '../words/en-slots.ts'
import { enStage } from '../words/en-stage.ts'
import { learn, type Words } from '../words/index.ts'
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
  toSvg: svgOf,
  shortcuts: SLOT_SHORTCUTS,
  hints: { title: 'slots-title', selected: 'slots-coach' },
}

function svgOf({ compiled, section, session }: SessionController, words: Words): string {
  const scene = sceneOf(compiled, session.layout, session.options)
  const one = scene.sections.find((each) => each.section.id === section)
  if (!one) return ''
  const { framed: { list, box }, words: label } = sectionPicture(one, scene, { locale: words.locale, figure: (length, unit) => words.length(length, unit) })
  const [x, y, w, h] = box
  return svgDocument([{ k: 'rect', x, y, w, h, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 }, ...list], { palette: THEMES.light, box, label: `${words.text(compiled.brief.title)}. ${label}` })
}
