/** Random layouts and edits for random briefs. An edit is wished for without knowing the layout, and made to fit the one that stands there. */
import fc from 'fast-check'
import type { CompiledBrief } from '../../brief/compile-known.ts'
import type { Edit, Operation } from '../../operations/index.ts'
import type { Element, Layout } from '../../schema/layout.ts'
import { anyElements, anyPart } from './world.testing.ts'

/** A random layout of a brief's sections, sometimes with one missing or a strange one more. */
export const anyLayout = ({ sections }: CompiledBrief, { most = 10, wild = false } = {}): fc.Arbitrary<Layout> =>
  fc.tuple(fc.tuple(...sections.map(({ id, stage }) => anyElements(stage.kind, { most, wild }).map((elements) => ({ id, elements })))), fc.integer({ max: 20, min: 0 }))
    .map(([all, chance]) => ({ sections: !wild || chance > 1 ? all : chance === 1 ? all.slice(1) : [...all, { id: 'toString', elements: [] }] }))

/** What an operation might be, before it is known what stands where. */
export type Wish = { readonly type: Operation['type']; readonly section: number; readonly pick: number; readonly to: number; readonly parts: Readonly<Record<'row' | 'plan' | 'slots', Omit<Element, 'id'>>>; readonly wrong: boolean }

/** A random wish; a `wrong` one starts from what does not stand there. */
export const anyWish = ({ wrong = 0, wild = false } = {}): fc.Arbitrary<Wish> => fc.record({
  type: fc.constantFrom('place', 'remove', 'move', 'resize', 'resize', 'turn', 'reorder', 'reorder', 'replace', 'set'),
  section: fc.nat(5), pick: fc.nat(40), to: fc.nat(40),
  parts: fc.record({ row: anyPart('row', wild), plan: anyPart('plan', wild), slots: anyPart('slots', wild) }),
  wrong: fc.integer({ min: 1, max: 100 }).map((chance) => chance <= wrong),
})

/** Makes a wish an operation on what stands there; null where it has no meaning. */
export function operationFor(wish: Wish, compiled: CompiledBrief, layout: Layout): Operation | null {
  const found = layout.sections[wish.section % Math.max(1, layout.sections.length)]
  if (!found) return null
  const stage = compiled.sections.find(({ id }) => id === found.id)?.stage.kind ?? 'row'
  const here: Here = { section: found.id, elements: found.elements, part: wish.parts[stage], stage }
  return wish.type === 'place' ? placing(wish, here) : changing(wish, here)
}

type Here = { readonly section: string; readonly elements: readonly Element[]; readonly part: Omit<Element, 'id'>; readonly stage: 'row' | 'plan' | 'slots' }

function placing({ pick, wrong }: Wish, { section, elements, part }: Here): Operation {
  const ids = new Set(elements.map(({ id }) => id))
  let n = 1
  while (ids.has(`${part.kind}-${n}`)) n++
  const index = wrong ? elements.length + 1 : pick % (elements.length + 1)
  return { type: 'place', section, index, element: { id: `${part.kind}-${n}`, ...part } }
}

function changing({ type, pick, to, wrong }: Wish, { section, elements, part, stage }: Here): Operation | null {
  const index = pick % Math.max(1, elements.length)
  const element = elements[index]
  if (!element) return null
  const { id } = element
  const off = wrong ? 1 : 0
  switch (type) {
    case 'remove': return { type, section, index: index + off, element }
    case 'reorder': return { type, section, id, from: index + off, to: to % elements.length }
    case 'replace': return { type, section, id, from: wrong ? { ...element, kind: 'gone' } : element, to: { ...part, id } }
    case 'set': return { type, section, id, from: { choices: wrong ? { gone: 'x' } : (element.choices ?? {}) }, to: { choices: part.choices ?? {} } }
    case 'turn': return stage === 'plan' ? { type, section, id, from: (element.angle ?? 0) + off, to: part.angle ?? 0 } : null
    case 'move': return stage === 'row' ? null : { type, section, id, from: spot(element, wrong), to: spot(part, false) }
    case 'resize': return resizing(element, part, { section, wrong })
    default: return null
  }
}

const spot = ({ at, slot }: Omit<Element, 'id'>, wrong: boolean): { at: readonly [number, number] } | { slot: string } =>
  at ? { at: wrong ? [at[0] + 1, at[1]] : at } : { slot: wrong ? 'gone' : (slot ?? '') }

function resizing({ id, width, depth }: Element, part: Omit<Element, 'id'>, { section, wrong }: { section: string; wrong: boolean }): Operation | null {
  if (width === undefined || part.width === undefined) return null
  const from = { width: wrong ? width + 1 : width }
  if (depth === undefined || part.depth === undefined) return { type: 'resize', section, id, from, to: { width: part.width } }
  return { type: 'resize', section, id, from: { ...from, depth }, to: { width: part.width, depth: part.depth } }
}

/** One wish as an edit of one operation, or of none. */
export function editFor(wish: Wish, compiled: CompiledBrief, layout: Layout): Edit {
  const operation = operationFor(wish, compiled, layout)
  return operation ? [operation] : []
}
