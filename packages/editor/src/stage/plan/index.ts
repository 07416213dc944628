/** The picture of a plan. Load it when the stage is first shown. */
import type { ThemeName } from '@codraft/core'
import type { OpenStage, Parts } from '../../session/parts.ts'
import { enStage } from '../../words/en-stage.ts'
import { learn } from '../../words/index.ts'
import { PlanStage } from './plan-stage.ts'

learn(enStage)

/** Opens the stage of a plan in an element that is positioned and has a size. */
export const openPlanStage = (host: HTMLElement, parts: Parts, options: { theme?: ThemeName } = {}): OpenStage => new PlanStage(host, parts, options.theme)
