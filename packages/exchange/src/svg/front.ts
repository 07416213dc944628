/** A plan that is seen from the front as a picture: a panel with its parts. */
import { centimetresPer, frontPicture, fromTicks, inPalette, textFor } from '@codraft/core'
import type { Art, CompiledBrief, CompiledSection, FrontZone, Scene } from '@codraft/core'
import { letteringOn, type Drawn, type Pictured } from './picture.ts'

/** Whether a plan is seen from the front: whether the kinds that may be placed on it are drawn so. */
export function isFront(section: CompiledSection, compiled: CompiledBrief): boolean {
  if (section.stage.kind !== 'plan') return false
  const { art: arts, kinds } = compiled.brief.catalogue
  const views = Object.entries(kinds).filter(([id]) => inPalette(compiled, section, id)).flatMap(([, { art }]) => viewOf(art, arts))
  return views.includes('front') && !views.includes('plan')
}

const viewOf = (art: Art | string | undefined, arts: Readonly<Record<string, Art>>): Art['view'][] => {
  const found = typeof art === 'string' ? (Object.hasOwn(arts, art) ? arts[art] : undefined) : art
  return found ? [found.view] : []
}

/** Draws a front. */
export function frontDrawn({ section, placed }: Scene['sections'][number], { compiled, locale, theme, legend }: Drawn): Pictured {
  const { stage, per } = section
  if (stage.kind !== 'plan') return { framed: { list: [], box: [0, 0, 1, 1] }, words: '' }
  const cm = centimetresPer(stage.unit)
  const spot = ([x, y]: readonly [number, number]): readonly [number, number] => [x * cm, y * cm]
  const figure = (axis: 0 | 1): string => {
    const ends = stage.boundary.map((corner) => Math.round(corner[axis] * per))
    return `${fromTicks(Math.max(...ends) - Math.min(...ends), per)} ${stage.unit}`
  }
  const elements = placed.map(({ element: { id, at = [0, 0], angle = 0, width, depth }, shape }) => ({
    id, art: shape.art, at: spot(at), angle, width: (width ?? shape.size.width ?? 0) * cm, depth: (depth ?? shape.size.depth ?? 0) * cm, round: compiled.kinds.get(shape.kind)?.kind.shape === 'ellipse',
  }))
  const zones = Object.entries(stage.zones ?? {}).map(([name, zone]): FrontZone => {
    if (!('circle' in zone)) return { name, outline: zone.map(spot) }
    const [x, y, r] = zone.circle
    return { name, outline: { circle: [x * cm, y * cm, r * cm] } }
  })
  return {
    framed: frontPicture({
      elements, boundary: stage.boundary.map(spot), zones, arts: compiled.brief.catalogue.art, locale, figures: [figure(0), figure(1)], unit: { name: stage.unit, cm },
    }, { legend, lettering: letteringOn(theme) }),
    words: counted(placed.map(({ element, shape }) => textFor(shape.label, locale) || element.kind)),
  }
}

/** How often each name is there: `Knob × 2, LED`. */
function counted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => ({ name, many: names.filter((other) => other === name).length })).map(({ name, many }) => (many > 1 ? `${name} × ${many}` : name)).join(', ')
}
