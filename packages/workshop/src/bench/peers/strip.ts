import { count } from './subject.ts'

/** One coloured part of a strip across the window, in pixels. */
export type Strip = { id: string; x: number; width: number; fill: string }

/** How large the strip is drawn. */
export const size = { width: 1280, height: 400 }

const fills = ['#7aa6c2', '#c27a7a', '#7ac28f', '#c2b27a', '#9a7ac2']
const target = 40

/** A row of `n` parts side by side, the middle one 40 px wide and the others as wide as fits: what all pages of the drag row show. */
export function strip(n = count): Strip[] {
  const width = (size.width - target) / (n - 1)
  const middle = Math.floor(n / 2)
  return Array.from({ length: n }, (_, index) => ({
    id: index === middle ? 'target' : `part-${index}`,
    x: index * width + (index > middle ? target - width : 0),
    width: index === middle ? target : width,
    fill: index === middle ? '#222222' : (fills[index % fills.length] ?? ''),
  }))
}
