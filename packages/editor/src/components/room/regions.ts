/** The regions that F6 goes round: header, stage or list, panel, parts, rules. */

/** What the room does for the two regions whose focus moves inside. */
export type RegionPorts = { focusList(): void; focusOutline(): void }

/** Moves the focus to the next region, or with -1 to the one before. */
export function focusRegion(room: HTMLElement, by: 1 | -1, { focusList, focusOutline }: RegionPorts): void {
  const regions = ['.head', room.querySelector('.codraft-list') ? '.codraft-list' : '.stage', '.inspector', '.palette', '.rules'].flatMap((name) => room.querySelector<HTMLElement>(name) ?? [])
  const root = room.getRootNode() as ShadowRoot | Document
  const at = regions.findIndex((region) => region.contains(root.activeElement))
  const next = regions[(at + by + regions.length) % regions.length]
  if (next?.matches('.codraft-list')) focusList()
  else if (next?.matches('.stage')) focusOutline()
  else [...(next?.querySelectorAll<HTMLElement>('h3[tabindex], input, button:not([tabindex="-1"])') ?? [])].find((node) => node.checkVisibility())?.focus()
}
