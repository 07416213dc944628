/** How people work on plans. */
import { planLayers } from '@codraft/core'
import { make } from '../components/define.ts'
import { CodraftPad } from '../components/place/pad.ts'
import { CodraftPlace } from '../components/place/place.ts'
import { sectionsSvg } from '../components/drawn.ts'
import { planOutline } from '../outline/plan/outline.ts'
import { planLoadedSentence, planSentenceOf } from '../outline/plan/sentences.ts'
import type { StageWork } from '../session/parts.ts'
import { PlanLens } from '../session/plan-lens.ts'
import { planFits } from '../session/plan-verbs.ts'
import { sectionOf } from '../session/verbs.ts'
import { planBoardOf } from '../tools/plan/index.ts'
import { enPlan } from '../words/en-plan.ts'
import { learn } from '../words/index.ts'
import { SHORTCUTS, LIFTED_SHORTCUTS, type Shortcut } from '../words/shortcuts.ts'
import { openPlanStill } from './plan-still.ts'

learn(enPlan)

/** Keys that mean something else on a plan. */
const REPLACED: ReadonlySet<Shortcut['does']> = new Set(['keys-left-right', 'keys-enter', 'keys-plus-minus', 'keys-digits', 'keys-a', 'keys-lifted-left-right', 'keys-lifted-up-down', 'keys-lifted-home-end'])

/** A plan: anything anywhere within a boundary, turned as one likes. */
export const plan: StageWork = {
  fits: planFits,
  openLens: (looking) => new PlanLens(looking),
  openStill: openPlanStill,
  hands: () => import('./plan-hands.ts'),
  outline: planOutline(({ controller }) => planLayers(sectionOf(controller), controller.compiled, 'en')?.view ?? 'plan'),
  sentenceOf: planSentenceOf,
  loadedSentence: planLoadedSentence,
  openPanel: () => make('codraft-place', CodraftPlace),
  openTogether: (door) => Object.assign(make('codraft-pad', CodraftPad), { door, alone: true }),
  toSvg: sectionsSvg,
  askWhere: ({ view, words }, id) => {
    planBoardOf(view).note({ aim: { elements: [id] } })
    return words.say('plan-aiming', { count: 1 })
  },
  shortcuts: { free: [...own('free'), ...SHORTCUTS.filter(({ does }) => !REPLACED.has(does))], lifted: [...own('lifted'), ...LIFTED_SHORTCUTS.filter(({ does }) => !REPLACED.has(does))] },
  hints: { title: 'plan-nothing', selected: 'plan-hint' },
}

function own(when: 'free' | 'lifted'): readonly Shortcut[] {
  if (when === 'lifted') return [{ keys: ['←', '→', '↑', '↓'], does: 'plan-keys-lifted-arrows' }, { keys: ['+', '−'], does: 'plan-keys-sizes' }, { keys: ['T'], does: 'plan-keys-lifted-t' }]
  return [
    { keys: ['←', '→', '↑', '↓'], does: 'plan-keys-arrows' }, { keys: ['Page Up', 'Page Down'], does: 'plan-keys-pages' }, { keys: ['Enter'], does: 'plan-keys-enter' },
    { keys: ['+', '−'], does: 'plan-keys-sizes', edits: true }, { keys: ['1–9'], does: 'plan-keys-digits', edits: true }, { keys: ['A', 'Insert'], does: 'plan-keys-a', edits: true },
  ]
}
