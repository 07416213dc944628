/** What joins, echoes and sends: mixers, effects, outputs, supplies and what only fills room. */
import type { Part } from '@codraft/core'
import { line, oval, rect, shape, use, word } from '../../pen.ts'
import { module, sign } from '../art/front.ts'
import { moduleKind } from '../figures.ts'

const EFFECT = ['blue', 'blueD'] as const
const JOIN = ['metalD', 'asphaltD'] as const
const OUT = ['leafA', 'leafD'] as const
/** Lamps above one another that show how loud it is. */
const level = (x: number, y: number): Part[] => [rect([x - 2.4, y - 15.5, 4.8, 31], 'panelD', 1.4), ...[0, 1, 2, 3, 4, 5].map((step) =>
  rect([x - 1.5, y + 10.4 - step * 4.8, 3, 3.6], step > 4 ? 'red' : step > 3 ? 'yellow' : 'leafC', 0.6, step > 4 ? { op: 0.35 } : {}))]
const trace = (d: string): Part => line(d, 'lcdD', 1)

/** Effects, mixers, outputs, supplies, blanks. */
export const way = {
  art: {
    ...module('delay', { hp: 14, title: 'DELAY', badge: EFFECT, sign: [sign('M-16 7L-16 -7M-8 7L-8 -4M0 7L0 -1M8 7L8 2M15 7L15 4.6', 3)], on: (w) => [
      use('glassBroad', 0, -13), trace('M-25 -13L-20 -21L-15 -6L-11 -17L-7 -9L-3 -15L1 -11L5 -14L9 -12.2L25 -13'), ...w.knob([-22, 8.4, 6.6], 20, 'TIME'), ...w.knob([-3, 8.4, 5], -40, 'REPEAT', 'knobBlue'),
      ...w.knob([13, 8.4, 5], 60, 'MIX', 'knobBlue'), use('keyBlue', 27, 8), w.say(27, 18.4, 'HOLD', 3.1),
      ...w.jacks([0, 32.4, 13], 'IN L', 'IN R', 'CLK', 'TIME', 'MIX'), ...w.outs([0, 48.5, 14], 'LEFT', 'RIGHT')] }),
    ...module('reverb', { hp: 12, title: 'REVERB', badge: EFFECT, sign: [oval([-13, 0, 2.4, 2.4], 'white'), sign('M-8 -5A8 8 0 0 1 -8 5M-2 -6.6A11 11 0 0 1 -2 6.6M4.5 -7.6A14 14 0 0 1 4.5 7.6M11 -8A17 17 0 0 1 11 8', 2.2)], on: (w) => [
      ...w.knob([-13, -12.5, 9.4], 80, 'SIZE', 'knobBlue'), ...w.knob([13, -12.5, 9.4], -30, 'DECAY', 'knobBlue'), ...w.knob([-20, 12, 4.6], 0, 'DAMP'), ...w.knob([0, 12, 4.6], 45, 'TONE'), ...w.knob([20, 12, 4.6], -60, 'MIX'),
      ...w.jacks([0, 32, 13.5], 'IN L', 'IN R', 'SIZE', 'MIX'), ...w.outs([0, 48.5, 14], 'LEFT', 'RIGHT')] }),
    ...module('mixer', { hp: 10, title: 'MIXER', badge: JOIN, sign: [sign('M-14 -6L-6 -6L4 0L14 0M-14 0L4 0M-14 6L-6 6L4 0')], on: (w) => [
      ...w.knob([-12, -16, 5.8], -60, '1'), ...w.knob([12, -16, 5.8], 40, '2'), ...w.knob([-12, 6, 5.8], 10, '3'), ...w.knob([12, 6, 5.8], -20, '4'),
      ...w.jacks([0, 30, 11.4], 'IN 1', 'IN 2', 'IN 3', 'IN 4'), ...w.outs([0, 48, 13], 'MIX', 'INV')] }),
    ...module('output', { hp: 8, title: 'OUTPUT', badge: OUT, sign: [shape('M-12 -3L-7 -3L0 -8L0 8L-7 3L-12 3Z', 'white'), sign('M4 -4A6 6 0 0 1 4 4M8.6 -7A11 11 0 0 1 8.6 7', 2.2)], on: (w) => [
      ...w.knob([-7, -9.5, 9], 30, 'LEVEL'), ...level(12.2, -9.5), w.say(12.2, 11.6, 'dB', 3.1), ...w.jacks([0, 24, 17], 'IN L', 'IN R'),
      rect([-18.2, 31.4, 36.4, 23.6], w.finish.block, 2), use('bigSocket', -8.6, 45.6, { s: 0.95 }), use('bigSocket', 8.6, 45.6, { s: 0.95 }),
      word([-8.6, 35.8, 2.9], 'LEFT', w.finish.blockPrint), word([8.6, 35.8, 2.9], 'RIGHT', w.finish.blockPrint)] }),
    ...module('attenuverter', { hp: 4, title: 'AMOUNT', badge: JOIN, sign: [sign('M-9 -7L-9 1M-13 -3L-5 -3M5 3L13 3M-6 7L7 -7', 2.2)], on: (w) => [
      ...w.knob([0, -15, 5.4], 0, 'A', 'knobBone'), ...w.knob([0, 6, 5.4], -70, 'B', 'knobBone'), ...w.jacks([0, 29, 10], 'IN'), ...w.outs([0, 46, 11], 'OUT')] }),
    ...module('multiple', { hp: 4, title: 'MULT', badge: JOIN, sign: [sign('M-11 0L-3 0M-3 0L6 -6.4L12 -6.4M-3 0L12 0M-3 0L6 6.4L12 6.4', 2.2)], on: (w) => [
      ...w.jacks([0, -16, 10], 'IN'), line('M0 -10.5L0 -4.5', w.finish.print, 0.6), ...[1, 2, 3, 4].flatMap((number) => w.outs([0, -12.5 + number * 15.4, 11], String(number)))] }),
    ...module('midi', { hp: 6, title: 'MIDI', badge: JOIN, sign: [oval([0, 0, 9, 9], 'white'), ...([[-5, 1], [-3.4, -3], [0, -4.8], [3.4, -3], [5, 1]] as const).map(([x, y]) => oval([x, y, 1.25, 1.25], 'asphaltD'))], on: (w) => [
      use('din', 0, -13), w.say(0, 1.2, 'MIDI IN', 3.1), use('keyGrey', -6, 10), use('lampGreen', 7, 9.6), w.say(-6, 19.8, 'LEARN', 2.9), ...w.outs([0, 32.5, 12.5], 'PITCH', 'GATE'), ...w.outs([0, 49, 12.5], 'VEL', 'CLK')] }),
    ...module('power', { hp: 8, title: 'POWER', badge: ['yellow', 'bloom'], sign: [shape('M3 -9L-6 1.4L-0.6 1.4L-3 9L6 -1.6L0.6 -1.6Z', 'ink')], on: (w) => [
      rect([-7.5, -21, 16, 21.6], 'ink', 2, { op: 0.34 }), rect([-8, -22, 16, 21], 'panelD', 2), rect([-6.4, -20.4, 12.8, 9.2], 'red', 1.2), rect([-6.4, -11.6, 12.8, 9], 'redD', 1.2), rect([-0.6, -18.4, 1.2, 5], 'white', 0.6),
      ...(['lampRed', 'lampGreen', 'lampYellow'] as const).flatMap((lamp, row) => [use(lamp, -8, 10 + row * 7.4), w.say(4.4, 11.1 + row * 7.4, ['+12 V', '−12 V', '+5 V'][row] ?? '', 3.3)]),
      rect([-9, 33.4, 18, 18], w.finish.block, 2), oval([0.3, 43.2, 6.4, 6.4], 'ink', 0.34), oval([0, 42.4, 6.2, 6.2], 'metalD'), oval([-0.2, 42.1, 5.4, 5.4], 'metal'), oval([0, 42.4, 3.8, 3.8], 'ink'), oval([0, 42.4, 1.2, 1.2], 'rail')] }),
    ...module('usb', { hp: 4, title: 'USB', badge: ['yellow', 'bloom'], sign: [line('M-11 0L10 0M-5 0L0 -5.4L4 -5.4M-2 0L3 5L6 5', 'ink', 2), oval([-11, 0, 2.6, 2.6], 'ink'), oval([5, -5.4, 1.9, 1.9], 'ink'), shape('M9 -3L14 0L9 3Z', 'ink')], on: (w) => [
      use('usbSocket', 0, -10), use('usbSocket', 0, 10), use('lampGreen', 0, 25), w.say(0, 33.4, '5 V', 3.3), w.say(0, 38, '2 A', 3.3)] }),
    ...module('blank-2', { hp: 2, title: '', badge: JOIN, sign: [], on: () => [] }),
    ...module('blank-4', { hp: 4, title: '', badge: JOIN, sign: [], on: (w) => [line('M-6 -40L6 -40M-6 40L6 40', w.finish.print, 0.5, { op: 0.4 })] }),
    ...module('blank-8', { hp: 8, title: '', badge: JOIN, sign: [], on: (w) => [-18, -12, -6, 0, 6, 12, 18].map((y) => line(`M-13 ${y}L13 ${y}`, w.finish.face === 'panel' ? 'ink' : 'panelD', 2.2, { op: 0.75 })) }),
  },
  kinds: {
    ...moduleKind('delay', { label: 'Delay', tags: ['effect', 'hot'], hp: 14, current: [90, 20], price: 219, behind: 35, description: 'Repeats a sound later and later.' }),
    ...moduleKind('reverb', { label: 'Reverb', tags: ['effect', 'hot'], hp: 12, current: [80, 20], price: 199, behind: 35, description: 'Puts a sound into a room.' }),
    ...moduleKind('mixer', { label: 'Mixer', tags: ['utility'], hp: 10, current: [25, 25], price: 89.5, behind: 25, description: 'Adds four sounds or voltages to one.' }),
    ...moduleKind('output', { label: 'Output', tags: ['way-out'], hp: 8, current: [20, 20], price: 69, behind: 25, description: 'Brings the sound of the rack to the outside.' }),
    ...moduleKind('attenuverter', { label: 'Attenuverter', tags: ['utility'], hp: 4, current: [10, 10], price: 49, behind: 20, description: 'Makes a voltage smaller, or turns it over.' }),
    ...moduleKind('multiple', { label: 'Multiple', tags: ['utility', 'passive'], hp: 4, current: [0, 0], price: 24.9, behind: 15, description: 'Splits one cable into four.' }),
    ...moduleKind('midi', { label: 'MIDI interface', tags: ['time'], hp: 6, current: [50, 10], price: 124, behind: 30, description: 'Turns the notes of a keyboard into voltages.' }),
    ...moduleKind('power', { label: 'Power supply', tags: ['supply', 'hot'], hp: 8, current: [0, 0], price: 99, behind: 45, description: 'Feeds the rack from a mains adapter.' }),
    ...moduleKind('usb', { label: 'USB power', tags: ['supply'], hp: 4, current: [40, 0], price: 39.5, behind: 20, description: 'Charges what lies around the rack.' }),
    ...moduleKind('blank-2', { label: 'Blank panel, 2 HP', tags: ['blank', 'passive'], hp: 2, current: [0, 0], price: 4.5, behind: 2, description: 'Covers a gap and keeps dust out.' }),
    ...moduleKind('blank-4', { label: 'Blank panel, 4 HP', tags: ['blank', 'passive'], hp: 4, current: [0, 0], price: 5.5, behind: 2, description: 'Covers a gap and keeps dust out.' }),
    ...moduleKind('blank-8', { label: 'Vented blank panel, 8 HP', tags: ['blank', 'passive', 'vent'], hp: 8, current: [0, 0], price: 7.9, behind: 2, description: 'Covers a gap and lets warm air out.' }),
  },
}
