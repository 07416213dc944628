/** What a layout under a brief can be made of: every kind with every combination of its choices, in every section where it may be placed. */
import type { Shape } from '../brief/kind.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { ReadyBrief } from '../rules/scene.ts'

/** One sort of element that a section can hold. */
export type Part = {
  readonly index: number
  readonly section: CompiledSection
  readonly kind: string
  readonly choices: Readonly<Record<string, string>>
  readonly shape: Shape
}

/** More combinations of choices than these are not looked at one by one. */
const MOST_CHOICES = 64

/** Every part of a brief; `complete` is false where a kind has too many choices to look at them all. */
export function partsOf(ready: ReadyBrief): { parts: readonly Part[]; complete: boolean } {
  const found: Omit<Part, 'index'>[] = []
  let complete = true
  for (const section of ready.sections) {
    const standing = new Set(section.start.map(({ kind }) => kind))
    for (const { id, kind, shape, shapeFor } of ready.kinds.values()) {
      const placeable = kind.retired !== true && section.spec.palette.some((word) => isNamed(word, id, shape))
      if (!placeable && !standing.has(id)) continue
      const made = choicesOf(kind.choices)
      complete &&= made !== null
      for (const choices of made ?? [{}]) found.push({ section, kind: id, choices, shape: shapeFor(choices) })
    }
  }
  return { parts: found.map((part, index) => ({ ...part, index })), complete }
}

const isNamed = (word: string, id: string, { tags }: Shape): boolean => word === '*' || word === id || (word.startsWith('#') && tags.has(word.slice(1)))

type Choices = NonNullable<ReturnType<ReadyBrief['kinds']['get']>>['kind']['choices']

function choicesOf(choices: Choices): Record<string, string>[] | null {
  let all: Record<string, string>[] = [{}]
  for (const [name, { options }] of Object.entries(choices ?? {})) {
    const names = Object.keys(options)
    if (all.length * names.length > MOST_CHOICES) return null
    all = all.flatMap((made) => names.map((option) => ({ ...made, [name]: option })))
  }
  return all
}
