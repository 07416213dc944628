/** The units that a stage can be measured in: whatever draws, turns or shows a length knows each of them. */

/** How many metres each unit has. */
const METRES = { m: 1, cm: 0.01, mm: 0.001, km: 1000, ft: 0.3048, in: 0.0254 } as const
/** The name of a unit, as a stage writes it. */
export type Unit = keyof typeof METRES
/** Every unit, the usual first. */
export const UNITS = Object.keys(METRES) as [Unit, ...Unit[]]

/** How many metres a unit has; a name that is none counts as a metre, for those who draw before anything is checked. */
export const metresPer = (unit: string): number => (Object.hasOwn(METRES, unit) ? METRES[unit as Unit] : 1)
