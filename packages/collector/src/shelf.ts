/** The published briefs, and what the server's clock says of them. */
import { compile, type Brief, type CompiledBrief } from '@codraft/core'

/** One published revision, made ready. `text` is its JSON in the order in which its author wrote it: palettes show kinds in that order. */
export type Published = { readonly compiled: CompiledBrief; readonly text: string }
/** Published briefs by id; a draft is not there. */
export type Shelf = {
  /** The newest revision that has opened. */
  current(id: string): Published | undefined
  /** One revision, if it has opened. */
  revision(id: string, revision: number): Published | undefined
  /** Whether the brief takes no more proposals: its newest open revision has closed. */
  isClosed(id: string): boolean
  /** Whether a proposal to this revision is still taken: the newest always, an older one unless the newest says otherwise. */
  takes(id: string, revision: number): boolean
  /** The newest open revision of every brief. */
  all(): readonly Published[]
}

const DAY_MS = 86_400_000

/** Puts briefs on a shelf. Each revision is compiled once, when first asked for. */
export function shelve(briefs: readonly Brief[], clock: () => Date): Shelf {
  const byId = new Map<string, Map<number, () => Published>>()
  for (const brief of briefs) {
    const revisions = byId.get(brief.id) ?? new Map<number, () => Published>()
    byId.set(brief.id, revisions.set(brief.revision, once(() => ({ compiled: compile(brief), text: JSON.stringify(brief) }))))
  }
  const isDraft = ({ compiled: { brief } }: Published): boolean => {
    const { opens } = brief.publish
    return opens !== undefined && clock().getTime() < Date.parse(opens)
  }
  const revision = (id: string, number: number): Published | undefined => {
    const found = byId.get(id)?.get(number)?.()
    return found && !isDraft(found) ? found : undefined
  }
  const current = (id: string): Published | undefined => {
    const numbers = [...(byId.get(id)?.keys() ?? [])].sort((a, b) => b - a)
    for (const number of numbers) {
      const found = revision(id, number)
      if (found) return found
    }
    return undefined
  }
  return {
    current,
    revision,
    isClosed: (id) => {
      const closes = current(id)?.compiled.brief.publish.closes
      return closes !== undefined && clock().getTime() >= closingTime(closes)
    },
    takes: (id, number) => {
      const newest = current(id)?.compiled.brief
      return newest !== undefined && (newest.revision === number || newest.publish.acceptOlder)
    },
    all: () => [...byId.keys()].flatMap((id) => current(id) ?? []),
  }
}

/** A date alone means the end of that day in UTC; a date with a time means that moment. */
const closingTime = (closes: string): number => Date.parse(closes) + (/^\d{4}-\d\d-\d\d$/.test(closes) ? DAY_MS : 0)

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
