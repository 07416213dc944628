/**
 * What is in the hand, or tried, or has just been let go: on small canvases of their own, so that moving them paints nothing. Several that go together
 * are one. What is let go settles where it stands; what is put back goes back; then the plan has it again.
 */
import type { Placed } from '@codraft/core'
import { extentOf, type Extent } from '../bounds.ts'
import { make } from '../dom.ts'
import { outlined } from '../outlined.ts'
import { easeOut, LIFE_MS, LIFT_MS, MAKE_ROOM_MS, SETTLE_MS, spring } from '../motion.ts'
import type { Landed } from '../dust.ts'
import { contextOf, paintList } from '../paint.ts'
import { Glide, GROUNDED } from './glide.ts'
import type { Seen } from './land.ts'
import { joined, type Things } from './things.ts'

/** How many are shown by themselves at most, unless they go together: a preview of more is painted with the plan. */
export const MOST_FLOATING = 12
/** How much larger something in the hand is. */
const GROWN = 1.03

/** What is to float. `lifted`: the one in the hand, which has a shadow and shows what it needs around it; `grows`: it is carried, and not pulled or turned by a handle. */
export type Afloat = { readonly placed: readonly Placed[]; readonly group: readonly string[]; readonly lifted: string | null; readonly grows: boolean; readonly carried: boolean }
/** How it is shown. `standing`: an element as it stands in what is kept. */
export type Shown = { readonly things: Things; readonly seen: Seen; readonly still: boolean; readonly now: number; standing(id: string): Placed | undefined }

type Float = {
  readonly ids: readonly string[]
  readonly canvas: HTMLCanvasElement
  readonly glide: Glide
  looks: readonly unknown[]
  offset: { readonly x: number; readonly y: number }
  /** How large it is seen, in pixels, and where the middle of its first element is, in the picture's units. */
  size: { readonly width: number; readonly height: number }
  at: readonly [number, number]
  resting: boolean
}

/** Shows them. */
export class Floating {
  readonly #parent: Element
  readonly #floats = new Map<string, Float>()
  #ids: ReadonlySet<string> | null = null

  constructor(parent: Element) {
    this.#parent = parent
  }

