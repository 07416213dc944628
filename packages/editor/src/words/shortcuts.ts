/** All keys of the editor, for the sheet that shows them. */
import type { WordKey } from './en.ts'

/** One line of the sheet: key caps as they are printed, alternatives side by side, and what they do. */
export type Shortcut = { readonly keys: readonly string[]; readonly does: WordKey; readonly edits?: boolean }

/** While an element of the picture has the focus. Those that edit do nothing where the design can only be looked at. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['←', '→'], does: 'keys-left-right' },
  { keys: ['Home', 'End'], does: 'keys-home-end' },
  { keys: ['a–z'], does: 'keys-letters' },
  { keys: ['Space'], does: 'keys-space', edits: true },
  { keys: ['Enter'], does: 'keys-enter' },
  { keys: ['+', '−'], does: 'keys-plus-minus', edits: true },
  { keys: ['1–9'], does: 'keys-digits', edits: true },
  { keys: ['R'], does: 'keys-r', edits: true },
  { keys: ['A', 'Insert'], does: 'keys-a', edits: true },
  { keys: ['Delete', 'Backspace'], does: 'keys-delete', edits: true },
  { keys: ['Ctrl D'], does: 'keys-duplicate', edits: true },
  { keys: ['Ctrl C', 'Ctrl X', 'Ctrl V'], does: 'keys-clipboard', edits: true },
  { keys: ['Ctrl Z', 'Ctrl Shift Z', 'Ctrl Y'], does: 'keys-undo', edits: true },
  { keys: ['N'], does: 'keys-n', edits: true },
  { keys: ['W'], does: 'keys-w' },
  { keys: ['F', 'Shift F'], does: 'keys-f' },
  { keys: ['Esc'], does: 'keys-escape' },
  { keys: ['0', 'Shift 0'], does: 'keys-zero' },
  { keys: ['F6', 'Shift F6'], does: 'keys-f6' },
  { keys: ['?'], does: 'keys-question' },
]

/** While an element is picked up. */
export const LIFTED_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['←', '→'], does: 'keys-lifted-left-right' },
  { keys: ['↑', '↓'], does: 'keys-lifted-up-down' },
  { keys: ['Home', 'End'], does: 'keys-lifted-home-end' },
  { keys: ['Space', 'Enter'], does: 'keys-lifted-drop' },
  { keys: ['Esc'], does: 'keys-lifted-escape' },
]
