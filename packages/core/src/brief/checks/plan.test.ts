import { describe, expect, it } from 'vitest'
import { ground } from '../../rules/park.testing.ts'
import { briefJson } from '../../rules/street.testing.ts'
import { readBrief } from '../read.ts'

const problems = (stage: Record<string, unknown>): string[] => {
  const read = readBrief(briefJson(ground(stage)))
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path.slice(3).join('.')} ${code}`)
}

describe('the ground of a plan', () => {
  it('is read when it is plain or bent inwards', () => {
    expect(problems({})).toEqual([])
    expect(problems({ boundary: [[0, 0], [30, 0], [30, 18], [15, 9], [0, 18]] })).toEqual([])
  })
  it('is refused when its outline crosses, touches or folds onto itself', () => {
    expect(problems({ boundary: [[0, 0], [30, 18], [30, 0], [0, 18]] })).toEqual(['stage.boundary.2 boundary-crosses'])
    expect(problems({ zones: { lawn: [[2, 2], [12, 2], [12, 2], [2, 10]] } })).toEqual(['stage.zones.lawn.1 boundary-crosses'])
    expect(problems({ zones: { lawn: [[2, 2], [12, 2], [6, 2]] } })).toEqual(['stage.zones.lawn.1 boundary-crosses'])
  })
  it('is refused with names for what is not there, with one name for two places, and with angles beyond a turn', () => {
    expect(problems({ names: { lawn: 'Lawn', 'west-gate': { en: 'West gate', fr: 'Porte ouest' } } })).toEqual([])
    expect(problems({ names: { lown: 'Lawn' } })).toEqual(['stage.names.lown unknown-zone'])
    expect(problems({ anchors: { 'south-gate': [15, 18], lawn: [3, 3] } })).toEqual(['stage.anchors.lawn duplicate-id'])
    expect(problems({ angles: [0, 90, 360] })).toEqual(['stage.angles.2 wrong-value'])
    expect(problems({ north: 360 })).toEqual(['stage.north wrong-value'])
  })
  it('is refused with points finer than its resolution', () => {
    expect(problems({ boundary: [[0, 0], [30.0001, 0], [30, 18], [0, 18]] })).toEqual(['stage.boundary.1.0 too-fine'])
    expect(problems({ anchors: { 'south-gate': [15, 18.00001], 'west-gate': [0, 9] } })).toEqual(['stage.anchors.south-gate.1 too-fine'])
    expect(problems({ zones: { roots: { circle: [24, 5, 3.00001] } } })).toEqual(['stage.zones.roots.circle.2 too-fine'])
  })
})
