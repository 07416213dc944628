import { describe, expect, it } from 'vitest'
import { TOKENS } from '../schema/tokens.ts'
import { THEMES } from './tokens.ts'

describe('themes', () => {
  it.each(['light', 'dark', 'print'] as const)('%s has a plain colour for every name', (theme) => {
    expect(Object.keys(THEMES[theme]).sort()).toEqual([...TOKENS].sort())
    for (const colour of Object.values(THEMES[theme])) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })
  it('forced has a system colour for every name, and both ends are used', () => {
    expect(Object.keys(THEMES.forced).sort()).toEqual([...TOKENS].sort())
    expect(new Set(Object.values(THEMES.forced))).toEqual(new Set(['Canvas', 'GrayText', 'CanvasText']))
  })
})
