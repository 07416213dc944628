/** A layout as rules see it, for whoever asks of the same one again and again. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { sceneOf, type OptionValues, type Scene } from '../rules/scene.ts'
import type { Layout } from '../schema/layout.ts'
import { UNSET } from './at-hand.ts'

const scenes = new WeakMap<Layout, Scene>()

/** Made once, as a gesture asks with every move. */
export function sceneOnce({ compiled, layout, options = UNSET }: { readonly compiled: CompiledBrief; readonly layout: Layout; readonly options?: OptionValues | undefined }): Scene {
  const before = scenes.get(layout)
  if (before?.compiled === compiled && before.options === options) return before
  const scene = sceneOf(compiled, layout, options)
  scenes.set(layout, scene)
  return scene
}