  /** The elements that are shown by themselves now. */
  get ids(): ReadonlySet<string> {
    return (this.#ids ??= new Set([...this.#floats.values()].flatMap(({ ids }) => ids)))
  }

  /** Whether anything is on its way. */
  get moving(): boolean {
    return [...this.#floats.values()].some(({ glide }) => glide.moving)
  }

  /** Shows these; those that are not among them any more go to where they stand, and are left to the plan there. Returns what has just landed. */
  show(afloat: Afloat, shown: Shown): readonly Landed[] {
    const wanted = new Map(packed(afloat).map((placed) => [placed.map(({ element }) => element.id).join(' '), placed]))
    for (const [key, placed] of wanted) this.#float(key, placed, { afloat, shown })
    const landed: Landed[] = []
    for (const [key, float] of this.#floats) {
      if (!wanted.has(key) && !this.#rest(float, shown)) {
        landed.push(...this.#drop(key, shown))
        continue
      }
      float.glide.step(shown.now)
      if (float.resting && !float.glide.moving) landed.push(...this.#drop(key, shown))
      else this.#place(float, shown.seen)
    }
    return landed
  }

  /** Something that was seen elsewhere until now goes to where it stands. */
  depart(from: readonly Placed[], shown: Shown): void {
    if (shown.still) return
    for (const before of from) {
      const { id } = before.element
      const placed = shown.standing(id)
      if (!placed || this.ids.has(id)) continue
      const float = this.#float(id, [placed], { afloat: { placed: [placed], group: [], lifted: null, grows: false, carried: true }, shown })
      const [x, y] = middleOf(shown.things, before)
      float.glide.jump({ ...GROUNDED, x: (x - float.at[0]) * shown.seen.scale, y: (y - float.at[1]) * shown.seen.scale })
    }
  }

  /** Something that is gone shrinks and fades where it stood. */
  leave(gone: readonly Placed[], { things, seen, still }: Shown): void {
    if (still) return
    for (const placed of gone) {
      const float = this.#made([placed], things)
      const { canvas } = float
      this.#paint(float, [placed], { things, seen, clearance: false, outline: false })
      this.#place(float, seen)
      canvas.classList.add('is-leaving')
      const { transform } = canvas.style
      const end = (): void => {
        canvas.width = 0
        canvas.remove()
      }
      canvas.animate([{ opacity: 1, transform }, { opacity: 0, transform: `${transform} scale(0.9)` }], { duration: LIFE_MS, easing: 'ease-out', fill: 'forwards' }).finished.then(end, end)
    }
  }

  #made(placed: readonly Placed[], things: Things): Float {
    return {
      ids: placed.map(({ element }) => element.id), canvas: make('canvas', 'pl-float', this.#parent), glide: new Glide(GROUNDED), looks: [], offset: { x: 0, y: 0 }, size: { width: 0, height: 0 },
      at: placed[0] ? middleOf(things, placed[0]) : [0, 0], resting: false,
    }
  }

  #float(key: string, placed: readonly Placed[], { afloat, shown }: { afloat: Afloat; shown: Shown }): Float {
    const { things, seen, still } = shown
    let float = this.#floats.get(key)
    if (!float) {
      float = this.#made(placed, things)
      this.#floats.set(key, float)
      this.#ids = null
    }
    const lifted = placed.some(({ element }) => element.id === afloat.lifted)
    this.#look(float, placed, { things, seen, lifted, still })
    const [first] = placed
    const at = first ? middleOf(things, first) : float.at
    const to = lifted ? { ...GROUNDED, scale: afloat.grows ? GROWN : 1, rise: 1 } : GROUNDED
    // A key or a button moves it by steps that are seen; the hand is followed at once.
    if (!afloat.carried && !still && (float.at[0] !== at[0] || float.at[1] !== at[1])) float.glide.shift((float.at[0] - at[0]) * seen.scale, (float.at[1] - at[1]) * seen.scale)
    float.at = at
    float.resting = false
    float.canvas.classList.toggle('is-lifted', lifted)
    if (still) float.glide.jump({ ...to, scale: 1 })
    else float.glide.go(to, LIFT_MS)
    return float
  }

  /** Begins to settle, or goes on with it. False: it is there at once, or nothing is left of it. */
  #rest(float: Float, { things, seen, still, standing }: Shown): boolean {
    const first = standing(float.ids[0] ?? '')
    if (!first || still) return false
    const at = middleOf(things, first)
    const [x, y] = [(float.at[0] - at[0]) * seen.scale, (float.at[1] - at[1]) * seen.scale]
    float.at = at
    float.glide.shift(x, y)
    if (!float.resting) {
      float.resting = true
      float.canvas.classList.remove('is-lifted')
      const far = Math.hypot(float.glide.now.x, float.glide.now.y) > 1
      float.glide.go({ ...GROUNDED }, far ? MAKE_ROOM_MS : SETTLE_MS, far ? easeOut : spring)
    }
    return float.glide.moving
  }

  #drop(key: string, { seen, standing }: Shown): Landed[] {
    const float = this.#floats.get(key)
    if (!float) return []
    this.#floats.delete(key)
    this.#ids = null
    float.canvas.width = 0
    float.canvas.remove()
    const { offset, size } = float
    return standing(float.ids[0] ?? '') ? [{ x: seen.left + float.at[0] * seen.scale + offset.x, y: seen.top + float.at[1] * seen.scale + offset.y, ...size }] : []
  }

  /** Paints it anew where it looks different: turned, resized, seen closer, in another theme. */
  #look(float: Float, placed: readonly Placed[], { things, seen, lifted, still }: { things: Things; seen: Seen; lifted: boolean; still: boolean }): void {
    const [first] = placed
    if (!first) return
    const [cx, cy] = middleOf(things, first)
    const looks: unknown[] = [seen.scale, seen.ratio, seen.palette, lifted, still]
    for (const one of placed) {
      const { angle = 0, width, depth, choices } = one.element
      const [x, y] = middleOf(things, one)
      looks.push(Math.round(x - cx), Math.round(y - cy), angle, width, depth, choices, one.shape)
    }
    if (float.looks.length === looks.length && looks.every((one, index) => one === float.looks[index])) return
    float.looks = looks
    this.#paint(float, placed, { things, seen, clearance: lifted, outline: lifted && still })
  }

