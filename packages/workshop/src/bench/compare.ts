import { drag, median, openBench, wait } from './lab.ts'
import type { Bench, DragCost, Path, Point, Spent } from './lab.ts'

/** A page that is compared: how to open it, where to take hold, and what must have changed when the drag is over. */
export type Contestant = {
  readonly name: string
  readonly url: string
  /** Waits until the page shows everything and can be used. */
  stands(bench: Bench): Promise<void>
  /** Gets the page to where its drag can begin and says where to press. */
  grip(bench: Bench): Promise<Point>
  /** A value that differs once the target has moved. */
  state(bench: Bench): Promise<unknown>
}

/** One drag of every contestant in turn, and so again `reps` times: each repetition is one run in which they can be compared. */
export async function compareDrags(contestants: readonly Contestant[], path: Path, reps: number): Promise<Map<string, DragCost[]>> {
  const costs = new Map<string, DragCost[]>(contestants.map(({ name }) => [name, []]))
  for (let rep = 0; rep < reps; rep++) {
    for (const contestant of contestants) costs.get(contestant.name)?.push(await visit(contestant, (bench) => dragOn(contestant, bench, path)))
  }
  return costs
}

/** A peer page says itself where its target is. */
export function peer(name: string, url: string): Contestant {
  return {
    name,
    url,
    stands: async ({ page }) => void (await page.waitForFunction(() => window.subject, null, { polling: 50 })),
    grip: ({ page }) => page.evaluate(() => window.subject?.grip() ?? { x: NaN, y: NaN }),
    state: ({ page }) => page.evaluate(() => window.subject?.state()),
  }
}

/** The median over the repetitions of a cost compared with another one of the same repetition. */
export function ratio(costs: ReadonlyMap<string, readonly Spent[]>, of: string, to: string, what: keyof Spent): number {
  const base = costs.get(to) ?? []
  return median((costs.get(of) ?? []).map((cost, rep) => cost[what] / (base[rep]?.[what] ?? NaN)))
}

/** Opens a contestant in a fresh browser, waits until it stands and is still, and looks at it. `more`: what else the browser is told. */
export async function visit<Seen>({ name, url, stands }: Contestant, look: (bench: Bench) => Promise<Seen>, more: readonly string[] = []): Promise<Seen> {
  const bench = await openBench(more)
  try {
    await bench.page.goto(url)
    await stands(bench)
    await wait(400)
    const seen = await look(bench)
    if (bench.problems.length > 0) throw new Error(`${name}: ${bench.problems.join('; ')}`)
    return seen
  } finally {
    await bench.close()
  }
}

/** Drags the target of a contestant that stands; throws when that did not move it. */
export async function dragOn({ name, grip, state }: Contestant, bench: Bench, path: Path): Promise<DragCost> {
  const at = await grip(bench)
  await wait(400)
  const before = JSON.stringify(await state(bench))
  const cost = await drag(bench, at, path)
  if (JSON.stringify(await state(bench)) === before) throw new Error(`${name}: the drag from ${at.x}, ${at.y} did not move its target (${before.slice(0, 200)}).`)
  return cost
}
