/** The colours of a theme as a canvas can paint with them. */
import { THEMES, type Palette, type ThemeName } from '@codraft/core'

let system = THEMES.forced
let isDark: boolean | undefined

/** The palette of a theme. The system's own colours are read off the page: a canvas beside it takes their names for those of a light system. */
export function paletteOf(theme: ThemeName): Palette {
  if (theme !== 'forced') return THEMES[theme]
  const { matches } = matchMedia('(prefers-color-scheme: dark)')
  if (isDark !== matches) {
    isDark = matches
    system = asOnPage(THEMES.forced)
  }
  return system
}

/** Whether a palette is of system colours. */
export const isForced = (palette: Palette): boolean => palette === system

function asOnPage(palette: Palette): Palette {
  const probe = document.body.appendChild(document.createElement('i'))
  const { style } = probe
  const read = Object.entries(palette).map(([token, name]) => {
    style.color = name
    return [token, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(read) as Palette
}
