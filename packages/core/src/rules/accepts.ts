/** What a slot takes. */
import type { Problem } from '../errors.ts'
import { hint } from '../errors.ts'
import { Id } from '../schema/layout.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import { slotsOf } from './ground.ts'
import { concerned } from './remedy-order.ts'
import { elsewhere } from './remedy-slots.ts'
import type { Placed, ReadyBrief, Scene } from './scene.ts'
import { selection } from './selector.ts'
import { coveredBy } from './shelf.ts'

const params = z.object({ slot: z.union([Id, z.array(Id).check(z.minLength(1), z.maxLength(5000))]), on: Selector })
type Accepts = z.infer<typeof params>

/** A slot, or each of several, takes only matching elements. Places are counted from 1 in the array of slots. */
export const accepts = defineRule<Accepts>({
  type: 'accepts',
  stages: ['slots'],
  params: () => params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'element', 'count'],
  check: ({ slot }, rule, ready) => (typeof slot === 'string' ? unknownSlot(slot, { rule, ready, path: ['slot'] }) : slot.flatMap((one, index) => unknownSlot(one, { rule, ready, path: ['slot', index] }))),
  compile: ({ slot, on }, _, ready) => {
    const wanted = new Set(typeof slot === 'string' ? [slot] : slot)
    const { has } = selection(on, ready)
    /** The first slot of this rule that something covers, by its index. */
    const guarded = (placed: Placed, scene: Scene): number | undefined => coveredBy(placed, scene).find((index) => wanted.has(slotsOf(placed.section).slots[index]?.id ?? ''))
    return {
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => {
        const standing = section.placed.flatMap((one) => {
          const index = guarded(one, scene)
          return index === undefined ? [] : [finding(one, index, has(one, scene))]
        })
        return standing
      })),
      remedies: (scene, found) => {
        const [one] = concerned(scene, found)
        return one ? elsewhere(one, scene) : []
      },
    }
  },
})

const finding = ({ section, element }: Placed, index: number, isWelcome: boolean): Finding => ({
  section: section.id, elements: [element.id], actual: index + 1, limit: null, slack: isWelcome ? 0 : -1, message: '{element} does not belong in place {actual}.',
})

type Where = { readonly rule: Rule; readonly ready: ReadyBrief; readonly path: readonly (string | number)[] }

function unknownSlot(slot: string, { rule, ready, path }: Where): Problem[] {
  const known = new Set(ready.sections.filter(({ id }) => rule.section === undefined || rule.section === id).flatMap((section) => [...slotsOf(section).byId.keys()]))
  return known.has(slot) ? [] : [{ path: [...path], code: 'unknown-slot', message: `Found "${slot}"; a slot of the stage is wanted.${hint(slot, known)}` }]
}
