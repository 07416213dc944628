import { median } from '../lab.ts'

// Processor time of this process, in microseconds: what a busy machine disturbs least. Ratios come from turns taken one after the other.

/** Processor time of one pass over `items`, per item, in microseconds. */
export function cpuEach<T>(items: readonly T[], work: (item: T, index: number) => unknown): number {
  const before = process.cpuUsage()
  // What is computed is kept until the end, so that no engine leaves it out.
  let kept: unknown = null
  items.forEach((item, index) => { kept = work(item, index) ?? kept })
  const { user, system } = process.cpuUsage(before)
  if (kept === undefined) throw new Error('Nothing was computed.')
  return (user + system) / items.length
}

/** Several ways of doing the same, in turns, `turns` times after `warm` that only warm up: what the compiler does meanwhile counts as processor time too. Per item, in microseconds, by name. */
export function inTurns<N extends string>(ways: Readonly<Record<N, () => number>>, turns: number, warm = 2): { readonly each: Readonly<Record<N, number>>; ratio(of: N, to: N): number } {
  const names = Object.keys(ways) as N[]
  const times = Array.from({ length: turns + warm }, () => Object.fromEntries(names.map((name) => [name, ways[name]()])) as Record<N, number>).slice(warm)
  return {
    each: Object.fromEntries(names.map((name) => [name, median(times.map((time) => time[name]))])) as Record<N, number>,
    ratio: (of, to) => median(times.map((time) => time[of] / time[to])),
  }
}
