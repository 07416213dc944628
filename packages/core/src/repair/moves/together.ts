/** Steps for what runs on through several sections: it becomes another kind wherever it is, or in one of them while it goes from the others. */
import type { Shape } from '../../brief/kind.ts'
import type { Placed } from '../../rules/scene.ts'
import type { Element } from '../../schema/layout.ts'
import { changeCost, removalCost } from '../cost.ts'
import { drawn, MARK, marksOf, nameIn, type Move, type Sketch, type View } from '../sketch.ts'
import { variantsOf, type Variant } from './catalogue.ts'
import { elementsOf, isKept, swapped, tariffOf } from './standing.ts'

/** What is done to something only once. */
export const ONCE = MARK.replaced | MARK.chosen | MARK.placed

/** A step in all sections that something runs through; what it becomes in the one that was asked for, null where it goes from there. */
export type Together = { readonly move: Move; readonly becomes: { readonly to: Element; readonly shape: Shape } | null }

/** All of them that something is part of. Each has one name, whichever part asks. */
export function together(view: View, placed: Placed): readonly Together[] {
  const parts = view.scene.sections.flatMap((section) => section.placed.filter(({ element }) => element.id === placed.element.id))
  if (parts.length < 2) return []
  return parts.flatMap((part, index) => {
    const others = parts.filter((one) => one !== part)
    const leave = others.every((one) => mayGo(view, one))
    return !mayBecome(view, part) ? [] : variantsIn(view, part).flatMap((variant) => [
      ...(leave ? [alone(view, { part, others, variant }, placed)] : []),
      ...(index === 0 ? throughout(view, { part, others, variant }, placed) : []),
    ])
  })
}

const variantsIn = ({ task }: View, { element, section }: Placed): readonly Variant[] => variantsOf(task, section).filter(({ shape }) => shape.kind !== element.kind)
const mayBecome = ({ task, sketch }: View, part: Placed): boolean => (marksOf(sketch, part) & ONCE) === 0 && !isKept(task, part, 'kind')
const mayGo = ({ task, sketch }: View, part: Placed): boolean => task.mayRemove && marksOf(sketch, part) === 0 && !isKept(task, part, 'exists')

type Parts = { readonly part: Placed; readonly others: readonly Placed[]; readonly variant: Variant }

function alone(view: View, { part, others, variant }: Parts, asked: Placed): Together {
  const [here, there] = [becoming(view, part, variant), others.map((one) => going(view, one))]
  const move = { name: `replace ${nameIn(part.section.id, part.element.id)} ${variant.key} alone`, cost: there.reduce((sum, { cost }) => sum + cost, here.cost), make: inTurn([here, ...there]) }
  return { move, becomes: part.section === asked.section ? { to: here.to, shape: variant.shape } : null }
}

function throughout(view: View, { part, others, variant }: Parts, asked: Placed): Together[] {
  const all = [{ part, variant }]
  for (const one of others) {
    const same = variantsIn(view, one).find(({ key }) => key === variant.key)
    if (!same || !mayBecome(view, one)) return []
    all.push({ part: one, variant: same })
  }
  const steps = all.map((one) => ({ ...one, step: becoming(view, one.part, one.variant) }))
  const own = steps.find((one) => one.part.section === asked.section)
  const move = { name: `replace ${part.element.id} ${variant.key} throughout`, cost: steps.reduce((sum, { step }) => sum + step.cost, 0), make: inTurn(steps.map(({ step }) => step)) }
  return own ? [{ move, becomes: { to: own.step.to, shape: own.variant.shape } }] : []
}

type Step = Pick<Move, 'cost' | 'make'>

const inTurn = (steps: readonly Step[]) => (from: Sketch): Sketch => steps.reduce((sketch, { make }) => make(sketch), from)

function becoming({ task }: View, { element, section }: Placed, { bare }: Variant): Step & { readonly to: Element } {
  const { id, at, angle, slot } = element
  const to: Element = { ...bare, id, ...(at && { at }), ...(angle !== undefined && { angle }), ...(slot !== undefined && { slot }) }
  const cost = changeCost(element, to, { tariff: tariffOf(task, section), kind: task.compiled.kinds.get(to.kind) })
  return { to, cost, make: (from) => swapped(from, section, { id, to, mark: MARK.replaced, cost }) }
}

function going({ task }: View, { element, section }: Placed): Step {
  const cost = removalCost(element, tariffOf(task, section))
  return { cost, make: (from) => drawn(from, section.id, { elements: elementsOf(from.layout, section).filter(({ id }) => id !== element.id), id: element.id, mark: 0, cost }) }
}
