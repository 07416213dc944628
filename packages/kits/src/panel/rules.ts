/** Rules to start a rack's or a panel's brief with: a designer takes those that fit, and changes them. */
import type { Kit } from '@codraft/core'

/** Starter rules of the panel kit. */
export const rules: NonNullable<Kit['rules']> = [
  {
    id: 'one-output', rule: 'count', on: 'output', min: 1, max: 1, message: { en: 'A rack has exactly one output; yours has {actual}.' },
    why: { text: { en: 'One cable leads to the loudspeaker.' } },
  },
  {
    id: 'current', rule: 'sum', of: 'current', max: 200, message: { en: 'Your modules draw {actual} from +12 V; the supply gives {limit}. That is {excess} too much.' },
    why: { text: { en: 'A supply that is asked for more switches off, or sounds like it.' } }, fix: { prefer: ['remove', 'replace'] },
  },
  {
    id: 'price', rule: 'sum', of: 'price', max: 650, severity: 'warn', message: { en: 'Together that is {actual}, {excess} over the target of {limit}.' },
    why: { text: { en: 'What it costs decides who can play it.' } },
  },
]
