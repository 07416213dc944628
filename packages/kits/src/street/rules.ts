/** Rules to start a street's brief with: a designer takes those that fit, and changes them. */
import type { Kit } from '@codraft/core'
import { sources } from './figures.ts'

/** Starter rules of the street kit. */
export const rules: NonNullable<Kit['rules']> = [
  {
    id: 'shared-lane-width', rule: 'size', on: 'shared-lane', gaps: [[3.2, 4]],
    message: { en: 'A shared lane is at most 3.2 m or at least 4 m wide; yours is {actual}.' },
    why: { text: { en: 'In between, drivers try to pass people cycling where there is no room to.' }, source: sources.sharedLane.text,
      link: sources.sharedLane.link },
    fix: { prefer: ['resize'] },
  },
  {
    id: 'two-footpaths', rule: 'count', on: 'footpath', min: 2, message: { en: 'Keep a footpath on both sides.' },
    why: { text: { en: 'People live, shop and wait on both sides.' } },
  },
  {
    id: 'footpath-ends', rule: 'at', on: 'footpath', place: 'ends', severity: 'warn',
    message: { en: 'Footpaths go next to the buildings.' },
    why: { text: { en: 'Doors open onto them.' } }, fix: { prefer: ['reorder'] },
  },
  {
    id: 'doors', rule: 'adjacent', on: 'cycle', to: '#parking', mode: 'must-not', severity: 'warn',
    message: { en: 'Car doors open into the cycle lane here.' },
    why: { text: { en: 'Opening doors are a common cause of injury to people cycling.' } },
    fix: { prefer: ['place', 'reorder'], suggest: { en: 'Put a kerb buffer between them.' } },
  },
  {
    id: 'green', rule: 'count', on: '#green', min: 1, severity: 'advise', message: { en: 'Add some green.' },
    why: { text: { en: 'Trees and gardens give shade and take up rain.' } },
  },
]
