/** How freely elements may change in one layout without breaking a rule about themselves. */
import type { CompiledRule, Room, WidthRange } from './define.ts'
import { narrowed } from './extent.ts'
import type { Placed, Scene } from './scene.ts'

/** The freedom that these rules leave. */
export function roomIn(rules: readonly CompiledRule[], scene: Scene): Room {
  const kept = (placed: Placed, field: 'exists' | 'width'): boolean => rules.some((rule) => rule.spec.severity === 'block' && rule.keeps(placed, field))
  return {
    range: (placed, strength) => {
      if (!isLength(placed.element.width) || kept(placed, 'width')) return null
      let range: WidthRange = { min: 1, max: Infinity, step: 1 }
      for (const rule of rules) {
        const own = strength === 'all' || rule.spec.severity === 'block' ? rule.widths(placed, scene) : null
        if (own !== null) range = narrowed(range, own)
      }
      return range.max === range.min && placed.width === range.min ? null : range
    },
    mayLeave: (placed) => !kept(placed, 'exists'),
  }
}

/** Whether it is a length that a row could hold at all; edits start from what stands there. */
const isLength = (width: number | undefined): boolean => width !== undefined && Math.abs(width) <= 1e6
