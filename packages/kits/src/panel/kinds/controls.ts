/** What goes into one front panel: knobs, sockets, sliders, switches, lamps, displays and the holes that hold it. */
import type { Part } from '@codraft/core'
import { group, line, oneOf, oval, rect, shape, use, word } from '../../pen.ts'
import { front } from '../art/front.ts'
import { controlKind, hole, looks, opening, sources } from '../figures.ts'

/** Each knob of a panel stands somewhere else, and always there. */
const turned = (hand: string): Part => oneOf(...[-120, -80, -40, 5, 40, 85, 125].map((rot) => [use(hand, 0, 0, { rot })]))
const knob = (half: number, look: string, hand: string | null) => front([-half, -half, 2 * half, 2 * half], [
  use('scaleWhite', 0, 0), ...(hand === null ? [oneOf(...[-30, 20, 75].map((rot) => [use(look, 0, 0, { rot })]))] : [use(look, 0, 0), turned(hand)])])
const scaled = (half: number, s: number, look: string, hand: string) => front([-half, -half, 2 * half, 2 * half], [group([use('scaleWhite', 0, 0), use(look, 0, 0), turned(hand)], { s })])
const square = (half: number, ...parts: Part[]) => front([-half, -half, 2 * half, 2 * half], parts)
const keyed = (id: string) => square(8, use(id, 0, 0, { s: 1.5 }))
const lit = (id: string, s: number) => square(5, use(id, 0, 0, { s }))
const shown = (ink: 'lcdD', parts: Part[]) => front([-20, -12, 40, 24], [use('glassWide', 0, 0), ...parts, line('M-14.5 6.5L14.5 6.5', ink, 0.5, { op: 0.5 })])

