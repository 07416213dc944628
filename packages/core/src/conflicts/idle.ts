/** Rules that nothing can break, and rules that every layout breaks. */
import { sceneOf } from '../rules/scene.ts'
import { selection } from '../rules/selector.ts'
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
  // Presence is asked of the whole layout, whatever section the rule speaks of.
  if (typeof when === 'object' && 'present' in when && !model.parts.some(meaningOf(when.present).may)) return true
  switch (spec.rule) {
    case 'size': return mayBe(spec['on']).every((part) => isWithin(part, spec))
    case 'lock': return startsWithNone(spec, compiled)
    case 'accepts': return mayBe('*').every(meaningOf((spec['on'] ?? '*') as Selector).must)
    case 'distance': return mayBe(spec['on']).length === 0 || (spec['max'] === undefined && (figure(spec['min']) <= 0 || mayBe(spec['to']).length === 0) && !namesAnchor(spec['to']))
    case 'no-overlap': return [spec['on'], spec['with']].some((selector) => mayBe(selector).length === 0)
    case 'count': return figure(spec['min']) <= 0 && mostIn(mayBe(spec['on']), spec, { compiled, model }) <= (typeof spec['max'] === 'number' ? spec['max'] : Infinity)
    case 'separate': return [spec['on'], spec['from']].some((selector) => mayBe(selector).length === 0)
    case 'excludes': return [spec['a'], spec['b']].some((selector) => mayBe(selector).length === 0)
    case 'requires': return mayBe(spec['if']).length === 0
    case 'adjacent': return mayBe(spec['on']).length === 0 || (spec['mode'] === 'must-not' && mayBe(spec['to']).length === 0)
    case 'align': return mayBe(spec['on']).every((part) => isTurnedWithin(part, spec['to'], compiled))
    case 'at': case 'inside': case 'spacing': case 'symmetric': case 'shift': return mayBe(spec['on']).length === 0
    default: return false
  }
}

const figure = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Whether nothing that stands there at the start is meant: then nothing is held. */
function startsWithNone(spec: Spec, compiled: Case['compiled']): boolean {
  // A switch may mean others than as the brief sets it.
  if (JSON.stringify(spec['on'] ?? '').includes('option.')) return false
  const start = sceneOf(compiled, compiled.brief.layout)
  const meant = selection(spec['on'] ?? '*', compiled)
  return start.sections.every((section) => (spec.section !== undefined && spec.section !== section.section.id) || meant.of(section, start).length === 0)
}

const namesAnchor = (selector: unknown): boolean => JSON.stringify(selector ?? '').includes('"@')

/** Whether a kind is never turned but to angles that the rule allows. */
function isTurnedWithin({ section, kind }: Part, to: unknown, compiled: Case['compiled']): boolean {
  const rotate = compiled.kinds.get(kind)?.kind.rotate
  if (section.stage.kind !== 'plan' || !Array.isArray(to) || rotate === undefined || rotate === true) return false
  const allowed: readonly unknown[] = to
  return (rotate === false ? [0] : rotate).every((angle) => allowed.includes(angle))
}

/** Whether everything that its kind allows is allowed by the rule. */
function isWithin(part: Part, spec: Spec): boolean {
  const of = spec['of'] === 'depth' ? 'depth' : 'width'
  if (spec['of'] === 'area' || (part.section.stage.kind === 'row' && of === 'depth')) return false
  const { resize, size } = part.shape
  const range: { readonly min?: number | undefined; readonly max?: number | undefined } = resize?.[of] ?? { min: size[of], max: size[of] }
  const row = part.section.stage.kind === 'row' ? widthsOf(part) : null
  const [least, most] = [row?.least ?? range.min ?? 0, row?.most ?? range.max ?? Infinity]
  const gaps = (spec['gaps'] as readonly (readonly [number, number])[] | undefined) ?? []
  const step = typeof spec['step'] === 'number' ? resize?.[of]?.step === spec['step'] : true
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
