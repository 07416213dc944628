/** What held a hand back, in a few words for the label at the finger. */
import { fromTicks, type Held } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { sectionOf } from '../session/verbs.ts'
import { kindName, nameOf } from '../words/names.ts'

/** "1.8 m, the smallest allowed: wheelchair users need room to pass." `side`: which end of the range it is. */
export function heldText(held: Held, { controller, words }: Parts, side: 'min' | 'max'): string {
  const { compiled } = controller
  const why = (rule: string): string => words.text(compiled.rules.find(({ spec }) => spec.id === rule)?.spec.why?.text) || 'none'
  switch (held.by) {
    case 'limit': {
      const section = sectionOf(controller)
      return words.say('stage-limit', { width: words.length(fromTicks(held.ticks, section.per), section.stage.unit), side, why: why(held.rule) })
    }
    case 'lock':
    case 'own-lock': {
      const element = nameOf([{ compiled, layout: controller.session.layout }], { id: held.element, section: controller.section }, words)
      return held.by === 'lock' ? words.say('stage-fixed', { element, why: why(held.rule) }) : words.say('stage-own-lock', { element })
    }
    case 'copies': return words.say('stage-copies', { max: held.max, kind: kindName(compiled, held.kind, words) })
    case 'palette': return words.say('stage-not-offered', { kind: kindName(compiled, held.kind, words) })
    case 'end': return ''
  }
}
