/** Repairs as they are offered: checked by the full evaluator, without a step too many, each said once, in order. */
import { applyEdit, OperationError, type Edit, type Operation } from '../operations/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated, type RuleResult, type Verdict } from '../rules/result.ts'
import type { Layout } from '../schema/layout.ts'
import { editBetween } from './between.ts'
import { costBetween } from './cost.ts'
import { repairLabel } from './label.ts'
import type { Task } from './sketch.ts'

/** One way to mend a whole layout: one edit, and so one undo. */
export type Repair = {
  readonly edit: Edit
  /** How much it changes, in the stage's unit, as `costBetween` says. */
  readonly cost: number
  /** Plain English; a page says it again in its reader's language with `describe`. */
  readonly label: string
  /** The places (`RuleResult.place`) that are broken now and would not be. */
  readonly clears: readonly string[]
  /** The places that are not broken now and would be. The first word of a place is the rule's id. Never one of a `block` rule. */
  readonly breaks: readonly string[]
  /** What the brief's rules would say then, `valid`; without fixes. */
  readonly verdict: Verdict
}
/** A repair with what it is ranked and told apart by. */
export type Offer = { readonly repair: Repair; readonly layout: Layout; readonly harm: Harm; readonly removes: boolean }
/** How many places of `warn` and `advise` rules are newly broken. */
export type Harm = readonly [warn: number, advise: number]

/** What was broken before, by place. */
export const brokenIn = ({ results }: Verdict): ReadonlySet<string> => new Set(results.filter(isViolated).map(({ place }) => place))

/** Makes an offer of a layout that was found; null where the evaluator does not find it valid, or where the edit does not fit. */
export function offerOf(task: Task, broken: ReadonlySet<string>, found: Layout): Offer | null {
  let best = tried(task, broken, editBetween(task.layout, carriedOn(task.layout, found)))
  for (let lean = best; lean; lean = leaner(task, broken, lean)) best = lean
  return best
}

/**
 * The same layout, but what comes while something of its kind goes from the section is that itself, changed: nobody takes a bench away to put another
 * there. What a lock or a rule about it alone keeps from that is no repair either.
 */
function carriedOn(before: Layout, after: Layout): Layout {
  return {
    sections: after.sections.map((section) => {
      const was = before.sections.find(({ id }) => id === section.id)?.elements ?? []
      const [were, are] = [new Set(was.map(({ id }) => id)), new Set(section.elements.map(({ id }) => id))]
      const gone = was.filter(({ id }) => !are.has(id))
      if (gone.length === 0 || are.size === were.size - gone.length) return section
      return { ...section, elements: section.elements.map((element) => {
        const same = were.has(element.id) ? -1 : gone.findIndex(({ kind }) => kind === element.kind)
        const [one] = same < 0 ? [] : gone.splice(same, 1)
        return one ? { ...element, id: one.id } : element
      }) }
    }),
  }
}

/** The same without one step that is not needed: still valid, and nothing more broken; null where every step is. */
function leaner(task: Task, broken: ReadonlySet<string>, { repair, harm, layout }: Offer): Offer | null {
  if (repair.edit.length < 2) return null
  for (const operation of repair.edit) {
    const without = undone(task.layout, layout, operation)
    const offer = without && tried(task, broken, editBetween(task.layout, without))
    if (offer && offer.repair.edit.length < repair.edit.length && compareHarm(offer.harm, harm) <= 0) return offer
  }
  return null
}