/** Parts of a front panel. */
export const controls = {
  art: {
    knob: knob(14, 'knobClassic', 'handBloom'), 'knob-soft': knob(14, 'knobSoft', 'handWhite'), 'knob-pointer': knob(14, 'knobBeak', null),
    'knob-small': scaled(8.5, 0.6, 'knobBone', 'handInk'), 'knob-small-red': scaled(8.5, 0.6, 'knobRed', 'handWhite'), 'knob-small-yellow': scaled(8.5, 0.6, 'knobYellow', 'handInk'), 'knob-small-blue': scaled(8.5, 0.6, 'knobBlue', 'handWhite'),
    'knob-large': scaled(21, 1.5, 'knobClassic', 'handRed'), 'knob-large-soft': scaled(21, 1.5, 'knobSoft', 'handWhite'),
    encoder: square(9.5, use('knobSoft', 0, 0, { s: 0.8 }), oval([0, 0, 2.2, 2.2], 'panelD'), oval([-0.2, -0.2, 1.6, 1.6], 'water')),
    jack: square(5.4, use('socket', 0, 0)), 'jack-large': square(9, use('bigSocket', 0, 0)), 'din-socket': square(10, use('din', 0, 0)),
    'slide-pot': front([-8, -20, 16, 40], [use('groove', 0, 0), use('handleBloom', 0, -5)]),
    toggle: front([-6, -11, 12, 17], [use('lever', 0, 0)]),
    button: keyed('keyBone'), 'button-green': keyed('keyGreen'), 'button-blue': keyed('keyBlue'), 'button-red': keyed('keyRed'), 'button-yellow': keyed('keyYellow'),
    'stop-button': square(13, oval([1, 2.2, 12, 11.8], 'ink', 0.34), oval([0, 0, 12, 12], 'yellow'), oval([0, 0, 8.8, 8.8], 'redD'), oval([-0.3, -1, 8.2, 7.8], 'red'), oval([-2.2, -4, 3.6, 1.9], 'white', 0.35), word([0, 1.3, 3.6], 'STOP', 'white')),
    led: lit('lampRed', 1.1), 'led-green': lit('lampGreen', 1.1), 'led-yellow': lit('lampYellow', 1.1), 'led-blue': lit('lampBlue', 1.1),
    display: shown('lcdD', [word([-10.4, -3, 3.6], 'Time', 'lcdD'), word([7, -3, 4], '240 ms', 'lcdD'), line('M-14.5 4L-10 -0.5L-6 4L-1.5 -0.5L3 4L7.5 -0.5L12 4L14.5 1.5', 'lcdD', 1)]),
    'level-meter': front([-5, -18, 10, 36], [rect([-3.8, -17, 8.4, 35.6], 'ink', 1.4, { op: 0.34 }), rect([-4, -17.5, 8, 35], 'panelD', 1.4), ...[0, 1, 2, 3, 4, 5, 6].map((step) =>
      rect([-2.6, 12 - step * 4.6, 5.2, 3.6], step > 5 ? 'red' : step > 3 ? 'yellow' : 'leafC', 0.7, step > 5 ? { op: 0.4 } : {}))]),
    'usb-port': square(8.4, use('usbSocket', 0, 0)),
    'mounting-hole': square(4.2, rect([-3.7, -2, 8, 4.4], 'ink', 2.2, { op: 0.3 }), rect([-3.5, -1.6, 7, 3.2], 'ink', 1.6), rect([-3.9, -2, 7.8, 4], 'rail', 2, { op: 0.22 }), use('screw', 0, 0)),
    grille: square(14.5, oval([0, 0, 14, 14], 'panelD'), oval([0, 0, 12.9, 12.9], 'ink', 0.4), ...[-10, -6, -2, 2, 6, 10].map((y) => line(`M${-Math.round(Math.sqrt(132 - y * y))} ${y}L${Math.round(Math.sqrt(132 - y * y))} ${y}`, 'metalD', 1.8)),
      shape('M-12 -7.2A14 14 0 0 1 2 -13.9A20 20 0 0 0 -12 -7.2Z', 'white', 0.16)),
  },
  kinds: {
    ...controlKind('knob', { label: 'Knob', tags: ['knob', 'turned'], size: 20, cuts: [hole(7.2)], price: 3.2, description: 'Round knob on a 9 mm potentiometer.', choices: looks('knob', 'Style', ['Classic', 'Soft', 'Pointer']) }),
    ...controlKind('knob-small', { label: 'Small knob', tags: ['knob', 'turned'], size: 12, cuts: [hole(7.2)], price: 2.4, description: 'Small knob for what is set once.', choices: looks('knob-small', 'Colour', ['Bone', 'Red', 'Yellow', 'Blue']) }),
    ...controlKind('knob-large', { label: 'Large knob', tags: ['knob', 'turned'], size: 30, cuts: [hole(7.2)], price: 5.9, description: 'Large knob for what is played all the time.', choices: looks('knob-large', 'Style', ['Classic', 'Soft']) }),
    ...controlKind('encoder', { label: 'Encoder', tags: ['turned'], size: 16, cuts: [hole(7.2)], price: 4.1, description: 'Turns without end and can be pressed.' }),
    ...controlKind('jack', { label: 'Jack, 3.5 mm', tags: ['socket'], size: 8, cuts: [hole(6.2)], price: 0.95, description: 'Socket for a patch cable.' }),
    ...controlKind('jack-large', { label: 'Jack, 6.35 mm', tags: ['socket'], size: 16, cuts: [hole(9.7)], price: 1.8, behind: 22, description: 'Socket for an instrument cable.' }),
    ...controlKind('din-socket', { label: 'MIDI socket', tags: ['socket'], size: 18, cuts: [hole(15.2), ...([-11.1, 11.1] as const).map((x) => ({ ...hole(3.2), at: [x, 0] as [number, number] }))], price: 1.6, behind: 20, description: 'Five-pin socket for a MIDI cable.' }),
    ...controlKind('slide-pot', { label: 'Slide potentiometer', tags: ['slid'], size: [10, 36], cuts: [opening(2, 32)], price: 3.6, turns: true, description: 'Slider with a way of 30 mm.' }),
    ...controlKind('toggle', { label: 'Toggle switch', tags: ['switch'], size: 9, cuts: [hole(6.2)], price: 1.9, description: 'Lever with two positions.' }),
    ...controlKind('button', { label: 'Button', tags: ['switch'], size: [14, 14], cuts: [opening(12.2, 12.2)], price: 1.4, description: 'Key to press.', choices: looks('button', 'Colour', ['Bone', 'Green', 'Blue', 'Red', 'Yellow']) }),
    ...controlKind('stop-button', { label: 'Stop button', tags: ['switch', 'safety'], size: 24, cuts: [hole(16.2)], price: 8.9, behind: 30, description: 'Large button that stops everything.' }),
    ...controlKind('led', { label: 'LED', tags: ['light'], size: 6, cuts: [hole(5.2)], price: 0.3, behind: 8, current: 5, description: 'Lamp that shows one state.', choices: looks('led', 'Colour', ['Red', 'Green', 'Yellow', 'Blue']) }),
    ...controlKind('display', { label: 'Display', tags: ['light'], size: [37, 21], cuts: [opening(34, 18, 0.5)], price: 12.5, behind: 15, current: 20, turns: true, description: 'Small window for words and curves.' }),
    ...controlKind('level-meter', { label: 'Level meter', tags: ['light'], size: [8, 35], cuts: [opening(6, 33)], price: 4.8, behind: 15, current: 15, turns: true, description: 'Column of lamps that shows how loud it is.' }),
    ...controlKind('usb-port', { label: 'USB port', tags: ['socket'], size: [9, 14], cuts: [opening(6.2, 13.4)], price: 1.7, behind: 18, turns: true, description: 'Socket for a USB cable.' }),
    ...controlKind('grille', { label: 'Loudspeaker grille', tags: ['sound'], size: 28, cuts: [hole(26)], price: 3.3, behind: 25, description: 'Opening for a small loudspeaker.' }),
    ...controlKind('mounting-hole', { label: 'Mounting hole', tags: ['fixing'], size: [7, 3.2], cuts: [{ shape: 'rect', at: [0, 0], width: 7, height: 3.2, radius: 1.6, layer: 'drill' }], price: 0.1, behind: 0,
      description: 'Slot for the screw that holds the panel to the rail.', cited: { 'size.depth': sources.holes } }),
  },
}
