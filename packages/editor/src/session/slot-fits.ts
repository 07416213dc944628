/** What the verbs that all stages have do on slots. */
import { fitChoiceInSlot, fitPlaceInSlot, fitReplaceInSlot, invertEdit, evaluator, slotOptions, slotsOf, type Ground, type SlotHeld, type SlotOption, type SlotWish } from '@codraft/core'
import type { StageFits } from './stage-fits.ts'

/** A new element goes to the slot that is meant; else to the free one that breaks fewest rules, near what is selected. */
export const slotFits: StageFits = {
  place: (ground, { id, kind, near, at, like }) => {
    const wish = { id, kind, ...(like?.choices === undefined ? {} : { choices: like.choices }) }
    if (at !== undefined && at !== null) return fitPlaceInSlot(ground, { ...wish, slot: at })
    const options = slotOptions(ground, wish)
    const best = bestOf(options.filter(({ way }) => way === 'free'), ground, near)
    return best ? { edit: best.edit, held: null } : { edit: [], held: whyNowhere(options, wish) }
  },
  replace: fitReplaceInSlot,
  choose: fitChoiceInSlot,
}

const WEIGHTS = { block: 10_000, warn: 100, advise: 1 } as const

function bestOf(options: readonly SlotOption[], ground: Ground, near: string | null): SlotOption | undefined {
  const section = ground.compiled.sections.find(({ id }) => id === ground.section)
  const beside = ground.layout.sections.find(({ id }) => id === ground.section)?.elements.find(({ id }) => id === near)?.slot
  const from = section && beside !== undefined ? slotsOf(section).byId.get(beside) : undefined
  const followed = evaluator(ground.compiled, ground.layout)
  const before = new Set(followed.verdict.results.filter(({ status }) => status === 'violated').map(({ place }) => place))
  const rank = ({ edit, slot }: SlotOption): readonly [harm: number, far: number, index: number] => {
    const { results } = followed.update(edit)
    followed.update(invertEdit(edit))
    const harm = results.reduce((sum, { status, place, severity }) => sum + (status === 'violated' && !before.has(place) ? WEIGHTS[severity] : 0), 0)
    return [harm, from ? (slot.x - from.x) ** 2 + (slot.y - from.y) ** 2 : 0, slot.index]
  }
  const ranked = options.map((option) => ({ option, rank: rank(option) }))
  return ranked.toSorted(({ rank: [a, b, c] }, { rank: [d, e, f] }) => a - d || b - e || c - f)[0]?.option
}

/** What keeps a kind out everywhere; else that there are not as many free slots side by side as it needs. */
function whyNowhere(options: readonly SlotOption[], { kind }: Extract<SlotWish, { kind: string }>): SlotHeld | null {
  const all = options.flatMap(({ held }) => held ?? [])
  const everywhere = all.find(({ by }) => by === 'palette' || by === 'copies')
  const span = Math.max(1, ...options.map(({ covers }) => covers.length))
  return everywhere ?? { by: 'span', kind, span, found: 0 }
}
