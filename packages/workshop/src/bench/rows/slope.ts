import { visit } from '../compare.ts'
import type { Contestant } from '../compare.ts'
import { heap, median, press, wait } from '../lab.ts'
import type { Bench, Point } from '../lab.ts'
import { reordering } from '../ours.ts'
import type { Row } from '../row.ts'

const [warm, last] = [260, 500]
const reach = 60
/** The browser's optimising compilers keep what they make: without them, what is left is the page's own. */
const unoptimised = ['--js-flags=--no-maglev --no-turbofan']

/** Whether working for long fills the memory: bytes kept for each drag once it has run in, with every drag in the history. */
export const sloping: Row = {
  id: 11,
  title: 'heap slope over drags 260 to 500, undo on; listeners',
  async measure({ stand, reps }) {
    const runs: Run[] = []
    const contestant = reordering(`${stand.url}/ours-strip?n=100`, 'target')
    for (let rep = 0; rep < reps; rep++) runs.push(await run(contestant))
    const own = await run(contestant, unoptimised)
    const middle = (what: keyof Run): number => median(runs.map((one) => one[what]))
    const behind = { 'heap at 260 MB': middle('warmHeap'), 'heap at 500 MB': middle('lastHeap'), 'nodes more': middle('nodes'), 'B without optimised code': own.slope }
    return [
      { label: 'heap per drag', value: middle('slope'), unit: 'B', gate: 600, goal: 100, behind },
      { label: 'listeners more', value: middle('listeners'), unit: '', gate: 0, goal: 0, behind: {} },
    ]
  },
}

type Run = { readonly slope: number; readonly listeners: number; readonly nodes: number; readonly warmHeap: number; readonly lastHeap: number }

function run(contestant: Contestant, more: readonly string[] = []): Promise<Run> {
  return visit(contestant, async (bench) => {
    const home = await contestant.grip(bench)
    await carry(contestant, bench, { home, from: 0, to: warm })
    const before = await kept(bench)
    await carry(contestant, bench, { home, from: warm, to: last })
    const after = await kept(bench)
    const slope = ((after.heap - before.heap) * 2 ** 20) / (last - warm)
    return { slope, listeners: after.listeners - before.listeners, nodes: after.nodes - before.nodes, warmHeap: before.heap, lastHeap: after.heap }
  }, more)
}

/**
 * Carries the target to the right and back again and again; throws when the first two did not move it, or when it does not stand where it stood after all of them,
 * as after one that missed. It is not asked about in between: the asking's own code and answers would be counted with the page's, 40 bytes a drag with bare konva.
 */
async function carry({ name, state }: Contestant, bench: Bench, { home, from, to }: { home: Point; from: number; to: number }): Promise<void> {
  const begun = JSON.stringify(await state(bench))
  for (let drag = from, was = begun; drag < to; drag++) {
    const at = (done: number): Point => ({ x: home.x + reach * (drag % 2 === 0 ? done : 1 - done), y: home.y })
    await press(bench, [at(0), at(0.5), at(1)])
    if (drag > from + 1) continue
    const is = JSON.stringify(await state(bench))
    if (is === was) throw new Error(`${name}: drag ${drag + 1} did not move its target.`)
    was = is
  }
  // What follows a drop within reading pace is the drag's; what a page puts off until nobody does anything is not.
  await wait(300)
  if (JSON.stringify(await state(bench)) !== begun) throw new Error(`${name}: of the drags ${from + 1} to ${to}, some missed their target.`)
}

async function kept(bench: Bench): Promise<{ heap: number; listeners: number; nodes: number }> {
  const megabytes = await heap(bench)
  const { metrics } = await bench.cdp.send('Performance.getMetrics')
  const count = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN
  return { heap: megabytes, listeners: count('JSEventListeners'), nodes: count('Nodes') }
}
