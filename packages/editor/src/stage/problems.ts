/** What is marked on a picture: who has a problem, and who is fixed. */
import { isLocked, type Ground, type Severity, type Verdict } from '@codraft/core'

const WEIGHT: Readonly<Record<Severity, number>> = { advise: 1, warn: 2, block: 3 }

/** The worst that the rules say of each element. */
export function problemsOf({ results }: Verdict, section: string): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>()
  results.forEach(({ status, severity, elements, section: where }) => {
    if (status !== 'violated' || (where !== null && where !== section)) return
    // A rule that speaks of many speaks of the whole, not of each.
    if (elements.length > 2) return
    elements.forEach((id) => {
      const known = worst.get(id)
      if (known === undefined || WEIGHT[known] < WEIGHT[severity]) worst.set(id, severity)
    })
  })
  return worst
}

/** Notes the ids of the elements that are not marked as they were. */
export function noteMarks(before: ReadonlyMap<string, Severity> | undefined, now: ReadonlyMap<string, Severity>, note: (id: string) => void): void {
  if (before === now) return
  now.forEach((severity, id) => { if (before?.get(id) !== severity) note(id) })
  before?.forEach((_, id) => { if (!now.has(id)) note(id) })
}

/** The elements that a lock keeps in their places or widths. */
export function fixedIn(ground: Omit<Ground, 'layout'>): ReadonlySet<string> {
  const { compiled, section } = ground
  const elements = compiled.sections.find(({ id }) => id === section)?.start ?? []
  return new Set(elements.flatMap(({ id }) => (['order', 'width', 'exists', 'kind', 'offset', 'at'] as const).some((field) => isLocked(ground, id, field) !== null) ? [id] : []))
}
