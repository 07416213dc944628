import { compile, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import { View } from '../session/view.ts'
import type { Press } from '../tools/index.ts'
import { openWords } from '../words/index.ts'
import { doOutcomes, sceneOf } from './doing.ts'

/** A row of eighty, all of them in view. */
function crowd(): Parts {
  const elements = Array.from({ length: 80 }, (_, index) => ({ id: `e${index}`, kind: 'part', width: 1 }))
  const read = readBrief({
    codraft: 1, id: 'crowd', revision: 1, title: 'Crowd', layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 100, unit: 'm' }, elements }] },
    catalogue: { kinds: { part: { label: 'Part', size: { width: 1 }, resize: { width: { min: 0.2, max: 9 } } } } }, rules: [],
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const controller = new SessionController(compile(read.value))
  const view = new View(controller)
  view.resize(2600, 400)
  return { controller, view, words: openWords('en') }
}

describe('a hand in a crowd', () => {
  it('has an edge follow every move', () => {
    const parts = crowd()
    const box = parts.view.boxFor('e40')!
    const at = { x: box.x + box.width, y: 200 }
    const press: Press = { at, device: 'mouse', on: { part: 'handle', id: 'e40', edge: 'end' }, time: 0 }
    doOutcomes(parts, { type: 'press', press }, sceneOf(parts))
    const widths: (number | undefined)[] = []
    for (const by of [20, 40, 60]) {
      doOutcomes(parts, { type: 'move', at: { x: at.x + by, y: 200 }, time: by, inside: true, free: false, fine: false }, sceneOf(parts))
      widths.push(parts.controller.session.visible.sections[0]!.elements[40]!.width)
    }
    expect(new Set(widths).size).toBe(3)
  })
})
