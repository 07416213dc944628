/** The functions of the language: a closed list. */

/** What a place of a function takes: what is measured, which elements, or a condition on each of them that speaks of `el`. */
export type Takes = 'measure' | 'selector' | 'condition'
/** How a function is called, and what it gives. */
export type Signature = { readonly takes: readonly Takes[]; readonly needs: number; readonly gives: 'number' | 'truth'; readonly form: string }

const measuring = (name: string): Signature => ({ takes: ['measure', 'selector', 'condition'], needs: 1, gives: 'number', form: `${name}('cost', '#tag', el.width > 2)` })
const selecting = (name: string, gives: Signature['gives']): Signature => ({ takes: ['selector', 'condition'], needs: 1, gives, form: `${name}('#tag', el.width > 2)` })
const asking = (name: string): Signature => ({ takes: ['selector', 'condition'], needs: 2, gives: 'truth', form: `${name}('#tag', el.width > 2)` })

/** Every function by its name. */
export const FUNCTIONS = {
  sum: measuring('sum'), min: measuring('min'), max: measuring('max'),
  count: selecting('count', 'number'), width: selecting('width', 'number'), area: selecting('area', 'number'), present: selecting('present', 'truth'),
  any: asking('any'), all: asking('all'),
} as const satisfies Readonly<Record<string, Signature>>
/** The name of a function. */
export type FunctionName = keyof typeof FUNCTIONS

/** Whether a function has this name. */
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name)

/** What an element can be asked for by itself, apart from its attributes; on which stages, and what it gives. */
export const FIELDS = {
  width: { stages: ['row', 'plan', 'slots'], gives: 'number' },
  depth: { stages: ['plan', 'slots'], gives: 'number' },
  area: { stages: ['row', 'plan', 'slots'], gives: 'number' },
  offset: { stages: ['row'], gives: 'number' },
  x: { stages: ['plan', 'slots'], gives: 'number' },
  y: { stages: ['plan', 'slots'], gives: 'number' },
  angle: { stages: ['plan'], gives: 'number' },
  id: { stages: ['row', 'plan', 'slots'], gives: 'text' },
  kind: { stages: ['row', 'plan', 'slots'], gives: 'text' },
  slot: { stages: ['slots'], gives: 'text' },
} as const
/** The name of a field. */
export type FieldName = keyof typeof FIELDS
/** Whether a field has this name. A field comes before an attribute of the same name. */
export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name)

/** Fields that can be summed up. */
export const MEASURES: readonly string[] = ['width', 'depth', 'area'] satisfies readonly FieldName[]
/** What a stage can be asked for, and which stages answer. */
export const STAGE_FACTS = { length: ['row'], area: ['row', 'plan'] } as const
/** The name of a fact of a stage. */
export type StageFact = keyof typeof STAGE_FACTS
/** Whether a stage can be asked for this. */
export const isStageFact = (name: string): name is StageFact => Object.hasOwn(STAGE_FACTS, name)
