/** The family of rules that ask something of each matching element by itself. */
import type { Asked, Finding } from './define.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'

/** What is asked of each. Records are made only for those that break the rule, and for the tightest when none does. */
export type Each = {
  /** Of which elements of a section it is asked, in their order. */
  of(section: SceneSection, scene: Scene): readonly Placed[]
  /** What one has to spare, in whole numbers; under 0 it breaks the rule; null: the rule says nothing of it. */
  slack(one: Placed, scene: Scene): number | null
  describe(one: Placed, scene: Scene): Finding
}

/** Asks it of every matching element. */
export const askEach = (rule: Each) => ({ scene, sections }: Asked): readonly Finding[] => {
  const violated: Finding[] = []
  let least = Infinity
  let held: Placed | null = null
  for (const section of sections) {
    for (const one of rule.of(section, scene)) {
      const slack = rule.slack(one, scene)
      if (slack === null) continue
      if (slack < 0) violated.push(rule.describe(one, scene))
      else if (slack < least) [least, held] = [slack, one]
    }
  }
  if (violated.length > 0) return violated
  return held === null ? NOTHING : [rule.describe(held, scene)]
}

const NOTHING: readonly Finding[] = []

/** Of findings in order: the violated ones; where there are none, the first of the tightest. */
export function settled(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const violated = findings.filter(({ slack }) => slack < 0)
  if (violated.length > 0) return violated
  let held: Finding | null = null
  for (const finding of findings) if (held === null || finding.slack < held.slack) held = finding
  return held === null ? NOTHING : [held]
}
