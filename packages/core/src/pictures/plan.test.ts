import { describe, expect, it } from 'vitest'
import { bench, ground, park } from '../rules/park.testing.ts'
import { sceneOf } from '../rules/scene.ts'
import { briefOf } from '../rules/street.testing.ts'
import { sectionPicture } from './index.ts'

/** The lettering of a park's picture. */
function lettered(stage: Record<string, unknown>, locale = 'en'): string[] {
  const layout = park(bench([10, 10]))
  const scene = sceneOf(briefOf(ground(stage, layout)), layout)
  const [section] = scene.sections
  return section ? sectionPicture(section, scene, { locale }).framed.list.flatMap((shape) => (shape.k === 'text' ? [shape.text] : [])) : []
}

describe('a plan as a picture', () => {
  it('calls zones and anchors what the brief calls them, in the language of the reader', () => {
    const names = { lawn: { en: 'Lawn', de: 'Wiese' }, 'south-gate': { en: 'School Lane', de: 'Schulgasse' } }
    expect(lettered({ names })).toEqual(expect.arrayContaining(['Lawn', 'Roots', 'School Lane', 'West gate']))
    expect(lettered({ names }, 'de')).toEqual(expect.arrayContaining(['Wiese', 'Roots', 'Schulgasse', 'West gate']))
  })
  it('shows north where the brief says where it is', () => {
    expect(lettered({})).not.toContain('N')
    expect(lettered({ north: 30 })).toContain('N')
  })
  it('is seen as the brief says: from the front it has no gates and its two dimensions', () => {
    expect(lettered({ view: 'front' })).toEqual(expect.arrayContaining(['30 m', '18 m']))
    expect(lettered({ view: 'front' })).not.toContain('South gate')
    expect(lettered({ view: 'plan' })).toEqual(lettered({}))
  })
})
