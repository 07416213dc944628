/** Edits that bring a figure towards its limit, for rules that cannot tell what makes it: each is tried by whoever asks for remedies. */
import type { Edit } from '../operations/index.ts'
import type { Room, WidthRange } from './define.ts'
import { removed, resized } from './remedy.ts'
import type { Placed } from './scene.ts'

/** How many edits of one sort are worth trying. */
const TRIED = 8

type Wanted = {
  /** By how many ticks the figure is off; 0 where it is no length. */
  readonly by: number
  readonly room: Room
}

/**
 * One of these elements in a row narrower, or else wider, by what the figure is off; as few as can be narrower together. The widest first,
 * and those first for which no wish is broken.
 */
export function byWidths(placed: readonly Placed[], { by, room }: Wanted): Edit[] {
  if (by === 0) return []
  const free = placed.filter(({ section }) => section.stage.kind === 'row').flatMap((one) => {
    const range = room.range(one, 'all') ?? room.range(one, 'block')
    return range === null ? [] : [{ one, range }]
  })
  const widest = free.toSorted((a, b) => b.one.width - a.one.width || a.one.index - b.one.index)
  const alone = ([-1, 1] as const).flatMap((way) => widest.slice(0, TRIED).flatMap(({ one, range }) => {
    const width = stepped(one.width + way * by, range.step, way)
    return width >= range.min && width <= range.max ? [[resized(one, width)]] : []
  }))
  return [...alone, ...together(widest, by)]
}

function together(free: readonly { readonly one: Placed; readonly range: WidthRange }[], by: number): Edit[] {
  const edit: Edit[number][] = []
  let left = by
  for (const { one, range } of free) {
    const width = Math.max(stepped(one.width - left, range.step, -1), stepped(range.min, range.step, 1))
    if (left <= 0 || width >= one.width) continue
    edit.push(resized(one, width))
    left -= one.width - width
  }
  return left <= 0 && edit.length > 1 ? [edit] : []
}

/** The nearest multiple of a step that goes at least as far. */
const stepped = (width: number, step: number, way: 1 | -1): number => (way < 0 ? Math.floor(width / step) : Math.ceil(width / step)) * step

/** One of these elements gone, the narrowest first. */
export const byGoing = (placed: readonly Placed[], { room }: Pick<Wanted, 'room'>): Edit[] =>
  placed.filter((one) => room.mayLeave(one)).toSorted((a, b) => a.width - b.width || a.index - b.index).slice(0, TRIED).map((one) => [removed(one)])
