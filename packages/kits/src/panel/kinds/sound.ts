/** What makes sound, and what shapes it. */
import { oval } from '../../pen.ts'
import { module, sign } from '../art/front.ts'
import { moduleKind } from '../figures.ts'

const SOURCE = ['bloom', 'trunk'] as const
const SHAPER = ['teal', 'tealD'] as const

/** Sources and shapers of sound. */
export const sound = {
  art: {
    ...module('oscillator', { hp: 10, title: 'OSCILLATOR', badge: SOURCE, sign: [sign('M-15 4L-6 -5L-6 4L3 -5L3 4'), sign('M7 0Q9.5 -8 12 0T17 0')], on: (w) => [
      ...w.knob([-7, -12.5, 9.4], -40, 'PITCH'), ...w.knob([15.5, -16, 5], 30, 'FINE', 'knobBone'), ...w.knob([15.5, 3.5, 5], -70, 'WIDTH', 'knobBone'),
      ...w.jacks([0, 26, 13], '1V/OCT', 'FM', 'SYNC'), ...w.outs([0, 46, 11.4], 'SINE', 'TRI', 'SAW', 'SQR')] }),
    ...module('noise', { hp: 4, title: 'NOISE', badge: SOURCE, sign: [sign('M-11 1L-8.5 -6L-6 5L-3.5 -3L-1 6L1.5 -7L4 3L6.5 -4L9 5L11 -1', 2.2)], on: (w) => [
      ...w.knob([0, -14, 5.4], 60, 'TINT', 'knobBone'), ...w.outs([0, 13, 11], 'WHITE'), ...w.outs([0, 29.5, 11], 'PINK'), ...w.outs([0, 46, 11], 'RED')] }),
    ...module('filter', { hp: 8, title: 'FILTER', badge: SHAPER, sign: [sign('M-14 0L-4 0Q1 0 3 -6Q5 -9 7 -2L11 6')], on: (w) => [
      ...w.knob([0, -12.5, 9.4], 50, 'CUTOFF'), ...w.knob([-10.5, 10.5, 5], -20, 'PEAK', 'knobTeal'), ...w.knob([10.5, 10.5, 5], 90, 'DRIVE', 'knobTeal'),
      ...w.jacks([0, 30, 12], 'IN', 'CV 1', 'CV 2'), ...w.outs([0, 48, 11.4], 'LOW', 'BAND', 'HIGH')] }),
    ...module('vca', { hp: 6, title: 'VCA', badge: SHAPER, sign: [sign('M-6 -7L-6 7L8 0ZM-12 0L-6 0M8 0L13 0')], on: (w) => [
      ...w.knob([0, -13, 7.6], 110, 'GAIN'), ...w.knob([0, 9.5, 5], 0, 'RANGE', 'knobTeal'), ...w.jacks([0, 29, 12.5], 'IN', 'CV'), ...w.outs([0, 47.5, 11], 'OUT')] }),
    ...module('wavefolder', { hp: 8, title: 'WAVEFOLDER', badge: SHAPER, sign: [sign('M-14 6L-9 -6L-6 0L-3 -6L3 6L6 0L9 6L14 -6')], on: (w) => [
      ...w.knob([0, -12.5, 9.4], -15, 'FOLD', 'knobTeal'), ...w.knob([-10.5, 10.5, 5], 35, 'BIAS'), ...w.knob([10.5, 10.5, 5], -80, 'MIX'),
      ...w.jacks([0, 30, 12], 'IN', 'FOLD', 'BIAS'), ...w.outs([0, 48, 11.4], 'DRY', 'OUT')] }),
    ...module('ring-modulator', { hp: 6, title: 'RING MOD', badge: SHAPER, sign: [oval([0, 0, 8.4, 8.4], 'white'), oval([0, 0, 6.2, 6.2], 'tealD'), sign('M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5', 2)], on: (w) => [
      ...w.knob([0, -13, 7.6], 20, 'CARRIER', 'knobTeal'), ...w.knob([0, 9.5, 5], -50, 'MIX'), ...w.jacks([0, 29, 12.5], 'X', 'Y'), ...w.outs([0, 47.5, 11], 'X · Y')] }),
  },
  kinds: {
    ...moduleKind('oscillator', { label: 'Oscillator', tags: ['source'], hp: 10, current: [60, 55], price: 149, behind: 40, description: 'Makes the four basic waves at the pitch that a voltage asks for.' }),
    ...moduleKind('noise', { label: 'Noise', tags: ['source'], hp: 4, current: [15, 15], price: 59.9, behind: 25, description: 'Makes white, pink and red noise.' }),
    ...moduleKind('filter', { label: 'Filter', tags: ['shaper'], hp: 8, current: [40, 40], price: 119, behind: 35, description: 'Takes away the upper or the lower part of a sound.' }),
    ...moduleKind('vca', { label: 'Amplifier', tags: ['shaper'], hp: 6, current: [20, 20], price: 79, behind: 25, description: 'Makes a sound louder and softer as a voltage asks for (VCA).' }),
    ...moduleKind('wavefolder', { label: 'Wavefolder', tags: ['shaper'], hp: 8, current: [35, 35], price: 109.5, behind: 30, description: 'Folds the peaks of a wave back and makes it brighter.' }),
    ...moduleKind('ring-modulator', { label: 'Ring modulator', tags: ['shaper'], hp: 6, current: [20, 20], price: 84.5, behind: 25, description: 'Multiplies two sounds into bell-like ones.' }),
  },
}
