/** The keys of stages of slots, for the sheet that shows them. */
import type { Shortcut } from './shortcuts.ts'
import { SHORTCUTS } from './shortcuts.ts'

/** Those that a row has for widths mean nothing here. */
const ELSEWHERE: ReadonlySet<string> = new Set(['keys-left-right', 'keys-plus-minus', 'keys-digits', 'keys-enter'])

/** At rest, and with a part picked up. */
export const SLOT_SHORTCUTS: { readonly free: readonly Shortcut[]; readonly lifted: readonly Shortcut[] } = {
  free: [
    { keys: ['←', '→', '↑', '↓'], does: 'slots-keys-arrows' },
    { keys: ['Enter'], does: 'slots-keys-enter' },
    { keys: ['M'], does: 'slots-keys-m', edits: true },
    ...SHORTCUTS.filter(({ does }) => !ELSEWHERE.has(does)),
  ],
  lifted: [
    { keys: ['←', '→', '↑', '↓'], does: 'slots-keys-lifted-arrows' },
    { keys: ['Home', 'End'], does: 'keys-lifted-home-end' },
    { keys: ['Space', 'Enter'], does: 'keys-lifted-drop' },
    { keys: ['Esc'], does: 'keys-lifted-escape' },
  ],
}
