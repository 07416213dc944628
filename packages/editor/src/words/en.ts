import { enShell } from './en-shell.ts'

/** Every English word that the public sees or hears. One key per sentence; sentences are whole, never glued. */
export const en = {
  // The frame
  ...enShell,
  'loading': 'Opening the plan…',
} as const

/** The keys of the catalogue. */
export type WordKey = keyof typeof en
