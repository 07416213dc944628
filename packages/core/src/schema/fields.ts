/** Which fields may stand at a place of a document, as its schema has it: for "Did you mean …?". */
import type { z } from './z.ts'

/** What is read of a schema's own description; each sort of schema has a few of these. */
type Described = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
  getter?(): z.core.$ZodType
}

/** The fields that may stand where a path leads; of a union, those of the forms that fit the way there. None where the schema has no fields. */
export function fieldsAt(schema: z.core.$ZodType, document: unknown, path: readonly (string | number)[]): string[] {
  let reached = [schema].flatMap(opened)
  let at = document
  for (const step of path) {
    reached = reached.filter((one) => fits(one, at)).flatMap((one) => below(one, step)).flatMap(opened)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined
  }
  return [...new Set(reached.filter((one) => fits(one, at)).flatMap((one) => Object.keys(one.shape ?? {})))]
}

/** A schema without what is wrapped around it: optional, default, lazy; every form of a union. */
function opened(schema: z.core.$ZodType): Described[] {
  const described = schema._zod.def as unknown as Described
  const inner = described.innerType ?? described.getter?.()
  if (inner) return opened(inner)
  return described.options ? described.options.flatMap(opened) : [described]
}

function below({ shape, element, valueType, items }: Described, step: string | number): z.core.$ZodType[] {
  const inner = typeof step === 'number' ? (items?.[step] ?? element) : ((shape && Object.hasOwn(shape, step) ? shape[step] : undefined) ?? valueType)
  return inner ? [inner] : []
}

/** Whether a form is what was meant: where it names itself (`kind`, `k`), the document names it too. */
function fits({ shape }: Described, document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return true
  return Object.entries(shape ?? {}).every(([name, schema]) => {
    const { type, values } = schema._zod.def as unknown as { type: string; values?: readonly unknown[] }
    return type !== 'literal' || !Object.hasOwn(document, name) || values?.includes((document as Readonly<Record<string, unknown>>)[name]) !== false
  })
}
