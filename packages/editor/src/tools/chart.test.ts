import { applyEdit, compile, elementsIn, readBrief, rowOf, type Edit } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { viewportOf } from '../session/viewport.ts'
import { answer } from './index.ts'
import { IDLE, type Answer, type Input, type Outcome, type Point, type Press, type Scene, type Target, type Tool } from './tool.ts'

/** Twenty metres at fifty pixels each, sixteen pixels from the left: path 0-2, lane 2-5, trees 5-7, lane 7-10. */
type Wanted = { selected?: string | null; selection?: readonly string[]; collects?: boolean; readonly?: boolean; resize?: 'push' | 'trade' }

function street({ selected = null, selection, collects = false, readonly = false, resize = 'push' }: Wanted = {}): Scene {
  const read = readBrief({
    codraft: 1, id: 'b', revision: 1, title: 'B',
    layout: {
      stage: { kind: 'row', length: 20, unit: 'm', step: 0.1, resize },
      elements: [{ id: 'p', kind: 'path', width: 2 }, { id: 'a', kind: 'lane', width: 3 }, { id: 't', kind: 'tree', width: 2 }, { id: 'b', kind: 'lane', width: 3 }],
    },
    catalogue: { kinds: {
      path: { label: 'Path', size: { width: 2 }, resize: { width: { min: 1.8, max: 4 } } },
      lane: { label: 'Lane', size: { width: 3 }, resize: { width: { min: 2.5 } } },
      tree: { label: 'Tree', size: { width: 2 }, resize: { width: { min: 1 } }, max: 1 },
    } },
    rules: [
      { id: 'stays', rule: 'lock', on: '@b', fields: ['order', 'width'], why: { text: 'It stays.' } },
      { id: 'wide', rule: 'size', on: 'path', min: 2.4 },
    ],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const compiled = compile(read.value)
  const section = compiled.sections[0]!
  const ground = { compiled, layout: read.value.layout, section: section.id }
  return {
    ground, row: rowOf(ground), viewport: viewportOf(section, 10_000, { width: 1032, height: 400, zoom: 1, pan: 0 }), selected, selection: selection ?? (selected === null ? [] : [selected]), collects, readonly, newId: (kind) => `${kind}-1`,
  }
}

const at = (metres: number, y = 250): Point => ({ x: 16 + metres * 50, y })
const element = (id: string): Target => ({ part: 'element', id })
const handle = (id: string, edge: 'start' | 'end'): Target => ({ part: 'handle', id, edge })
const tile = (kind: string, along: 'x' | 'y' | null = 'x'): Target => ({ part: 'tile', kind, along, box: { x: 0, y: 420, width: 60, height: 60 } })
const pressOn = (on: Target, where: Point, device: Press['device'] = 'mouse'): Press => ({ on, at: where, device, time: 0 })
const move = (to: Point, more: { inside?: boolean; time?: number } = {}): Input => ({ type: 'move', at: to, time: more.time ?? 500, inside: more.inside ?? true })
const release = (to: Point): Input => ({ type: 'release', at: to, time: 900 })
const cancel: Input = { type: 'cancel' }

/** What a hand does, one input after the other: the tool it ends with, and all that came of it. A step that begins a drag is told twice, as input does. */
function hand(scene: Scene, press: Press, ...inputs: Input[]): { tool: Tool; done: Outcome[]; edit: Edit | null } {
  let tool: Tool = IDLE
  const done: Outcome[] = []
  const tell = (input: Input): void => {
    const before = tool.name
    for (const outcome of answer(tool, input, scene)) {
      if (outcome.do === 'become') tool = outcome.tool
      else done.push(outcome)
    }
    if (input.type === 'move' && before === 'pressing' && tool.name !== 'pressing') tell(input)
  }
  for (const input of [{ type: 'press', press } as const, ...inputs]) tell(input)
  const commit = done.findLast((outcome) => outcome.do === 'commit')
  return { tool, done, edit: commit?.edit ?? null }
}
const orderAfter = (scene: Scene, edit: Edit | null): string[] => elementsIn(applyEdit(scene.ground.layout, edit ?? []), scene.ground.section).map(({ id }) => id)
const widthAfter = (scene: Scene, edit: Edit | null, id: string): number | undefined =>
  elementsIn(applyEdit(scene.ground.layout, edit ?? []), scene.ground.section).find((one) => one.id === id)?.width
const kinds = (outcomes: Answer): string[] => outcomes.map((outcome) => outcome.do)

describe('a tap', () => {
  it.each([
    ['an element means it', element('a'), { do: 'pick', id: 'a', takes: null }],
    ['an empty place selects nothing', { part: 'empty' } as const, { do: 'select', id: null }],
    ['a handle offers steps', handle('a', 'end'), { do: 'offer-steps', id: 'a', edge: 'end' }],
  ])('on %s', (_, on, outcome) => {
    const { tool, done } = hand(street(), pressOn(on, at(3)), release(at(3)))
    expect(tool).toEqual(IDLE)
    expect(done).toEqual([outcome])
  })

  it('on a tile is left to the tile', () => expect(hand(street(), pressOn(tile('path'), at(3, 450)), release(at(3, 450))).done).toEqual([]))
  it.each([['mouse', 3], ['pen', 5], ['touch', 7]] as const)('by %s may tremble by %i pixels', (device, far) => {
    expect(hand(street({ selected: 'a' }), pressOn(element('a'), at(3), device), move({ ...at(3), x: at(3).x + far })).tool.name).toBe('pressing')
    expect(hand(street({ selected: 'a' }), pressOn(element('a'), at(3), device), move({ ...at(3), x: at(3).x + far + 1 })).tool.name).toBe('dragging')
  })
})

describe('a drag along the row', () => {
  it.each([
    ['past the middle of the next', 3.1, ['p', 't', 'a', 'b']],
    ['not past the middle of the next', 2.9, null],
    ['to the start', 0.4, ['a', 'p', 't', 'b']],
    ['far beyond the end', 30, ['p', 't', 'b', 'a']],
  ])('%s', (_, start, order) => {
    const scene = street()
    const { tool, edit, done } = hand(scene, pressOn(element('a'), at(3)), move(at(start + 1)), release(at(start + 1)))
    expect(tool).toEqual(IDLE)
    if (order) expect(orderAfter(scene, edit)).toEqual(order)
    else expect([edit, done.at(-1)]).toEqual([null, { do: 'tell', happening: { type: 'cancelled', element: 'a' } }])
  })

  it('previews only when the order changes', () => {
    const { done } = hand(street(), pressOn(element('a'), at(3)), move(at(3.3)), move(at(3.5)), move(at(5.2)), move(at(5.3)))
    expect(done.filter((outcome) => outcome.do === 'preview')).toHaveLength(1)
  })

  it('lifts nothing that is locked in its place, and says why', () => {
    const { tool, done } = hand(street(), pressOn(element('b'), at(8)), move(at(4)))
    expect(tool.name).toBe('panning')
    expect(done[1]).toMatchObject({ do: 'commit', edit: [], held: { by: 'lock', rule: 'stays', element: 'b' } })
  })

  it('pans where nothing may be changed', () => expect(hand(street({ readonly: true }), pressOn(element('a'), at(3)), move(at(4))).tool.name).toBe('panning'))
})

describe('a finger', () => {
  it('looks around over an element that is not selected', () => {
    const { tool, done } = hand(street(), pressOn(element('a'), at(3), 'touch'), move(at(3.4)))
    expect(tool.name).toBe('panning')
    expect(done).toEqual([{ do: 'pan', by: -20 }])
  })

  it('lifts by holding, then drags', () => {
    const scene = street()
    const { done, edit } = hand(scene, pressOn(element('a'), at(3), 'touch'), { type: 'hold' }, move(at(5.2)), release(at(5.2)))
    expect(kinds(done).slice(0, 2)).toEqual(['select', 'tell'])
    expect(orderAfter(scene, edit)).toEqual(['p', 't', 'a', 'b'])
  })

  it('puts back what it lifts and does not move', () => {
    expect(hand(street(), pressOn(element('a'), at(3), 'touch'), { type: 'hold' }, release(at(3))).done.at(-1)).toEqual({ do: 'tell', happening: { type: 'cancelled', element: 'a' } })
  })

  it('scrolls the page when it moves up or down', () => expect(hand(street({ selected: 'a' }), pressOn(element('a'), at(3), 'touch'), move(at(3, 230))).tool).toEqual(IDLE))

  it.each([
    ['soon after', 100, at(4), 'pinching'],
    ['before it moved far', 900, { ...at(3), x: at(3).x + 7 }, 'pinching'],
    ['later', 900, at(4), 'dragging'],
  ])('joined by a second %s: %#', (_, time, where, name) => {
    const press = pressOn(element('a'), at(3), 'touch')
    const moved = time === 900 && where.x < at(3.5).x ? [{ type: 'hold' } as const, move(where)] : [move(where)]
    expect(hand(street({ selected: 'a' }), press, ...moved, { type: 'pinch', fingers: [where, at(8)], time }).tool.name).toBe(name)
  })
})

describe('a drag of an edge', () => {
  it.each([
    ['wider by steps', 'end', 5.62, 3.6],
    ['no narrower than its kind allows', 'end', 3, 2.5],
    ['wider to the start', 'start', 1.5, 3.5],
  ] as const)('makes a lane %s', (_, edge, to, width) => {
    const scene = street({ selected: 'a' })
    const from = edge === 'end' ? 5 : 2
    const { edit } = hand(scene, pressOn(handle('a', edge), at(from)), move(at(to)), release(at(to)))
    expect(widthAfter(scene, edit, 'a')).toBe(width)
  })

  it('rests for a moment at a width that a rule speaks of', () => {
    const scene = street({ selected: 'p' })
    const near = hand(scene, pressOn(handle('p', 'end'), at(2)), move(at(2.48)))
    expect(near.tool).toMatchObject({ name: 'resizing', width: 2400, resting: true })
    expect(hand(scene, pressOn(handle('p', 'end'), at(2)), move(at(2.56))).tool).toMatchObject({ width: 2600, resting: false })
  })

  it('tells what holds it, and how far it is pulled past that', () => {
    expect(hand(street({ selected: 'p' }), pressOn(handle('p', 'end'), at(2)), move(at(1))).tool).toMatchObject({ width: 1800, over: -40, held: { by: 'limit', rule: 'limits:path' } })
  })

  it('takes from the neighbour where the stage trades', () => {
    const scene = street({ selected: 'a', resize: 'trade' })
    const { edit } = hand(scene, pressOn(handle('a', 'end'), at(5)), move(at(5.5)), release(at(5.5)))
    expect([widthAfter(scene, edit, 'a'), widthAfter(scene, edit, 't')]).toEqual([3.5, 1.5])
  })

  it('changes nothing of what is locked', () => {
    expect(hand(street({ selected: 'b' }), pressOn(handle('b', 'end'), at(10)), move(at(12)), release(at(12))).done.at(-1)).toMatchObject({ do: 'commit', edit: [], held: { by: 'lock' } })
  })
})

describe('a drag from the palette', () => {
  const carry = (kind: string, ...inputs: Input[]): ReturnType<typeof hand> => hand(street(), pressOn(tile(kind), at(3, 450)), move(at(3, 400), { inside: false }), ...inputs)

  it.each([
    ['between two', 'path', 5.2, ['p', 'a', 'path-1', 't', 'b']],
    ['before the first', 'lane', 0.2, ['lane-1', 'p', 'a', 't', 'b']],
    ['after the last, in the spare room', 'path', 15, ['p', 'a', 't', 'b', 'path-1']],
  ])('stands %s', (_, kind, where, order) => {
    const { edit, done } = carry(kind, move(at(where)), release(at(where)))
    expect(orderAfter(street(), edit)).toEqual(order)
    expect(done.at(-1)).toMatchObject({ cause: 'insert', select: `${kind}-1` })
  })

  it('replaces what it is dropped on the inner half of', () => {
    const { edit, done } = carry('path', move(at(3.5)), release(at(3.5)))
    expect(edit).toMatchObject([{ type: 'replace', id: 'a', to: { id: 'a', kind: 'path', width: 2 } }])
    expect(done.at(-1)).toMatchObject({ cause: 'replace', element: 'a', select: 'a' })
  })

  it('stands beside what it cannot replace', () => expect(carry('lane', move(at(3.6))).tool).toMatchObject({ landing: { as: 'insert', index: 2 } }))
  it('says how many there may be', () => expect(carry('tree', move(at(0.1)), release(at(0.1))).done.at(-1)).toMatchObject({ do: 'commit', edit: [], held: { by: 'copies', max: 1 } }))
  it('does nothing beside the stage', () => {
    const { done, edit } = carry('path', move(at(3.5)), move(at(3.5, 500), { inside: false }), release(at(3.5, 500)))
    expect([edit, done.at(-1)]).toEqual([null, { do: 'tell', happening: { type: 'cancelled', element: null } }])
  })
  it('leaves the way along the palette to a finger that scrolls it', () => {
    const press = pressOn(tile('path', 'x'), at(3, 450), 'touch')
    expect(hand(street(), press, move({ x: press.at.x + 20, y: 445 })).tool).toEqual(IDLE)
    expect(hand(street(), press, move({ x: press.at.x + 5, y: 430 })).tool.name).toBe('tile-dragging')
  })
})

describe('several', () => {
  const three = ['p', 't', 'b']

  it('are taken by a tap with a key held, and an empty place does not let them go', () => {
    const taps = (['too', 'up-to'] as const).map((takes) => hand(street(), { ...pressOn(element('a'), at(3)), takes }, release(at(3))).done)
    expect(taps).toEqual([[{ do: 'pick', id: 'a', takes: 'too' }], [{ do: 'pick', id: 'a', takes: 'up-to' }]])
    expect(hand(street({ selection: three, collects: true }), pressOn({ part: 'empty' }, at(15)), release(at(15))).done).toEqual([])
  })

  it.each([['p', 0.5, 9, 'a b p t'], ['t', 6, 0.6, 'p t a b'], ['p', 0.5, 3.1, 'a p t b']])('go side by side with %s from %d to %d metres', (id, from, to, order) => {
    const scene = street({ selection: ['t', 'p'] })
    const { edit, done } = hand(scene, pressOn(element(id), at(from)), move(at(to)), release(at(to)))
    expect(orderAfter(scene, edit).join(' ')).toBe(order)
    expect(kinds(done)).not.toContain('select')
  })

  it('stay where they are when one of them is locked, and that one is named', () => {
    const { edit, done } = hand(street({ selection: ['p', 'a', 'b'] }), pressOn(element('p'), at(1)), move(at(9)), release(at(9)))
    expect(edit).toEqual([])
    expect(done).toContainEqual({ do: 'commit', edit: [], held: { by: 'lock', rule: 'stays', element: 'b', field: 'order' }, cause: 'move', element: 'b' })
  })

  it('are selected by a rectangle of the mouse that touches them, and given back by cancel', () => {
    const scene = street({ selection: ['b'] })
    const chosen = (...inputs: Input[]): unknown => hand(scene, pressOn({ part: 'empty' }, at(0.2, 20)), ...inputs).done.at(-1)
    expect(chosen(move(at(4, 70)))).toEqual({ do: 'select-all', ids: [] })
    expect(chosen(move(at(6, 250)))).toEqual({ do: 'select-all', ids: ['p', 'a', 't'] })
    expect(chosen(move(at(6, 250)), cancel)).toEqual({ do: 'select-all', ids: ['b'] })
    const besides = hand(scene, { ...pressOn({ part: 'empty' }, at(0.2, 20)), takes: 'too' }, move(at(1, 250)), release(at(1, 250)))
    expect(besides.done.at(-1)).toEqual({ do: 'select-all', ids: ['b', 'p'] })
    expect(besides.tool).toEqual(IDLE)
  })
})

describe('every state', () => {
  const press = pressOn(element('a'), at(3), 'touch')
  const scene = street({ selected: 'a' })
  it.each([
    ['pressing', hand(scene, press).tool],
    ['lifting', hand(scene, press, { type: 'hold' }).tool],
    ['dragging', hand(scene, press, move(at(5.2))).tool],
    ['resizing', hand(scene, pressOn(handle('a', 'end'), at(5)), move(at(6))).tool],
    ['panning', hand(scene, pressOn({ part: 'empty' }, at(15), 'touch'), move(at(14))).tool],
    ['enclosing', hand(scene, pressOn({ part: 'empty' }, at(15)), move(at(14))).tool],
    ['pinching', hand(scene, press, { type: 'pinch', fingers: [at(3), at(8)], time: 10 }).tool],
    ['tile-dragging', hand(scene, pressOn(tile('path'), at(3, 450)), move(at(5, 250))).tool],
  ])('answers cancel: %s', (name, tool) => {
    expect(tool.name).toBe(name)
    const outcomes = answer(tool, cancel, scene)
    expect(outcomes[0]).toEqual({ do: 'become', tool: IDLE })
    expect(kinds(outcomes)).not.toContain('commit')
    if (['lifting', 'dragging', 'resizing', 'tile-dragging'].includes(name)) expect(outcomes).toContainEqual({ do: 'preview', edit: null })
  })

  it('zooms by how far two fingers part, and moves with their middle', () => {
    const { tool } = hand(scene, press, { type: 'pinch', fingers: [at(4), at(6)], time: 10 })
    const outcomes = answer(tool, { type: 'pinch', fingers: [at(4), at(8)], time: 20 }, scene)
    expect(outcomes.slice(1)).toEqual([{ do: 'pan', by: -50 }, { do: 'zoom', times: 2, around: at(6).x }])
  })
})
