/** What moves other modules: slow waves, envelopes, steps and clocks. */
import type { Part } from '@codraft/core'
import { group, line, oval, rect, use, word } from '../../pen.ts'
import { module, sign } from '../art/front.ts'
import { moduleKind } from '../figures.ts'

const MOVER = ['plum', 'plumD'] as const
const TIMER = ['red', 'redD'] as const
const steps = (draw: (x: number, step: number) => Part[]): Part[] => Array.from({ length: 8 }, (_, step) => draw(-38.5 + step * 11, step)).flat()
const HEIGHTS = [6, 9, 4, 12, 8, 13, 5, 10] as const
const TURNS = [-60, 10, -110, 80, -10, 120, -80, 40] as const
/** An octave of keys. */
const keys: Part[] = [
  ...Array.from({ length: 7 }, (_, key) => [-13.5, -9, -4.5, 0, 4.5, 9, 13.5].map((x) => rect([x - 2, -6.5, 4, 13], 'white', 0.8))[key] ?? []).flat(),
  ...[-11.2, -6.8, 2.2, 6.8, 11.2].map((x) => rect([x - 1.3, -6.5, 2.6, 7.6], 'ink', 0.5)),
]

/** Modulation and time. */
export const change = {
  art: {
    ...module('envelope', { hp: 8, title: 'ENVELOPE', badge: MOVER, sign: [sign('M-14 6L-8 -6L-4 0L5 0L13 6')], on: (w) => [
      ...w.slider(-15, -3.5, 20, 'A'), ...w.slider(-5.7, -3.5, 55, 'D'), ...w.slider(3.6, -3.5, 70, 'S'), ...w.slider(12.9, -3.5, 40, 'R'),
      use('lampGreen', 0, 26.5), ...w.jacks([0, 31, 24], 'GATE', 'TRIG'), ...w.outs([0, 48, 13], 'ENV', 'INV')] }),
    ...module('lfo', { hp: 6, title: 'LFO', badge: MOVER, sign: [sign('M-13 0Q-6.5 -14 0 0T13 0')], on: (w) => [
      ...w.knob([0, -13, 7.6], -90, 'RATE'), use('lever', -6.5, 12), use('lampYellow', 7, 8.5), w.say(-6.5, 20.4, 'SLOW'), w.say(7, 16.4, 'RATE'),
      ...w.jacks([0, 31, 12.5], 'RESET', 'CV'), ...w.outs([0, 48, 12.5], 'TRI', 'SQR')] }),
    ...module('sample-hold', { hp: 6, title: 'SAMPLE & HOLD', badge: MOVER, sign: [sign('M-13 5L-8 5L-8 -2L-3 -2L-3 3L2 3L2 -6L8 -6L8 0L13 0')], on: (w) => [
      ...w.knob([0, -13, 7.6], 70, 'SLEW'), use('lampRed', 0, 9), w.say(0, 17, 'HELD'), ...w.jacks([0, 30, 12.5], 'IN', 'CLK'), ...w.outs([0, 48, 11], 'OUT')] }),
    ...module('sequencer', { hp: 20, title: 'SEQUENCER', badge: TIMER, sign: HEIGHTS.map((height, step) => rect([-18 + step * 4.6, 7 - height, 3.4, height], 'white', 0.7)), on: (w) => [
      ...steps((x, step) => [...w.knob([x, -15, 4.1], TURNS[step] ?? 0, '', step % 4 ? 'knobBone' : 'knobRed'), use(step === 2 ? 'lampRed' : 'lampGreen', x, -4.4, { s: step === 2 ? 1 : 0.7 }),
        use(step % 3 ? 'keyGrey' : 'keyBone', x, 5.6), w.say(x, 16.4, String(step + 1), 3.2)]),
      ...w.knob([-38.5, 30, 5], 40, 'GATE'), ...w.jacks([-2, 30, 12.6], 'CLK', 'RESET', 'HOLD', 'CV'), use('glassSmall', 37, 29.5), word([37, 32.2, 6.6], '2:8', 'lcdD'),
      ...w.outs([0, 48, 13], 'CV', 'GATE', 'ACC', 'END')] }),
    ...module('clock', { hp: 6, title: 'CLOCK', badge: TIMER, sign: [oval([0, 0, 8.6, 8.6], 'white'), oval([0, 0, 6.6, 6.6], 'redD'), sign('M0 -4.4L0 0L3.4 2.2', 1.9)], on: (w) => [
      use('glassSmall', 0, -17.5), word([0, -14.8, 6.6], '120', 'lcdD'), ...w.knob([0, 2.5, 6.4], 0, 'TEMPO', 'knobRed'), ...w.outs([0, 31.5, 12.5], 'x1', 'x2'), ...w.outs([0, 48, 12.5], '÷2', '÷4')] }),
    ...module('quantizer', { hp: 8, title: 'QUANTIZER', badge: MOVER, sign: [group(keys)], on: (w) => [
      ...[-13.5, -4.5, 4.5, 13.5].flatMap((x, column) => [-17.5, -6.5, 4.5].map((y, line_) => use((column + line_) % 3 ? 'keyBone' : 'keyBlue', x, y, { s: 0.9 }))), w.say(0, 15, 'SCALE', 3.1),
      ...w.jacks([0, 30, 12], 'IN', 'CLK', 'SHIFT'), ...w.outs([0, 48, 12], 'CV', 'TRIG')] }),
    ...module('random', { hp: 8, title: 'RANDOM', badge: MOVER, sign: [rect([-7.6, -7.6, 15.2, 15.2], 'white', 3), ...([[-3.8, -3.8], [3.8, 3.8], [0, 0], [-3.8, 3.8], [3.8, -3.8]] as const).map(([x, y]) => oval([x, y, 1.6, 1.6], 'plumD'))],
      on: (w) => [...w.knob([0, -12.5, 9.4], 140, 'CHANCE'), ...w.knob([-10.5, 10.5, 5], -30, 'RATE'), ...w.knob([10.5, 10.5, 5], 10, 'RANGE'), ...w.jacks([0, 30, 12], 'CLK', 'CV'), ...w.outs([0, 48, 11.4], 'STEP', 'SLOW', 'GATE')] }),
    ...module('logic', { hp: 4, title: 'LOGIC', badge: TIMER, sign: [sign('M-5 -6L1 -6A6 6 0 0 1 1 6L-5 6ZM-11 -3L-5 -3M-11 3L-5 3M7 0L12 0')], on: (w) => [
      ...w.jacks([0, -15, 10], 'A'), ...w.jacks([0, 1.5, 10], 'B'), line('M0 7L0 12', w.finish.print, 0.6), ...w.outs([0, 29.5, 11], 'AND'), ...w.outs([0, 46, 11], 'OR')] }),
  },
  kinds: {
    ...moduleKind('envelope', { label: 'Envelope', tags: ['modulation'], hp: 8, current: [20, 20], price: 99, behind: 25, description: 'Rises and falls once for every note.' }),
    ...moduleKind('lfo', { label: 'LFO', tags: ['modulation'], hp: 6, current: [20, 20], price: 89, behind: 25, description: 'Low-frequency oscillator: makes slow waves that move other modules.' }),
    ...moduleKind('sample-hold', { label: 'Sample and hold', tags: ['modulation'], hp: 6, current: [20, 20], price: 74.9, behind: 25, description: 'Keeps the last voltage until the next beat.' }),
    ...moduleKind('random', { label: 'Random voltages', tags: ['modulation'], hp: 8, current: [35, 25], price: 129, behind: 30, description: 'Makes voltages that nobody can foresee.' }),
    ...moduleKind('sequencer', { label: 'Sequencer', tags: ['time', 'hot'], hp: 20, current: [80, 15], price: 289, behind: 30, description: 'Plays eight steps over and over.' }),
    ...moduleKind('clock', { label: 'Clock', tags: ['time'], hp: 6, current: [30, 5], price: 94.5, behind: 25, description: 'Gives the beat, and parts and multiples of it.' }),
    ...moduleKind('quantizer', { label: 'Quantizer', tags: ['time'], hp: 8, current: [45, 10], price: 139, behind: 25, description: 'Moves any voltage to the nearest note of a scale.' }),
    ...moduleKind('logic', { label: 'Logic', tags: ['time'], hp: 4, current: [10, 5], price: 54.9, behind: 20, description: 'Combines two gates by AND and OR.' }),
  },
}
