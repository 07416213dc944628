/** One section of a layout as a picture with its words: what all stages have in common. */
import type { CompiledBrief, Framed, Scene, ThemeName } from '@codraft/core'

/** What pictures are drawn for. */
export type Drawn = {
  readonly compiled: CompiledBrief
  readonly scene: Scene
  readonly locale: string
  readonly theme: ThemeName
  readonly background: boolean
  readonly legend: boolean
}
/** A picture, and what it says to those who do not see it. */
export type Pictured = { readonly framed: Framed; readonly words: string }

/** The colour of legends that can be read on paper of the theme. */
export const letteringOn = (theme: ThemeName): 'ink' | 'white' => (theme === 'dark' ? 'white' : 'ink')
