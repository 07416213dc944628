import { describe, expect, it } from 'vitest'
import { boxAround } from '../geometry/footprint.ts'
import { sectionPicture } from '../pictures/index.ts'
import { zoneOf } from './footing.ts'
import { ground, park } from './park.testing.ts'
import { sceneOf } from './scene.ts'
import { briefOf } from './street.testing.ts'

type Sides = Partial<Record<'front' | 'back' | 'left' | 'right' | 'around', number>>

/** What stays free on each side of something 1.8 by 0.6, as the geometry has it and as the picture shows it: left, back, right, front. */
function reaches(clearance: Sides, shape: 'rect' | 'ellipse' = 'rect'): { judged: number[]; shown: number[]; forms: (string | undefined)[] } {
  const layout = park({ kind: 'thing', at: [10, 10], angle: 0, width: 1.8, depth: 0.6 })
  const compiled = briefOf(ground({}, layout, { thing: { label: 'Thing', size: { width: 1.8, depth: 0.6 }, shape, clearance } }))
  const scene = sceneOf(compiled, layout)
  const section = scene.sections[0]
  const placed = section?.placed[0]
  if (!section || !placed) throw new Error('nothing stands there')
  const zone = zoneOf(placed, 'own', scene)
  expect(zone).toHaveLength(1)
  const [box] = zone.map(boxAround)
  const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = box ?? {}
  const field = sectionPicture(section, scene, { clearances: true }).framed.list.find(({ dash, op }) => dash?.[0] === 14 && op === 0.55)
  const [x, y, w, h] = field?.k === 'rect' ? [field.x, field.y, field.w, field.h] : field?.k === 'ellipse' ? [-field.rx, -field.ry, 2 * field.rx, 2 * field.ry] : [0, 0, 0, 0]
  const round = (values: number[]): number[] => values.map((value) => Math.round(value * 1000) / 1000)
  return {
    judged: round([9100 - minX, 9700 - minY, maxX - 10900, maxY - 10300].map((ticks) => ticks / 1000)),
    shown: round([-90 - x, -30 - y, x + w - 90, y + h - 30].map((cm) => cm / 100)),
    forms: [zone[0]?.grown === 0 ? 'square' : 'round', field?.k === 'ellipse' || (field?.k === 'rect' && field.r !== undefined && field.r > 8) ? 'round' : 'square'],
  }
}

describe('what stays free around a thing', () => {
  it.each<[string, Sides, number[], string]>([
    ['one side', { front: 0.9 }, [0, 0, 0, 0.9], 'square'],
    ['all sides alike', { around: 0.5 }, [0.5, 0.5, 0.5, 0.5], 'round'],
    ['a side that reaches further than all sides', { around: 0.5, front: 0.9 }, [0.5, 0.5, 0.5, 0.9], 'square'],
    ['a side that reaches less far than all sides', { around: 0.5, front: 0.2 }, [0.5, 0.5, 0.5, 0.5], 'round'],
    ['four sides that reach further than all sides', { around: 0.2, front: 0.5, back: 0.5, left: 0.5, right: 0.5 }, [0.5, 0.5, 0.5, 0.5], 'square'],
    ['each side by itself', { front: 0.4, back: 0.3, left: 0.2, right: 0.1 }, [0.2, 0.3, 0.1, 0.4], 'square'],
  ])('is judged as it is shown: %s', (_, clearance, sides, form) => {
    for (const shape of ['rect', 'ellipse'] as const) expect(reaches(clearance, shape)).toEqual({ judged: sides, shown: sides, forms: [form, form] })
  })
})
