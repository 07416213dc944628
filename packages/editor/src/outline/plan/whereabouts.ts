/** Where something stands on a plan, as values for sentences. */
import { fromTicks, placeName, rowOf, whereOnPlan, type Ground, type Placed, type Session } from '@codraft/core'
import type { Words } from '../../words/index.ts'
import { namesIn } from '../../words/names.ts'

/** Its name, its size, its zone and its nearest neighbours; `none` where there is none. */
export type Told = {
  readonly element: string
  readonly width: string
  readonly depth: string
  readonly zone: string
  readonly near: string
  readonly distance: string
  readonly other: string
  readonly further: string
  readonly on: string
  readonly angle: string
  readonly x: string
  readonly y: string
}

/** An element in its place in the layout that is shown. */
export const placedOn = (session: Session, id: string): Placed | undefined => rowOf(groundShown(session)).find(({ element }) => element.id === id)
const groundShown = ({ compiled, visible, selection, options }: Session): Ground => ({ compiled, layout: visible, section: selection.section, options })

/** How large something is: "1.8 by 0.6 metres". */
export function sizeWords({ element, section }: Placed, words: Words): { width: string; depth: string } {
  const { unit } = section.stage
  return { width: words.told(element.width ?? 0, unit), depth: words.spoken(element.depth ?? 0, unit) }
}

/** Where an element stands in the layout that is shown; null when it does not stand there. */
export function toldOf(session: Session, id: string, words: Words): Told | null {
  const placed = placedOn(session, id)
  if (!placed) return null
  const { section } = placed
  const { unit } = section.stage
  const names = namesIn({ compiled: session.compiled, layout: session.visible }, section.id, words)
  const { zones, near, on } = whereOnPlan(groundShown(session), id)
  const [one, other] = near
  const name = (neighbour: { id: string } | undefined): string => (neighbour ? (names.get(neighbour.id)?.short ?? neighbour.id) : 'none')
  const length = (ticks: number): number => Math.round(fromTicks(ticks, section.per) * 10) / 10
  const [x = 0, y = 0] = placed.element.at ?? []
  return {
    element: names.get(id)?.short ?? id, ...sizeWords(placed, words), zone: zoneName(placed, zones[0], words), near: name(one), distance: words.spoken(length(one?.ticks ?? 0), unit),
    other: name(other), further: words.told(length(other?.ticks ?? 0), unit), on: on.length === 0 ? 'none' : words.list(on.slice(0, 3).map((each) => name({ id: each })), 'conjunction'),
    angle: words.spoken(placed.element.angle ?? 0, '°'), x: words.spoken(Math.round(x * 100) / 100, unit), y: words.spoken(Math.round(y * 100) / 100, unit),
  }
}

/** Where several stand, as one: how many they are and who is nearest to them. */
export function toldTogether(session: Session, ids: readonly string[], words: Words): Pick<Told, 'near' | 'distance' | 'other' | 'further'> & { readonly number: number } {
  const section = session.compiled.sections.find(({ id }) => id === session.selection.section)
  const unit = section?.stage.unit ?? ''
  const names = namesIn({ compiled: session.compiled, layout: session.visible }, session.selection.section, words)
  const [one, other] = whereOnPlan(groundShown(session), ids).near
  const length = (ticks = 0): number => Math.round(fromTicks(ticks, section?.per ?? 1) * 10) / 10
  const name = (id: string | undefined): string => (id === undefined ? 'none' : (names.get(id)?.short ?? id))
  return { number: ids.length, near: name(one?.id), distance: words.spoken(length(one?.ticks), unit), other: name(other?.id), further: words.told(length(other?.ticks), unit) }
}

const zoneName = ({ section: { stage } }: Placed, zone: string | undefined, words: Words): string => (zone === undefined ? 'none' : (placeName(stage, zone, words.locale) ?? zone))
