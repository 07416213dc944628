/** Over what a count or a sum is taken: the whole layout, each section, each zone of a plan, each side of a row. */
import type { Finding } from './define.ts'
import { settled } from './each.ts'
import { sideOf, type Placed, type SceneSection } from './scene.ts'
import { isInZone, zonesOf } from './zone.ts'

/** Over what an aggregate is taken. */
export const PER = ['layout', 'section', 'zone', 'side'] as const
/** Over what an aggregate is taken. */
export type Per = (typeof PER)[number]
/** One place that an aggregate is taken over. */
export type Scope = {
  /** Null when it is several sections together. */
  readonly section: string | null
  /** Empty, or the side or zone. */
  readonly place: string
  readonly sections: readonly SceneSection[]
  /** Null when everything in the sections counts. */
  readonly keep: ((placed: Placed) => boolean) | null
}

/** The family of rules that ask one figure of each place: every violated place in order; where there is none, the first of the tightest. */
export function askScopes(per: Per, sections: readonly SceneSection[], judge: (scope: Scope) => Finding | null): readonly Finding[] {
  const [only] = sections
  if (!only) return []
  if (per === 'layout') return found(judge({ section: null, place: '', sections, keep: null }))
  if (per === 'section' && sections.length === 1) return found(judge({ section: only.section.id, place: '', sections, keep: null }))
  return settled(sections.flatMap((one) => partsOf(per, one)).flatMap((scope) => found(judge(scope))))
}

const found = (finding: Finding | null): readonly Finding[] => (finding === null ? [] : [finding])

/** The places of a section; a stage without zones or sides has none of those. */
function partsOf(per: Per, one: SceneSection): Scope[] {
  const { id, stage } = one.section
  const scope = (place: string, keep: Scope['keep']): Scope => ({ section: id, place, sections: [one], keep })
  if (per === 'zone') return zonesOf(stage).map((zone) => scope(zone, ({ element }) => element.at !== undefined && isInZone(stage, zone, element.at)))
  if (per !== 'side') return [scope('', null)]
  return stage.kind === 'row' ? [scope('start', (placed) => sideOf(placed) === 'start'), scope('end', (placed) => sideOf(placed) === 'end')] : []
}
