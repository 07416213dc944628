import { peer, visit } from '../compare.ts'
import { median, p95, throttle } from '../lab.ts'
import type { Row } from '../row.ts'

const changes = 200

/** What following a change costs the elements that the picture is heard and reached by. */
export const outlining: Row = {
  id: 17,
  title: 'outline: one of 60 elements changed',
  async measure({ stand, reps }) {
    const took: Took[] = []
    for (let rep = 0; rep < reps; rep++) took.push(await follow(`${stand.url}/outline.html?n=60`))
    const middle = (of: (one: Took) => number): number => median(took.map(of))
    const behind = { 'median ms': middle(({ full }) => median(full)), 'p95 at 4× throttle ms': middle(({ slow }) => p95(slow)) }
    return [{ label: 'p95', value: middle(({ full }) => p95(full)), unit: 'ms', gate: 8, goal: 4, behind }]
  },
}

type Took = { readonly full: readonly number[]; readonly slow: readonly number[] }

/** The page itself throws when a change has not reached the outline. */
function follow(url: string): Promise<Took> {
  return visit(peer('outline', url), async (bench) => {
    const some = (): Promise<number[]> => bench.page.evaluate((times) => window.changes?.(times) ?? [], changes)
    const full = await some()
    await throttle(bench, 4)
    return { full, slow: await some() }
  })
}
