import { describe, expect, it } from 'vitest'
import { cosine, sine } from './angles.ts'

describe('sine and cosine of whole degrees', () => {
  it('agree with the platform to nine decimals for two turns either way', () => {
    for (let degrees = -720; degrees <= 720; degrees++) {
      const radians = (degrees * Math.PI) / 180
      expect(Math.abs(sine(degrees) - Math.sin(radians))).toBeLessThan(6e-10)
      expect(Math.abs(cosine(degrees) - Math.cos(radians))).toBeLessThan(6e-10)
    }
  })
  it('are exact where a drawing is square', () => {
    expect([0, 90, 180, 270].map(sine).map(Math.abs)).toEqual([0, 1, 0, 1])
    expect(sine(30)).toBe(0.5)
    expect(cosine(60)).toBe(0.5)
  })
})
