/** What modules and panels are put together from: knobs, sockets, sliders, lamps. Drawn in millimetres for groups that are scaled by a tenth. */
import type { Art, Part, Token } from '@codraft/core'
import { art, line, oval, rect, shape } from '../../pen.ts'
import { fluted, hexagon, rays, scale } from './strokes.ts'

/** The soft shadow of what stands on a panel: the light comes from the upper left. */
const cast = (rx: number, ry = rx): Part => oval([rx * 0.09, ry * 0.2, rx, ry], 'ink', 0.34)
const outline = (rx: number, stroke: Token, sw: number): Part => ({ k: 'ellipse', x: 0, y: 0, rx, ry: rx, stroke, sw })

/** A fluted skirt under a metal cap; 20 mm across. */
const classic: Part[] = [
  cast(10.2), shape(fluted(10, 9.3), 'panelD'), outline(9.2, 'panelL', 0.5), oval([0, 0, 7.7, 7.7], 'metalD'), oval([-0.4, -0.6, 7.1, 7], 'metal'),
  oval([-0.9, -1.2, 5.9, 5.7], 'rail', 0.45), oval([-2.3, -2.9, 2.8, 1.9], 'white', 0.4),
]
/** Soft rubber with a grip all around. */
const soft: Part[] = [
  cast(10.2), oval([0, 0, 10, 10], 'panelD'), outline(9.75, 'metalD', 0.5), line(rays(8.1, 9.3), 'panelL', 0.7),
  oval([0, 0, 7.6, 7.6], 'panel'), oval([-0.5, -0.8, 6.9, 6.6], 'panelL'), shape('M-5.6 -3.4A6.8 6.8 0 0 1 3 -6.4A9 9 0 0 0 -5.6 -3.4Z', 'white', 0.28),
]
/** A cap of one colour on a dark foot. */
const cap = (face: Token, shade: Token): Part[] => [
  cast(10.2), oval([0, 0, 10, 10], 'panelD'), outline(9.75, 'metalD', 0.45), oval([0, 0, 8.4, 8.4], shade), oval([-0.5, -0.8, 7.8, 7.5], face),
  oval([-2.6, -3.2, 3, 2], 'white', 0.34),
]
/** The old pointer knob that shows its direction by its shape. */
const beak: Part[] = [
  cast(10.2, 9.6), shape('M0 -10.2Q1.7 -10 2.4 -8L5.4 0.6A6.4 6.4 0 1 1 -5.4 0.6L-2.4 -8Q-1.7 -10 0 -10.2Z', 'pathD'),
  shape('M-0.3 -9.6Q1.1 -9.2 1.6 -7.6L4 0.4A5.3 5.3 0 1 1 -4.6 0.4L-2 -7.6Q-1.4 -9.2 -0.3 -9.6Z', 'path'),
  line('M0 -8.6L0 -2.4', 'ink', 1.1), oval([-1.6, 1.6, 2, 1.5], 'white', 0.6),
]
/** The stroke on a knob that tells where it stands: straight up, to be turned. */
const hand = (colour: Token): Part[] => [rect([-0.85, -7.6, 1.7, 4.8], colour, 0.85)]

/** A 3.5 mm socket in its nut, 8 mm across the flats. */
const socket: Part[] = [
  cast(4.5), shape(hexagon(4.6), 'metalD'), shape(hexagon(4.1), 'metal'), oval([-0.3, -0.5, 3.3, 3.2], 'rail', 0.6), oval([0, 0, 2.9, 2.9], 'metalD'),
  oval([0, 0, 1.85, 1.85], 'ink'), shape('M-2.2 -1.5A2.7 2.7 0 0 1 1.2 -2.4A3.4 3.4 0 0 0 -2.2 -1.5Z', 'white', 0.6),
]
/** A 6.35 mm socket with its plastic collar. */
const bigSocket: Part[] = [
  cast(8.2), oval([0, 0, 8, 8], 'panelD'), outline(7.75, 'metalD', 0.5), shape(hexagon(6.6), 'metalD'), shape(hexagon(6), 'metal'),
  oval([0, 0, 4.6, 4.6], 'metalD'), oval([0, 0, 3.3, 3.3], 'ink'), shape('M-3.9 -2.3A4.5 4.5 0 0 1 1.8 -4A5.4 5.4 0 0 0 -3.9 -2.3Z', 'white', 0.55),
]
/** A five-pin MIDI socket. */
const din: Part[] = [
  cast(9.2), oval([0, 0, 9, 9], 'metalD'), oval([-0.3, -0.4, 8.3, 8.2], 'metal'), oval([0, 0, 7.2, 7.2], 'ink'), rect([-1.6, 5.2, 3.2, 2.2], 'metalD', 0.6),
  ...([[-4.6, 0.4], [-3.3, -3.3], [0, -4.8], [3.3, -3.3], [4.6, 0.4]] as const).map(([x, y]) => oval([x, y, 0.95, 0.95], 'rail')),
  shape('M-6 -4A7.2 7.2 0 0 1 2.6 -6.8A8.6 8.6 0 0 0 -6 -4Z', 'white', 0.16),
]
/** A lamp with its halo. */
const lamp = (colour: Token): Part[] => [oval([0, 0, 3.4, 3.4], colour, 0.25), oval([0.1, 0.3, 2.2, 2.2], 'ink', 0.4), oval([0, 0, 1.9, 1.9], colour),
  oval([-0.6, -0.7, 0.7, 0.5], 'white', 0.85)]
