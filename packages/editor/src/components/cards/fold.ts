/** How far a card is folded, so that it covers nothing of the picture above it. */

/** The attributes of the place under the picture that say how its card stands. */
export const FOLDS = ['data-fold', 'data-unfolded'] as const
const STAGES = [null, 'text', 'all'] as const

/** Folds the card of a place as far as its room asks: not at all, its text, or all but its text; and says whether it is folded, or would be if nobody had unfolded it. */
export function foldIn(place: HTMLElement, card: Element, isUnfolded: boolean): boolean {
  const room = roomIn(place)
  place.removeAttribute('data-unfolded')
  for (const stage of STAGES) {
    put(place, stage)
    // What somebody has opened on the card is theirs to close.
    if (heightIn(place) <= room || card.querySelector('[aria-expanded="true"]')) break
  }
  const isFolded = place.hasAttribute('data-fold')
  if (isFolded && isUnfolded) {
    put(place, null)
    place.toggleAttribute('data-unfolded', true)
  }
  return isFolded
}

function put(place: HTMLElement, stage: string | null): void {
  if (stage === null) place.removeAttribute('data-fold')
  else place.setAttribute('data-fold', stage)
}

/** As high as what stands in the place may be: up to the names under the picture, where those leave room. */
function roomIn(place: HTMLElement): number {
  const { top, bottom } = place.getBoundingClientRect()
  const names = [...(place.parentElement?.querySelectorAll('.stage .st-dim > span') ?? [])].map((name) => name.getBoundingClientRect().bottom)
  return bottom - Math.min(top, names.length > 0 ? Math.max(...names) + 3 : top)
}

/** How high it is from what stands topmost to the lower edge; where a card is on its way in does not count. */
function heightIn(place: HTMLElement): number {
  const tops = [...place.querySelectorAll<HTMLElement>('.chip, .steps, .toast, .asking-line')].filter((node) => node.checkVisibility()).map(({ offsetTop }) => offsetTop)
  return place.clientHeight - Math.min(place.clientHeight, ...tops)
}
