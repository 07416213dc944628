import { launchChromium } from '../../browser.ts'
import { differing, inChromium, inNode, pageScript, PLACES } from '../../parity/places.ts'
import { BATCH } from '../../parity/verdicts.ts'
import type { Row } from '../row.ts'

const PROPOSALS = 100_000

/** Whether the same proposals get the same verdicts everywhere. */
export const parity: Row = {
  id: 19,
  title: `different verdicts on ${PROPOSALS} random proposals in Node and Chromium, four time zones, three languages`,
  async measure() {
    const [browser, script] = [await launchChromium(), await pageScript()]
    const count = Math.ceil(PROPOSALS / BATCH / PLACES.length)
    const broken: number[] = []
    try {
      for (const [index, place] of PLACES.entries()) {
        const seeds = { from: index * count, count }
        // Node is somewhere else than Chromium, so that places are compared as well as engines.
        const elsewhere = PLACES[(index + 5) % PLACES.length] ?? place
        const [page, node] = await Promise.all([inChromium(browser, script, { place, seeds }), inNode(elsewhere, seeds)])
        broken.push(...differing(page, node, seeds.from))
      }
    } finally {
      await browser.close()
    }
    const behind = { proposals: count * BATCH * PLACES.length, places: PLACES.length, ...(broken[0] === undefined ? {} : { 'first seed that differs': broken[0] }) }
    return [{ label: 'batches that differ', value: broken.length, unit: `of ${count * PLACES.length}`, gate: 0, goal: 0, behind }]
  },
}
