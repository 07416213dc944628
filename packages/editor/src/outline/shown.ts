/** Which items of the outline have nodes, and what these show. */
import type { Parts } from '../session/parts.ts'
import type { Descriptions } from './descriptions.ts'
import { chosenItem, type Item } from './items.ts'
import type { Option } from './mirror.ts'

/** Above so many elements only those in view, the selected and their neighbours have nodes. */
export const MOST_NODES = 300

/** What describes most elements. */
const NOTHING: readonly string[] = []

/** How items are shown: the one that Tab comes to, the one that has the focus, what describes them, and what was shown before. */
export type Shown = { readonly parts: Parts; readonly tab: string | null; readonly focused: string | null; readonly descriptions: Descriptions; readonly before: readonly Option[] }

/** What is shown of the items that have nodes. Of which nothing is another, that is the same object as before. */
export function shownOf(items: readonly Item[], { parts, tab, focused, descriptions, before }: Shown): Option[] {
  const { controller } = parts
  const selected = new Set([...controller.session.selection.ids, chosenItem(controller)])
  const shown: Option[] = []
  const kept = new Set([...controller.session.selection.ids, tab, focused])
  for (const [from, to] of mounted(items, parts, kept)) {
    for (let index = from; index < to; index++) {
      const item = items[index]
      if (!item) continue
      const { id, rules } = item
      const chosen = selected.has(id)
      const tabStop = id === tab
      const described = tabStop || rules.length > 0 ? descriptions.of(rules, tabStop) : NOTHING
      const was = before[shown.length]
      shown.push(was?.item === item && was.index === index && was.selected === chosen && was.tabStop === tabStop && was.described === described ? was : { item, index, selected: chosen, tabStop, described })
    }
  }
  return shown
}

/** Which have nodes, from one index to another: few all of them, of many those in view, the selected and their neighbours. */
function mounted(items: readonly Item[], { view }: Parts, kept: ReadonlySet<string | null>): readonly (readonly [number, number])[] {
  if (items.length <= MOST_NODES) return [[0, items.length]]
  const { viewport: { width }, frame: { left, scale } } = view
  const stretches: [number, number][] = []
  let last: [number, number] | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (!item || ((left + (item.start + item.width) * scale < 0 || left + item.start * scale > width) && !kept.has(item.id))) continue
    const to = Math.min(items.length, index + 2)
    if (last && index - 1 <= last[1]) last[1] = to
    else stretches.push((last = [Math.max(0, index - 1), to]))
  }
  return stretches
}
