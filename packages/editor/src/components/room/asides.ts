/** What stands behind the More menu: each loaded when it is opened first, or after the first edit. */
import type { Aside } from '../aside.ts'
import type { AsideName } from '../ports.ts'
import { Later } from './later.ts'

/** All of them, none of them loaded. */
export const asides = (): Readonly<Record<AsideName, Later<Aside>>> => ({
  picture: new Later<Aside>('codraft-picture-out', async () => (await import('../picture-out/picture-out.ts')).CodraftPictureOut),
  compare: new Later<Aside>('codraft-compare', async () => (await import('../compare/compare.ts')).CodraftCompare),
  ideas: new Later<Aside>('codraft-ideas', async () => (await import('../ideas/ideas.ts')).CodraftIdeas),
  notes: new Later<Aside>('codraft-notes', async () => (await import('../notes/notes.ts')).CodraftNotes),
  missing: new Later<Aside>('codraft-missing', async () => (await import('../missing/missing.ts')).CodraftMissing),
  acts: new Later<Aside>('codraft-acts', async () => (await import('../acts/acts.ts')).CodraftActs),
  print: new Later<Aside>('codraft-print', async () => (await import('../print/print.ts')).CodraftPrint),
})
