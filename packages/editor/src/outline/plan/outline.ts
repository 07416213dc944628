/** What a plan's outline is made of. */
import { placeName, whereOnPlan, type Placed, type PlanLayers } from '@codraft/core'
import { boundsOf } from '../../session/plan-lens.ts'
import type { Parts, StageOutline } from '../../session/parts.ts'
import { groundOf, sectionOf } from '../../session/verbs.ts'
import { ELEMENT_KEYS, ELEMENT_KEYS_READONLY } from '../../words/element-keys.ts'
import { namesIn } from '../../words/names.ts'
import { readingOrder } from '../../session/reading-order.ts'
import { sizeWords } from './whereabouts.ts'

/** Of the elements that are shown by their label only. */
export type View = PlanLayers['view']

/** Keys that go from one to another: on a row they are those of every list. */
const WAYS = 'ArrowLeft ArrowRight ArrowUp ArrowDown PageUp PageDown'

/** How a plan is read. `viewOf`: from where a section is seen. */
export const planOutline = (viewOf: (parts: Pick<Parts, 'controller'>) => View): StageOutline => ({
  order: ({ view }) => readingOrder(view.keptRow),
  spanOf: (placed) => {
    const { minX, minY, maxX, maxY } = boundsOf(placed)
    const [width, depth] = [maxX - minX, maxY - minY]
    return { start: minX, width, top: minY, depth, turn: turnIn(placed, width, depth) }
  },
  name: ({ controller, words }, placed, facts) => {
    const { zones, near: [nearest] } = whereOnPlan(groundOf(controller), placed.element.id, 1)
    const { stage, per } = placed.section
    const names = namesIn({ compiled: controller.compiled, layout: controller.session.layout }, controller.section, words)
    return words.say('plan-element', {
      ...facts, ...sizeWords(placed, words), zone: zones[0] === undefined ? 'none' : (placeName(stage, zones[0], words.locale) ?? zones[0]),
      near: nearest ? (names.get(nearest.id)?.short ?? nearest.id) : 'none', distance: words.spoken(Math.round(((nearest?.ticks ?? 0) / per) * 10) / 10, stage.unit),
    })
  },
  label: (parts, count) => parts.words.say('plan-label', { title: parts.words.text(parts.controller.compiled.brief.title), count, view: viewOf(parts) }),
  backdrop: (parts) => {
    const { controller, words } = parts
    const { stage } = sectionOf(controller)
    if (stage.kind !== 'plan') return ''
    const long = (axis: 0 | 1): number => Math.max(...stage.boundary.map((corner) => corner[axis])) - Math.min(...stage.boundary.map((corner) => corner[axis]))
    const named = (ids: Readonly<Record<string, unknown>> | undefined): string => words.list(Object.keys(ids ?? {}).map((id) => placeName(stage, id, words.locale) ?? id), 'conjunction') || 'none'
    return words.say('plan-backdrop', { width: words.told(round(long(0)), stage.unit), depth: words.spoken(round(long(1)), stage.unit), zones: named(stage.zones), places: named(stage.anchors), view: viewOf(parts) })
  },
  help: ['plan-help', 'plan-help-readonly'],
  keys: [`${WAYS} ${ELEMENT_KEYS}`, `${WAYS} ${ELEMENT_KEYS_READONLY}`],
})

/** How an element is turned in the box around it; nothing where it fills that. */
function turnIn({ element: { angle = 0, depth = 0 }, section: { per }, width }: Placed, wide: number, deep: number): string | undefined {
  const part = (length: number, of: number): string => `${Math.round((length / of) * 10_000) / 100}%`
  return angle % 90 === 0 ? undefined : `${angle}deg ${part(width, wide)} ${part(depth * per, deep)}`
}

const round = (length: number): number => Math.round(length * 1000) / 1000
