/** How something in the hand, or just let go, is seen to stand: beside its place by pixels, larger, higher. It goes from one such stance to another. */
import { easeOut, type Ease } from '../motion.ts'

/** `x` and `y`: pixels beside its place; `rise`: from 0, on the ground, to 1, in the hand. */
export type Stance = { readonly x: number; readonly y: number; readonly scale: number; readonly rise: number; readonly opacity: number }

/** At its place, on the ground. */
export const GROUNDED: Stance = { x: 0, y: 0, scale: 1, rise: 0, opacity: 1 }

/** One thing's way, which can be changed at any moment from where it is. */
export class Glide {
  #from: Stance
  #to: Stance
  #now: Stance
  #began: number | null = null
  #ms = 0
  #ease: Ease = easeOut

  constructor(stance: Stance) {
    this.#from = this.#to = this.#now = stance
  }

  /** How it is seen. */
  get now(): Stance {
    return this.#now
  }

  /** Whether it is on its way. */
  get moving(): boolean {
    return this.#ms > 0
  }

  /** Is there at once. */
  jump(to: Stance): void {
    this.#to = this.#now = to
    this.#ms = 0
  }

  /** Goes there from where it is seen now; on its way there already, it goes on. */
  go(to: Stance, ms: number, ease: Ease = easeOut): void {
    if (same(to, this.#to)) return
    this.#from = this.#now
    this.#to = to
    this.#began = null
    this.#ms = ms
    this.#ease = ease
  }

  /** Stands so many pixels beside where it stood, and goes on to where it was going. */
  shift(x: number, y: number): void {
    this.#now = { ...this.#now, x: this.#now.x + x, y: this.#now.y + y }
    this.#from = { ...this.#from, x: this.#from.x + x, y: this.#from.y + y }
  }

  /** Goes on to a moment, in milliseconds. The first step is where it begins. */
  step(now: number): void {
    if (this.#ms === 0) return
    this.#began ??= now
    const time = Math.min(1, (now - this.#began) / this.#ms)
    const part = this.#ease(time)
    const between = (key: keyof Stance): number => this.#from[key] + (this.#to[key] - this.#from[key]) * part
    this.#now = { x: between('x'), y: between('y'), scale: between('scale'), rise: between('rise'), opacity: between('opacity') }
    if (time >= 1) this.jump(this.#to)
  }
}

const same = (a: Stance, b: Stance): boolean => a.x === b.x && a.y === b.y && a.scale === b.scale && a.rise === b.rise && a.opacity === b.opacity
