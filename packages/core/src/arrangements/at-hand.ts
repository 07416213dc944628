/** What of a brief holds a hand back as its switches stand: read once for each way that they stand. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { optionValue, sceneOf, type OptionValues, type Scene } from '../rules/scene.ts'
import type { When } from '../schema/rule.ts'

/** What a wish is judged by besides the layout. `options`: how the switches stand; as the brief sets them where left out. */
export type AtHand = { readonly compiled: CompiledBrief; readonly options?: OptionValues | undefined }

/** Every switch as the brief sets it. */
export const UNSET: OptionValues = {}

/** Makes something of a brief once for each set of switches. `scene` has them, and nothing stands in it. */
export function onceAtHand<T>(make: (compiled: CompiledBrief, scene: Scene) => T): (asked: AtHand) => T {
  const known = new WeakMap<CompiledBrief, WeakMap<OptionValues, { readonly made: T }>>()
  return ({ compiled, options = UNSET }) => {
    const ofBrief = known.get(compiled) ?? new WeakMap<OptionValues, { readonly made: T }>()
    known.set(compiled, ofBrief)
    const found = ofBrief.get(options) ?? { made: make(compiled, sceneOf(compiled, { sections: [] }, options)) }
    ofBrief.set(options, found)
    return found.made
  }
}

/** Whether a rule holds a hand at all: always, or as a switch stands. One that hangs on what else stands there only marks. */
export const holdsHands = (when: When | undefined, scene: Scene): boolean =>
  when === undefined || (typeof when === 'object' && 'option' in when && optionValue(scene, when.option) === when.is)
