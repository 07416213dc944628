/** All pages and pictures of the reference, by the files that they belong in. */
import { ruleKinds } from '@codraft/core'
import { readExample } from './rule-example.ts'
import { ruleIndex, rulePage } from './rule-page.ts'
import { rulePicture } from './rule-picture.ts'

/** The kinds of rule, in the order in which the reference lists them. */
export const documentedKinds = (): { kind: string; stages: readonly string[] }[] => Object.entries(ruleKinds).map(([kind, { stages }]) => ({ kind, stages }))

/** Every file of the reference, from the project's root, with what belongs in it. */
export function referenceFiles(): ReadonlyMap<string, string> {
  const kinds = documentedKinds()
  return new Map([
    ['docs/reference/rules/README.md', ruleIndex(kinds)],
    ...kinds.flatMap(({ kind, stages }) => {
      const example = readExample(kind)
      return [[`docs/reference/rules/${kind}.md`, rulePage(example, stages)], [`docs/pictures/rules/${kind}.svg`, rulePicture(example)]] as const
    }),
  ])
}
