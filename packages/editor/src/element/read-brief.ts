/** Reads a brief that nobody has read yet: one that stands in the page, or on a plain server. A chunk of its own, with the schemas. */
import { compile, readBrief, type CompiledBrief, type Kit } from '@codraft/core'
import type { KitLoaders } from './kit-loaders.ts'
import { refused, type Outcome } from './outcome.ts'

/** A brief made ready, or everything that is wrong with it. */
export async function compiledFrom(json: unknown, loaders: KitLoaders): Promise<Outcome<CompiledBrief>> {
  const brief = readBrief(json, { kits: await loadKits(json, loaders) })
  return brief.ok ? { ok: true, value: compile(brief.value) } : refused('brief-unreadable', '<co-draft> cannot open this brief.', brief.problems)
}

async function loadKits(json: unknown, loaders: KitLoaders): Promise<Record<string, Kit>> {
  const catalogue: unknown = typeof json === 'object' && json !== null && 'catalogue' in json ? json.catalogue : undefined
  const names: unknown = typeof catalogue === 'object' && catalogue !== null && 'kits' in catalogue ? catalogue.kits : undefined
  const wanted = Object.entries(loaders).filter(([id]) => Array.isArray(names) && names.includes(id))
  return Object.fromEntries(await Promise.all(wanted.map(async ([id, load]) => [id, await load()] as const)))
}
