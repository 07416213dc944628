import { expect, it } from 'vitest'
import { launchChromium } from '../../packages/workshop/src/browser.ts'
import { differing, inChromium, inNode, pageScript, PLACES } from '../../packages/workshop/src/parity/places.ts'

it('gives every proposal the same verdict in Node and in Chromium, wherever they are', async () => {
  const [browser, script] = [await launchChromium(), await pageScript()]
  try {
    for (const [index, place] of [PLACES[0]!, PLACES[5]!, PLACES[10]!].entries()) {
      const seeds = { from: 1_000_000 + index * 4, count: 4 }
      const [page, node] = await Promise.all([inChromium(browser, script, { place, seeds }), inNode(PLACES[11 - index]!, seeds)])
      expect(page).toHaveLength(4)
      expect(new Set(page).size).toBe(4)
      expect(differing(page, node, seeds.from)).toEqual([])
    }
  } finally {
    await browser.close()
  }
})
