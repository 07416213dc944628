/** Spots of a plan that notes are about: what they are called, and how one is pointed at on the picture. */
import { placeAt, placeName, type CompiledSection, type Note } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { planBoardOf, type Pinned } from '../../tools/plan/index.ts'

/** How long the click of a tap may be in coming, in milliseconds. */
const CLICK_MS = 400
/** A point in the stage's unit. */
export type Spot = readonly [x: number, y: number]

/** What a spot is in: the smallest zone, or the plan as a whole. */
export const placeOf = (section: CompiledSection, at: Spot): string => placeAt(section, at) ?? 'boundary'

/** The spot to the nearest step of its stage, as a person would say it. */
export function tidy({ step, per }: CompiledSection, [x, y]: Spot): Spot {
  const near = (length: number): number => (Math.round((length * per) / step) * step) / per
  return [near(x), near(y)]
}

/** What a spot is called, by where it is. */
export function spotName({ words }: Pick<Parts, 'words'>, section: CompiledSection, { on, at: [x, y] }: Pick<Note, 'on'> & { readonly at: Spot }): string {
  const { stage } = section
  return words.say('plan-spot', { zone: placeName(stage, on, words.locale) ?? 'none', x: words.length(x, stage.unit), y: words.length(y, stage.unit) })
}

/** The middle of a plan: where a note begins that has not been pointed anywhere. */
export function middleOf(section: CompiledSection): Spot {
  const boundary = section.stage.kind === 'plan' ? section.stage.boundary : []
  const middle = (axis: 0 | 1): number => {
    const all = boundary.map((corner) => corner[axis])
    return (Math.min(...all) + Math.max(...all)) / 2
  }
  return tidy(section, [middle(0), middle(1)])
}

/** Lets a person tap what a note is about; settles with what was meant, or null where it was called off. */
export function pointedAt({ view }: Parts, stage: Element): Promise<Pinned | null> {
  const board = planBoardOf(view)
  board.note({ pinned: null, aim: { note: true } })
  const { aim } = board
  stage.scrollIntoView({ block: 'nearest' })
  return new Promise((resolve) => {
    const over = new AbortController()
    const stop = board.subscribe(() => {
      if (board.aim === aim) return
      over.abort()
      stop()
      const { pinned } = board
      if (pinned === null) return resolve(null)
      // The click that ends the tap belongs to the picture: a dialog that stood there by then would take it for its own.
      const late = setTimeout(() => resolve(pinned), CLICK_MS)
      addEventListener('click', () => {
        clearTimeout(late)
        setTimeout(() => resolve(pinned))
      }, { capture: true, once: true })
    })
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      board.note({ aim: null })
    }, { signal: over.signal })
  })
}
