import { drag, median, openBench, wait } from './lab.ts'
import type { Bench, DragCost, Path, Point, Spent } from './lab.ts'

/** A page that is compared: how to open it, where to take hold, and what must have changed when the drag is over. */
export type Contestant = {
  readonly name: string
  readonly url: string
  /** Gets the page to where its drag can begin and says where to press. */
  grip(bench: Bench): Promise<Point>
  /** A value that differs once the target has moved. */
  state(bench: Bench): Promise<unknown>
}

/** One drag of every contestant in turn, and so again `reps` times: each repetition is one run in which they can be compared. */
export async function compareDrags(contestants: readonly Contestant[], path: Path, reps: number): Promise<Map<string, DragCost[]>> {
  const costs = new Map<string, DragCost[]>(contestants.map(({ name }) => [name, []]))
  for (let rep = 0; rep < reps; rep++) {
    for (const contestant of contestants) costs.get(contestant.name)?.push(await sample(contestant, path))
  }
  return costs
}

/** A peer page says itself where its target is. */
export function peer(name: string, url: string): Contestant {
  return {
    name,
    url,
    grip: async ({ page }) => {
      await page.waitForFunction(() => window.subject, null, { polling: 50 })
      return page.evaluate(() => window.subject?.grip() ?? { x: NaN, y: NaN })
    },
    state: ({ page }) => page.evaluate(() => window.subject?.state()),
  }
}

/** The median over the repetitions of a cost compared with another one of the same repetition. */
export function ratio(costs: ReadonlyMap<string, readonly DragCost[]>, of: string, to: string, what: keyof Spent): number {
  const base = costs.get(to) ?? []
  return median((costs.get(of) ?? []).map((cost, rep) => cost[what] / (base[rep]?.[what] ?? NaN)))
}

async function sample({ name, url, grip, state }: Contestant, path: Path): Promise<DragCost> {
  const bench = await openBench()
  try {
    await bench.page.goto(url)
    const at = await grip(bench)
    await wait(400)
    const before = await state(bench)
    const cost = await drag(bench, at, path)
    const after = await state(bench)
    if (JSON.stringify(before) === JSON.stringify(after)) throw new Error(`${name}: the drag from ${at.x}, ${at.y} did not move its target (${JSON.stringify(before)}).`)
    if (bench.problems.length > 0) throw new Error(`${name}: ${bench.problems.join('; ')}`)
    return cost
  } finally {
    await bench.close()
  }
}
