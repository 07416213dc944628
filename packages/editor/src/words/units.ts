/** Lengths in the units that the reader is used to. What is kept stays in the brief's unit, exact: only what is shown and typed is converted. */

/** Which lengths are shown: those that the brief is written in, or those that the reader is used to. */
export type Units = 'metric' | 'imperial'
/** A unit that stands for another: so many of the brief's units make one of the reader's. */
export type Shown = { readonly unit: string; readonly per: number; readonly decimals: number }

const FEET = 0.3048
const INCHES_PER_MM = 25.4
const TABLES: Readonly<Record<Units, Readonly<Record<string, Shown>>>> = {
  imperial: {
    m: { unit: 'ft', per: FEET, decimals: 2 },
    cm: { unit: 'in', per: INCHES_PER_MM / 10, decimals: 2 },
    mm: { unit: 'in', per: INCHES_PER_MM, decimals: 3 },
    km: { unit: 'mi', per: 1.609344, decimals: 2 },
    'm²': { unit: 'ft²', per: FEET * FEET, decimals: 1 },
  },
  metric: {
    ft: { unit: 'm', per: 1 / FEET, decimals: 3 },
    in: { unit: 'mm', per: 1 / INCHES_PER_MM, decimals: 1 },
    'ft²': { unit: 'm²', per: 1 / (FEET * FEET), decimals: 2 },
  },
}

/** What a unit of the brief is shown as; undefined where it stays as it is. */
export const shownIn = (units: Units) => (unit: string): Shown | undefined => TABLES[units][unit]
