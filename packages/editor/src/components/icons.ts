/** Icons as path data on a 24 × 24 grid, drawn with round strokes in the colour of their text. */
import { html, type TemplateResult } from 'lit'

const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  replace: 'M4 8h13l-3-3M20 16H7l3 3',
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  note: 'M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 8.5h7',
  close: 'M6 6l12 12M18 6 6 18',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  tick: 'M5 13l4.5 4.5L19 7',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14M16 16l5 5',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  target: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M12 2v4M12 18v4M2 12h4M18 12h4',
  /** Severity shapes: a triangle, a square with a mark, a circled i. Each is told apart without colour. */
  block: 'M12 4 21.5 20H2.5zM12 10v4.5M12 17.2h.01',
  warn: 'M4.5 4.5h15v15h-15zM12 8v5M12 16.2h.01',
  advise: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11v5M12 7.8h.01',
} as const

/** The name of an icon. */
export type IconName = keyof typeof PATHS

/** Those that point back or on, and so the other way in a page that runs from right to left. `left` and `right` are geography. */
const TURNING: ReadonlySet<string> = new Set<IconName>(['undo', 'redo'])

/** An icon, hidden from readers: what stands beside it, or its button's name, says the same. */
export const icon = (name: IconName): TemplateResult => glyph(PATHS[name], TURNING.has(name))

/** An icon that comes with a later chunk, from its path. */
export const glyph = (path: string, turns = false): TemplateResult =>
  html`<svg class="glyph ${turns ? 'turns' : ''}" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`