  #paint(float: Float, placed: readonly Placed[], { things, seen, clearance, outline }: { things: Things; seen: Seen; clearance: boolean; outline: boolean }): void {
    const [cx, cy] = placed[0] ? middleOf(things, placed[0]) : [0, 0]
    const drawn = placed.map((one) => things.of(one))
    const around = clearance ? placed.map((one) => things.layers.clearance(one)) : []
    const region: Extent = [...drawn.map(({ extent }) => extent), ...around.flatMap((list) => extentOf(list) ?? [])].reduce(joined)
    const k = seen.scale * seen.ratio
    const { canvas } = float
    const pad = 4 / k
    canvas.width = Math.max(1, Math.ceil((region.right - region.left + 2 * pad) * k))
    canvas.height = Math.max(1, Math.ceil((region.bottom - region.top + 2 * pad) * k))
    canvas.style.width = `${canvas.width / seen.ratio}px`
    canvas.style.height = `${canvas.height / seen.ratio}px`
    float.offset = { x: (region.left - pad - cx) * seen.scale, y: (region.top - pad - cy) * seen.scale }
    float.size = { width: canvas.width / seen.ratio, height: canvas.height / seen.ratio }
    const context = contextOf(canvas)
    if (!context) return
    const base = [k, 0, 0, k, -(region.left - pad) * k, -(region.top - pad) * k] as const
    context.setTransform(...base)
    const passes = (['ground', 'shadow', 'body', 'front'] as const).flatMap((pass) => drawn.map((one) => one.drawn[pass]))
    for (const list of [...around, ...passes]) paintList(context, list, seen.palette, base)
    for (const { extent: { left, right, top, bottom } } of outline ? drawn : []) outlined(context, { x: left, y: top, width: right - left, height: bottom - top }, { palette: seen.palette, per: seen.ratio / k })
  }

  #place({ canvas, offset, at, size, glide }: Float, seen: Seen): void {
    const { x, y, scale, opacity } = glide.now
    // It grows around its middle.
    const [left, top] = [seen.left + at[0] * seen.scale + offset.x + x - (size.width * (scale - 1)) / 2, seen.top + at[1] * seen.scale + offset.y + y - (size.height * (scale - 1)) / 2]
    const whole = (pixels: number): number => Math.round(pixels * seen.ratio) / seen.ratio
    canvas.style.transform = `translate(${whole(left)}px, ${whole(top)}px)${scale === 1 ? '' : ` scale(${scale.toFixed(4)})`}`
    if (opacity < 1 || canvas.style.opacity !== '') canvas.style.opacity = opacity < 1 ? opacity.toFixed(2) : ''
  }
}

/** Those that go together as one, the others each alone. */
function packed({ placed, group }: Afloat): readonly (readonly Placed[])[] {
  if (group.length < 2) return placed.map((one) => [one])
  const together = placed.filter(({ element }) => group.includes(element.id))
  return [...(together.length > 0 ? [together] : []), ...placed.filter(({ element }) => !group.includes(element.id)).map((one) => [one])]
}

const middleOf = ({ layers: { per } }: Things, { element: { at: [x, y] = [0, 0] } }: Placed): readonly [number, number] => [x * per, y * per]
