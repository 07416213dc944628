/** How full a row is: the sum of all widths equals a length, or is within bounds. */
import type { Edit } from '../operations/index.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Rule } from '../schema/rule.ts'
import type { z } from '../schema/z.ts'
import { backwards } from './bounds-check.ts'
import { between, type Interval, type Nearest } from './between.ts'
import { defineRule, type Finding, type Room, type WidthRange } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import { removed, resized } from './remedy.ts'
import type { Placed, SceneSection } from './scene.ts'

const params = ({ z }: Grammar) => {
  const length = z.number().check(z.gte(0), z.lte(1e6))
  return z.object({ equal: z.optional(length), min: z.optional(length), max: z.optional(length) })
}
type Fill = z.infer<ReturnType<typeof params>>

/** Bounds on the total width of a row; without any, the row may not be wider than its stage. */
export const fill = defineRule<Fill>({
  type: 'fill',
  stages: ['row'],
  params,
  fields: { selectors: [], lengths: ['equal', 'min', 'max'] },
  says: ['actual', 'limit', 'excess', 'count'],
  check: (rule) => {
    const both = rule.equal !== undefined && (rule.min !== undefined || rule.max !== undefined)
    const problem = { path: ['equal'], code: 'bounds-twice', message: 'Found "equal" beside "min" or "max"; one or the other is wanted.' }
    return both ? [problem] : backwards(rule)
  },
  compile: (rule, { fix }) => ({
    reads: ['width', 'order'],
    ask: ({ sections }) => settled(sections.flatMap((row) => fillFinding(row, between(row.total, boundsOf(row, rule))))),
    remedies: (scene, { section }, room) => {
      const row = scene.sections.find((one) => one.section.id === section)
      return row ? mended(row, boundsOf(row, rule), { room, prefer: fix?.prefer ?? ['resize'] }) : []
    },
  }),
})

function boundsOf({ section }: SceneSection, { equal, min, max }: Fill): Interval {
  const ticks = (bound: number | undefined): number | null => (bound === undefined ? null : toTicks(bound, section.per))
  if (equal === undefined && min === undefined && max === undefined) return { min: null, max: section.length }
  return { min: ticks(equal ?? min), max: ticks(equal ?? max) }
}

function fillFinding(row: SceneSection, nearest: Nearest | null): Finding[] {
  if (!nearest) return []
  const { section, total } = row
  const ticks = (value: number): number => fromTicks(value, section.per)
  const short = nearest.bound === 'min'
  return [{
    section: section.id, elements: nearest.slack < 0 && !short ? past(row, nearest.limit) : [], place: '', actual: ticks(total), limit: ticks(nearest.limit),
    slack: ticks(nearest.slack), measured: true, unit: section.stage.unit, open: short,
    message: short ? 'All widths add up to {actual}; at least {limit} is needed.' : 'All widths add up to {actual}; there is room for {limit}.',
  }]
}

/** Those that run past a line, from the first that does. */
function past(row: SceneSection, line: number): string[] {
  const found: string[] = []
  let end = row.total
  for (let one = row.at(row.size - 1); one !== undefined && end > line; one = row.at(one.index - 1)) {
    found.push(one.element.id)
    end -= one.width
  }
  return found.reverse()
}

type Means = { readonly room: Room; readonly prefer: NonNullable<NonNullable<Rule['fix']>['prefer']> }

/** Edits after which the row is within bounds, those by preferred operations first. */
function mended(row: SceneSection, bounds: Interval, { room, prefer }: Means): Edit[] {
  const over = bounds.max !== null && row.total > bounds.max ? row.total - bounds.max : 0
  const short = bounds.min !== null && row.total < bounds.min ? bounds.min - row.total : 0
  const fits = (total: number): boolean => (bounds.min === null || total >= bounds.min) && (bounds.max === null || total <= bounds.max)
  const lack: Lack = { row, room, change: short > 0 ? short : -over, fits }
  return prefer.flatMap((operation) => (operation === 'resize' ? byResizing(lack) : operation === 'remove' && over > 0 ? byRemoving(lack) : []))
}

type Lack = {
  readonly row: SceneSection
  readonly room: Room
  /** By how many ticks the row must grow; negative: shrink. */
  readonly change: number
  fits(total: number): boolean
}
type Flexible = { readonly one: Placed; readonly range: WidthRange; readonly free: number }

/** One element where one is enough; else as few as can be. The most flexible first. */
function byResizing(lack: Lack): Edit[] {
  const easy = flexible(lack, 'all')
  const known = new Set(easy.map(({ one }) => one))
  const rest = flexible(lack, 'block').filter(({ one }) => !known.has(one))
  const singles = [...easy, ...rest].flatMap((each) => alone(each, lack)).slice(0, 6)
  return singles.length > 0 ? singles : [together(easy, lack) ?? together(flexible(lack, 'block'), lack)].filter((edit) => edit !== null)
}

function flexible({ row, room, change }: Lack, strength: 'block' | 'all'): Flexible[] {
  const all = row.placed.flatMap((one) => {
    const range = room.range(one, strength)
    const free = range === null ? 0 : change < 0 ? one.width - range.min : range.max - one.width
    return range === null || free <= 0 ? [] : [{ one, range, free }]
  })
  return all.sort((a, b) => (a.free === b.free ? a.one.index - b.one.index : b.free > a.free ? 1 : -1))
}

function alone({ one, range }: Flexible, { row, change, fits }: Lack): Edit[] {
  const width = stepped(one.width + change, range.step, change)
  return width >= range.min && width <= range.max && fits(row.total + width - one.width) ? [[resized(one, width)]] : []
}

function together(all: readonly Flexible[], { row, change, fits }: Lack): Edit | null {
  const edit: Edit[number][] = []
  let left = change
  for (const { one, range } of all) {
    const wanted = stepped(one.width + left, range.step, left)
    const width = left < 0 ? Math.max(wanted, stepped(range.min, range.step, 1)) : Math.min(wanted, stepped(range.max, range.step, -1))
    if (left < 0 ? width >= one.width : width <= one.width) continue
    edit.push(resized(one, width))
    left -= width - one.width
    if (left === 0 || left < 0 !== change < 0) break
  }
  return fits(row.total + change - left) ? edit : null
}

/** The nearest multiple of a step that goes at least as far. */
const stepped = (width: number, step: number, change: number): number => (change < 0 ? Math.floor(width / step) : Math.ceil(width / step)) * step

/** The narrowest element whose going is enough, and the next. */
function byRemoving({ row, room, fits }: Lack): Edit[] {
  const enough = row.placed.filter((one) => fits(row.total - one.width) && room.mayLeave(one))
  return enough.sort((a, b) => a.width - b.width || a.index - b.index).slice(0, 3).map((one) => [removed(one)])
}
