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
import type { Placed, ReadyBrief, Scene, SceneSection } from './scene.ts'
import { selection } from './selector.ts'
import { takersIn } from './shelf.ts'

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
    const wanted = typeof slot === 'string' ? [slot] : slot
    const { has } = selection(on, ready)
    return {
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => guardedIn(section, scene, wanted).map(([one, index]) => finding(one, index, has(one, scene))))),
      remedies: (scene, found) => {
        const [one] = concerned(scene, found)
        return one ? elsewhere(one, scene) : []
      },
    }
  },
})

/** Those that cover any of these slots, in their order, each with the first of them that it covers, by its index. */
function guardedIn(section: SceneSection, scene: Scene, wanted: readonly string[]): readonly (readonly [Placed, number])[] {
  const takers = takersIn(section, scene)
  const { byId } = slotsOf(section.section)
  const first = new Map<Placed, number>()
  const indexes = [...new Set(wanted)].flatMap((id) => byId.get(id)?.index ?? []).sort((a, b) => a - b)
  for (const index of indexes) for (const one of takers[index] ?? []) if (!first.has(one)) first.set(one, index)
  return [...first].sort(([a], [b]) => a.index - b.index)
}

const finding = ({ section, element }: Placed, index: number, isWelcome: boolean): Finding => ({
  section: section.id, elements: [element.id], actual: index + 1, limit: null, slack: isWelcome ? 0 : -1, message: '{element} does not belong in place {actual}.',
})

type Where = { readonly rule: Rule; readonly ready: ReadyBrief; readonly path: readonly (string | number)[] }

function unknownSlot(slot: string, { rule, ready, path }: Where): Problem[] {
  const known = new Set(ready.sections.filter(({ id }) => rule.section === undefined || rule.section === id).flatMap((section) => [...slotsOf(section).byId.keys()]))
  return known.has(slot) ? [] : [{ path: [...path], code: 'unknown-slot', message: `Found "${slot}"; a slot of the stage is wanted.${hint(slot, known)}` }]
}
