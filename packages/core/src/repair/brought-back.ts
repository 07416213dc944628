/** On plans, the repair that comes to everybody's mind first: what was moved, and is in the way now, goes back to where it stood when the brief was published. */
import type { RuleResult, Verdict } from '../rules/result.ts'
import { isViolated } from '../rules/result.ts'
import type { Element, Layout } from '../schema/layout.ts'
import type { Task } from './sketch.ts'

/** The layout with one element of a plan as it was at the start, for each that a broken rule names and that is not; those named most often first. */
export function broughtBack({ compiled, layout }: Task, { results }: Verdict): readonly Layout[] {
  const blocking = results.filter((result) => isViolated(result) && result.severity === 'block')
  return layout.sections.flatMap(({ id, elements }) => {
    if (compiled.sections.find((section) => section.id === id)?.stage.kind !== 'plan') return []
    const start = new Map(compiled.brief.layout.sections.find((section) => section.id === id)?.elements.map((element) => [element.id, element]))
    const named = namedIn(blocking, id)
    return elements
      .flatMap((element) => {
        const [was, often] = [start.get(element.id), named.get(element.id)]
        return was && often !== undefined && was.kind === element.kind && !standsAs(was, element) ? [{ was, often }] : []
      })
      .sort((one, other) => other.often - one.often)
      .map(({ was }) => ({ sections: layout.sections.map((one) => (one.id === id ? { id, elements: one.elements.map((element) => (element.id === was.id ? { ...element, ...placeOf(was) } : element)) } : one)) }))
  })
}

function namedIn(broken: readonly RuleResult[], section: string): ReadonlyMap<string, number> {
  const often = new Map<string, number>()
  for (const result of broken) if ((result.section ?? section) === section) for (const id of result.elements) often.set(id, (often.get(id) ?? 0) + 1)
  return often
}

type Place = Pick<Element, 'at' | 'angle'>
const placeOf = ({ at, angle = 0 }: Element): Place => ({ ...(at && { at }), angle })
const standsAs = (was: Element, is: Element): boolean => was.at?.[0] === is.at?.[0] && was.at?.[1] === is.at?.[1] && (was.angle ?? 0) === (is.angle ?? 0)
