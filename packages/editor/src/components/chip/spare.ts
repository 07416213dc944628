/** Who could take the room that is left, or give what is missing: those that break no rule first, the selected one last to give, then by slack. */
import { applyEdit, fitWidth, fromTicks, judgeLayout, lockHeld, sceneOf, widthBounds, type Edit, type Placed } from '@codraft/core'
import type { SessionController } from '../../session/controller.ts'
import { groundOf, sectionOf } from '../../session/verbs.ts'

/** Somebody who could take or give. Lengths in the stage's unit. */
export type Taker = { readonly id: string; readonly edit: Edit; readonly width: number; readonly amount: number; readonly breaks: number }
/** What is left (`give`) or missing (`take`), and who could help, best first. */
export type Spare = { readonly way: 'give' | 'take'; readonly amount: number; readonly unit: string; readonly takers: readonly Taker[] }

/** The room that is left or missing in the current row; null when it is exactly full, or no row. */
export function spareOf(controller: SessionController): Spare | null {
  const steps = spareSteps(controller)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same step by step: first how much it is, then, one trial a step, who could help. */
export function* spareSteps(controller: SessionController): Generator<Spare, Spare | null, undefined> {
  const { compiled, session } = controller
  const section = sectionOf(controller)
  const row = sceneOf(compiled, session.layout, session.options).sections[section.index]
  if (section.stage.kind !== 'row' || !row || row.placed.length === 0) return null
  const rest = section.length - row.total
  if (rest === 0) return null
  // Nobody who has just made something wider wants to take it from there.
  const mine = ({ id }: Taker): number => Number(rest < 0 && id === controller.selected)
  const spare: Spare = { way: rest > 0 ? 'give' : 'take', amount: fromTicks(Math.abs(rest), section.per), unit: section.stage.unit, takers: [] }
  yield spare
  const able = row.placed.flatMap((placed) => slackOf(controller, placed, rest)).sort((a, b) => b.slack - a.slack).slice(0, MOST_TRIED)
  const takers: (Taker & { slack: number })[] = []
  for (const { placed, slack } of able) {
    yield spare
    takers.push(...takerOf(controller, { placed, slack, rest }))
  }
  return {
    ...spare,
    takers: takers.sort((a, b) => a.breaks - b.breaks || mine(a) - mine(b) || b.slack - a.slack).map(({ slack: _, ...taker }) => taker),
  }
}

/** In a long row only those with the most slack are tried: each trial judges the whole layout. */
const MOST_TRIED = 24

/** Rules that are broken, heavier ones counted more, so that a comfort is given up before a demand. */
const WEIGHT = { block: 10_000, warn: 100, advise: 1 } as const

function weightOf(controller: SessionController, edit: Edit): number {
  const { compiled, session } = controller
  const { results } = judgeLayout(compiled, applyEdit(session.layout, edit), session.options)
  return results.reduce((sum, { status, severity }) => sum + (status === 'violated' ? WEIGHT[severity] : 0), 0)
}

/** How much an element could take or give, in ticks; nothing where a lock or its limits leave none. */
export function slackOf(controller: SessionController, placed: Placed, rest: number): { placed: Placed; slack: number }[] {
  const { element, section, width } = placed
  if (lockHeld(groundOf(controller), element.id, 'width')) return []
  const { min, max } = widthBounds(controller.session, placed)
  const slack = rest > 0 ? (max?.ticks ?? section.length) - width : width - (min?.ticks ?? section.step)
  return slack > 0 ? [{ placed, slack }] : []
}

/** Somebody with what he could do; `breaks` where that is known already. */
export function takerOf(controller: SessionController, { placed, slack, rest, breaks }: { placed: Placed; slack: number; rest: number; breaks?: number }): (Taker & { slack: number })[] {
  const { element, section, width } = placed
  const to = fromTicks(width + (rest > 0 ? Math.min(rest, slack) : -Math.min(-rest, slack)), section.per)
  const edit = fitWidth(groundOf(controller), { id: element.id, width: to, exact: true }).edit.filter(({ type }) => type === 'resize').slice(0, 1)
  const given = edit[0]?.type === 'resize' ? edit[0].to.width : null
  if (given === null) return []
  const amount = fromTicks(Math.abs(Math.round(given * section.per) - width), section.per)
  return [{ id: element.id, edit, width: given, amount, breaks: breaks ?? weightOf(controller, edit), slack }]
}
