/** Where arrows lead on a plan: to the nearest in their direction, and so that everything is come to by arrows alone. */
import type { Placed } from '@codraft/core'
import { FOUR, waysAmong, type Ways } from '../../session/ways-among.ts'

/** Among more than these it would take too long to see who is left out. */
const MOST = 400

/** Made once per layout. */
const known = new WeakMap<readonly Placed[], Ways<Placed>>()

/** Where an arrow leads from an element. `order`: as they are read; `placed`: the same, and the same array as long as nothing is changed. */
export function stepOn({ order, placed }: { readonly order: readonly Placed[]; readonly placed: readonly Placed[] }, id: string, [x, y]: readonly [number, number]): Placed | undefined {
  if (placed.length > MOST) return nearest(placed, id, [x, y])
  let ways = known.get(placed)
  if (!ways) known.set(placed, (ways = waysAmong(order, { at: spotOf, nearest: (one, way) => nearest(order, one.element.id, way) })))
  const from = order.find(({ element }) => element.id === id)
  return from && ways.get(from)?.[FOUR.findIndex(([alongX, alongY]) => alongX === x && alongY === y)]
}

const spotOf = ({ element }: Placed): readonly [number, number] => [element.at?.[0] ?? 0, element.at?.[1] ?? 0]

/** The element nearest in a direction: what lies aside counts as further away; nobody in that direction, nobody at all. */
function nearest(placed: readonly Placed[], from: string, [x, y]: readonly [number, number]): Placed | undefined {
  const [fromX = 0, fromY = 0] = placed.find(({ element }) => element.id === from)?.element.at ?? []
  let best: { readonly one: Placed; readonly far: number } | undefined
  for (const one of placed) {
    const [atX = 0, atY = 0] = one.element.at ?? []
    const [along, aside] = [(atX - fromX) * x + (atY - fromY) * y, Math.abs((atX - fromX) * y) + Math.abs((atY - fromY) * x)]
    if (one.element.id === from || along <= 0 || aside > 4 * along) continue
    const far = along + 1.5 * aside
    if (!best || far < best.far) best = { one, far }
  }
  return best?.one
}
