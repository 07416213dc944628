/** How a kind of rule says what it means in linear demands. */
import type { Form } from '../form.ts'
import type { RowModel } from '../row-model.ts'
import type { Scheme } from '../scheme.ts'

/** Where a rule says something: the rows that it speaks of, in their order. */
export type Where = { readonly scheme: Scheme; readonly rows: readonly RowModel[] }
/**
 * Writes demands that hold exactly where the rule does. What it writes before it gives up still follows from the rule.
 * @throws {Unsaid} where linear demands cannot say it
 */
export type Saying<P> = (rule: P, where: Where) => void
/** A kind of rule that says nothing of rows, and why. */
export type Silent = { readonly silent: string }

/** Every two places of a row, the first nearer to the start. */
export function pairs({ places }: RowModel): (readonly [number, number])[] {
  return Array.from({ length: places }, (_, place) => place).flatMap((place) => Array.from({ length: places - place - 1 }, (_, more) => [place, place + 1 + more] as const))
}

/** One of the forms by place; nothing beyond either end. */
export const at = (forms: readonly Form[], place: number): Form => forms[place] ?? NOTHING
const NOTHING: Form = { terms: new Map(), constant: 0 }
