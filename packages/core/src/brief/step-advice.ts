/** What a designer should look at again in guided steps: those that are done before anybody begins, and those that nobody can do. */
import { inPalette, isLocked } from '../arrangements/index.ts'
import type { Problem } from '../errors.ts'
import { parseExpression, readsOf } from '../expression/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { sceneOf, type Scene } from '../rules/scene.ts'
import { selection } from '../rules/selector.ts'
import type { Kind } from '../schema/catalogue.ts'
import type { Selector } from '../schema/rule.ts'
import type { Done } from '../schema/step.ts'
import { optionsOf } from './checks/names.ts'
import type { CompiledBrief } from './compile-known.ts'
import { readySteps } from './steps.ts'

/** Steps that the published layout does already, and steps whose condition nothing can make true, where that is quickly seen. */
export function stepAdvice(compiled: CompiledBrief): Problem[] {
  const steps = readySteps(compiled)
  if (steps.length === 0) return []
  const { layout } = compiled.brief
  const scene = sceneOf(compiled, layout)
  const verdict = judgeLayout(compiled, layout)
  return steps.flatMap(({ step, isDone }, index): Problem[] => {
    const path = ['steps', index, 'done']
    // A rule that is kept at the start may be broken by the step before: then mending it is the next.
    if (isDone(scene, verdict)) return index > 0 && typeof step.done === 'object' && 'rule' in step.done ? [] : [{ path, code: 'step-done-at-start', message: `The starting layout already does "${step.id}", so people are led past it. A condition is wanted that a change makes true.` }]
    if (mayChange(step.done, compiled) && !isKeptThere(step.done, compiled, scene)) return []
    return [{ path, code: 'step-never-done', message: `Nothing that may be placed or changed here can make "${step.id}" done; who comes to it can only skip it. A condition is wanted that a change makes true.` }]
  })
}

/** Whether any edit could change the answer: a switch, or an element of a kind that stands there or may be placed. Of rules others tell. */
function mayChange(done: Done, compiled: CompiledBrief): boolean {
  const kinds = kindsHere(compiled)
  const may = (selector: Selector): boolean => kinds.some((kind) => mayMean(selector, kind))
  if (typeof done === 'string') {
    const read = parseExpression(done)
    if (!read.ok) return true
    const { selectors, options } = readsOf(read.value)
    return options.length > 0 || selectors.some(may)
  }
  if ('present' in done) return may(done.present)
  if ('absent' in done) return may(done.absent)
  return !('changed' in done) || may(done.changed)
}

type Named = { readonly id: string; readonly tags: ReadonlySet<string> }

/** Kinds that stand in the published layout or may be placed, with all tags that their options may give them. */
function kindsHere(compiled: CompiledBrief): readonly Named[] {
  const { sections, kinds, brief } = compiled
  const standing = new Set(brief.layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind)))
  const tagsOf = (kind: Kind): ReadonlySet<string> => new Set([...kind.tags, ...optionsOf(kind).flatMap(({ tags }) => tags ?? [])])
  return [...kinds.values()].filter(({ id }) => standing.has(id) || sections.some((section) => inPalette(compiled, section, id))).map(({ id, kind }) => ({ id, tags: tagsOf(kind) }))
}

/** Whether an element of a kind could be meant; where more than its kind decides, it could. */
function mayMean(selector: Selector, kind: Named): boolean {
  if (Array.isArray(selector)) return selector.some((one) => mayMean(one, kind))
  if (typeof selector === 'string') return /^[*@]/.test(selector) || (selector.startsWith('#') ? kind.tags.has(selector.slice(1)) : selector === kind.id)
  const { kind: kinds, tag } = selector
  return (kinds === undefined || [kinds].flat().includes(kind.id)) && (tag === undefined || [tag].flat().every((one) => kind.tags.has(one)))
}

/** Whether something is to go that a lock keeps. */
function isKeptThere(done: Done, compiled: CompiledBrief, scene: Scene): boolean {
  if (typeof done === 'string' || !('absent' in done)) return false
  const meant = selection(done.absent, compiled)
  return scene.sections.some((one) => meant.of(one, scene).some(({ element }) => isLocked({ compiled, options: {}, section: one.section.id }, element.id, 'exists') !== null))
}
