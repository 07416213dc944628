import type { Stand } from './stand.ts'

/** What a row is given: the pages to measure, and how often to measure them. */
export type Occasion = { readonly stand: Stand; readonly reps: number }

/** One line of the table: a value that is judged, and the figures behind it by name. Where the gate is null it is only reported. */
export type Figure = {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly gate: number | null
  readonly goal: number
  readonly behind: Readonly<Record<string, number>>
}

/** One row of the budgets: what it measures, and how. */
export type Row = {
  readonly id: number
  readonly title: string
  /** Whether it is measured here, without a browser. */
  readonly alone?: boolean
  measure(occasion: Occasion): Promise<readonly Figure[]>
}

/** Whether a figure keeps its gate; a figure that is not a number does not. */
export function keepsGate({ value, gate }: Figure): boolean {
  return gate === null || value <= gate
}
