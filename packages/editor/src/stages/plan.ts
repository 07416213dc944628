/** How people work on plans. */
import { planLayers, sceneOf, sectionPicture, svgDocument, THEMES } from '@codraft/core'
import { make } from '../components/define.ts'
import { CodraftPad } from '../components/place/pad.ts'
import { CodraftPlace } from '../components/place/place.ts'
import { planOutline } from '../outline/plan/outline.ts'
import { planLoadedSentence, planSentenceOf } from '../outline/plan/sentences.ts'
import type { SessionController } from '../session/controller.ts'
import type { StageWork } from '../session/parts.ts'
import { PlanLens } from '../session/plan-lens.ts'
import { planFits } from '../session/plan-verbs.ts'
import { sectionOf } from '../session/verbs.ts'
import { enPlan } from '../words/en-plan.ts'
import { learn, type Words } from '../words/index.ts'
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
  toSvg,
  shortcuts: { free: [...own('free'), ...SHORTCUTS.filter(({ does }) => !REPLACED.has(does))], lifted: [...own('lifted'), ...LIFTED_SHORTCUTS.filter(({ does }) => !REPLACED.has(does))] },
  hints: { title: 'plan-nothing', selected: 'plan-hint' },
}

function own(when: 'free' | 'lifted'): readonly Shortcut[] {
  if (when === 'lifted') return [{ keys: ['←', '→', '↑', '↓'], does: 'plan-keys-lifted-arrows' }, { keys: ['T'], does: 'plan-keys-lifted-t' }]
  return [
    { keys: ['←', '→', '↑', '↓'], does: 'plan-keys-arrows' }, { keys: ['Page Up', 'Page Down'], does: 'plan-keys-pages' }, { keys: ['Enter'], does: 'plan-keys-enter' },
    { keys: ['+', '−'], does: 'plan-keys-sizes', edits: true }, { keys: ['1–9'], does: 'plan-keys-digits', edits: true }, { keys: ['A', 'Insert'], does: 'plan-keys-a', edits: true },
  ]
}

function toSvg(controller: SessionController, words: Words): string {
  const scene = sceneOf(controller.compiled, controller.session.layout)
  const one = scene.sections.find(({ section }) => section.id === controller.section)
  const title = words.text(controller.compiled.brief.title)
  if (!one) return svgDocument([], { palette: THEMES.light, box: [0, 0, 1, 1], label: title })
  const picture = sectionPicture(one, scene, { locale: words.locale, figure: (length, unit) => words.length(length, unit) })
  const { list, box: [x, y, w, h] } = picture.framed
  const paper = { k: 'rect', x, y, w, h, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 } as const
  return svgDocument([paper, ...list], { palette: THEMES.light, box: [x, y, w, h], label: `${title}. ${picture.words}` })
}
