/** A list on a stand, for tests: its rows, their controls, and a press on one. */
import type { CodraftRoom } from '../index.ts'
import { find, settled, standRoom, type Stand } from '../stand.sample.ts'

/** A room that shows the list, once it has come. */
export async function standList(given: Parameters<typeof standRoom>[0] = {}): Promise<Stand<CodraftRoom>> {
  const stand = await standRoom(given)
  stand.part.shownAs = 'list'
  await listed(stand.part)
  await settled(stand.part)
  return stand
}

/** All rows, in their order. */
export const rowsOf = (part: HTMLElement): HTMLElement[] => [...part.querySelectorAll<HTMLElement>('.part-row')]
/** The row of an element. */
export const rowOf = (part: HTMLElement, id: string): HTMLElement => find(part, `.part-row[data-element="${id}"]`)
/** A control of an element's row. */
export const control = <T extends HTMLElement = HTMLElement>(part: HTMLElement, id: string, name: string): T => find<T>(rowOf(part, id), `[data-control="${name}"]`)
/** The row and the control that have the focus: "w1 name". */
export const focused = (root: ShadowRoot): string => {
  const node = root.activeElement as HTMLElement | null
  return `${node?.closest<HTMLElement>('[data-element]')?.dataset['element'] ?? ''} ${node?.dataset['control'] ?? node?.localName ?? ''}`
}
/** Presses a control, in a row that is opened first where it stands in the rest of it. */
export async function press(stand: Stand<CodraftRoom>, id: string, name: string): Promise<void> {
  if (rowOf(stand.part, id).querySelector(`[data-control="${name}"]`) === null) {
    control(stand.part, id, 'name').click()
    await settled(stand.part)
  }
  control(stand.part, id, name).click()
  await settled(stand.part)
}

/** Waits until the list has come. */
export async function listed(part: HTMLElement): Promise<void> {
  for (let tries = 0; part.querySelector('.part-row') === null; tries++) {
    if (tries > 200) throw new Error('The list has not come.')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
