/** Rules to start a park's brief with: a designer takes those that fit, and changes them. */
import type { Kit } from '@codraft/core'
import { sources } from './figures.ts'

/** Starter rules of the park kit. */
export const rules: NonNullable<Kit['rules']> = [
  {
    id: 'seats', rule: 'sum', of: 'seats', min: 6, message: { en: 'There are {actual} seats; at least {limit} are wanted.' },
    why: { text: { en: 'Older people come where they can rest.' } }, fix: { prefer: ['place'] },
  },
  {
    id: 'use-zones', rule: 'no-overlap', on: '#equipment', with: { not: { tag: 'surface' } }, clearance: 'own', message: { en: '{other} stands where children fall or land from {element}.' },
    why: { text: { en: 'Most injuries on playgrounds are falls.' }, source: sources.useZone.text, link: sources.useZone.link }, fix: { prefer: ['move'] },
  },
  {
    id: 'play-water', rule: 'distance', on: '#water', to: '#play', min: 6, message: { en: 'Water and play are {actual} apart; {limit} is wanted.' },
    why: { text: { en: 'A small child needs only seconds to reach water.' }, source: { en: 'illustrative' } }, fix: { prefer: ['move'] },
  },
  {
    id: 'light', rule: 'distance', on: '#seat', to: '#light', max: 10, severity: 'warn', message: { en: 'The nearest lamp is {actual} away from {element}.' },
    why: { text: { en: 'People stay where they see and are seen.' } }, fix: { prefer: ['place', 'move'] },
  },
  {
    id: 'tree', rule: 'count', on: '#tree', min: 1, severity: 'advise', message: { en: 'Plant a tree.' }, why: { text: { en: 'Under a tree it is cooler by several degrees in summer.' } },
  },
]
