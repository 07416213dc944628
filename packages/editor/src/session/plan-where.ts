/** Where on a plan a new element of a kind may be put down: found out spot by spot, so that a page can go on in between. */
import { evaluator, fitPlaceOnPlan, fromTicks, invertEdit, type Edit, type Ground, type RuleResult } from '@codraft/core'
import type { SessionController } from './controller.ts'

/** Spots in rows, from the top left; `may`: whether it may stand there, 1 by spot. The rectangle in the stage's unit. */
export type Where = { readonly columns: number; readonly rows: number; readonly box: readonly [x: number, y: number, width: number, height: number]; readonly may: Uint8Array }

/** So many spots along the longer side; fewer where many elements make each of them slow. */
const SPOTS = 30
const FEW = 18
const MANY = 150

/** Finds it out: one step for every spot, then the answer. A rule that would be broken wherever it stands says nothing about where. */
export function* whereOn(controller: SessionController, ground: Ground, kind: string): Generator<undefined, Where | null> {
  const { compiled, session } = controller
  const section = compiled.sections.find(({ id }) => id === ground.section)
  if (section?.stage.kind !== 'plan') return null
  const [xs, ys] = [section.stage.boundary.map(([x]) => x), section.stage.boundary.map(([, y]) => y)]
  const [x, y, width, height] = [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)]
  const count = ground.layout.sections.reduce((sum, { elements }) => sum + elements.length, 0)
  const side = Math.max(width, height) / (count > MANY ? FEW : SPOTS)
  const [columns, rows] = [Math.max(1, Math.round(width / side)), Math.max(1, Math.round(height / side))]
  const id = controller.idFor(kind)
  const rules = evaluator(compiled, session.layout, session.options)
  const before = new Set(grave(rules.verdict.results).map(({ place }) => place))
  const broken: (ReadonlySet<string> | null)[] = []
  let undo: Edit = []
  for (let spot = 0; spot < columns * rows; spot++) {
    const at = [x + ((spot % columns) + 0.5) * (width / columns), y + (Math.floor(spot / columns) + 0.5) * (height / rows)] as const
    const { edit } = fitPlaceOnPlan(ground, { id, kind, at: [rounded(at[0], section.per), rounded(at[1], section.per)] })
    const [placing] = edit
    const lands = placing?.type === 'place' ? placing.element.at : undefined
    if (placing?.type !== 'place' || !lands || Math.hypot(lands[0] - at[0], lands[1] - at[1]) > side * 0.75) broken.push(null)
    else {
      const { results } = rules.update([...undo, ...edit])
      undo = invertEdit(edit)
      broken.push(new Set(grave(results).filter(({ place }) => !before.has(place)).map(({ rule }) => rule)))
    }
    yield undefined
  }
  const able = broken.filter((one) => one !== null)
  const everywhere = [...(able[0] ?? [])].filter((rule) => able.every((one) => one.has(rule)))
  return { columns, rows, box: [x, y, width, height], may: Uint8Array.from(broken, (one) => (one !== null && [...one].every((rule) => everywhere.includes(rule)) ? 1 : 0)) }
}

const grave = (results: readonly RuleResult[]): readonly RuleResult[] => results.filter(({ status, severity }) => status === 'violated' && severity !== 'advise')
const rounded = (length: number, per: number): number => fromTicks(Math.round(length * per), per)
