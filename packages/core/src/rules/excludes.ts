/** Two things that cannot be together. */
import type { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const params = ({ z, Selector }: Grammar) => z.object({ a: Selector, b: Selector })
type Excludes = z.infer<ReturnType<typeof params>>

/** No section has both an A and a B. */
export const excludes = defineRule<Excludes>({
  type: 'excludes',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['a', 'b'], lengths: [] },
  says: ['element', 'other', 'count'],
  compile: (rule, _, ready) => {
    const [one, other] = [selection(rule.a, ready), selection(rule.b, ready)]
    return { reads: ['order'], ask: ({ scene, sections }) => settled(sections.flatMap((section) => askSection(section, scene, [one, other]))) }
  },
})

function askSection(section: SceneSection, scene: Scene, [one, other]: readonly [Selection, Selection]): Finding[] {
  const [ones, others] = [one.count(section, scene), other.count(section, scene)]
  if (ones === 0 && others === 0) return []
  const together = ones > 0 && others > 0
  return [{
    section: section.section.id, elements: together ? namedFirst(one.of(section, scene), other.of(section, scene)) : [], place: '', actual: null, limit: null, slack: together ? -1 : 0,
    message: '{element} and {other} cannot be together here.',
  }]
}

/** One of each first, so that the message names them; then everything else that is concerned. */
function namedFirst(ones: readonly Placed[], others: readonly Placed[]): string[] {
  const [first, second] = [ones[0], others.find((other) => other !== ones[0]) ?? others[0]]
  return [...new Set([first, second, ...ones, ...others].flatMap((placed) => (placed ? [placed.element.id] : [])))]
}
