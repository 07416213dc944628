/** The picture of the row, drawn with konva: the one room that knows it. Load it when the stage is first shown. */
import type { ThemeName } from '@codraft/core'
import type { OpenStage, Parts } from '../session/parts.ts'
import { enStage } from '../words/en-stage.ts'
import { learn } from '../words/index.ts'
import { StreetStage } from './street-stage.ts'

learn(enStage)

/**
 * Opens the stage of a row in an element that is positioned and has a size.
 * @param host an empty element inside the surface that `listenToPointer` listens to
 * @param options.theme a theme instead of the system's
 */
export const openStage = (host: HTMLElement, parts: Parts, options: { theme?: ThemeName } = {}): OpenStage => new StreetStage(host, parts, options.theme)
