/** What the rules say of each element of the current section: what is marked on the picture. */
import type { Severity } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import { fixedIn, problemsOf } from './problems.ts'
import type { Solved } from './solved.ts'

/** How long a tick stands where a problem was. */
const TICK_MS = 1200
const NOBODY: readonly string[] = []

type Problems = ReadonlyMap<string, Severity>

/** Asks the rules only when the layout is another one. */
export class Judgement {
  readonly #controller: SessionController
  readonly #faded: (ids: readonly string[]) => void
  #settled: Problems | null = null
  /** Those of the layout that is kept. */
  #kept: Problems | null = null
  #judged: { readonly of: object; readonly section: string; readonly problems: Problems } | null = null
  #fixed: { readonly of: object; readonly own: ReadonlySet<string>; readonly options: object; readonly ids: ReadonlySet<string> } | null = null
  #noted: { readonly of: object; readonly section: string; readonly ids: ReadonlySet<string> } | null = null
  #mixed: { readonly settled: Problems | null; readonly active: string; readonly own: Severity | undefined; readonly problems: Problems } | null = null
  #solved: Solved | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param faded called with those whose ticks come, and when they are to go away */
  constructor(controller: SessionController, faded: (ids: readonly string[]) => void) {
    this.#controller = controller
    this.#faded = faded
  }

  /** The worst of each element. While one is in the hand (`active`) only its own come and go; the rest settles when it is dropped. */
  problems(active: string | null): Problems {
    const { section, session: { preview } } = this.#controller
    // What is kept has been judged for everybody.
    const said = preview === null ? this.#controller.judged : this.#controller.live
    if (this.#judged?.of !== said || this.#judged.section !== section) this.#judged = { of: said, section, problems: problemsOf(said, section) }
    const now = this.#judged.problems
    if (preview === null) this.#keep(now)
    if (active === null) return (this.#settled = now)
    const own = now.get(active)
    // The same until the one in the hand changes its mark: then nothing is compared and nothing painted.
    if (this.#mixed?.settled === this.#settled && this.#mixed.active === active && this.#mixed.own === own) return this.#mixed.problems
    const problems = new Map(this.#settled)
    if (own === undefined) problems.delete(active)
    else problems.set(active, own)
    this.#mixed = { settled: this.#settled, active, own, problems }
    return problems
  }

  /** Whoever has a mark of any kind, with these problems. */
  marked(problems: Problems): readonly string[] {
    const ids = new Set(this.fixed)
    const mark = (_: unknown, id: string): unknown => ids.add(id)
    this.noted.forEach(mark)
    this.#solved?.of.forEach(mark)
    problems.forEach(mark)
    return [...ids]
  }

  /** What is only tried has solved nothing yet. */
  #keep(now: Problems): void {
    const before = this.#kept
    this.#kept = now
    if (before === null || before === now) return
    const solved = new Map(before)
    now.forEach((_, id) => solved.delete(id))
    if (solved.size > 0) this.#tick(solved)
  }

  /** Those whose problem has just been solved; null where there is none. */
  get solved(): Solved | null {
    return this.#solved
  }

  /** Their signs go on to a moment. Returns whose are to be painted again. */
  turn(now: number, still: boolean): readonly string[] {
    return this.#solved?.step(now, still) === true ? [...this.#solved.of.keys()] : NOBODY
  }

  #tick(of: Problems): void {
    clearTimeout(this.#timer)
    const become = (solved: Solved | null): void => {
      const before = this.#solved?.of.keys() ?? []
      this.#solved = solved
      this.#faded([...before, ...(solved?.of.keys() ?? [])])
    }
    const end = (this.#timer = setTimeout(() => become(null), TICK_MS))
    void import('./solved.ts').then(({ Solved }) => {
      if (end === this.#timer) become(new Solved(of))
    }, () => undefined)
  }

  /** Those that a lock keeps: the brief's, or the person's own. */
  get fixed(): ReadonlySet<string> {
    const { compiled, section, own, session: { options } } = this.#controller
    // The person's own are another set with every lock and every section.
    if (this.#fixed?.of !== compiled || this.#fixed.own !== own || this.#fixed.options !== options) {
      this.#fixed = { of: compiled, own, options, ids: new Set([...fixedIn({ compiled, section, options }), ...own]) }
    }
    return this.#fixed.ids
  }

  /** Those that somebody has written a note about. */
  get noted(): ReadonlySet<string> {
    const { section, session: { remarks: { notes } } } = this.#controller
    if (this.#noted?.of !== notes || this.#noted.section !== section) this.#noted = { of: notes, section, ids: new Set(notes.filter((note) => note.at === undefined && (note.section ?? section) === section).map(({ on }) => on)) }
    return this.#noted.ids
  }

  /** Forgets what was, as for another brief. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#settled = this.#kept = this.#solved = null
  }
}
