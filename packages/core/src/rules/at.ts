/** Where in the row something stands: first, last, at one of the ends, in the centre, on an edge of the stage. */
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { askEach } from './each.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection } from './selector.ts'

const Place = z.enum(['first', 'last', 'ends', 'centre', 'edge'])
type Place = z.infer<typeof Place>
const params = z.object({ on: Selector, place: Place })

const WORDS: Readonly<Record<Place, string>> = {
  first: '{element} belongs first.',
  last: '{element} belongs last.',
  ends: '{element} belongs at one of the ends.',
  centre: '{element} belongs in the middle.',
  edge: '{element} belongs on an edge.',
}

/**
 * Each matching element stands in a place: `first`, `last` and `ends` by the order, `centre` when the stage's middle is in it or on its
 * border, `edge` when it touches the start or the end of the stage.
 */
export const at = defineRule<z.infer<typeof params>>({
  type: 'at',
  stages: ['row'],
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['element', 'count'],
  compile: ({ on, place }, _, ready) => {
    const meant = selection(on, ready)
    const slack = (one: Placed, { sections }: Scene): number => (standsIn(place, one, sections[one.section.index]) ? 0 : -1)
    const describe = (one: Placed, scene: Scene): Finding => ({
      section: one.section.id, elements: [one.element.id], actual: null, limit: null, slack: slack(one, scene), message: WORDS[place],
    })
    return { ask: askEach({ ...meant, alone: false, slack, describe }) }
  },
})

function standsIn(place: Place, { index, start, width, section }: Placed, row: SceneSection | undefined): boolean {
  const [first, last] = [index === 0, index === (row?.size ?? 0) - 1]
  switch (place) {
    case 'first': return first
    case 'last': return last
    case 'ends': return first || last
    case 'centre': return 2 * start <= section.length && 2 * (start + width) >= section.length
    case 'edge': return start === 0 || start + width === section.length
  }
}
