// The plan that is measured, alike for us and for the peer: benches and lamps in a grid, one bench of them to be dragged.

/** One thing on it: the middle, in metres, and its size. */
export type Stood = { readonly id: string; readonly kind: 'bench' | 'lamp'; readonly at: readonly [number, number]; readonly width: number; readonly depth: number }

const GAP = 3
const sizes = { bench: { width: 1.8, depth: 0.6 }, lamp: { width: 0.4, depth: 0.4 } } as const

/** How many columns and rows `n` things stand in. */
const across = (n: number): readonly [number, number] => {
  const wide = Math.ceil(Math.sqrt(n * 2))
  return [wide, Math.ceil(n / wide)]
}

/** How large the ground is, in metres. */
export const groundOf = (n: number): readonly [number, number] => {
  const [wide, high] = across(n)
  return [GAP * wide + 2, GAP * high + 2]
}

/** The things, `target` among them: the bench nearest the middle, which is large enough to be taken hold of however many there are. */
export function gardenOf(n: number): Stood[] {
  const [wide, high] = across(n)
  const middle = Math.floor(high / 2) * wide + Math.floor(wide / 2)
  return Array.from({ length: n }, (_, index) => {
    const at = [2 + GAP * (index % wide), 2 + GAP * Math.floor(index / wide)] as const
    if (index === middle) return { id: 'target', kind: 'bench', at, width: 2.8, depth: 2.8 }
    const kind = index % 5 === 0 ? 'lamp' : 'bench'
    return { id: `thing-${index}`, kind, at, ...sizes[kind] }
  })
}

/** The brief of such a plan, with rules that look at two things each. */
export function gardenBrief(n: number): object {
  const [width, depth] = groundOf(n)
  const resize = { width: { min: 0.2, max: 4 }, depth: { min: 0.2, max: 4 } }
  return {
    codraft: 1, id: 'bench-garden', revision: 1, title: 'A plan to measure', locale: 'en',
    layout: { sections: [{ id: 'lawn', stage: { kind: 'plan', unit: 'm', step: 0.1, boundary: [[0, 0], [width, 0], [width, depth], [0, depth]] }, elements: gardenOf(n) }] },
    catalogue: { kinds: { bench: { label: 'Bench', size: sizes.bench, resize }, lamp: { label: 'Lamp', size: sizes.lamp } } },
    rules: [
      { id: 'apart', rule: 'no-overlap', on: '*', with: '*', message: '{element} and {other} overlap.' },
      { id: 'near', rule: 'distance', on: 'bench', to: 'lamp', max: 12, severity: 'advise', message: '{element} is far from a lamp.' },
    ],
  }
}
