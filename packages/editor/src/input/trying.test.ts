import { compile, readBrief, type Edit } from '@codraft/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { READABLE_MS } from '../session/readable.ts'
import { triesOf } from './trying.ts'

function trial(): SessionController {
  const read = readBrief({
    codraft: 1, id: 'crowd', revision: 1, title: 'Crowd',
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 9, unit: 'm' }, elements: [0, 1, 2, 3].map((index) => ({ id: `e${index}`, kind: 'part', width: 2 })) }] },
    catalogue: { kinds: { part: { label: 'Part', size: { width: 2 } } } }, rules: [],
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  return new SessionController(compile(read.value))
}
const to = (index: number): Edit => [{ type: 'reorder', section: 'main', id: 'e0', from: 0, to: index }]
const shown = ({ session }: SessionController): readonly string[] => session.visible.sections[0]!.elements.map(({ id }) => id)

describe('what a hand tries', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('is shown at once where others make room for it', () => {
    const controller = trial()
    triesOf(controller).show(to(1), false)
    triesOf(controller).show(to(2), false)
    expect(shown(controller)).toEqual(['e1', 'e2', 'e0', 'e3'])
  })
  it('is shown with a later move in a crowd, the last of all when the hand rests', () => {
    const controller = trial()
    const tries = triesOf(controller)
    tries.show(to(1), true)
    expect(shown(controller)).toEqual(['e0', 'e1', 'e2', 'e3'])
    vi.advanceTimersByTime(READABLE_MS)
    tries.show(to(2), true)
    expect(shown(controller)).toEqual(['e1', 'e2', 'e0', 'e3'])
    tries.show(to(1), true)
    expect(shown(controller)).toEqual(['e1', 'e2', 'e0', 'e3'])
    vi.advanceTimersByTime(READABLE_MS)
    tries.show(to(3), true)
    expect(shown(controller)).toEqual(['e1', 'e2', 'e3', 'e0'])
    tries.show(to(2), true)
    vi.advanceTimersByTime(READABLE_MS + 50)
    expect(shown(controller)).toEqual(['e1', 'e2', 'e0', 'e3'])
  })
  it('is not shown any more when something was kept, or nothing is tried', () => {
    for (const end of [(controller: SessionController) => triesOf(controller).end(), (controller: SessionController) => triesOf(controller).show(null, true)]) {
      const controller = trial()
      triesOf(controller).show(to(1), true)
      triesOf(controller).show(to(3), true)
      end(controller)
      controller.preview(null)
      vi.advanceTimersByTime(1000)
      expect(shown(controller)).toEqual(['e0', 'e1', 'e2', 'e3'])
    }
  })
})
