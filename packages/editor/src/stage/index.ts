/** The picture of the row, on canvases. Load it when the stage is first shown. */
import type { ThemeName } from '@codraft/core'
import { inSpells } from '../session/in-spells.ts'
import type { OpenStage, Parts } from '../session/parts.ts'
import { enStage } from '../words/en-stage.ts'
import { learn } from '../words/index.ts'
import { pictureOf } from './picture.ts'
import { StreetStage } from './street-stage.ts'

learn(enStage)

/** Pictures are made for so long, in milliseconds, before the page may do something else. */
const SPELL_MS = 6
/** So many have pictures of their own; longer rows repeat themselves. */
const MOST_AHEAD = 60

/** Makes the pictures that the first frame shows, a few at a time: all at once they hold up a slow device for as long as everything else together. */
export async function drawAhead({ controller, view, words }: Parts): Promise<void> {
  const { viewport: { width }, row } = view
  const rest = inSpells(SPELL_MS)
  for (const placed of row.slice(0, MOST_AHEAD)) {
    const box = view.boxFor(placed.element.id)
    if (!box || box.x > width || box.x + box.width < 0) continue
    pictureOf(placed, { compiled: controller.compiled, locale: words.locale })
    await rest()
  }
}

/**
 * Opens the stage of a row in an element that is positioned and has a size.
 * @param host an empty element inside the surface that `listenToPointer` listens to
 * @param options.theme a theme instead of the system's
 */
export const openStage = (host: HTMLElement, parts: Parts, options: { theme?: ThemeName } = {}): OpenStage => new StreetStage(host, parts, options.theme)
