/**
 * What the rules say of what is shown, on every move of a drag: an edit asks again only what it can touch. Until what follows edits is
 * loaded, and when the trial was opened anew, the whole layout is judged.
 */
import { invertEdit, judgeLayout, type CompiledBrief, type Edit, type Evaluator, type Layout, type Session, type Verdict } from '@codraft/core'

type Followed = { readonly evaluator: Evaluator; readonly compiled: CompiledBrief; options: Session['options']; kept: Layout; tried: Edit }

const NONE: Edit = []

/** Judges a session as it is shown. */
export class Following {
  #open: typeof import('./evaluator.ts').evaluator | null = null
  #followed: Followed | null = null
  #judged: { readonly of: Layout; readonly options: Session['options']; readonly verdict: Verdict } | null = null

  /** Makes ready for moves that follow one another quickly. */
  async prepare(session: () => Session): Promise<void> {
    this.#open ??= (await import('./evaluator.ts')).evaluator
    const { compiled, layout, options } = session()
    if (this.#followed?.compiled === compiled && this.#followed.kept === layout) return
    this.#followed = { evaluator: this.#open(compiled, layout, options), compiled, options, kept: layout, tried: NONE }
  }

  /** What the rules say of what is shown, without fixes. The same object until that changes. */
  verdict({ compiled, layout, visible, preview, options }: Session): Verdict {
    const known = this.#judged
    if (known?.of === visible && known.options === options) return known.verdict
    const followed = this.#followed?.compiled === compiled && this.#followed.kept === layout ? this.#followed : null
    const verdict = followed ? this.#follow(followed, preview ?? NONE, options) : judgeLayout(compiled, visible, options)
    this.#judged = { of: visible, options, verdict }
    return verdict
  }

  #follow(followed: Followed, tried: Edit, options: Session['options']): Verdict {
    const { evaluator } = followed
    if (tried !== followed.tried) evaluator.update(instead(followed.tried, tried))
    followed.tried = tried
    if (followed.options !== options) evaluator.setOptions(options)
    followed.options = options
    return evaluator.pending.length > 0 ? evaluator.settle() : evaluator.verdict
  }

  /** What was tried, or something else, was kept. */
  kept(edit: Edit, { layout }: Session): void {
    const followed = this.#followed
    if (!followed) return
    followed.evaluator.update(instead(followed.tried, edit))
    Object.assign(followed, { kept: layout, tried: NONE })
  }

  /** Forgets what it followed. */
  forget(): void {
    this.#followed = this.#judged = null
  }
}

/** The edit that leads from one tried edit to another, both of the same layout: the way a hand went, not back to where it began. */
function instead(before: Edit, after: Edit): Edit {
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one && other && 'id' in one && 'id' in other && one.id === other.id && one.section === other.section) {
    if (one.type === 'reorder' && other.type === 'reorder') return [{ ...other, from: one.to }]
    if (one.type === 'resize' && other.type === 'resize') return [{ ...other, from: one.to }]
  }
  return [...invertEdit(before), ...after]
}