/** A layout as it would be had one operation of the edit that led to it not been done. */
function undone(before: Layout, after: Layout, operation: Operation): Layout | null {
  const was = before.sections.find(({ id }) => id === operation.section)?.elements ?? []
  const id = operation.type === 'place' || operation.type === 'remove' ? operation.element.id : operation.id
  const index = was.findIndex((element) => element.id === id)
  const original = was[index]
  return {
    sections: after.sections.map((section) => {
      if (section.id !== operation.section) return section
      const rest = section.elements.filter((element) => element.id !== id)
      if (operation.type === 'place') return { ...section, elements: rest }
      if (!original) return section
      const behind = was.slice(0, index).reverse().find((element) => rest.some((one) => one.id === element.id))
      const place = behind ? rest.findIndex((one) => one.id === behind.id) + 1 : 0
      if (operation.type === 'remove') return { ...section, elements: rest.toSpliced(place, 0, original) }
      if (operation.type === 'reorder') return { ...section, elements: rest.toSpliced(place, 0, section.elements.find((one) => one.id === id) ?? original) }
      return { ...section, elements: section.elements.map((one) => (one.id === id ? restored(original, one, operation) : one)) }
    }),
  }
}

function restored(was: Layout['sections'][number]['elements'][number], is: typeof was, { type }: Operation): typeof was {
  if (type === 'replace') return was
  if (type === 'resize') return { ...is, ...(was.width !== undefined && { width: was.width }), ...(was.depth !== undefined && { depth: was.depth }) }
  if (type === 'turn') return { ...is, angle: was.angle ?? 0 }
  if (type === 'move') return { ...is, ...(was.at && { at: was.at }), ...(was.slot !== undefined && { slot: was.slot }) }
  const { choices: _, ...bare } = is
  return was.choices ? { ...bare, choices: was.choices } : bare
}

function tried({ compiled, layout, options }: Task, broken: ReadonlySet<string>, edit: Edit): Offer | null {
  const after = applied(layout, edit)
  if (!after || edit.length === 0) return null
  const verdict = judgeLayout(compiled, after, options)
  if (verdict.status !== 'valid') return null
  const still = brokenIn(verdict)
  const newly = verdict.results.filter((one) => isViolated(one) && !broken.has(one.place))
  const harmTo = (severity: RuleResult['severity']): number => newly.filter((one) => one.severity === severity).length
  const repair: Repair = {
    edit, cost: costBetween(layout, after, compiled), label: repairLabel(compiled, layout, edit, after),
    clears: [...broken].filter((place) => !still.has(place)), breaks: newly.map(({ place }) => place), verdict,
  }
  return { repair, layout: after, harm: [harmTo('warn'), harmTo('advise')], removes: edit.some(({ type }) => type === 'remove') }
}

function applied(layout: Layout, edit: Edit): Layout | null {
  try {
    return applyEdit(layout, edit)
  } catch (error) {
    if (error instanceof OperationError) return null
    throw error
  }
}

const compareHarm = (one: Harm, other: Harm): number => one[0] - other[0] || one[1] - other[1]

/** The better first: what newly breaks least, then what changes least. */
export const compareOffers = (one: Offer, other: Offer): number => compareHarm(one.harm, other.harm) || one.repair.cost - other.repair.cost

/** A text that is the same for layouts that look the same, seen from either side. */
export function faceOf({ sections }: Layout): string {
  const faces = sections.map(({ elements }) => elements.map(({ kind, width, depth, at, angle, slot, choices }) => JSON.stringify([kind, width, depth, at, angle, slot, choices])))
  const [there, back] = [faces.map((one) => one.join()).join(';'), faces.map((one) => one.toReversed().join()).join(';')]
  return there < back ? there : back
}

/** In what manner it mends: which operations, on which kinds. */
export const mannerOf = ({ repair }: Offer, layout: Layout): string => [...new Set(repair.edit.map((operation) => {
  if (operation.type === 'place' || operation.type === 'remove') return `${operation.type} ${operation.element.kind}`
  const kind = layout.sections.find(({ id }) => id === operation.section)?.elements.find(({ id }) => id === operation.id)?.kind ?? ''
  return operation.type === 'replace' ? `replace ${kind} ${operation.to.kind}` : `${operation.type} ${kind}`
}))].sort().join(', ')
