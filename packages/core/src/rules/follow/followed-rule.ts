/** One rule of a brief, what it said last, and how it hears of edits. */
import type { CompiledRule, Each, Finding, Followed, Near, Pairs } from '../define.ts'
import { resultOf } from '../record.ts'
import type { RuleResult } from '../result.ts'
import type { Scene } from '../scene.ts'
import { BEING, dependencyOf, ORDER, type Dependency } from './dependency.ts'
import { Follower } from './follower.ts'
import type { FollowedGround, Touch } from './followed.ts'

/** How much a rule weighs in a verdict's status: nothing broken, only what is open, more. */
export type Weight = 0 | 1 | 2

/** A rule that follows edits. */
export class FollowedRule {
  readonly rule: CompiledRule
  readonly dependency: Dependency
  /** Whether it has to be asked again. */
  dirty = false
  isPending = false
  results: readonly RuleResult[] = []
  weight: Weight = 0
  /** Whether what happens beside an element touches it. */
  readonly looksAround: boolean
  private readonly follower: (Followed & { feelAt?: Follower['feelAt'] }) | null
  /** What it found when it was last asked, and the results that say so; null: it was never asked here. */
  private found: { readonly findings: readonly Finding[]; readonly results: readonly RuleResult[] } | null = null

  constructor(rule: CompiledRule, ground: FollowedGround) {
    this.rule = rule
    const family = familyOf(rule, ground)
    this.looksAround = family !== null && 'reach' in family
    this.dependency = dependencyFor(rule, family, ground)
    const sections = ground.lives.map((live) => (rule.speaksOf(live.section) ? live : null))
    this.follower = family && ('follow' in family ? family.follow(sections, ground.scene) : new Follower(family, sections, ground.scene))
  }

  /** What it found broken, by where the results say so; null where it was not asked here. */
  get broken(): readonly (readonly [number, Finding])[] | null {
    if (this.isPending || !this.found) return null
    return this.found.findings.flatMap((finding, at) => (finding.slack < 0 ? [[at, finding] as const] : []))
  }

  /** The same rule on a layout that was not followed here; results that stay the same stay the same objects. */
  anew(ground: FollowedGround): FollowedRule {
    const next = new FollowedRule(this.rule, ground)
    next.found = this.found
    next.results = this.results
    next.weight = this.weight
    return next
  }

  /** An element that its selectors may mean was touched. */
  touch({ section, no, bits }: Touch, scene: Scene): void {
    const { dependency, follower } = this
    if (dependency.hears[section] !== true) return
    if ((bits & (BEING | dependency.own)) === 0) return
    this.dirty = true
    follower?.touch(section, no, scene, bits)
  }

  /** Something happened beside an element. */
  feel({ section, no }: { readonly section: number; readonly no: number }, scene: Scene, bits: number): void {
    if ((bits & (BEING | ORDER | this.dependency.own)) === 0) return
    this.dirty = true
    this.follower?.feelAt?.(section, no, scene)
  }

  /** Asks it. Returns whether it says something else than before. */
  answer(scene: Scene): boolean {
    this.dirty = false
    if (this.rule.slow) return this.wait(scene)
    return this.say(this.ask(scene))
  }

  /** Asks a slow rule, whatever it takes. */
  settle(scene: Scene): void {
    this.isPending = false
    this.say(this.rule.ask(scene))
  }

  /** Takes its results from somebody who asked it elsewhere. */
  take(results: readonly RuleResult[]): void {
    this.isPending = false
    this.found = null
    this.results = results
    this.weight = results.reduce<Weight>((weight, { status, severity }) => (status === 'violated' && severity === 'block' ? 2 : weight), 0)
  }

  private ask(scene: Scene): readonly Finding[] {
    if (!this.follower || this.follower.lost) return this.rule.ask(scene)
    return this.rule.speaks(scene) ? (this.follower.findings(scene) ?? this.rule.ask(scene)) : []
  }

  private wait(scene: Scene): boolean {
    // One that does not speak has nothing to wait for.
    if (!this.rule.speaks(scene)) {
      this.isPending = false
      return this.say([])
    }
    if (this.isPending) return false
    this.isPending = true
    this.results = [{ ...this.rule.silent, status: 'pending' }]
    this.weight = 0
    return true
  }

  private say(findings: readonly Finding[]): boolean {
    const { found, results } = this
    const same = found?.findings.length === findings.length && findings.every((one, index) => isSame(one, found.findings[index]))
    if (!same) this.found = { findings, results: findings.length === 0 ? [this.rule.silent] : this.recorded(findings) }
    this.results = this.found?.results ?? []
    this.weight = this.rule.spec.severity === 'block' ? weightOf(findings) : 0
    return this.results !== results
  }

  /** Results, the old ones where the same is said of the same place. */
  private recorded(findings: readonly Finding[]): readonly RuleResult[] {
    const { found } = this
    const old = new Map(found?.findings.map((finding, index) => [placeOf(finding), { finding, result: found.results[index] }]))
    return findings.map((finding) => {
      const known = old.get(placeOf(finding))
      return known?.result && isSame(finding, known.finding) ? known.result : resultOf(this.rule, finding)
    })
  }
}

const placeOf = ({ section, elements, place }: Finding): string => `${section ?? '*'} ${place ?? (elements.length === 1 ? (elements[0] ?? '') : elements.join(' '))}`

function weightOf(findings: readonly Finding[]): Weight {
  let weight: Weight = 0
  for (const { slack, open } of findings) {
    if (slack < 0 && open !== true) return 2
    if (slack < 0) weight = 1
  }
  return weight
}

function isSame(one: Finding, other: Finding | undefined): boolean {
  if (one === other) return true
  return other !== undefined && one.slack === other.slack && one.actual === other.actual && one.limit === other.limit && one.section === other.section
    && one.place === other.place && one.message === other.message && one.unit === other.unit && one.open === other.open && one.measured === other.measured
    && one.elements.length === other.elements.length && one.elements.every((id, index) => id === other.elements[index])
}

/** The family in which it can be followed; null: it is asked in full. */
function familyOf({ ruling: { family }, speaksOf, slow }: CompiledRule, { lives }: FollowedGround): Each | Near | Pairs | null {
  if (!family || slow) return null
  if ('follow' in family) return family
  if (!('reach' in family)) return family.alone === true && family.has !== undefined ? family : null
  return lives.every(({ section }) => section.stage.kind === 'row' || !speaksOf(section)) ? family : null
}

function dependencyFor(rule: CompiledRule, family: Each | Near | Pairs | null, { scene }: FollowedGround): Dependency {
  const known = dependencyOf(rule, scene.compiled)
  // Who looks at neighbours feels it where they stand.
  return family !== null && 'reach' in family ? { ...known, any: 0 } : known
}
