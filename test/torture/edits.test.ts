import { designHash, evaluate, type Element } from '@codraft/core'
import { expect, it } from 'vitest'
import { SessionController } from '../../packages/editor/src/session/controller.ts'
import { add, choose, duplicate, moveBy, moveTo, paletteOf, remove, replaceWith, setWidth, stepWidth } from '../../packages/editor/src/session/verbs.ts'
import { demoBrief } from '../journeys/page.ts'
import { chanceOf, oneOf, seed, upTo } from './chance.ts'

const TIMES = 100_000

it('row 27: 100,000 random edits, undos and redos keep what always holds', () => {
  const chance = chanceOf(seed)
  const compiled = demoBrief('street')
  const controller = new SessionController(compiled)
  const kinds = paletteOf(controller) as [string, ...string[]]
  const door = 'host'
  const acts: [() => unknown, ...(() => unknown)[]] = [
    () => add(controller, oneOf(chance, kinds), { door, index: upTo(chance, 12) }),
    () => remove(controller, someone(), door), () => moveTo(controller, someone(), { index: upTo(chance, 14) - 1, door }), () => moveBy(controller, someone(), { by: upTo(chance, 5) - 2, door }),
    () => setWidth(controller, someone(), { width: upTo(chance, 9000) / 1000, door }), () => stepWidth(controller, someone(), { steps: upTo(chance, 7) - 3, door, fine: chance() < 0.3 }),
    () => replaceWith(controller, someone(), { kind: oneOf(chance, kinds), door }), () => duplicate(controller, someone(), door),
    () => choose(controller, someone(), { choice: 'way', option: oneOf(chance, ['out', 'in', 'none']), door }),
    () => controller.undo(), () => controller.undo(), () => controller.redo(), () => controller.reset(door),
  ]
  const elements = (): readonly Element[] => controller.session.layout.sections[0]?.elements ?? []
  const someone = (): string => elements()[upTo(chance, Math.max(1, elements().length))]?.id ?? 'nobody'
  for (let nth = 0; nth < TIMES; nth++) {
    // A row of many is torn down again, so that it stays a street.
    if (elements().length > 30) for (let times = 0; times < 15; times++) remove(controller, someone(), door)
    oneOf(chance, acts)()
    const ids = elements().map(({ id }) => id)
    if (new Set(ids).size !== ids.length) throw new Error(`Edit ${nth} of seed ${seed}: an id twice.`)
    if (elements().some(({ width }) => width !== undefined && !(width > 0 && Number.isFinite(width)))) throw new Error(`Edit ${nth} of seed ${seed}: no width.`)
    if (nth % 500 === 0) expect(controller.verdict, `edit ${nth} of seed ${seed}`).toEqual(evaluate(compiled, controller.session.layout))
  }
  const now = designHash(controller.session.layout, compiled.brief)
  const steps = controller.session.history.past.length
  for (let step = 0; step < steps; step++) controller.undo()
  expect(controller.session.history.past).toHaveLength(0)
  for (let step = 0; step < steps; step++) controller.redo()
  expect(designHash(controller.session.layout, compiled.brief)).toBe(now)
})
