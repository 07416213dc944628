/**
 * A layout under a brief's rules that follows its edits. An edit asks again only the rules that it can touch, and of those that look at
 * elements one by one only the elements touched. What it says is what `judgeLayout` says of the same layout; results that did not
 * change are the same objects.
 */
import type { CompiledBrief } from '../../brief/compile-known.ts'
import type { Shape } from '../../brief/kind.ts'
import { applyEdit, type Edit } from '../../operations/index.ts'
import type { Layout } from '../../schema/layout.ts'
import { mended, type Broken } from '../evaluate.ts'
import type { RuleResult, Verdict } from '../result.ts'
import type { OptionValues } from '../scene.ts'
import { FollowedRule } from './followed-rule.ts'
import { FollowedGround, type Change } from './followed.ts'

/** Follows a layout through its edits. */
export type Evaluator = {
  readonly layout: Layout
  /** As `judgeLayout` gives it, without fixes; slow rules are `pending` until they are settled, and do not count in its status. */
  readonly verdict: Verdict
  /**
   * As `evaluate` gives it, with fixes.
   * @param layout the layout that it has followed to, where that is at hand
   * @returns null while rules are `pending`, and where somebody else has answered them
   */
  mended(layout?: Layout): Verdict | null
  /** The ids of the rules that are `pending`. */
  readonly pending: readonly string[]
  /** Grows with every change, so that answers worked out elsewhere are not taken for a later layout. */
  readonly version: number
  /** Does an edit and gives the verdict after it. @throws {OperationError} as `apply` does; nothing has changed then. */
  update(edit: Edit): Verdict
  /** Sets the brief's switches, all of them. */
  setOptions(options: OptionValues): Verdict
  /** Asks pending rules: all, or those named, so that a page can go on between two. */
  settle(rules?: readonly string[]): Verdict
  /**
   * Takes what a worker's `judgeLayout` said of pending rules.
   * @param results of a verdict on the layout of that version; those of rules that are not pending are left aside
   * @param version as it was when that layout was handed out; with another one nothing is taken
   */
  take(results: readonly RuleResult[], version: number): Verdict
}

/** Follows a layout through its edits. The verdicts of a gesture hold no fixes; ask for those once it is over. */
export function evaluator(compiled: CompiledBrief, layout: Layout, options: OptionValues = {}): Evaluator {
  return new Following(compiled, layout, options)
}

class Following implements Evaluator {
  version = 0
  verdict: Verdict = { status: 'valid', results: [] }
  private readonly compiled: CompiledBrief
  private ground: FollowedGround
  private rules: readonly FollowedRule[] = []
  private near: readonly FollowedRule[] = []
  /** By shape, which rules an element of it may touch: 1 by index. */
  private relevant = new Map<Shape, Uint8Array>()

  constructor(compiled: CompiledBrief, layout: Layout, options: OptionValues) {
    this.compiled = compiled
    this.ground = new FollowedGround(compiled, layout, options)
    this.begin()
  }

  get layout(): Layout {
    return this.ground.layout
  }

  get pending(): readonly string[] {
    return this.rules.filter(({ isPending }) => isPending).map(({ rule }) => rule.spec.id)
  }

  update(edit: Edit): Verdict {
    const change = this.ground.follow(edit)
    if (change !== null) {
      if (change.touches.length > 0) this.hear(change)
    } else {
      const next = applyEdit(this.ground.layout, edit)
      this.ground = new FollowedGround(this.compiled, next, this.ground.scene.options)
      this.begin()
    }
    this.version += 1
    return this.verdict
  }

  setOptions(options: OptionValues): Verdict {
    this.ground.scene = { ...this.ground.scene, options }
    this.version += 1
    return this.answer(() => true)
  }

  settle(rules?: readonly string[]): Verdict {
    const wanted = rules && new Set(rules)
    for (const one of this.rules) if (one.isPending && wanted?.has(one.rule.spec.id) !== false) one.settle(this.ground.scene)
    return this.tell()
  }

  take(results: readonly RuleResult[], version: number): Verdict {
    if (version !== this.version) return this.verdict
    for (const one of this.rules) {
      const own = one.isPending ? results.filter(({ rule }) => rule === one.rule.spec.id) : []
      if (own.length > 0 && own.every(({ status }) => status !== 'pending')) one.take(own)
    }
    return this.tell()
  }

  mended(layout?: Layout): Verdict | null {
    const broken: Broken[] = []
    let from = 0
    for (const one of this.rules) {
      const found = one.broken
      if (found === null) return null
      for (const [at, finding] of found) {
        const result = one.results[at]
        if (result) broken.push({ index: from + at, result, rule: one.rule, finding })
      }
      from += one.results.length
    }
    if (broken.length === 0) return this.verdict
    return mended({ compiled: this.compiled, scene: this.ground.scene, layout: layout ?? this.layout }, { ...this.verdict, broken })
  }

  private begin(): void {
    this.relevant = new Map()
    this.rules = this.compiled.rules.map((rule, index) => this.rules[index]?.anew(this.ground) ?? new FollowedRule(rule, this.ground))
    this.near = this.rules.filter(({ looksAround }) => looksAround)
    this.answer(() => true)
  }

  private hear(change: Change): void {
    const { scene } = this.ground
    let any = 0
    for (const { bits } of change.touches) any |= bits
    for (const one of this.rules) one.dirty = one.dependency.always || (one.dependency.any & any) !== 0
    for (const touch of change.touches) {
      const [before, after] = [this.relevantTo(touch.before), this.relevantTo(touch.after)]
      for (let index = 0; index < this.rules.length; index++) {
        if (before?.[index] === 1 || after?.[index] === 1) this.rules[index]?.touch(touch, scene)
      }
    }
    for (const seam of change.seams) for (const one of this.near) one.feel(seam, scene, any)
    this.answer(({ dirty }) => dirty)
  }

  private relevantTo(shape: Shape | null): Uint8Array | null {
    if (shape === null) return null
    let known = this.relevant.get(shape)
    if (known === undefined) {
      known = Uint8Array.from(this.rules, ({ dependency }) => (dependency.mayMean(shape) ? 1 : 0))
      this.relevant.set(shape, known)
    }
    return known
  }

  /** Asks those that have to be asked, and tells the verdict anew where one of them says something else. */
  private answer(which: (one: FollowedRule) => boolean): Verdict {
    let changed = false
    for (const one of this.rules) if (which(one) && one.answer(this.ground.scene)) changed = true
    return changed ? this.tell() : this.verdict
  }

  private tell(): Verdict {
    const results: RuleResult[] = []
    let weight = 0
    for (const one of this.rules) {
      for (const result of one.results) results.push(result)
      if (one.weight > weight) weight = one.weight
    }
    return (this.verdict = { status: STATUS[weight] ?? 'invalid', results })
  }
}

const STATUS = ['valid', 'incomplete', 'invalid'] as const
