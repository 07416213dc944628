/** What a brief's rules take for one thing in two sections. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Placed, Scene } from './scene.ts'

/** One thing as a rule sees it, by the rule's id: here it is `from`, in the next section `to`. */
export type Swing = { readonly rule: string; readonly from: Placed; readonly to: Placed }

/** All pairs that rules measure in a layout, in rule, section, element order: for who shows what a rule speaks of. How far they may move is for `evaluate` to say. */
export function swings({ rules }: CompiledBrief, scene: Scene): readonly Swing[] {
  return rules.flatMap(({ spec, ruling, speaks, speaksOf }) => {
    if (!ruling.through || !speaks(scene)) return []
    const sections = scene.sections.filter(({ section }) => speaksOf(section))
    return ruling.through({ scene, sections }).map(([from, to]): Swing => ({ rule: spec.id, from, to }))
  })
}
