import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, open, Visit } from './page.ts'

const embed = 'packages/codraft/dist/embed'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

describe('what the script tag brings', () => {
  it('asks for nothing before it runs: each file more is a round on a far line', () => {
    const entry = readFileSync(join(embed, 'codraft.js'), 'utf8')
    expect(entry).toContain('import(')
    expect(entry).not.toMatch(/(?:^|[;}\n])(?:import|export)\s*[\w{*"'`][^(]*?["'`]/)
  })

  it('has no sentences in languages of a library that nobody reads', () => {
    const maps = globSync([join(embed, '*.js.map'), join(embed, 'chunks/*.js.map')])
    expect(maps.length).toBeGreaterThan(20)
    const heavy = maps.filter((file) => readFileSync(file, 'utf8').includes('zod/v4/locales/'))
    expect(heavy).toEqual([])
  })

  for (const [width, height] of [[390, 844], [768, 1024], [1280, 800]] as const) {
    it(`leaves what stands around it where it is, ${width} pixels wide`, async () => {
      const { page } = await visit.page({ viewport: { width, height } })
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) Object.assign(window, { moved: ((window as { moved?: number }).moved ?? 0) + (entry as unknown as { value: number }).value })
        }).observe({ type: 'layout-shift', buffered: true })
      })
      for (const name of ['street', 'harbour', 'park']) {
        await open(page, `${foreign}/${name}/`)
        // A tenth is what search engines call good.
        expect(await page.evaluate(() => (window as { moved?: number }).moved ?? 0), name).toBeLessThan(0.02)
      }
    })
  }
})
