/** Where in the row something stands: first, last, at one of the ends, in the centre, on an edge of the stage. */
import type { Stage } from '../schema/layout.ts'
import type { z } from '../schema/z.ts'
import type { Finding, RuleKind } from './define.ts'
import { askEach } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Placed, Scene } from './scene.ts'
import { selection } from './selector.ts'

const PLACES = ['first', 'last', 'ends', 'centre', 'edge'] as const
/** A place that something can stand in. */
export type Place = (typeof PLACES)[number]
const params = ({ z, Selector }: Grammar) => z.object({ on: Selector, place: z.enum(PLACES) })

const WORDS: Readonly<Record<Place, string>> = {
  first: '{element} belongs first.',
  last: '{element} belongs last.',
  ends: '{element} belongs at one of the ends.',
  centre: '{element} belongs in the middle.',
  edge: '{element} belongs on an edge.',
}

/** Whether an element stands in such a place. */
export type StandsIn = (place: Place, one: Placed, scene: Scene) => boolean

/**
 * Each matching element stands in a place: `first`, `last` and `ends` by the order, `centre` when the stage's middle is in it or on its
 * border, `edge` when it touches the start or the end of the stage.
 */
export const atOn = (stages: readonly Stage['kind'][], standsIn: StandsIn): RuleKind<z.infer<ReturnType<typeof params>>> => ({
  type: 'at',
  stages,
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['element', 'count'],
  compile: ({ on, place }, _, ready) => {
    const meant = selection(on, ready)
    const slack = (one: Placed, scene: Scene): number => (standsIn(place, one, scene) ? 0 : -1)
    const describe = (one: Placed, scene: Scene): Finding => ({
      section: one.section.id, elements: [one.element.id], actual: null, limit: null, slack: slack(one, scene), message: WORDS[place],
    })
    return { reads: ['any-order', 'any-spot', ...(place === 'centre' || place === 'edge' ? (['any-width'] as const) : [])], ask: askEach({ ...meant, alone: false, slack, describe }) }
  },
})

/** Places of a row. */
export const standsInRow: StandsIn = (place, { index, start, width, section }, { sections }) => {
  const [first, last] = [index === 0, index === (sections[section.index]?.size ?? 0) - 1]
  switch (place) {
    case 'first': return first
    case 'last': return last
    case 'ends': return first || last
    case 'centre': return 2 * start <= section.length && 2 * (start + width) >= section.length
    case 'edge': return start === 0 || start + width === section.length
  }
}

/** Where in a row each matching element stands. */
export const at = atOn(['row'], standsInRow)
