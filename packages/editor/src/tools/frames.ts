/** One animation frame for everybody: what the pointer did comes first, then what is painted, so that nothing is seen a frame late. */

/** The two parts of a frame, in their order. */
export type Phase = 'input' | 'paint'
/** What is done in a frame; `now` in milliseconds. */
export type FrameJob = (now: number) => void

/** No screen shows more than one picture in this time, in milliseconds. */
const LEAST_MS = 4

/** Frames on demand: none is asked for while nobody has anything to do. */
export class Frames {
  #jobs: Record<Phase, Set<FrameJob>> = { input: new Set(), paint: new Set() }
  #request = 0
  #ran = -Infinity
  #running = false

  /** Does a job once in the coming frame; asked for during a frame, in this one if its part is still to come. */
  request(phase: Phase, job: FrameJob): void {
    this.#jobs[phase].add(job)
    this.#schedule()
  }

  /**
   * Does a job at once, and all else that waits: browsers tell of the pointer when a frame begins, so waiting for that frame costs as much again.
   * What comes sooner than a frame after the last one, or while a frame is asked for already, is done in that frame.
   */
  hasten(phase: Phase, job: FrameJob): void {
    this.#jobs[phase].add(job)
    const now = performance.now()
    if (this.#running || this.#request !== 0 || now - this.#ran < LEAST_MS) return this.#schedule()
    this.#run(now)
  }

  /** Does no longer what was asked for. */
  cancel(phase: Phase, job: FrameJob): void {
    this.#jobs[phase].delete(job)
    if (this.#running || this.#isWanted()) return
    cancelAnimationFrame(this.#request)
    this.#request = 0
  }

  #isWanted(): boolean {
    return this.#jobs.input.size + this.#jobs.paint.size > 0
  }

  #schedule(): void {
    if (!this.#running && this.#request === 0 && this.#isWanted()) this.#request = requestAnimationFrame((now) => this.#run(now))
  }

  #run(time: number): void {
    // A frame's time is that of its beginning: it may lie before what was done since.
    const now = (this.#ran = Math.max(time, this.#ran))
    this.#request = 0
    this.#running = true
    try {
      for (const phase of ['input', 'paint'] as const) {
        const jobs = this.#jobs[phase]
        this.#jobs[phase] = new Set()
        for (const job of jobs) job(now)
      }
    } finally {
      this.#running = false
      this.#schedule()
    }
  }
}
