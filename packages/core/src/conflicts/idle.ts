/** Rules that nothing can break, and rules that every layout breaks. */
import type { Selector } from '../schema/rule.ts'
import type { Case } from './case.ts'
import { meaningOf } from './meaning.ts'
import { widthsOf } from './model.ts'
import type { Part } from './parts.ts'
import { solve } from './program.ts'

type Spec = Case['compiled']['rules'][number]['spec'] & Readonly<Record<string, unknown>>

const ownRules = ({ compiled }: Case): { spec: Spec; index: number }[] => compiled.rules.filter(({ spec }) => spec.rule !== 'limits')

/** Rules that cannot be kept even alone. */
export function deadRules(one: Case): string[] {
  return ownRules(one).filter(({ index }) => solve(one.model.program((tag) => tag === index)).state === 'none').map(({ spec }) => spec.id)
}

/** Rules that no layout of what may be placed can break: those that speak of nothing, and those that only say what the kinds' limits say already. */
export function idleRules(one: Case): string[] {
  return ownRules(one).filter(({ spec }) => isIdle(spec, one)).map(({ spec }) => spec.id)
}

function isIdle(spec: Spec, { model, compiled }: Case): boolean {
  const parts = model.parts.filter(({ section }) => spec.section === undefined || section.id === spec.section)
  const mayBe = (selector: unknown): Part[] => (selector === undefined ? parts : parts.filter(meaningOf(selector as Selector).may))
  const { when } = spec
  if (typeof when === 'object' && 'present' in when && mayBe(when.present).length === 0) return true
  switch (spec.rule) {
    case 'size': return (spec['of'] ?? 'width') === 'width' && mayBe(spec['on']).every((part) => isWithin(part, spec))
    case 'count': return figure(spec['min']) <= 0 && mostIn(mayBe(spec['on']), spec, { compiled, model }) <= (typeof spec['max'] === 'number' ? spec['max'] : Infinity)
    case 'separate': return [spec['on'], spec['from']].some((selector) => mayBe(selector).length === 0)
    case 'excludes': return [spec['a'], spec['b']].some((selector) => mayBe(selector).length === 0)
    case 'requires': return mayBe(spec['if']).length === 0
    case 'adjacent': return mayBe(spec['on']).length === 0 || (spec['mode'] === 'must-not' && mayBe(spec['to']).length === 0)
    case 'at': case 'align': case 'inside': case 'no-overlap': case 'spacing': case 'symmetric': case 'shift': return mayBe(spec['on']).length === 0
    default: return false
  }
}

const figure = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Whether everything that its kind allows is allowed by the rule: on rows, where widths are all that is asked. */
function isWithin(part: Part, spec: Spec): boolean {
  if (part.section.stage.kind !== 'row') return false
  const { least, most } = widthsOf(part)
  const gaps = (spec['gaps'] as readonly (readonly [number, number])[] | undefined) ?? []
  const { resize } = part.shape
  const step = typeof spec['step'] === 'number' ? resize?.width?.step === spec['step'] : true
  return least >= figure(spec['min']) && most <= (typeof spec['max'] === 'number' ? spec['max'] : Infinity) && step && gaps.every(([low, high]) => most <= low || least >= high)
}

/** How many there can be at most in the places that are counted. */
function mostIn(parts: readonly Part[], spec: Spec, { compiled, model }: Pick<Case, 'compiled' | 'model'>): number {
  if (parts.length === 0) return 0
  if (spec['distinct'] === true) return new Set(parts.map(({ kind }) => kind)).size
  const perSection = model.ready.sections.map((section) => {
    const kinds = new Set(parts.filter((part) => part.section === section).map(({ kind }) => kind))
    return [...kinds].reduce((sum, kind) => sum + (compiled.kinds.get(kind)?.kind.max ?? Infinity), 0)
  })
  return spec['per'] === 'layout' ? perSection.reduce((sum, most) => sum + most, 0) : Math.max(...perSection)
}
