/** Lengths around what is carried, none over another: each beside its line where something is said already, or not at all. */
import type { Box } from '../../session/viewport.ts'
import type { Point } from '../../tools/index.ts'
import type { PillAt } from '../pills.ts'

/** A length with the ends of its line; the first one is at what is carried. */
export type Length = { readonly text: string; readonly ends: readonly [Point, Point] }
/** Between two labels, in pixels. */
const BETWEEN = 6
/** From the middle of a label, where it is painted from, to its lower edge. */
const DOWN = 10

/** Places them among what is taken, the shortest first, as that is what one looks at. */
export function apart(lengths: readonly Length[], taken: readonly Box[], { boxOf, size }: { boxOf(pill: PillAt): Box; readonly size: { readonly width: number; readonly height: number } }): PillAt[] {
  const full = [...taken]
  return [...lengths].sort((one, other) => longOf(one) - longOf(other)).flatMap((length): PillAt[] => {
    for (const { x, y } of spotsOf(length, boxOf({ x: 0, y: 0, text: length.text, look: 'figure' }))) {
      const pill: PillAt = { x, y: y + DOWN, text: length.text, look: 'figure' }
      const box = boxOf(pill)
      if (box.y + box.height > size.height || Math.abs(box.x + box.width / 2 - x) > 1 || full.some((other) => overlap(box, other))) continue
      full.push(box)
      return [pill]
    }
    return []
  })
}

const longOf = ({ ends: [from, to] }: Length): number => Math.hypot(to.x - from.x, to.y - from.y)

/** On the middle of its line; else beside it on either side; else over what is at its far end. */
function spotsOf({ ends: [from, to] }: Length, { width, height }: Box): readonly Point[] {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [along, down] = [(to.x - from.x) / long, (to.y - from.y) / long]
  const [wide, high] = [width / 2 + BETWEEN, height / 2 + BETWEEN]
  const reach = Math.abs(along) * wide + Math.abs(down) * high
  const aside = Math.abs(down) * wide + Math.abs(along) * high
  return [{ x, y }, { x: x - down * aside, y: y + along * aside }, { x: x + down * aside, y: y - along * aside }, { x: to.x + along * reach, y: to.y + down * reach }]
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height + 2 && b.y < a.y + a.height + 2