/** A slider of 34 mm; its handle stands apart. */
const groove: Part[] = [
  rect([-2.9, -17, 5.8, 34], 'panelD', 2.9), rect([-1, -15.4, 2, 30.8], 'ink', 1),
  line('M4.6 -14L6.9 -14M4.6 -9.3L6.2 -9.3M4.6 -4.6L6.2 -4.6M4.6 0L6.9 0M4.6 4.6L6.2 4.6M4.6 9.3L6.2 9.3M4.6 14L6.9 14', 'metal', 0.6),
]
const handle = (colour: Token): Part[] => [rect([-3.8, -1.6, 8.2, 6], 'ink', 1.4, { op: 0.35 }), rect([-4.1, -2.9, 8.2, 5.8], 'metalD', 1.4),
  rect([-4.1, -2.9, 8.2, 4.6], 'metal', 1.4), rect([-4.1, -0.6, 8.2, 1.2], colour)]
/** A lever that stands up. */
const lever: Part[] = [
  cast(4), shape(hexagon(4.2), 'metalD'), oval([-0.1, -0.2, 3.3, 3.3], 'metal'), oval([0, 0, 2.3, 2.3], 'ink'),
  shape('M-1.1 0.4L-1.9 -6.4A1.9 1.9 0 0 1 1.9 -6.4L1.1 0.4A1.1 1.1 0 0 1 -1.1 0.4Z', 'rail'), shape('M0.3 1.4L0.9 -8.1A1.9 1.9 0 0 1 1.9 -6.4L1.1 0.4Q0.9 1.2 0.3 1.4Z', 'metalD', 0.7),
  oval([-0.5, -6.9, 0.7, 0.6], 'white', 0.8),
]
/** A key to press, 9 mm. */
const key = (face: Token): Part[] => [
  rect([-4.2, -3.7, 9, 9], 'ink', 1.8, { op: 0.34 }), rect([-4.5, -4.5, 9, 9], 'panelD', 1.8), rect([-4, -4.3, 8, 7.6], face, 1.5),
  rect([-3.3, -3.8, 6.6, 2.4], 'white', 1.1, { op: 0.26 }),
]
/** What lies in a lamp's or a display's window; its frame. */
const glass = (w: number, h: number): Part[] => [
  rect([-w / 2 - 1.6, -h / 2 - 1.6, w + 3.2, h + 3.2], 'panelD', 1.8), rect([-w / 2 - 0.6, -h / 2 - 0.6, w + 1.2, h + 1.2], 'lcdD', 1),
  rect([-w / 2, -h / 2, w, h], 'lcd', 0.6), shape(`M${-w / 2} ${-h / 2}L${w * 0.1} ${-h / 2}L${-w * 0.22} ${h / 2}L${-w / 2} ${h / 2}Z`, 'white', 0.22),
]
const screw: Part[] = [oval([0.2, 0.5, 2.7, 2.7], 'ink', 0.34), oval([0, 0, 2.6, 2.6], 'metalD'), oval([-0.1, -0.25, 2.2, 2.15], 'metal'),
  line('M-1.3 0.8L1.3 -0.8', 'ink', 0.7), oval([-0.8, -1, 0.7, 0.45], 'white', 0.5)]
const usb: Part[] = [rect([-3.9, -6.1, 8.4, 14], 'ink', 1.4, { op: 0.34 }), rect([-4.3, -7, 8.6, 14], 'metalD', 1.4), rect([-4, -6.7, 7.6, 13], 'metal', 1.2),
  rect([-2.4, -5.3, 4.8, 10.6], 'ink', 0.6), rect([-1.6, -4.5, 1.9, 9], 'rail', 0.4)]

const part = (size: number, parts: Part[]): Art => ({ ...art([-size, -size, 2 * size, 2 * size], parts), view: 'front' })

/** The parts by id, in millimetres: `use` them within a group scaled by a tenth. */
export const parts: Record<string, Art> = {
  knobClassic: part(11, classic), knobSoft: part(11, soft), knobBeak: part(11, beak), knobBone: part(11, cap('path', 'pathD')), knobRed: part(11, cap('red', 'redD')),
  knobYellow: part(11, cap('yellow', 'bloom')), knobBlue: part(11, cap('blue', 'blueD')), knobTeal: part(11, cap('teal', 'tealD')),
  handWhite: part(11, hand('white')), handInk: part(11, hand('ink')), handBloom: part(11, hand('bloom')), handRed: part(11, hand('red')),
  scaleWhite: part(14, [line(scale(11.7, 13.6), 'white', 0.7, { op: 0.8 })]), scaleInk: part(14, [line(scale(11.7, 13.6), 'ink', 0.7, { op: 0.85 })]),
  socket: part(5, socket), bigSocket: part(9, bigSocket), din: part(10, din),
  lampRed: part(4, lamp('red')), lampGreen: part(4, lamp('leafC')), lampYellow: part(4, lamp('yellow')), lampBlue: part(4, lamp('water')),
  groove: part(18, groove), handleWhite: part(5, handle('white')), handleBloom: part(5, handle('bloom')), lever: part(9, lever),
  keyGreen: part(5, key('cycle')), keyBlue: part(5, key('blue')), keyGrey: part(5, key('metalD')), keyRed: part(5, key('red')), keyYellow: part(5, key('yellow')), keyBone: part(5, key('path')),
  glassWide: part(20, glass(34, 18)), glassBroad: part(30, glass(54, 20)), glassSmall: part(12, glass(20, 10)), screw: part(3, screw), usbSocket: part(8, usb),
}
