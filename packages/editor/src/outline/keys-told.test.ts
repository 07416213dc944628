import { describe, expect, it } from 'vitest'
import { plan } from '../stages/plan.ts'
import { slots } from '../stages/slots.ts'
import { ELEMENT_KEYS } from '../words/element-keys.ts'
import { SHORTCUTS, type Shortcut } from '../words/shortcuts.ts'

/** Those of the sheet that speak to the element in focus, as `aria-keyshortcuts` writes them. What goes from one to the next, or is the same everywhere, is no shortcut of it. */
const EVERYWHERE = new Set(['keys-undo', 'keys-escape', 'keys-zero', 'keys-f6', 'keys-question', 'keys-letters', 'keys-home-end', 'keys-left-right', 'keys-digits', 'plan-keys-digits'])
const ARROWS: Readonly<Record<string, string>> = { '←': 'ArrowLeft', '→': 'ArrowRight', '↑': 'ArrowUp', '↓': 'ArrowDown', '−': '-', '+': 'Plus', 'Page Up': 'PageUp', 'Page Down': 'PageDown' }
const written = (caps: string): string => ARROWS[caps] ?? caps.split(' ').map((cap) => (cap === 'Ctrl' ? 'Control' : (ARROWS[cap] ?? cap))).join('+')
const told = (lines: readonly Shortcut[]): string[] => lines.filter(({ does }) => !EVERYWHERE.has(does)).flatMap(({ keys }) => keys.map(written))

describe('The keys that a reader is told of', () => {
  it.each<[string, readonly Shortcut[], string]>([
    ['a row', SHORTCUTS, ELEMENT_KEYS], ['a plan', plan.shortcuts.free, plan.outline.keys[0]], ['slots', slots.shortcuts.free, slots.outline.keys[0]],
  ])('on %s are all that the sheet shows', (_, lines, keys) => {
    expect(new Set(keys.split(' '))).toEqual(new Set(told(lines)))
  })
})
