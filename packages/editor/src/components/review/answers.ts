/** What a person has written in review so far. It survives going back, and a failed attempt. */
import type { Brief, Change, Question } from '@codraft/core'
import { diff, matcher, sceneOf } from '@codraft/core'
import type { SessionController } from '../../session/controller.ts'
import type { ReviewAnswers } from '../ports.ts'
import { reasonsOf } from './blockers.ts'

/** Reasons by place, statements agreed to, answers by question. */
export type Written = { readonly reasons: Map<string, string>; readonly given: Set<string>; readonly answers: Map<string, string | number> }

/** Nothing written yet; no statement is agreed to beforehand. */
export const nothingWritten = (): Written => ({ reasons: new Map(), given: new Set(), answers: new Map() })

/** What is handed over: empty reasons and answers are left out, every statement shown is in it. */
export function answersOf(controller: SessionController, { reasons, given, answers }: Written): ReviewAnswers {
  const { brief } = controller.compiled
  // An answer about what was taken back says nothing any more.
  const asked = new Set(questionsFor(controller, diff(brief.layout, controller.session.layout)).map(({ id }) => id))
  return {
    reasons: reasonsOf(controller).flatMap(({ result: { rule, place, section, elements } }) => {
      const text = (reasons.get(place) ?? '').trim()
      return text === '' ? [] : [{ rule, ...(section === null ? {} : { section }), elements: [...elements], text }]
    }),
    consents: brief.consent.map((consent) => ({ consent, given: given.has(consent.id) })),
    answers: Object.fromEntries([...answers].filter(([id, value]) => asked.has(id) && value !== '')),
  }
}

/** The questions to ask: those of everybody, and those whose action was done. */
export function questionsFor(controller: SessionController, changes: readonly Change[]): Question[] {
  return controller.compiled.brief.questions.filter(({ after }) => after === undefined || Object.entries(after).some(([action, selector]) => changes.some((change) => change.type === action && isMeant(controller, selector, change))))
}

/** Whether a change concerns elements that a selector means: as they were for what went, as they are for the rest. */
function isMeant(controller: SessionController, selector: Parameters<typeof matcher>[0] | undefined, change: Change): boolean {
  if (selector === undefined) return false
  const { compiled, session } = controller
  const before: Brief['layout'] | typeof session.layout = change.type === 'removed' || change.type === 'replaced' ? compiled.brief.layout : session.layout
  const id = 'element' in change ? change.element.id : change.type === 'replaced' ? change.from.id : change.id
  const scene = sceneOf(compiled, before, session.options)
  const has = matcher(selector, compiled)
  return scene.sections.some(({ section, placed }) => section.id === change.section && placed.some((one) => one.element.id === id && has(one, scene)))
}
