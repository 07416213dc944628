/** What the rules say of a trial: found out when it is asked, once for what it is of. */
import { evaluate, judgeLayout, type Edit, type Session, type Verdict } from '@codraft/core'
import type { Slowly } from '../inquiry/slowly.ts'
import type { Followed } from './followed.ts'
import type { Happening } from './happening.ts'

type Found<Of> = { readonly of: Of; readonly options: Session['options']; readonly verdict: Verdict }

/** The verdicts of a trial: of what is kept, with fixes and without, and of what is shown. */
export class Judging {
  readonly #session: () => Session
  readonly #tell: (happening: Happening) => void
  #live: Found<Session['visible']> | null = null
  #kept: Found<Session['layout']> | null = null
  #judged: Found<Session['layout']> | null = null
  #followed: Followed | null = null
  #slowly: Slowly | null = null
  /** Whether slow rules have not said yet what they say of what is kept. */
  #waits = false

  /**
   * @param session the trial as it is now
   * @param tell tells everybody that more is known
   */
  constructor(session: () => Session, tell: (happening: Happening) => void) {
    this.#session = session
    this.#tell = tell
  }

  /** Of what is shown, without fixes. */
  get live(): Verdict {
    const { visible, options } = this.#session()
    if (this.#live?.of !== visible || this.#live.options !== options) this.#live = { of: visible, options, verdict: this.#judge() }
    return this.#live.verdict
  }

  #judge(): Verdict {
    const session = this.#session()
    const { compiled, visible, preview, options } = session
    if (preview === null && this.#slowly) return this.verdict
    return preview !== null && this.#followed?.isOf(session) === true ? this.#followed.verdict(session) : judgeLayout(compiled, visible, options)
  }

  /** Of what was kept, with or without fixes: as soon as it is kept, where what mends it may be looked for later. The same as long as nothing else is kept or known. */
  get judged(): Verdict {
    const session = this.#session()
    const { layout, options } = session
    if (this.#judged?.of !== layout || this.#judged.options !== options) this.#judged = { of: layout, options, verdict: (this.#slowly ? null : this.#followed?.judged(session)) ?? this.verdict }
    return this.#judged.verdict
  }

  /** Of what was kept, with fixes; rules that take long are told as they were until it is found out. */
  get verdict(): Verdict {
    const session = this.#session()
    const { layout, options, compiled } = session
    const kept = this.#kept
    if (kept?.of === layout && kept.options === options) return kept.verdict
    this.#waits = kept !== null && this.#slowly !== null
    const verdict = kept && this.#slowly ? this.#slowly.verdict(session, kept.verdict, (whole) => this.#know(layout, whole)) : (this.#followed?.mended(session) ?? evaluate(compiled, layout, options))
    this.#kept = { of: layout, options, verdict }
    return verdict
  }

  /** The same, whatever it takes. */
  get whole(): Verdict {
    const { verdict } = this
    const { layout, options, compiled } = this.#session()
    if (!this.#waits) return verdict
    this.#slowly?.cancel()
    this.#know(layout, evaluate(compiled, layout, options))
    return this.verdict
  }

  #know(of: Session['layout'], verdict: Verdict): void {
    if (this.#kept?.of !== of) return
    this.#waits = false
    this.#kept = { ...this.#kept, verdict }
    this.#live = this.#judged = null
    this.#tell({ type: 'judged' })
  }

  /** Leaves rules that take long to somebody who tells later. */
  leave(slowly: Slowly): void {
    this.#slowly = slowly
  }

  /** Makes ready to judge every move of what is being taken in the hand; `ahead`: nobody has taken it yet. */
  async follow(ahead: boolean): Promise<void> {
    // Where it cannot be loaded, every move judges the whole layout.
    const loaded = await import('./followed.ts').catch(() => null)
    if (!loaded || this.#followed?.isOf(this.#session()) === true) return
    const again = (): void => {
      if (this.#session().preview === null) return
      this.#live = null
      this.#tell({ type: 'previewed' })
    }
    const slowly = this.#slowly
    this.#followed = new loaded.Followed(this.#session(), { again, ...(slowly && { slowly, kept: () => this.verdict }) })
    if (ahead) this.#followed.warm(this.#session().selection.section)
  }

  /** An edit of that trial was kept. */
  kept(edit: Edit, before: Session): void {
    if (this.#followed?.isOf(before) === true) this.#followed.kept(edit, this.#session())
  }

  /** Another trial was begun. */
  forget(): void {
    this.#followed = null
    this.#slowly?.cancel()
    this.#kept = this.#judged = null
  }
}
