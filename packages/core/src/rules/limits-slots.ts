/**
 * What a kind allows on slots, besides what it allows anywhere: it stands in a slot that is there, spans as many neighbouring slots as it
 * needs, is no larger than they are, and nothing else stands in them. Where a brief has slots, every kind has such limits.
 */
import { fromTicks } from '../schema/lengths.ts'
import type { CompiledRule, Finding } from './define.ts'
import { settled } from './each.ts'
import { slotsOf, spotOf } from './ground.ts'
import { limitRules } from './limits.ts'
import { elsewhere } from './remedy-slots.ts'
import { concerned } from './remedy-order.ts'
import { silence } from './result.ts'
import type { Placed, ReadyBrief, Scene } from './scene.ts'
import { coveredBy, roomOf, spanOf, takersIn } from './shelf.ts'

/** The limits of a brief's kinds, those of slots among them. */
export function limitsAnywhere(ready: ReadyBrief, first: number): readonly CompiledRule[] {
  const usual = limitRules(ready, first)
  if (!ready.sections.some(({ stage }) => stage.kind === 'slots')) return usual
  const known = new Map(usual.map((rule) => [rule.kind, rule]))
  return [...ready.kinds.keys()].toSorted((a, b) => (a < b ? -1 : 1)).map((kind, index) => onSlotsToo(known.get(kind) ?? limitless(kind), kind, first + index))
}

function limitless(kind: string): CompiledRule {
  const spec = { id: `limits:${kind}`, rule: 'limits', severity: 'block', live: 'clamp', override: 'never' } as const
  return {
    spec, index: 0, silent: silence(spec), ask: () => [], speaks: () => true, speaksOf: () => true, ruling: {}, selectors: [], slow: false,
    remedies: () => [], widths: null, keeps: null, kind,
  }
}

/** The same rule asking of slots as well, its findings in the order of sections. */
function onSlotsToo(rule: CompiledRule, kind: string, index: number): CompiledRule {
  return {
    ...rule, index, ruling: {},
    ask: (scene) => {
      const found = [...rule.ask(scene), ...askSlots(kind, scene)]
      const order = new Map(scene.sections.map(({ section }) => [section.id, section.index]))
      return settled(found.toSorted((a, b) => (order.get(a.section ?? '') ?? 0) - (order.get(b.section ?? '') ?? 0)))
    },
    remedies: (scene, finding, room) => [...rule.remedies(scene, finding, room), ...concerned(scene, finding).slice(0, 1).flatMap((one) => elsewhere(one, scene))],
  }
}

function askSlots(kind: string, scene: Scene): Finding[] {
  return scene.sections.filter(({ section }) => section.stage.kind === 'slots').flatMap((section) => {
    const takers = takersIn(section, scene)
    return section.placed.filter(({ element }) => element.kind === kind).map((one) => slotFinding(one, takers, scene))
  })
}

/** The first thing that is wrong with where it stands; else how much room its slots leave. */
function slotFinding(one: Placed, takers: readonly (readonly Placed[])[], scene: Scene): Finding {
  const base = { section: one.section.id, elements: [one.element.id], actual: null, limit: null, place: `${one.element.id} slot` }
  const covered = coveredBy(one, scene)
  const span = spanOf(one.element, scene.compiled)
  if (covered.length === 0) return { ...base, slack: -1, message: '{element} stands in no slot that there is.' }
  if (covered.length < span) {
    return { ...base, actual: covered.length, limit: span, slack: covered.length - span, measured: true, unit: '', message: '{element} needs {limit} neighbouring slots; here there are {actual}.' }
  }
  // The one that comes first in the layout keeps the slot, so that each doubled slot is told once.
  const other = covered.flatMap((slot) => takers[slot] ?? []).find(({ index }) => index < one.index)
  if (other) return { ...base, elements: [one.element.id, other.element.id], actual: (covered[0] ?? 0) + 1, slack: -1, message: '{element} and {other} cannot both stand in place {actual}.' }
  return { ...base, ...roomLeft(one, covered) }
}

/** Width, or depth where that leaves less. */
function roomLeft(one: Placed, covered: readonly number[]): Pick<Finding, 'actual' | 'limit' | 'slack' | 'measured' | 'unit' | 'message'> {
  const { per, stage } = one.section
  const { width, depth } = spotOf(one)
  const room = roomOf(slotsOf(one.section), covered)
  const isWide = room.width - width <= room.depth - depth
  const [actual, limit] = isWide ? [width, room.width] : [depth, room.depth]
  return {
    actual: fromTicks(actual, per), limit: fromTicks(limit, per), slack: fromTicks(limit - actual, per), measured: true, unit: stage.unit,
    message: isWide ? '{element} is {actual} wide; its slot has room for {limit}.' : '{element} is {actual} deep; its slot has room for {limit}.',
  }
}
