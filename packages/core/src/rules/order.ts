/** In which order things stand: from the start, or from both outsides to the middle. */
import type { Edit } from '../operations/index.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import { broughtTo, concerned } from './remedy-order.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection } from './selector.ts'
import { inOrder, rankOf } from './shelf.ts'

const params = z.object({
  sequence: z.array(Selector).check(z.minLength(2), z.maxLength(100)),
  from: z._default(z.enum(['start', 'outside']), 'start'),
})
type Order = z.infer<typeof params>

/**
 * Elements keep the order of a sequence; one that several of its selectors mean has the rank of the first, those that none means are skipped.
 * From the start, ranks never fall; from outside, they rise to one peak and then fall.
 */
export const order = defineRule<Order>({
  type: 'order',
  stages: ['row', 'slots'],
  params: () => params,
  fields: { selectors: ['sequence'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  compile: ({ sequence, from }, _, ready) => {
    const selections = sequence.map((selector) => selection(selector, ready))
    const ranked = (one: SceneSection, scene: Scene): Ranked[] => {
      const masks = selections.map((each) => each.mask(one, scene))
      const all: Ranked[] = []
      for (const placed of inOrder(one)) {
        const rank = masks.findIndex((mask) => mask[placed.index] === true)
        if (rank >= 0) all.push({ placed, rank })
      }
      return all
    }
    const broken = from === 'start' ? falls : valleys
    return {
      ask: ({ scene, sections }) => settled(sections.flatMap((one) => {
        const all = ranked(one, scene)
        const found = broken(all)
        return found.length > 0 || all.length === 0 ? found : [holds(one)]
      })),
      remedies: (scene, finding) => (from === 'start' ? inward : outward)(concerned(scene, finding)),
    }
  },
})

type Ranked = { readonly placed: Placed; readonly rank: number }

const holds = ({ section }: SceneSection): Finding => ({ section: section.id, elements: [], place: '', actual: null, limit: null, slack: 0, message: '' })

/** Every place at which the rank falls: the later one belongs before the first that ranks higher. */
function falls(all: readonly Ranked[]): Finding[] {
  return all.flatMap(({ placed, rank }, index) => {
    const before = all[index - 1]
    if (before === undefined || before.rank <= rank) return []
    const other = all.find((one) => one.rank > rank) ?? before
    return [finding([placed, other.placed, before.placed], '{element} stands at place {actual}; it belongs before {other} at place {limit}.')]
  })
}

/** Every run of one rank with higher ranks on both sides: it belongs further out, on the nearer side. */
function valleys(all: readonly Ranked[]): Finding[] {
  return runsOf(all).flatMap((run, index, runs) => {
    const [rank, before, after] = [run[0]?.rank ?? 0, runs[index - 1]?.[0]?.rank, runs[index + 1]?.[0]?.rank]
    if (before === undefined || after === undefined || before <= rank || after <= rank) return []
    const higher = all.filter((one) => one.rank > rank)
    const [first, last] = [higher[0]?.placed, higher.at(-1)?.placed]
    const [one, ...others] = run.map(({ placed }) => placed)
    if (!first || !last || !one) return []
    const outermost = others.at(-1) ?? one
    const toStart = rankOf(one) - rankOf(first) <= rankOf(last) - rankOf(outermost)
    const message = '{element} stands further in than {other}, at place {actual} instead of {limit}.'
    return [toStart ? finding([one, first, ...others], message) : finding([outermost, last, ...[one, ...others].slice(0, -1)], message)]
  })
}

function runsOf(all: readonly Ranked[]): Ranked[][] {
  const runs: Ranked[][] = []
  for (const one of all) {
    const run = runs.at(-1)
    if (run?.[0]?.rank === one.rank) run.push(one)
    else runs.push([one])
  }
  return runs
}

function finding([one, other, ...rest]: readonly [Placed, Placed, ...Placed[]], message: string): Finding {
  const [actual, limit] = [rankOf(one), rankOf(other)]
  return {
    section: one.section.id, elements: [...new Set([one, other, ...rest])].map(({ element }) => element.id), actual, limit,
    // Two in one slot stand at the same place, and still in the wrong order: there is no figure to that.
    slack: actual === limit ? -1 : -Math.abs(actual - limit), measured: actual !== limit, unit: '', message,
  }
}

/** The later one goes before the first that ranks higher, or the one before it goes after it. */
function inward([one, other, before = other]: readonly Placed[]): Edit[] {
  return one && before && other ? [broughtTo([one], other), broughtTo([before], one)] : []
}

/** The run goes before the first that ranks higher, or after the last: to where the finding points, or else nowhere. */
function outward([one, other, ...rest]: readonly Placed[]): Edit[] {
  return one && other ? [broughtTo([one, ...rest], other)] : []
}
