/** Slots as a picture: the rack with what stands in it. */
import { centimetresPer, coveredBy, fromTicks, slotsOf, slotsPicture, textFor } from '@codraft/core'
import type { PicturedModule, PicturedSlot, Scene } from '@codraft/core'
import { letteringOn, type Drawn, type Pictured } from './picture.ts'

/** Draws slots. */
export function slotsDrawn({ section, placed }: Scene['sections'][number], { compiled, scene, locale, theme, legend }: Drawn): Pictured {
  const { stage, per } = section
  const cm = centimetresPer(stage.unit)
  const length = (ticks: number): number => fromTicks(ticks, per) * cm
  const labels = stage.kind === 'slots' ? stage.slots.map(({ id, label }) => textFor(label, locale) || id) : []
  const deepest = Math.max(0, ...placed.map(({ shape }) => (shape.size.depth ?? 0) * cm))
  const slots = slotsOf(section).slots.map(({ x, y, width, depth, index }): PicturedSlot => (
    { name: labels[index] ?? '', x: length(x), y: length(y), width: length(width), depth: length(depth) || deepest || length(width) }
  ))
  const elements = placed.map((one): PicturedModule => {
    const covered = coveredBy(one, scene)
    const [first] = covered.flatMap((index) => slots[index] ?? [])
    const { element, shape } = one
    return {
      id: element.id, art: shape.art, name: textFor(shape.label, locale) || element.kind, slots: covered,
      width: shape.size.width === undefined ? (first?.width ?? 0) : shape.size.width * cm, depth: shape.size.depth === undefined ? (first?.depth ?? 0) : shape.size.depth * cm,
    }
  })
  const words = elements.map(({ name, slots: covered }) => [name, ...new Set([covered.at(0), covered.at(-1)].flatMap((index) => slots[index ?? -1]?.name ?? []))])
  return {
    framed: slotsPicture({ slots, elements, arts: compiled.brief.catalogue.art, locale, unit: { name: stage.unit, cm } }, { legend, lettering: letteringOn(theme) }),
    words: words.map(([name, ...places]) => `${name ?? ''} ${places.join('–')}`.trim()).join(', '),
  }
}
