/** How things on the stage move: from where they are to where they belong, for a short while, interruptible at any moment. */

/** Where something is seen: its edges in pixels, its opacity, its size, and how far it is lifted in pixels. */
export type Pose = { left: number; right: number; opacity: number; scale: number; rise: number }
/** From 0 to 1 in a time from 0 to 1. */
export type Ease = (time: number) => number

/** Quick at first, slower at the end. */
export const easeOut: Ease = (time) => 1 - (1 - time) ** 3

/** A spring that comes to rest with hardly an overshoot. */
export const spring: Ease = (time) => {
  const [speed, damping] = [20.5 * 0.26, 0.78]
  const wave = speed * Math.sqrt(1 - damping * damping)
  const left = Math.exp(-damping * speed * time) * (Math.cos(wave * time) + ((damping * speed) / wave) * Math.sin(wave * time))
  // What is left at the end is taken off evenly, so that it ends where it belongs.
  return 1 - left * (1 - time ** 4)
}

/** Milliseconds: neighbours make room; a dropped element settles; one is lifted; one goes away. */
export const MAKE_ROOM_MS = 140
/** A dropped element settles. */
export const SETTLE_MS = 260
/** An element is lifted. */
export const LIFT_MS = 90
/** A removed element goes away, a new one comes. */
export const LIFE_MS = 120

/** Something on its way. */
export class Motion {
  readonly pose: Pose
  #from: Pose
  #to: Pose
  #began = 0
  #ms = 0
  #ease: Ease = easeOut

  constructor(pose: Pose) {
    this.pose = { ...pose }
    // Nothing that stands still needs three places.
    this.#from = this.#to = this.pose
  }

  /** Whether it is on its way. */
  get moving(): boolean {
    return this.#ms > 0
  }

  /** Where it belongs. */
  get target(): Readonly<Pose> {
    return this.#to
  }

  /** Is there at once. */
  jump(to: Partial<Pose>): void {
    Object.assign(this.#to, to)
    Object.assign(this.pose, this.#to)
    this.#ms = 0
  }

  /** Goes there from where it is now. */
  go(to: Partial<Pose>, ms: number, ease: Ease = easeOut): void {
    const next = { ...this.#to, ...to }
    if (same(next, this.#to) && (this.moving || same(next, this.pose))) return
    this.#from = { ...this.pose }
    this.#to = next
    this.#began = 0
    this.#ms = ms
    this.#ease = ease
  }

  /** Moves sideways with what carries it, whatever else it is doing. */
  carry(by: number): void {
    for (const pose of new Set([this.pose, this.#from, this.#to])) {
      pose.left += by
      pose.right += by
    }
  }

  /** Goes on to a moment, in milliseconds. The first step is where it begins. */
  step(now: number): void {
    if (this.#ms === 0) return
    if (this.#began === 0) this.#began = now
    const time = Math.min(1, (now - this.#began) / this.#ms)
    const part = this.#ease(time)
    const { pose } = this
    const [from, to] = [this.#from, this.#to]
    KEYS.forEach((key) => { pose[key] = from[key] + (to[key] - from[key]) * part })
    if (time >= 1) this.jump({})
  }
}

const KEYS = ['left', 'right', 'opacity', 'scale', 'rise'] as const

const same = (a: Pose, b: Pose): boolean => a.left === b.left && a.right === b.right && a.opacity === b.opacity && a.scale === b.scale && a.rise === b.rise
