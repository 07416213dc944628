/** How freely elements may change in one layout without breaking a rule about themselves. */
import type { CompiledRule, Room, WidthRange } from './define.ts'
import { narrowed } from './extent.ts'
import type { Placed, Scene } from './scene.ts'

/** The freedom that these rules leave. */
export function roomIn(rules: readonly CompiledRule[], scene: Scene): Room {
  const locks = rules.filter(({ spec, keeps }) => keeps !== null && spec.severity === 'block')
  const general = rules.filter(({ widths, kind }) => widths !== null && kind === null)
  const own = new Map(rules.map((rule) => [rule.kind, rule]))
  const kept = (placed: Placed, field: 'exists' | 'width'): boolean => locks.some(({ keeps }) => keeps?.(placed, field, scene) === true)
  return {
    range: (placed, strength) => {
      if (!isLength(placed.element.width) || kept(placed, 'width')) return null
      let range: WidthRange = own.get(placed.element.kind)?.widths?.(placed, scene) ?? ANY
      for (const { spec, widths } of general) {
        const wanted = strength === 'all' || spec.severity === 'block' ? widths?.(placed, scene) : null
        if (wanted) range = narrowed(range, wanted)
      }
      range = narrowed(range, ANY)
      return range.max === range.min && placed.width === range.min ? null : range
    },
    mayLeave: (placed) => !kept(placed, 'exists'),
  }
}

const ANY: WidthRange = { min: 1, max: Infinity, step: 1 }

/** Whether it is a length that a row could hold at all; edits start from what stands there. */
const isLength = (width: number | undefined): boolean => width !== undefined && Math.abs(width) <= 1e6
