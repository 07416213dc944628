/** What every kind of rule is given to say what follows from it for numbers. */
import type { CompiledSection } from '../../brief/section.ts'
import type { RuleBase } from '../../schema/rule.ts'
import type { Model } from '../model.ts'
import type { Part } from '../parts.ts'

/** A rule with its own fields, defaults filled in. */
export type Spec = RuleBase & { readonly rule: string } & Readonly<Record<string, unknown>>
/** What a rule is asked about: the sections that it speaks of. */
export type Asked = { readonly spec: Spec; readonly model: Model; readonly sections: readonly CompiledSection[] }
/** Writes what has to be true of numbers where the rule is kept. Never more than that: what is written decides what is called impossible. */
export type Necessary = (asked: Asked) => void

/** A kind of rule that says nothing of numbers. */
export const nothing: Necessary = () => undefined

/** The parts of a section. */
export const partsIn = ({ parts }: Model, section: CompiledSection): readonly Part[] => parts.filter((part) => part.section === section)
/** A number of a rule, or nothing. */
export const figure = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
