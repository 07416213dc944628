/** All keys of the editor, for the sheet that shows them. */
import type { WordKey } from './en.ts'
import type { Words } from './index.ts'

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
  { keys: ['Shift ←', 'Shift →'], does: 'keys-extend', edits: true },
  { keys: ['Ctrl A'], does: 'keys-all', edits: true },
  { keys: ['Ctrl Space'], does: 'keys-several', edits: true },
  { keys: ['Ctrl D'], does: 'keys-duplicate', edits: true },
  { keys: ['Ctrl C', 'Ctrl X', 'Ctrl V'], does: 'keys-clipboard', edits: true },
  { keys: ['Ctrl Z', 'Ctrl Shift Z', 'Ctrl Y'], does: 'keys-undo', edits: true },
  { keys: ['L'], does: 'keys-l', edits: true },
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
  { keys: ['↑', '↓', '+', '−'], does: 'keys-lifted-up-down' },
  { keys: ['Home', 'End'], does: 'keys-lifted-home-end' },
  { keys: ['T'], does: 'keys-lifted-turn' },
  { keys: ['Space', 'Enter'], does: 'keys-lifted-drop' },
  { keys: ['Esc'], does: 'keys-lifted-escape' },
]

/** Keys that have a name printed on them, by that name: what they are called differs from keyboard to keyboard. */
const CAPS: Readonly<Record<string, WordKey>> = {
  Space: 'cap-space', Enter: 'cap-enter', Home: 'cap-home', End: 'cap-end', Delete: 'cap-delete', Backspace: 'cap-backspace', Insert: 'cap-insert', Shift: 'cap-shift', Ctrl: 'cap-ctrl', Esc: 'cap-esc',
}

/** What is printed on the keys of a line, one after the other: "Strg D". `apple`: where Ctrl is written ⌘. */
export const capsOf = (keys: string, words: Words, apple: boolean): string =>
  keys.split(' ').map((key) => (apple && key === 'Ctrl' ? '⌘' : CAPS[key] ? words.say(CAPS[key]) : key)).join(' ')
