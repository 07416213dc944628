import { compile, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from './controller.ts'
import { View } from './view.ts'

/** The view of a row of a hundred elements of 3 m, of which some ten are seen at a time. */
function looking(width = 800): View {
  const elements = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}`, kind: 'part', width: 3 }))
  const read = readBrief({ codraft: 1, id: 'long', revision: 1, title: 'A long row', layout: { stage: { kind: 'row', length: 300, unit: 'm' }, elements }, catalogue: { kinds: { part: { label: 'Part' } } } })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const view = new View(new SessionController(compile(read.value)))
  view.resize(width, 500)
  view.zoomTo(4)
  view.panBy(-1e6)
  return view
}
const middleOf = (view: View, id: string): number => {
  const box = view.boxFor(id)
  return box ? box.x + box.width / 2 : NaN
}

describe('What is to be seen', () => {
  it('stays where it is when it is seen', () => {
    const view = looking()
    const before = middleOf(view, 'p1')
    view.reveal('p1')
    expect(middleOf(view, 'p1')).toBe(before)
  })

  it('moves no further than it must when it is near', () => {
    const view = looking()
    const { width = 0 } = view.boxFor('p0') ?? {}
    const next = `p${Math.ceil(800 / width)}`
    view.reveal(next)
    expect(middleOf(view, next)).toBeCloseTo(800 - 48 - width / 2, 6)
  })

  it('comes to the middle when it is far, with room on both sides to drag it', () => {
    const view = looking()
    for (const id of ['p60', 'p30']) {
      view.reveal(id)
      expect(middleOf(view, id)).toBeCloseTo(400, 6)
    }
    view.reveal('p99')
    expect(middleOf(view, 'p99')).toBeLessThan(800)
  })

  it('comes to the middle on a phone wherever it was, when it was not whole', () => {
    const view = looking(390)
    view.zoomTo(1)
    view.panBy(-1e6)
    const { width = 0 } = view.boxFor('p0') ?? {}
    const cut = `p${Math.floor(390 / width)}`
    view.reveal(cut)
    expect(middleOf(view, cut)).toBeCloseTo(195, 6)
    view.reveal('p0')
    expect(view.viewport.pan).toBe(0)
  })
})
