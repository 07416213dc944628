/** Where the keys go on when a button has gone with what it did. */
import type { Parted } from './parted.ts'

/** Leaves nobody who works with keys on the page's body: where the focus went with a button that was pressed, it goes to what is selected, else to an element. A pointer stays where it is, and so does the picture. */
export async function goOn(part: Parted, { currentTarget }: Event, element: string | null = null): Promise<void> {
  if (!(currentTarget instanceof Element && currentTarget.matches(':focus-visible'))) return
  await part.updateComplete
  const { selected, section } = part.parts.controller
  const next = selected ?? element
  if (next !== null && (part.getRootNode() as ShadowRoot).activeElement === null) part.links.goTo(next, section)
}
