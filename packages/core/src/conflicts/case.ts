/** A brief with what follows from its rules for numbers, under one setting of its options. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { OptionValues } from '../rules/scene.ts'
import { Model, writeLimits } from './model.ts'
import { writeRule } from './necessary/index.ts'
import { partsOf } from './parts.ts'

/** One brief under one setting; `blocking` are the rules that stop sending, by their index. */
export type Case = { readonly compiled: CompiledBrief; readonly model: Model; readonly options: OptionValues; readonly blocking: ReadonlySet<number> }

/** A case with what follows from every rule of the brief; those that do not block are marked too, for who asks about them alone. */
export function caseOf(compiled: CompiledBrief, options: OptionValues): Case {
  const model = new Model(compiled, partsOf(compiled).parts, options)
  writeLimits(model)
  const own = compiled.rules.filter(({ spec }) => spec.rule !== 'limits')
  for (const { spec, index } of own) {
    const sections = compiled.sections.filter(({ id }) => spec.section === undefined || spec.section === id)
    writeRule(model, spec, { tag: index, sections })
  }
  return { compiled, model, options, blocking: new Set(own.filter(({ spec }) => spec.severity === 'block').map(({ index }) => index)) }
}

