/** What may be asked to leave a way: who is held, who was moved, and the edits that open it again. */
import type { Edit, Operation } from '../operations/index.ts'
import type { Element } from '../schema/layout.ts'
import type { Selector } from '../schema/rule.ts'
import type { Finding, Room } from './define.ts'
import { removed } from './remedy.ts'
import { concerned } from './remedy-order.ts'
import { sceneOf, type Placed, type ReadyBrief, type Scene } from './scene.ts'
import { selection } from './selector.ts'

/** Where elements stood at the start, and which of them are locked there; by section and id. */
export type Held = { readonly start: ReadonlyMap<string, Element>; readonly locked: ReadonlySet<string> }

const nameOf = ({ section, element }: Placed): string => `${section.id} ${element.id}`

/** Reads the starting layout and the blocking locks of a brief. */
export function heldIn(ready: ReadyBrief): Held {
  const scene = sceneOf(ready, ready.brief.layout)
  const start = new Map(scene.sections.flatMap(({ placed }) => placed.map((one) => [nameOf(one), one.element] as const)))
  const locks = ready.brief.rules.filter(({ rule, severity, fields }) => {
    return rule === 'lock' && severity === 'block' && (!Array.isArray(fields) || fields.includes('at') || fields.includes('exists'))
  })
  const locked = locks.flatMap((lock) => {
    const meant = selection(lock['on'] as Selector, ready)
    return scene.sections.filter(({ section }) => lock.section === undefined || lock.section === section.id).flatMap((one) => meant.of(one, scene).map(nameOf))
  })
  return { start, locked: new Set(locked) }
}

/** How much is against its going: little for what was added or moved, more for what stands where it stood, most for what is locked there. */
export function holdOn(placed: Placed, { start, locked }: Held): number {
  const before = start.get(nameOf(placed))
  if (locked.has(nameOf(placed))) return 40
  return before && isSamePlace(before, placed.element) ? 4 : 3
}

const isSamePlace = (a: Element, b: Element): boolean =>
  a.at?.[0] === b.at?.[0] && a.at?.[1] === b.at?.[1] && (a.angle ?? 0) === (b.angle ?? 0) && a.width === b.width && a.depth === b.depth

/** Those who stand in the way go back to where they stood at the start, or go altogether. */
export function outOfTheWay(scene: Scene, finding: Finding, room: Room): readonly Edit[] {
  const { start } = heldIn(scene.compiled)
  const target = finding.place ?? ''
  const others = concerned(scene, finding).filter(({ element }) => element.id !== target)
  const back = others.flatMap((one) => {
    const before = start.get(nameOf(one))
    return before && !isSamePlace(before, one.element) ? broughtBack(one, before) : []
  })
  const gone = others.filter((one) => room.mayLeave(one))
  return [
    ...(back.length > 0 ? [back] : []),
    // The last first, so that the places of the others stay what they are.
    ...(gone.length > 0 && gone.length === others.length ? [gone.toSorted((a, b) => b.index - a.index).map(removed)] : []),
  ]
}

function broughtBack({ element, section }: Placed, before: Element): Operation[] {
  const base = { section: section.id, id: element.id }
  const edit: Operation[] = []
  if (element.at && before.at && (element.at[0] !== before.at[0] || element.at[1] !== before.at[1])) edit.push({ ...base, type: 'move', from: { at: element.at }, to: { at: before.at } })
  if ((element.angle ?? 0) !== (before.angle ?? 0)) edit.push({ ...base, type: 'turn', from: element.angle ?? 0, to: before.angle ?? 0 })
  return edit
}
