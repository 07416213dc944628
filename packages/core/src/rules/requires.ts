/** One thing needs another. */
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const params = z.object({ if: Selector, then: Selector, min: z._default(z.int().check(z.gte(1)), 1) })
type Requires = z.infer<typeof params>

/** Where a section has an A, it has at least so many B. Too few is unfinished, not wrong. */
export const requires = defineRule<Requires>({
  type: 'requires',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['if', 'then'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  compile: (rule) => {
    const [needing, needed] = [selection(rule.if), selection(rule.then)]
    return { ask: ({ scene, sections }) => settled(sections.flatMap((section) => askSection(section, scene, { needing, needed, min: rule.min }))) }
  },
})

type Need = { readonly needing: Selection; readonly needed: Selection; readonly min: number }

function askSection(section: SceneSection, scene: Scene, { needing, needed, min }: Need): Finding[] {
  const those = needing.of(section, scene)
  if (those.length === 0) return []
  const number = needed.count(section, scene)
  return [{
    section: section.section.id, elements: number < min ? those.map(({ element }) => element.id) : [], place: '', actual: number, limit: min, slack: number - min,
    measured: true, unit: '', open: true, message: '{element} needs {limit} of something that is not here yet; there are {actual}.',
  }]
}
