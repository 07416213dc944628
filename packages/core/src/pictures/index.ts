/** Sections of layouts as pictures with words: what SVG export, first pictures and previews share. */
import type { SceneSection, Scene } from '../rules/scene.ts'
import { textFor } from '../schema/text-for.ts'
import { planSection } from './plan.ts'
import { rowSection } from './row.ts'
export { picturedSlots } from './slots.ts'
import { slotsSection } from './slots.ts'
import type { Drawable, PictureWish, SectionPicture } from './wish.ts'

export { planLayers } from './plan.ts'
export type { PlanLayers } from './plan.ts'
export type { PictureWish, SectionPicture } from './wish.ts'

const usual: PictureWish = { locale: 'en', background: true, legend: true, clearances: false, lettering: 'ink', figure: (length, unit) => `${length} ${unit}` }

const DRAWN: { [K in SceneSection['section']['stage']['kind']]: (drawable: Drawable) => SectionPicture | null } = { row: rowSection, slots: slotsSection, plan: planSection }

/** Draws one section of a scene, with its title and everything on it in words. What is not wished for is as usual: with its background and its legend in ink, in English. */
export function sectionPicture(one: SceneSection, scene: Scene, wish: Partial<PictureWish> = {}): SectionPicture {
  const whole = { ...usual, ...wish }
  const drawn = DRAWN[one.section.stage.kind]({ one, scene, wish: whole }) ?? { framed: { list: [], box: [0, 0, 1, 1] }, words: '' }
  const title = textFor(one.section.spec.title, whole.locale)
  return title === '' ? drawn : { ...drawn, words: `${title}: ${drawn.words}` }
}
