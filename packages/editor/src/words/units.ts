/** Lengths in the units that the reader is used to. What is kept stays in the brief's unit, exact: only what is shown and typed is converted. */

/** Which lengths are shown: those that the brief is written in, or those that the reader is used to. */
export type Units = 'metric' | 'imperial'
/** A unit that stands for another: so many of the brief's units make one of the reader's. `round`: the length nearest one of the brief's that is round in the reader's. */
export type Shown = { readonly unit: string; readonly per: number; readonly decimals: number; round(length: number): number }
type Row = Omit<Shown, 'round'>

const FEET = 0.3048
const INCHES_PER_MM = 25.4
const TABLES: Readonly<Record<Units, Readonly<Record<string, Row>>>> = {
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
export const shownIn = (units: Units) => (unit: string): Shown | undefined => {
  const row = TABLES[units][unit]
  return row && { ...row, round: (length) => roundest(length / row.per, row.decimals) * row.per }
}

/** The nearest of 1, 2, 2.5, 5 and 10, of their tenths and tens, that can be shown with so many decimals; nearest as ratios go. */
function roundest(length: number, decimals: number): number {
  const ten = 10 ** Math.floor(Math.log10(length))
  const least = 10 ** -decimals
  const rounds = [1, 2, 2.5, 5, 10].map((one) => one * ten).filter((one) => Math.abs(one / least - Math.round(one / least)) < 1e-9)
  const far = (one: number): number => Math.abs(Math.log(one / length))
  return rounds.reduce((best, one) => (far(one) < far(best) ? one : best), Math.max(least, ten))
}
