import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '@codraft/core'
import * as kits from '@codraft/kits'
import { root } from './project.ts'

// Kits are data: each is also a JSON file, for whoever reads it with another language than ours.

/** Every kit as its JSON file. */
export const kitFiles = (): { readonly name: string; readonly kit: Kit; readonly text: string }[] =>
  Object.values(kits).map((kit) => ({ name: `${kit.id}.json`, kit, text: `${JSON.stringify(kit)}\n` }))

if (import.meta.main) {
  const dist = join(root, 'packages/kits/dist')
  mkdirSync(dist, { recursive: true })
  for (const { name, text } of kitFiles()) writeFileSync(join(dist, name), text)
}
