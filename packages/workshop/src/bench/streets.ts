import { street } from '@codraft/kits'

// The streets that are measured, alike for us and for the peers.

const sequence = [
  'footpath', 'trees', 'cycle', 'buffer', 'bus-stop', 'bus', 'light-rail', 'island-platform', 'light-rail', 'car-lane', 'parking', 'cycle', 'trees', 'footpath',
] as const

/** One element of a measured street: its kind in the street kit and its width in metres. */
export type Laid = { readonly id: string; readonly kind: string; readonly width: number }

/** A street of `n` elements of the street kit at their usual widths, the same sequence again and again. */
export function streetOf(n: number): Laid[] {
  return Array.from({ length: n }, (_, index) => {
    const kind = sequence[index % sequence.length] ?? 'footpath'
    return { id: `part-${index}`, kind, width: street.kinds[kind]?.size?.width ?? 2 }
  })
}

/** The element whose edge is dragged: the footpath nearest the middle, as it may grow and shrink most. */
export function resized(n: number): number {
  const elements = streetOf(n)
  const middle = Math.floor(n / 2)
  const near = elements.map(({ kind }, index) => ({ kind, index })).filter(({ kind }) => kind === 'footpath' || kind === 'island-platform')
  return near.sort((one, other) => Math.abs(one.index - middle) - Math.abs(other.index - middle))[0]?.index ?? 0
}

const rules = [
  { id: 'walk-min', rule: 'size', on: 'footpath', min: 1.8, message: 'A footpath needs at least {limit}.' },
  { id: 'two-footpaths', rule: 'count', on: 'footpath', min: 2, message: 'Keep a footpath on both sides.' },
  { id: 'ends', rule: 'at', on: 'footpath', place: 'ends', severity: 'warn', message: 'Footpaths go next to the buildings.' },
  { id: 'buffer', rule: 'separate', on: 'cycle', from: '#motor', by: '#buffer', min: 0.5, severity: 'warn', message: 'A buffer of {limit} is needed.' },
  { id: 'budget', rule: 'sum', of: 'cost', max: 60_000, severity: 'warn', message: 'This costs {actual}.' },
]

/** The brief of such a street, with rules of every family live and a little room to spare. */
export function streetBrief(n: number): object {
  const elements = streetOf(n)
  const length = Math.ceil(elements.reduce((sum, { width }) => sum + width, 0)) + 2
  const stage = { kind: 'row', length, unit: 'm', resolution: 0.001, step: 0.1, resize: 'push' }
  return {
    codraft: 1, id: 'bench-street', revision: 1, title: 'A street to measure',
    layout: { sections: [{ id: 'main', stage, elements }] },
    catalogue: { kits: ['street'] },
    rules: [{ id: 'fits', rule: 'fill', max: length, message: '{excess} too much.' }, ...rules],
  }
}

const fills = ['paving', 'cycle', 'bus', 'asphalt', 'lawn']

/** A strip of `n` plain parts, all of them in view, with one wide enough to be gripped in the middle; the rules are of the same families. */
export function stripBrief(n: number): object {
  const [wide, part] = [1, 0.023]
  const middle = Math.floor(n / 2)
  const elements = Array.from({ length: n }, (_, index) =>
    index === middle ? { id: 'target', kind: 'wide', width: wide } : { id: `part-${index}`, kind: `plain-${index % 5}`, width: part },
  )
  const kinds = Object.fromEntries(fills.map((fill, index) => [`plain-${index}`, plain(fill, index % 2 ? 'odd' : 'even', part)]))
  const length = Math.ceil(((n - 1) * part + wide) * 10) / 10
  return {
    codraft: 1, id: 'bench-strip', revision: 1, title: 'A strip to measure',
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length, unit: 'm', resolution: 0.001, step: 0.1, resize: 'push' }, elements }] },
    catalogue: { kinds: { ...kinds, wide: plain('ink', 'wide', wide) } },
    rules: [
      { id: 'fits', rule: 'fill', max: length, message: '{excess} too much.' },
      { id: 'narrow', rule: 'size', on: '#even', min: 0.02, severity: 'warn', message: 'At least {limit}.' },
      { id: 'some', rule: 'count', on: '#odd', min: 2, message: 'At least two.' },
      { id: 'middle', rule: 'at', on: 'wide', place: 'centre', severity: 'advise', message: 'In the middle.' },
      { id: 'apart', rule: 'separate', on: 'wide', from: 'plain-1', by: '#even', min: 0.01, severity: 'warn', message: 'Apart.' },
      { id: 'budget', rule: 'sum', of: 'cost', max: 60_000, severity: 'warn', message: 'Costs {actual}.' },
    ],
  }
}

function plain(fill: string, tag: string, width: number): object {
  const shape = { k: 'rect', x: -50, y: -100, w: 100, h: 100, fill }
  const art = { v: 1, unit: 'cm', view: 'elevation', box: [-50, -100, 100, 100], stretch: 'x', parts: [shape] }
  return { label: `${fill} part`, tags: [tag], size: { width }, resize: { width: { min: 0.01, max: 3 } }, attrs: { cost: 100 }, art }
}
