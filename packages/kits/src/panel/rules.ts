/** Rules to start a rack's or a panel's brief with: a designer takes those that fit, and changes them. */
import type { Kit } from '@codraft/core'
import { sources } from './figures.ts'

/** Starter rules of the panel kit. */
export const rules: NonNullable<Kit['rules']> = [
  {
    id: 'one-output', rule: 'count', on: 'output', min: 1, max: 1, per: 'layout', message: { en: 'A rack has exactly one output; yours has {actual}.' },
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
  {
    id: 'hot-apart', rule: 'adjacent', on: '#hot', to: '#hot', mode: 'must-not', message: { en: '{element} and {other} both get hot and stand side by side.' },
    why: { text: { en: 'Two warm modules heat each other.' } }, fix: { prefer: ['move'] },
  },
  {
    id: 'beat', rule: 'requires', if: 'sequencer', then: ['clock', 'midi'], message: { en: 'A sequencer needs a clock or a MIDI interface.' },
    why: { text: { en: 'Without a beat it stays on its first step.' } },
  },
  {
    id: 'holes-stay', rule: 'lock', on: 'mounting-hole', message: { en: 'The mounting holes stay where they are.' },
    why: { text: { en: 'The threads in the rails are where they are.' }, source: sources.holes.text, link: sources.holes.link },
  },
  {
    id: 'knobs-apart', rule: 'distance', on: '#knob', to: '#knob', min: 15, match: 'each', message: { en: '{element} and {other} are {actual} apart; fingers need {limit}.' },
    why: { text: { en: 'Two fingers turn a knob without touching the next one.' } },
  },
  {
    id: 'on-the-panel', rule: 'inside', on: '#control', zone: 'boundary', message: { en: '{element} does not fit onto the panel.' }, why: { text: { en: 'What hangs over the edge meets the next module.' } },
  },
  {
    id: 'not-through-each-other', rule: 'no-overlap', on: '#control', with: '#control', message: { en: '{element} and {other} are in each other’s way.' },
    why: { text: { en: 'Two parts cannot be mounted in one place.' } },
  },
]
