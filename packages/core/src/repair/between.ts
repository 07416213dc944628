/** The edit that makes one layout into another. */
import type { Edit, Operation } from '../operations/index.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { longestRising, sameChoices } from './cost.ts'

/** One edit, in the order in which hands would do it: what goes, what changes, what changes places, what comes. */
export function editBetween(before: Layout, after: Layout): Edit {
  return after.sections.flatMap(({ id, elements }) => {
    const was = before.sections.find((section) => section.id === id)?.elements ?? []
    return was === elements ? [] : sectionEdit(id, was, elements)
  })
}

function sectionEdit(section: string, before: readonly Element[], after: readonly Element[]): Operation[] {
  const is = new Map(after.map((element) => [element.id, element]))
  const was = new Map(before.map((element) => [element.id, element]))
  const edit: Operation[] = []
  const now = [...before]
  for (const element of before) {
    if (is.has(element.id)) continue
    edit.push({ type: 'remove', section, index: now.indexOf(element), element })
    now.splice(now.indexOf(element), 1)
  }
  for (const element of now) {
    const to = is.get(element.id)
    if (to !== undefined && to !== element) edit.push(...changes(section, element, to))
  }
  const order = after.flatMap(({ id }) => was.get(id) ?? [])
  edit.push(...reorders(section, now, order))
  for (const [index, element] of after.entries()) if (!was.has(element.id)) edit.push({ type: 'place', section, index, element })
  return edit
}

function changes(section: string, from: Element, to: Element): Operation[] {
  const { id } = from
  if (from.kind !== to.kind) return [{ type: 'replace', section, id, from, to }]
  const edit: Operation[] = []
  if (!sameChoices(from, to)) edit.push({ type: 'set', section, id, from: { choices: { ...from.choices } }, to: { choices: { ...to.choices } } })
  if (from.width !== to.width || from.depth !== to.depth) edit.push({ type: 'resize', section, id, from: extentOf(from), to: extentOf(to) })
  if ((from.angle ?? 0) !== (to.angle ?? 0)) edit.push({ type: 'turn', section, id, from: from.angle ?? 0, to: to.angle ?? 0 })
  if (from.at && to.at && (from.at[0] !== to.at[0] || from.at[1] !== to.at[1])) edit.push({ type: 'move', section, id, from: { at: from.at }, to: { at: to.at } })
  if (from.slot !== undefined && to.slot !== undefined && from.slot !== to.slot) edit.push({ type: 'move', section, id, from: { slot: from.slot }, to: { slot: to.slot } })
  return edit
}

const extentOf = ({ width = 0, depth }: Element): { width: number; depth?: number } => (depth === undefined ? { width } : { width, depth })

/** As few elements as can be change places, one after the other, each to right behind the one that it is to follow. */
function reorders(section: string, before: readonly Element[], after: readonly Element[]): Operation[] {
  const index = new Map(before.map((element, place) => [element, place]))
  const stays = new Set(longestRising(after.map((element) => index.get(element) ?? 0)))
  const now = [...before]
  return after.flatMap((element, place): Operation[] => {
    if (stays.has(index.get(element) ?? 0)) return []
    const from = now.indexOf(element)
    now.splice(from, 1)
    const previous = after[place - 1]
    const to = previous === undefined ? 0 : now.indexOf(previous) + 1
    now.splice(to, 0, element)
    return from === to ? [] : [{ type: 'reorder', section, id: element.id, from, to }]
  })
}
