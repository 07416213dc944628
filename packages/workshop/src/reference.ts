import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './project.ts'
import { referenceFiles } from './reference/pages.ts'

// `npm run reference`: writes the pages of docs/reference that are made from the language itself, with their pictures.

for (const [file, text] of referenceFiles()) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
