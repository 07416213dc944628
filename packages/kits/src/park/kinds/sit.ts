/** Where people sit, eat and lie in the sun. */
import { kind } from '../figures.ts'

const before = { front: 0.9 }

/** Seats and tables. */
export const sit = {
  ...kind('bench-back', { label: 'Bench with a back', tags: ['seat'], size: [1.8, 0.7], clearance: before, attrs: { cost: 1400, seats: 3 },
    description: 'Seat for three with a back and arms to push up from.' }),
  ...kind('bench', { label: 'Bench', tags: ['seat'], size: [1.8, 0.6], clearance: before, attrs: { cost: 900, seats: 3 },
    description: 'Seat for three without a back, to be used from both sides.' }),
  ...kind('bench-round', { label: 'Round bench', tags: ['seat'], size: [2.6, 2.6], round: true, clearance: { around: 0.9 }, attrs: { cost: 3800, seats: 8 },
    description: 'Seats facing outwards all around, for the foot of a tree.' }),
  ...kind('picnic-table', { label: 'Picnic table', tags: ['seat', 'table'], size: [1.8, 1.8], clearance: { front: 0.6, back: 0.6 }, attrs: { cost: 1600, seats: 6 },
    description: 'Table between two benches, for six.' }),
  ...kind('picnic-table-accessible', { label: 'Picnic table for wheelchairs', tags: ['seat', 'table', 'wheelchair'], size: [2.4, 1.8],
    clearance: { front: 0.6, back: 0.6, left: 1.2, right: 1.2 }, attrs: { cost: 2100, seats: 6 },
    description: 'Table with a long top, so that two people in wheelchairs sit at its ends and four on the benches.' }),
  ...kind('lounger', { label: 'Lounger', tags: ['seat'], size: [0.8, 1.9], clearance: before, attrs: { cost: 1100, seats: 1 },
    description: 'Wooden bed to lie in the sun.' }),
  ...kind('log-seats', { label: 'Stumps to sit on', tags: ['seat', 'habitat'], size: [2.4, 2], attrs: { cost: 450, seats: 5 },
    description: 'Five stumps in a circle, for a school class or a talk.' }),
}
