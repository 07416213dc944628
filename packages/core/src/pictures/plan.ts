/** A plan as a picture: from above, or from the front where its kinds are drawn so. */
import { inPalette } from '../arrangements/index.ts'
import { centimetresPer, drawFront, drawPlanned, frontBackdrop, frontPicture, joinedGrounds, planBackdrop, planPicture, useZone, type DisplayList, type Drawn, type Framed, type FrontElement, type PlannedElement, type PlannedZone } from '../art/index.ts'
import type { Placed, ReadyBrief, SceneSection } from '../rules/scene.ts'
import type { Art } from '../schema/art.ts'
import { fromTicks } from '../schema/lengths.ts'
import type { PlanStage } from '../schema/layout.ts'
import { placeName } from '../schema/place-name.ts'
import { textFor } from '../schema/text-for.ts'
import type { z } from '../schema/z.ts'
import { counted, type Drawable, type SectionPicture } from './wish.ts'

type Plan = z.infer<typeof PlanStage>

/** Draws a plan; null for another stage. */
export function planSection(drawable: Drawable): SectionPicture | null {
  const { one: { section, placed }, scene, wish: { locale } } = drawable
  if (section.stage.kind !== 'plan') return null
  const words = counted(placed.map(({ element, shape }) => textFor(shape.label, locale) || element.kind))
  return { framed: (section.stage.view ?? usualView(section, scene.compiled)) === 'front' ? fromFront(drawable, section.stage) : fromAbove(drawable, section.stage), words }
}

/** A plan as what can be painted element by element. In the picture's own units, of which the stage's unit has `per`. */
export type PlanLayers = {
  /** From where it is seen. */
  readonly view: 'plan' | 'front'
  readonly per: number
  /** What is seen of it when nothing hangs over. */
  readonly box: Framed['box']
  /** Under everything; over the grounds of the elements; over everything. */
  readonly land: DisplayList
  readonly fields: DisplayList
  readonly edges: DisplayList
  /** An element where it stands, layer by layer. */
  draw(one: Placed): Drawn
  /** Grounds of elements in the order in which they are painted: pieces of one kind join. */
  grounds(those: readonly { readonly placed: Placed; readonly drawn: Drawn }[]): DisplayList
  /** What has to stay free around an element; nothing where its kind says nothing. */
  clearance(one: Placed): DisplayList
}

/** Takes a plan apart for whoever paints only what changed; null for another stage. */
export function planLayers(section: SceneSection['section'], ready: ReadyBrief, locale: string): PlanLayers | null {
  const { stage } = section
  if (stage.kind !== 'plan') return null
  const cm = centimetresPer(stage.unit)
  const ground = { boundary: stage.boundary.map(scaled(cm)), zones: zonesOf(stage, cm, locale), arts: ready.brief.catalogue.art, locale }
  const spreadOut = (one: Placed): PlannedElement => spread(one, ready, cm)
  if ((stage.view ?? usualView(section, ready)) === 'front') {
    const { land, scale, box } = frontBackdrop(ground)
    return {
      view: 'front', per: cm * scale, box, land, fields: [], edges: [], draw: (one) => drawFront(spreadOut(one), ground, scale), clearance: () => [],
      grounds: (those) => those.flatMap(({ drawn }) => drawn.ground),
    }
  }
  const plan = { ...ground, seed: `${ready.brief.id} ${section.id}`, anchors: [], unit: { name: stage.unit, cm } }
  return {
    view: 'plan', per: cm, ...planBackdrop(plan), draw: (one) => drawPlanned(spreadOut(one), plan), clearance: (one) => useZone(spreadOut(one)),
    grounds: (those) => joinedGrounds(those.map(({ placed: { element } }) => element), those.map(({ drawn }) => drawn)),
  }
}

/** From the front where all kinds that may be placed on it are drawn so. */
function usualView(section: SceneSection['section'], ready: ReadyBrief): 'plan' | 'front' {
  const { art: arts, kinds } = ready.brief.catalogue
  const views = Object.entries(kinds).filter(([id]) => inPalette(ready, section, id)).flatMap(([, { art }]) => viewOf(art, arts))
  return views.length > 0 && views.every((view) => view === 'front') ? 'front' : 'plan'
}

const viewOf = (art: Art | string | undefined, arts: Readonly<Record<string, Art>>): Art['view'][] => {
  const found = typeof art === 'string' ? (Object.hasOwn(arts, art) ? arts[art] : undefined) : art
  return found ? [found.view] : []
}

type Spot = readonly [x: number, y: number]

function fromFront({ one: { section, placed }, scene, wish: { locale, legend, lettering, figure } }: Drawable, stage: Plan): SectionPicture['framed'] {
  const cm = centimetresPer(stage.unit)
  const long = (axis: 0 | 1): string => {
    const ends = stage.boundary.map((corner) => Math.round(corner[axis] * section.per))
    return figure(fromTicks(Math.max(...ends) - Math.min(...ends), section.per), stage.unit)
  }
  return frontPicture({
    elements: placed.map((one): FrontElement => spread(one, scene.compiled, cm)), boundary: stage.boundary.map(scaled(cm)), zones: zonesOf(stage, cm, locale), arts: scene.compiled.brief.catalogue.art, locale,
    figures: [long(0), long(1)], unit: { name: stage.unit, cm },
  }, { legend, lettering })
}

function fromAbove({ one: { section, placed }, scene, wish: { locale, legend, clearances, lettering } }: Drawable, stage: Plan): SectionPicture['framed'] {
  const cm = centimetresPer(stage.unit)
  const { brief } = scene.compiled
  const plan = {
    elements: placed.map((one): PlannedElement => spread(one, scene.compiled, cm)), boundary: stage.boundary.map(scaled(cm)), zones: zonesOf(stage, cm, locale),
    anchors: Object.entries(stage.anchors ?? {}).map(([name, at]) => ({ name: placeName(stage, name, locale) ?? name, at: scaled(cm)(at) })), arts: brief.catalogue.art, locale, seed: `${brief.id} ${section.id}`, unit: { name: stage.unit, cm }, north: stage.north,
  }
  return planPicture(plan, { legend, clearances, lettering })
}

const scaled = (cm: number) => ([x, y]: Spot): Spot => [x * cm, y * cm]

function zonesOf(stage: Plan, cm: number, locale: string): PlannedZone[] {
  return Object.entries(stage.zones ?? {}).map(([id, zone]) => {
    const name = placeName(stage, id, locale) ?? id
    if (!('circle' in zone)) return { name, outline: zone.map(scaled(cm)) }
    const [x, y, r] = zone.circle
    return { name, outline: { circle: [x * cm, y * cm, r * cm] } }
  })
}

/** One element in centimetres, with all that its kind says of its space. */
function spread({ element: { id, kind, at = [0, 0], angle = 0, width, depth }, shape }: Placed, { kinds }: ReadyBrief, cm: number): PlannedElement {
  const spec = kinds.get(kind)?.kind
  const clearance = spec?.clearance && Object.fromEntries(Object.entries(spec.clearance).map(([side, reach]) => [side, (reach ?? 0) * cm]))
  return {
    id, kind, art: shape.art, at: scaled(cm)(at), angle, width: (width ?? shape.size.width ?? 0) * cm, depth: (depth ?? shape.size.depth ?? 0) * cm, round: spec?.shape === 'ellipse', clearance,
  }
}
