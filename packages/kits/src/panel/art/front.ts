/** The front of a module: its plate, its name and badge, and the controls on it; in millimetres from the centre, y down. */
import type { Art, Part, Token } from '@codraft/core'
import { art, group, line, rect, shape, use, word } from '../../pen.ts'

/** The height of every front panel. */
export const HEIGHT = 128.5
const TOP = -HEIGHT / 2
const PITCH = 5.08

/** How wide a panel of so many HP is made: 0.3 mm less than the pitch has it, then down to a tenth. */
export const widthOf = (hp: number): number => Math.floor(Math.round((hp * PITCH - 0.3) * 1000) / 100) / 10

/** A picture in front view whose parts are drawn in millimetres. */
export const front = ([x, y, w, h]: readonly [number, number, number, number], parts: Part[]): Art => ({
  ...art([cm(x), cm(y), cm(w), cm(h)], [group(parts, { s: 0.1 })]), view: 'front',
})
const cm = (mm: number): number => Math.round(mm * 100) / 1000

/** How a panel is coated, and what is printed on it. */
export type Finish = { readonly face: Token; readonly print: Token; readonly block: Token; readonly blockPrint: Token; readonly scale: string; readonly hand: string; readonly knob: string }
/** Black anodised, printed in white. */
const black: Finish = { face: 'panel', print: 'white', block: 'kerb', blockPrint: 'ink', scale: 'scaleWhite', hand: 'handBloom', knob: 'knobClassic' }
/** Plain aluminium, printed in black. */
const silver: Finish = { face: 'kerb', print: 'ink', block: 'panel', blockPrint: 'white', scale: 'scaleInk', hand: 'handWhite', knob: 'knobSoft' }

/** Writes what stands on a panel, in the colours of its finish. */
export class Writer {
  readonly finish: Finish
  constructor(finish: Finish) {
    this.finish = finish
  }
  /** Printed words about x, standing on y. */
  say(x: number, y: number, text: string, size = 3): Part {
    return word([x, y, size], text, this.finish.print)
  }
  /** A knob of a radius, turned to so many degrees, with its scale and its name above. */
  knob([x, y, radius]: readonly [number, number, number], turn: number, text = '', look = this.finish.knob): Part[] {
    const s = radius / 10
    const hand = look === 'knobClassic' ? this.finish.hand : look === 'knobBone' || look === 'knobYellow' ? 'handInk' : 'handWhite'
    return [use(this.finish.scale, x, y, { s }), use(look, x, y, { s }), use(hand, x, y, { s, rot: turn }), ...(text === '' ? [] : [this.say(x, y + radius * 1.36 + 2.6, text, 3.1)])]
  }
  /** Sockets side by side about x, each with its name above. */
  jacks([x, y, apart]: readonly [number, number, number], ...names: string[]): Part[] {
    return names.flatMap((name, index) => {
      const at = x + (index - (names.length - 1) / 2) * apart
      return [use('socket', at, y), this.say(at, y - 5.8, name, 2.9)]
    })
  }
  /** The same on a block of the other colour: what goes out. */
  outs([x, y, apart]: readonly [number, number, number], ...names: string[]): Part[] {
    const { block, blockPrint } = this.finish
    const half = ((names.length - 1) * apart) / 2 + 6.2
    return [rect([x - half, y - 9.6, 2 * half, 15.6], block, 2), ...names.flatMap((name, index) => {
      const at = x + (index - (names.length - 1) / 2) * apart
      return [use('socket', at, y), word([at, y - 5.8, 2.9], name, blockPrint)]
    })]
  }
  /** A slider that stands at so many hundredths, with its name under it. */
  slider(x: number, y: number, hundredths: number, text: string): Part[] {
    return [use('groove', x, y), use('handleBloom', x, y + 13 - hundredths * 0.26), this.say(x, y + 21, text, 3.1)]
  }
}

/** What makes a module's face its own. */
export type Face = {
  readonly hp: number
  readonly title: string
  /** The colour of its badge, and the darker one of its lower edge. */
  readonly badge: readonly [Token, Token]
  /** The sign on the badge, about 0, at most 24 mm wide and 14 high; white strokes. */
  readonly sign: Part[]
  readonly on: (writer: Writer, width: number) => Part[]
}

/** A module's picture by its id, and the silver one under `<id>-silver`. */
export const module = (id: string, face: Face): Record<string, Art> => ({ [id]: panel(face, black), [`${id}-silver`]: panel(face, silver) })

function panel({ hp, title, badge, sign, on }: Face, finish: Finish): Art {
  const width = widthOf(hp)
  const writer = new Writer(finish)
  const wide = Math.min(width - 4, 44)
  // A tile shows the head: name, badge and what is below it; of a blank panel the middle. All of a panel would be a sliver there.
  const high = Math.max(width, 34)
  return front([-width / 2, sign.length > 0 ? -56 : -high / 2, width, high], [
    ...plate(width, finish), ...screws(width),
    ...(title === '' ? [] : [word([0, -50.4, Math.min(4.8, (width - 3) / (title.length * 0.74))], title, finish.print)]),
    ...(sign.length === 0 ? [] : [
      rect([-wide / 2, -47.4, wide, 20], badge[1], 2.4), rect([-wide / 2, -47.4, wide, 18.6], badge[0], 2.4),
      group(sign, { at: [0, -38.1], ...(wide < 22 ? { s: 0.64 } : wide < 27 ? { s: 0.84 } : {}) }),
    ]),
    ...on(writer, width),
  ])
}

/** Metal with light on its upper left edge, and darker where the rails are behind it. */
function plate(width: number, { face }: Finish): Part[] {
  const left = -width / 2
  return [
    rect([left, TOP, width, HEIGHT], face, 0.8),
    shape(`M${left} ${TOP}L${left + width * 0.8} ${TOP}L${left} ${TOP + 84}Z`, 'white', face === 'panel' ? 0.045 : 0.22),
    rect([left, TOP, width, 9.2], 'ink', 0, { op: face === 'panel' ? 0.22 : 0.1 }), rect([left, -TOP - 9.2, width, 9.2], 'ink', 0, { op: face === 'panel' ? 0.3 : 0.16 }),
    rect([left, TOP, 0.5, HEIGHT], 'white', 0, { op: 0.24 }), rect([left, TOP, width, 0.5], 'white', 0, { op: 0.3 }),
    rect([left + width - 0.5, TOP, 0.5, HEIGHT], 'ink', 0, { op: 0.45 }), rect([left, -TOP - 0.6, width, 0.6], 'ink', 0, { op: 0.45 }),
  ]
}

/** Screws 122.5 mm apart, the first 7.5 mm from the edge: two in a narrow panel, four in a wide one. */
function screws(width: number): Part[] {
  const first = width < 14 ? 0 : 7.5 - width / 2
  const across = width < 40 ? [first] : [first, first + Math.floor((width - 15 + 0.3) / PITCH) * PITCH]
  return across.flatMap((x) => [use('screw', hundredth(x), -61.25), use('screw', hundredth(x), 61.25)])
}
const hundredth = (value: number): number => Math.round(value * 100) / 100

/** White strokes of a badge. */
export const sign = (d: string, sw = 2.4): Part => line(d, 'white', sw)
