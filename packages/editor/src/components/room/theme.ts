/** Which theme is in force: the reader's colours before what the host wants, and that before what the system says. */
import type { ThemeName } from '@codraft/core'

const DARK = '(prefers-color-scheme: dark)'
const FORCED = '(forced-colors: active)'

/** The theme that everything painted takes. */
export function themeInForce(wanted: string | null): ThemeName {
  if (matchMedia(FORCED).matches) return 'forced'
  if (wanted === 'dark' || wanted === 'light') return wanted
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Says when the reader's system changes its mind, until the signal. */
export function watchTheme(changed: () => void, signal: AbortSignal): void {
  for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', changed, { signal })
}
