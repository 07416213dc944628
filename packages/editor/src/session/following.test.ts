import { compile, judgeLayout, readBrief, type Edit, type Element } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionController } from './controller.ts'

const element = (index: number): Element => ({ id: `e${index}`, kind: ['walk', 'green', 'drive'][index % 3] ?? 'walk', width: 2 + (index % 4) / 2 })
const kind = (label: string) => ({ label, tags: [], size: { width: 2 }, resize: { width: { min: 0.5, max: 9 } }, attrs: { cost: 5 } })

function brief() {
  const read = readBrief({
    codraft: 1, id: 'followed', revision: 1, title: 'Followed',
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 20, unit: 'm' }, elements: Array.from({ length: 9 }, (_, index) => element(index)) }] },
    catalogue: { kinds: { walk: kind('Walk'), green: kind('Green'), drive: kind('Drive') } },
    rules: [
      { id: 'fits', rule: 'fill', max: 20, message: 'Too much.' },
      { id: 'wide', rule: 'size', on: 'walk', min: 2.5, message: 'Wider.' },
      { id: 'ends', rule: 'at', on: 'walk', place: 'ends', severity: 'warn', message: 'At the ends.' },
      { id: 'apart', rule: 'adjacent', on: 'walk', to: 'drive', mode: 'must-not', severity: 'warn', message: 'Apart.' },
    ],
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  return compile(read.value)
}

type Step = { readonly do: 'order' | 'width' | 'keep' | 'drop' | 'undo' | 'press'; readonly which: number; readonly to: number }
const anyStep: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('order', 'order', 'width', 'width', 'keep', 'drop', 'undo', 'press'), which: fc.nat(8), to: fc.nat(8) })

/** A wish of the hand, of the layout as it is kept. */
function wished({ session }: SessionController, { do: what, which, to }: Step): Edit {
  const { elements } = session.layout.sections[0]!
  const one = elements[which]!
  if (what === 'order') return which === to ? [] : [{ type: 'reorder', section: 'main', id: one.id, from: which, to }]
  return [{ type: 'resize', section: 'main', id: one.id, from: { width: one.width! }, to: { width: 1 + to / 2 } }]
}

describe('what the rules say of a drag', () => {
  it('is what they say of the whole layout, whatever is tried, kept, dropped and taken back', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
      const controller = new SessionController(brief())
      for (const step of steps) {
        if (step.do === 'press') await controller.takeInHand()
        else if (step.do === 'undo') controller.undo()
        else if (step.do === 'drop') controller.preview(null)
        else if (step.do === 'keep') controller.commit(controller.session.preview ?? [], { cause: 'move', door: 'pointer' })
        else controller.preview(wished(controller, step))
        expect(controller.live).toEqual(judgeLayout(controller.compiled, controller.session.visible))
      }
    }), { numRuns: 200 })
  }, 60_000)
})
