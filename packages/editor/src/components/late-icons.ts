/** Icons of what comes later: the More menu and what stands behind it. */
import type { TemplateResult } from 'lit'
import { glyph } from './icons.ts'

const PATHS = {
  restart: 'M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7',
  tips: 'M9 18h6M10 21h4M8 14.5a6 6 0 1 1 8 0c-.6.6-1 1.2-1 2v1H9v-1c0-.8-.4-1.4-1-2z',
  keys: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  log: 'M5 5h14v10H9l-4 4z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11H5v9h14v-9h-1',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  compare: 'M4 5h16v14H4zM12 3v18M7.5 10l-2 2 2 2M16.5 10l2 2-2 2',
  ideas: 'M8 4h12v12H8zM8 8H4v12h12v-4',
  notes: 'M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 8.5h7M8.5 12h4',
  like: 'M7 11v9H4v-9zM7 11l4-7c1.7 0 2.5 1.2 2 3l-.7 3H19c1 0 1.7.9 1.4 1.9l-2 6.6c-.2.9-1 1.5-1.9 1.5H7',
  worry: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M9 10h.01M15 10h.01M8.5 16c2-2 5-2 7 0',
  idea: 'M9 18h6M10 21h4M8 14.5a6 6 0 1 1 8 0c-.6.6-1 1.2-1 2v1H9v-1c0-.8-.4-1.4-1-2z',
  missing: 'M4 4h16v16H4zM12 8.5v7M8.5 12h7',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  cut: 'M6 9a3 3 0 1 0 0-6a3 3 0 1 0 0 6M6 21a3 3 0 1 0 0-6a3 3 0 1 0 0 6M8.5 8 20 18M8.5 16 20 6',
  paste: 'M8 5H5v15h14V5h-3M9 3h6v4H9zM12 10.5v6M9.5 14l2.5 2.5 2.5-2.5',
  several: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM14.5 16.5l2 2 4-4.5',
  place: 'M3 12h6M15 12h6M5.5 9.5 3 12l2.5 2.5M18.5 9.5 21 12l-2.5 2.5M12 5v14',
  swap: 'M4 13h6v7.5H4zM14 13h6v7.5h-6zM7 9.5v-5h10v5M4.5 7 7 9.5 9.5 7M14.5 7 17 9.5 19.5 7',
  beside: 'M4 3.5h16v6H4zM4 14.5h16v6H4zM9 9.5l3 5M14 9.5l3 5',
  print: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 13.5h10V20H7z',
} as const

/** The name of a later icon. */
export type LateIconName = keyof typeof PATHS

/** A later icon, hidden from readers like every icon. */
export const lateIcon = (name: LateIconName): TemplateResult => glyph(PATHS[name])
