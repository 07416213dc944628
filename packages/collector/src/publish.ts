/** Publishing: a brief, resolved and hashed, is put where no later file can change it under the feet of those who answered it. */
import { compile, pathText, readBrief, type Brief, type Kits, type Problem } from '@codraft/core'
import type { Store } from './stores/store.ts'

/** What is to be published, with what. */
export type Publishing = { readonly briefs: readonly unknown[]; readonly kits: Kits; readonly clock: () => Date }

/**
 * Publishes briefs and gives back every one that is published, earlier revisions included. A revision that has proposals and differs is
 * left as it was, with a warning.
 * @throws an Error naming every problem when a brief, or one that was published earlier, cannot be read
 */
export async function publish(store: Store, { briefs, kits, clock }: Publishing): Promise<{ briefs: Brief[]; warnings: string[] }> {
  const warnings: string[] = []
  for (const json of briefs) {
    const brief = readable(json, kits)
    const { id, revision } = brief
    const taken = await store.publish({ id, revision, hash: compile(brief).hash, document: JSON.stringify(brief) }, clock().toISOString())
    if (!taken) {
      warnings.push(`The brief "${id}" differs from its revision ${revision}, which people have answered. That one stands; raise "revision" to ${revision + 1} to publish the change.`)
    }
  }
  const published = await store.briefs()
  return { briefs: published.map(({ document }) => readable(JSON.parse(document), {})), warnings }
}

function readable(json: unknown, kits: Kits): Brief {
  const read = readBrief(json, { kits })
  const problems = read.ok ? dateProblems(read.value) : read.problems
  if (read.ok && problems.length === 0) return read.value
  const name = typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? `The brief "${json.id}"` : 'A brief'
  throw new Error(`${name} cannot be published:\n${problems.map(({ path, message }) => `  ${pathText(path) || '(whole)'}: ${message}`).join('\n')}`)
}

function dateProblems({ publish: { opens, closes } }: Brief): Problem[] {
  return Object.entries({ opens, closes }).flatMap(([field, text]) => {
    if (text === undefined || !Number.isNaN(Date.parse(text))) return []
    return [{ path: ['publish', field], code: 'wrong-value', message: `Found ${JSON.stringify(text)}; a date such as "2031-05-31" or "2031-05-31T18:00:00Z" is wanted.` }]
  })
}
