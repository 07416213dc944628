import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from './browser.ts'
import { startDemo } from './demo/running.ts'
import { root } from './project.ts'

// `npm run pictures`: takes the pictures that the documentation shows from the running demo, so that they never show something else.

const folder = join(root, 'docs/pictures')
mkdirSync(folder, { recursive: true })
const demo = await startDemo()
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  /** Every tile that is seen has its picture, and all has come to rest. */
  const drawn = async (): Promise<void> => {
    await page.waitForFunction(() => [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll('[data-picture]') ?? [])].every((tile) => tile.getBoundingClientRect().top > innerHeight || tile.childElementCount > 0))
    await page.waitForTimeout(1500)
  }
  await page.goto(`${demo.foreign}/street/`)
  await page.locator('co-draft [role="option"]').first().waitFor({ state: 'attached' })
  await page.locator('co-draft canvas').first().waitFor()
  await drawn()
  await page.locator('co-draft').screenshot({ path: join(folder, 'street.png') })
  await page.goto(`${demo.foreign}/park/`)
  await page.locator('co-draft .st-zoom').waitFor()
  await drawn()
  await page.locator('co-draft').screenshot({ path: join(folder, 'park.png') })
  await page.goto(`${demo.foreign}/panel/`)
  await page.locator('co-draft .st-zoom').waitFor()
  await drawn()
  await page.locator('co-draft').screenshot({ path: join(folder, 'panel.png') })
} finally {
  await browser.close()
  await demo.stop()
}
