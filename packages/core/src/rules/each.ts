/** The family of rules that ask something of each matching element by itself. */
import type { Asked, Each, Finding } from './define.ts'
import type { Placed, SceneSection } from './scene.ts'

/** Asks it of every matching element. */
export const askEach = (rule: Each) => ({ scene, sections }: Asked): readonly Finding[] => {
  const violated: Finding[] = []
  let least = Infinity
  let held: Placed | null = null
  for (const section of sections) {
    const tightest = tightestIn(section, rule)
    if (tightest !== 'unknown') {
      if (tightest !== null && tightest.slack < least) [least, held] = [tightest.slack, section.at(tightest.index) ?? held]
      continue
    }
    const whole = rule.whole?.(section, scene) ?? null
    const { slack: slackOf, describe } = whole ?? rule
    for (const one of rule.of(section, scene)) {
      if (whole !== null && whole.atLeast(one.index) >= (violated.length > 0 ? 0 : least)) continue
      const slack = slackOf(one, scene)
      if (slack === null) continue
      if (slack < 0) violated.push(describe(one, scene))
      else if (slack < least) [least, held] = [slack, one]
    }
  }
  if (violated.length > 0) return violated
  return held === null ? NOTHING : [rule.describe(held, scene)]
}

type Tightest = { readonly slack: number; readonly index: number }

/** The first of the tightest, from the figures that every group keeps; unknown where those do not tell, or something is broken. */
function tightestIn({ groups, section: { per } }: SceneSection, { ofShape, lawful }: Each): Tightest | null | 'unknown' {
  if (!ofShape || !lawful) return 'unknown'
  let [slack, index] = [Infinity, -1]
  for (const group of groups) {
    if (!ofShape(group.shape) || group.count === 0) continue
    const { min, max, step, gaps } = lawful(group.shape, per)
    const { span } = group
    if (span === null || step !== null || gaps.length > 0) return 'unknown'
    const low = min === null ? Infinity : span.min - min
    const high = max === null ? Infinity : max - span.max
    const own = low === Infinity && high === Infinity ? 0 : Math.min(low, high)
    const at = low === high ? Math.min(span.minAt, span.maxAt) : low < high ? span.minAt : span.maxAt
    if (own < 0) return 'unknown'
    if (own < slack || (own === slack && at < index)) [slack, index] = [own, at]
  }
  return index < 0 ? null : { slack, index }
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
