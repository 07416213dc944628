import { describe, expect, it } from 'vitest'
import type { Art, Part } from '../schema/art.ts'
import { artProblems, MAX_PARTS } from './check.ts'

const art = (parts: Part[], more: Partial<Art> = {}): Art => ({ v: 1, unit: 'cm', view: 'plan', box: [0, 0, 1, 1], parts, ...more })
const dot: Part = { k: 'ellipse', x: 0, y: 0, rx: 1, ry: 1, fill: 'ink' }
const codes = (of: Art, arts: Record<string, Art> = {}): string[] => artProblems(of, arts, ['art', 'a']).map((problem) => problem.code)
const drawn = (d: string): Art => art([{ k: 'path', d }])
const many = (count: number): Part[] => Array.from({ length: count }, () => dot)

describe('art of strangers', () => {
  it('may hold 120 parts, and no more', () => {
    expect(codes(art(many(MAX_PARTS)))).toEqual([])
    expect(codes(art(many(MAX_PARTS + 1)))).toEqual(['art-too-large'])
    expect(codes(art([{ k: 'group', parts: many(60) }, { k: 'group', parts: [], vary: { seed: 'elementId', of: [many(59)] } }]))).toEqual(['art-too-large'])
  })
  it('may be drawn with 600 shapes, and no more', () => {
    const arts = { six: art(many(6)), five: art(many(5)) }
    const hundred = (id: string): Art => art([{ k: 'group', parts: [{ k: 'use', id }], repeat: { gap: 10, max: 100 } }])
    expect(codes(hundred('six'), arts)).toEqual([])
    expect(codes(art([...hundred('six').parts, dot]), arts)).toEqual(['art-too-large'])
    expect(codes(hundred('five'), arts)).toEqual([])
    const rows = (gap: number): Art => art([{ k: 'group', parts: many(6), repeat: { gap, rows: gap } }])
    expect([codes(rows(112)), codes(rows(100))]).toEqual([[], ['art-too-large']])
  })
  it('may say only moves, lines and curves in its paths', () => {
    for (const d of ['M0 0L1 1Z', 'm-1-1h3v4l1.5.5', 'M0 0C1 1 2 2 3 3S4 4 5 5Q1 2 3 4T5 6A2 2 0 0 1 4 4Z']) expect(codes(drawn(d))).toEqual([])
    for (const d of ['L0 0', 'M0', 'M0 0L1', 'M0 0 B1 1', 'M0 0Z5', 'M1e9 0', 'M0 0L1 1e3', 'M 0 0 L 3000 0', 'M0 0L+-1 1', '', 'M0 0,,url(x)', `M0 0${'L1 1'.repeat(300)}`]) {
      expect([d, codes(drawn(d))]).toEqual([d, ['art-path']])
    }
  })
  it('may refer only to what there is, four deep, never in a circle', () => {
    const chain = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`a${level}`, art(level === 5 ? [dot] : [{ k: 'use', id: `a${level + 1}` }])]))
    expect(codes(art([{ k: 'use', id: 'a2' }]), chain)).toEqual([])
    expect(codes(art([{ k: 'use', id: 'a1' }]), chain)).toEqual(['art-use'])
    expect(codes(art([{ k: 'use', id: 'nobody' }]))).toEqual(['art-use'])
    expect(codes(art([{ k: 'use', id: '__proto__' }]))).toEqual(['art-use'])
    const circle = { a: art([{ k: 'use', id: 'b' }]), b: art([{ k: 'group', parts: [{ k: 'use', id: 'a' }] }]) }
    expect(codes(circle.a, circle)).toEqual(['art-use'])
  })
  it('names the path to what is wrong', () => {
    expect(artProblems(art([dot, { k: 'group', parts: [{ k: 'path', d: 'x' }] }]), {}, ['catalogue', 'art', 'a'])[0]?.path).toEqual(['catalogue', 'art', 'a', 'parts', 1, 'parts', 0, 'd'])
  })
  it('is counted quickly however often it refers', () => {
    const wide = (id: string): Part[] => Array.from({ length: 120 }, () => ({ k: 'use', id }))
    const arts = { a: art(wide('b')), b: art(wide('c')), c: art(wide('d')), d: art([]) }
    expect(codes(arts.a, arts)).toEqual([])
  })
})
