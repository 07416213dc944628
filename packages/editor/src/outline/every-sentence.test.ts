import { elementsIn } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { add, choose, duplicate, moveTo, remove, replaceWith, setWidth, stepWidth } from '../session/verbs.ts'
import { loadWords } from '../words/load.ts'
import { announcementOf } from './sentences.ts'

const compiled = harbour()
const kinds = [...compiled.kinds.keys()]
const door = 'host'

/** One thing that a person may do: which, to which element, with which figure. */
const deed = fc.record({ verb: fc.nat(9), at: fc.nat(20), figure: fc.nat(100) })

function act(controller: SessionController, { verb, at, figure }: { verb: number; at: number; figure: number }): void {
  const elements = elementsIn(controller.session.layout, controller.section)
  const id = elements[at % Math.max(1, elements.length)]?.id ?? 'nobody'
  const kind = kinds[figure % kinds.length] ?? ''
  const deeds = [
    () => add(controller, kind, { door, index: at }), () => remove(controller, id, door), () => moveTo(controller, id, { index: figure % 14 - 1, door }),
    () => setWidth(controller, id, { width: figure / 10, door }), () => stepWidth(controller, id, { steps: figure % 2 === 0 ? 1 : -1, door, fine: figure % 3 === 0 }),
    () => replaceWith(controller, id, { kind, door }), () => duplicate(controller, id, door), () => choose(controller, id, { choice: 'way', option: figure % 2 === 0 ? 'in' : 'out', door }),
    () => (figure % 2 === 0 ? controller.undo() : controller.redo()), () => (figure % 9 === 0 ? controller.reset(door) : controller.tell({ type: 'asked', about: figure % 2 === 0 ? 'where' : 'problems', element: id })),
  ]
  deeds[verb]?.()
}

describe('Whatever is done', () => {
  it.each(['en', 'mi', 'de', 'fr', 'es', 'ar', 'en-XA'])('what is said in %s has no raw key, no empty figure, and one sentence for each edit', async (locale) => {
    const words = await loadWords(locale)
    // French has a space before a colon.
    const unheard = locale === 'fr' ? /NaN|undefined|null|Infinity|\[object|[{}]|said-|did-|limits:|\s\s|\.\.|\s[.,]/ : /NaN|undefined|null|Infinity|\[object|[{}]|said-|did-|limits:|\s\s|\.\.|\s[.,:]/
    fc.assert(fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const controller = new SessionController(compiled)
      let known = controller.verdict
      let before = controller.session
      controller.subscribe((happening) => {
        if (happening.type === 'previewed') return
        const from = happening.type === 'committed' ? happening.before : before
        const sentence = announcementOf(happening, { before: from, after: controller.session, words, lifts: 1, verdict: controller.verdict, known })
        expect(sentence).not.toMatch(unheard)
        if (happening.type === 'committed' || happening.type === 'refused') expect(sentence).toMatch(/^\S.*\.\u2069?$/)
        ;[before, known] = [controller.session, controller.verdict]
      })
      for (const one of deeds) act(controller, one)
    }), { numRuns: 60, seed: 20261030 })
  })
})
