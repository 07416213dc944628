/** States of the plan, of the slots and of what has several sections, each with the way there. */
import { keys, type State, type Way } from './states.ts'

/** Opens review, which comes when it is asked for. */
const reviewed = ({ draft }: Way): Promise<void> => draft.locator('.review-button').click()
/** What every stage has. */
const common = (place: string): Record<string, State> => ({
  [`${place}, at first`]: { place, stands: '.st-zoom' },
  [`${place}, with a part selected`]: { place, reach: (way) => keys(way, 1, 'Enter'), stands: '.inspector h3, .inspector h2' },
  [`${place}, with a part lifted`]: { place, reach: (way) => keys(way, 1, 'Space', 'ArrowRight'), stands: '[role=option]' },
  [`${place}, with a part removed`]: { place, reach: (way) => keys(way, 1, 'Delete'), stands: '.stage' },
  [`${place}, in review`]: { place, reach: async (way) => (await keys(way, 1, 'Delete'), reviewed(way)), stands: 'dialog.review[open] [type=submit]' },
})

/** The states by name. */
export const STATES_ELSEWHERE: Readonly<Record<string, State>> = {
  ...common('park'), ...common('panel'), ...common('corridor'),
  'corridor, with another section shown': { place: 'corridor', reach: ({ draft }) => draft.getByRole('tab').nth(1).click(), stands: '[role=tab][aria-selected=true]' },
  'corridor, comparing sections': { place: 'corridor', reach: ({ draft }) => draft.locator('.compare-sections').click(), stands: 'dialog.side-by-side[open] .runs li' },
}
