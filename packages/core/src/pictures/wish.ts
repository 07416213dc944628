/** What all pictures of sections have in common: what they are drawn for, and what comes of it. */
import type { Framed } from '../art/index.ts'
import type { Scene, SceneSection } from '../rules/scene.ts'

/** What a picture is drawn for. */
export type PictureWish = {
  readonly locale: string
  /** Sky and houses behind a street. */
  readonly background: boolean
  /** Names, dimensions, a scale bar. */
  readonly legend: boolean
  /** The use zones of what stands on a plan. */
  readonly clearances: boolean
  /** The colour of legends: `ink` by day and on paper, `white` by night. */
  readonly lettering: 'ink' | 'white'
  /** A length as people read it, with its unit. */
  readonly figure: (length: number, unit: string) => string
}
/** One section to be drawn, in the scene that it stands in. */
export type Drawable = { readonly one: SceneSection; readonly scene: Scene; readonly wish: PictureWish }
/** A picture, and what it says to those who do not see it. */
export type SectionPicture = { readonly framed: Framed; readonly words: string }

/** Each name once, with how often it is there: `Knob × 2, LED`. */
export function counted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => ({ name, many: names.filter((other) => other === name).length })).map(({ name, many }) => (many > 1 ? `${name} × ${many}` : name)).join(', ')
}
