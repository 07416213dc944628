import { describe, expect, it, vi } from 'vitest'
import { loadWords } from './load.ts'
import { safeTag } from './tongue.ts'

vi.mock('./locales/es/index.ts', () => {
  throw new Error('The connection is gone.')
})

describe('A language', () => {
  it.each([['de', 'Prüfen'], ['de-AT', 'Prüfen'], ['mi-NZ', 'Arotake'], ['fr_CA', 'Vérifier'], ['ar-EG', 'مراجعة'], ['AR', 'مراجعة']])('that is asked for as %s says Review as %s', async (tag, said) => {
    expect((await loadWords(tag)).say('review')).toBe(said)
  })

  it.each(['en', 'en-NZ', 'ja', 'tlh', '', 'x', 'no such tag'])('that we do not have (%j) is English', async (tag) => {
    const words = await loadWords(tag)
    expect([words.say('review'), words.language, words.direction]).toEqual(['Review', 'en', 'ltr'])
    expect(words.say('many-selected', { count: 1 })).toBe('1 part selected')
  })

  it('that cannot be loaded is English with its own figures, and nothing is thrown', async () => {
    const words = await loadWords('es')
    expect([words.say('review'), words.length(3.2, 'm')]).toEqual(['Review', '3,2\u00a0m'])
  })

  it('runs from right to left in Arabic', async () => {
    expect((await loadWords('ar')).direction).toBe('rtl')
    expect((await loadWords('de')).direction).toBe('ltr')
  })

  it('never makes Intl throw', () => {
    expect(['en_US', 'mi-nz', 'not a tag', '*'].map(safeTag)).toEqual(['en-US', 'mi-NZ', 'en', 'en'])
  })
})

describe('Figures', () => {
  it('are each language’s own', async () => {
    const told = async (tag: string): Promise<string[]> => {
      const words = await loadWords(tag)
      return [words.length(1234.5, 'm'), words.spoken(2.4, 'm'), words.amount(12000, 'EUR'), words.list(['A', 'B', 'C'], 'conjunction')].map((text) => text.replaceAll(/[\u00a0\u202f\u200f\u061c]/g, ' ').replaceAll(/ +/g, ' ').trim())
    }
    expect(await told('de')).toEqual(['1.234,5 m', '2,4 Meter', '12.000 €', 'A, B und C'])
    expect(await told('fr')).toEqual(['1 234,5 m', '2,4 mètres', '12 000 €', 'A, B et C'])
    expect(await told('mi')).toEqual(['1,234.5 m', '2.4 mita', '€ 12,000', 'A, B, C'])
    expect(await told('ar-EG')).toEqual(['١٬٢٣٤٫٥ متر', '٢٫٤ متر', '١٢٬٠٠٠ €', 'A وB وC'])
  })

  it('name a unit by itself', async () => {
    const words = await loadWords('de')
    expect([words.unit('m', 'short'), words.unit('m', 'long'), words.unit('HP', 'long'), words.unit('', 'short')]).toEqual(['m', 'Meter', 'HP', ''])
  })

  it('have a degree sign without a space', async () => {
    expect([(await loadWords('en')).amount(15, '°'), (await loadWords('en')).spoken(15, '°')]).toEqual(['15°', '15 degrees'])
  })
})

describe('Feet', () => {
  it('are shown over exact metres, and come back to them', async () => {
    const words = await loadWords('en-US', 'imperial')
    expect([words.length(3.2, 'm'), words.spoken(3.048, 'm'), words.figure(3.048, 'm'), words.unit('m', 'short'), words.told(21, 'm')]).toEqual(['10.5\u00a0ft', '10 feet', '10.0', 'ft', '68.9'])
    // Typed as 10.5 feet, kept as a whole tick.
    expect(Math.round(words.kept(10.5, 'm') * 1000) / 1000).toBe(3.2)
    expect([words.length(25.4, 'mm'), words.amount(10, 'm²'), words.amount(4, 'HP'), words.amount(1200, 'USD')]).toEqual(['1\u00a0in', '107.6\u00a0ft²', '4\u00a0HP', '$1,200'])
  })

  it('have round steps of their own', async () => {
    const { roundly } = await loadWords('en-US', 'imperial')
    const metric = await loadWords('en', 'metric')
    const steps = ([[0.1, 'm', 0.3048], [0.01, 'm', 0.3048], [1, 'm', 0.3048], [1, 'mm', 25.4], [5, 'mm', 25.4], [10, 'cm', 2.54]] as const).map(([step, unit, per]) => Math.round(((roundly?.(step, unit) ?? 0) / per) * 1000) / 1000)
    expect(steps).toEqual([0.25, 0.05, 2.5, 0.05, 0.2, 5])
    expect([roundly?.(3, 'HP'), Math.round((metric.roundly?.(0.5, 'ft') ?? 0) * 0.3048 * 1000) / 1000]).toEqual([3, 0.2])
  })

  it('of a brief are shown as metres where they are asked for', async () => {
    const words = await loadWords('en', 'metric')
    expect([words.length(10, 'ft'), words.length(2, 'm')]).toEqual(['3.048\u00a0m', '2.0\u00a0m'])
  })

  it('typed to what is shown give the very width that was there', async () => {
    const words = await loadWords('en-US', 'imperial')
    for (let ticks = 500; ticks < 6000; ticks += 100) {
      const shown = Number(words.figure(ticks / 1000, 'm'))
      expect(Math.abs(words.kept(shown, 'm') - ticks / 1000)).toBeLessThan(0.0016)
    }
  })
})
