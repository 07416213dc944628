/** Slots as a picture: the rack with what stands in it. */
import { centimetresPer, slotsPicture, type PicturedModule, type PicturedSlot, type PicturedSlots } from '../art/index.ts'
import { slotsOf } from '../rules/ground.ts'
import type { Scene, SceneSection } from '../rules/scene.ts'
import { coveredBy } from '../rules/shelf.ts'
import { fromTicks } from '../schema/lengths.ts'
import { textFor } from '../schema/text-for.ts'
import type { Drawable, SectionPicture } from './wish.ts'

/** Draws slots, each under its label or its id. */
export function slotsSection({ one, scene, wish: { locale, legend, lettering } }: Drawable): SectionPicture {
  const shelf = picturedSlots(one, scene, locale)
  const { slots, elements } = shelf
  const words = elements.map(({ name, slots: covered }) => [name, [...new Set([covered.at(0), covered.at(-1)].flatMap((index) => slots[index ?? -1]?.name ?? []))].join('–')].join(' ').trim())
  return { framed: slotsPicture(shelf, { legend, lettering }), words: words.join(', ') }
}

/** Slots and what stands in them as a picture is made from them: centimetres, names in a locale. */
export function picturedSlots({ section, placed }: SceneSection, scene: Scene, locale: string): PicturedSlots {
  const { stage, per } = section
  const cm = centimetresPer(stage.unit)
  const length = (ticks: number): number => fromTicks(ticks, per) * cm
  const labels = stage.kind === 'slots' ? stage.slots.map(({ id, label }) => textFor(label, locale) || id) : []
  const deepest = Math.max(0, ...placed.map(({ shape }) => (shape.size.depth ?? 0) * cm))
  const slots = slotsOf(section).slots.map(({ x, y, width, depth, index }): PicturedSlot => (
    { name: labels[index] ?? '', x: length(x), y: length(y), width: length(width), depth: length(depth) || deepest || length(width) }
  ))
  const elements = placed.map((standing): PicturedModule => {
    const covered = coveredBy(standing, scene)
    const [first] = covered.flatMap((index) => slots[index] ?? [])
    const { element, shape } = standing
    return {
      id: element.id, art: shape.art, name: textFor(shape.label, locale) || element.kind, slots: covered,
      width: shape.size.width === undefined ? (first?.width ?? 0) : shape.size.width * cm, depth: shape.size.depth === undefined ? (first?.depth ?? 0) : shape.size.depth * cm,
    }
  })
  return { slots, elements, arts: scene.compiled.brief.catalogue.art, locale, unit: { name: stage.unit, cm } }
}
