/** What stands within, outside or touching a zone. */
import type { Footprint } from '../geometry/footprint.ts'
import { outlineOf, type Outline } from '../geometry/outline.ts'
import { hint, type Problem } from '../errors.ts'
import { fromTicks } from '../schema/lengths.ts'
import { Id } from '../schema/layout.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Each, type Finding } from './define.ts'
import { askEach } from './each.ts'
import { Clearance, footprintOf, zoneOf } from './footing.ts'
import { planOf } from './ground.ts'
import { concerned } from './remedy-order.ts'
import { movedInto, movedOutOf } from './remedy-plan.ts'
import type { Placed, ReadyBrief, Scene } from './scene.ts'
import { selection } from './selector.ts'
import { insideOf, outsideOf, SHARES, sharesOf, standingsIn, type Standings } from './standings.ts'

const params = z.object({
  on: Selector,
  zone: Id,
  mode: z._default(z.enum(['within', 'outside', 'touching']), 'within'),
  share: z.optional(z.number().check(z.gt(0), z.lte(1))),
  clearance: z.optional(Clearance),
})
type Inside = z.infer<typeof params>

/**
 * The true footprint of each match, or with a clearance the space that it needs, is all within a zone, all outside it, or has a spot in common
 * with it, the borders included. With `share`, at least that share of it is within or outside: told to a ten-thousandth.
 */
export const inside = defineRule<Inside>({
  type: 'inside',
  stages: ['plan'],
  params: () => params,
  fields: { selectors: ['on'], lengths: ['clearance'] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: (rule, common, ready) => [...zoneProblems(rule, common, ready), ...shareProblems(rule)],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const outlineIn = ({ section }: Placed): Outline | null => {
      const area = planOf(section).zones.get(rule.zone)
      return area ? outlineOf(area) : null
    }
    const told = (one: Placed, by: Standing): Finding => (rule.share === undefined ? byLength(one, rule, measured(by, rule.mode)) : byShare(one, rule, by.shares()))
    const spared = (by: Standing): number => (rule.share === undefined ? 2 * measured(by, rule.mode) : spare(rule, by.shares()))
    const alone = (one: Placed, scene: Scene): Standing | null => {
      const outline = outlineIn(one)
      return outline ? standingOf(partsOf(one, rule, scene), outline) : null
    }
    const each: Each = {
      ...meant,
      slack: (one, scene) => {
        const standing = alone(one, scene)
        return standing ? spared(standing) : null
      },
      describe: (one, scene) => {
        const standing = alone(one, scene)
        return standing ? told(one, standing) : nothing(one)
      },
      whole: (section, scene) => {
        const all = standingsIn(section, scene, rule)
        if (!all) return { atLeast: () => -Infinity, slack: () => null, describe: nothing }
        return { atLeast: (index) => sureSpare(rule, all, index), slack: ({ index }) => spared(standingIn(all, index)), describe: (one) => told(one, standingIn(all, one.index)) }
      },
    }
    return {
      reads: ['width', 'order', 'spot'],
      family: each,
      ask: askEach(each),
      remedies: (scene, found) => concerned(scene, found).slice(0, 1).flatMap((placed) => {
        const area = planOf(placed.section).zones.get(rule.zone)
        if (!area || rule.share !== undefined || rule.mode === 'touching') return []
        const parts = partsOf(placed, rule, scene)
        return rule.mode === 'within' ? movedInto(placed, parts, outlineOf(area)) : movedOutOf(placed, parts, outlineOf(area))
      }),
    }
  },
})

const partsOf = (one: Placed, { clearance }: Inside, scene: Scene): readonly Footprint[] => (clearance === undefined ? [footprintOf(one, scene)] : zoneOf(one, clearance, scene))

/** How a space stands in a zone. */
type Standing = { inside(): number; outside(): number; shares(): number }
const standingOf = (parts: readonly Footprint[], outline: Outline): Standing => ({ inside: () => insideOf(parts, outline), outside: () => outsideOf(parts, outline), shares: () => sharesOf(parts, outline) })
const standingIn = (all: Standings, index: number): Standing => ({ inside: () => all.insideBy(index), outside: () => all.outsideBy(index), shares: () => all.sharesIn(index) })

const nothing = (one: Placed): Finding => ({ section: one.section.id, elements: [one.element.id], actual: null, limit: null, slack: 0, message: '' })

/** What is to spare, in ticks. */
function measured(by: Standing, mode: Inside['mode']): number {
  return (mode === 'touching' ? -Math.max(0, by.outside()) : mode === 'within' ? by.inside() : by.outside()) + 0
}

/** What one surely has to spare, in half ticks or shares: what stands well inside a zone, or well outside, need not be measured. */
function sureSpare(rule: Inside, all: Standings, index: number): number {
  if (rule.mode === 'touching') return all.innerOf(index) > 0 ? 0 : -Infinity
  if (rule.share === undefined) return 2 * (rule.mode === 'within' ? all.innerOf(index) : all.outerOf(index))
  const clear = all.isClear(index)
  return clear === null ? -Infinity : spare(rule, clear === 'inside' ? SHARES : 0)
}

/** How many ten-thousandths there are beyond those that are asked for. */
const spare = ({ mode, share = 1 }: Inside, within: number): number => (mode === 'outside' ? SHARES - within : within) - Math.round(share * SHARES)

const LENGTHS: Readonly<Record<Inside['mode'], string>> = {
  within: '{element} stands {excess} over the border of the zone that it belongs in.',
  outside: '{element} stands {excess} inside the zone that it belongs outside of.',
  touching: '{element} stands {excess} away from the zone that it has to touch.',
}

function byLength({ element, section }: Placed, rule: Inside, slack: number): Finding {
  const to = fromTicks(slack, section.per)
  return { section: section.id, elements: [element.id], actual: to, limit: 0, slack: to, measured: true, unit: section.stage.unit, message: LENGTHS[rule.mode] }
}

function byShare({ element, section }: Placed, rule: Inside, within: number): Finding {
  const { mode, share = 1 } = rule
  return {
    section: section.id, elements: [element.id], actual: (mode === 'outside' ? SHARES - within : within) / SHARES, limit: share, slack: spare(rule, within) / SHARES, measured: true, unit: '',
    message: mode === 'outside' ? 'Of {element}, a share of {actual} stands outside the zone; at least {limit} is needed.' : 'Of {element}, a share of {actual} stands in the zone; at least {limit} is needed.',
  }
}

/** The zones of the sections that a rule speaks of have to know the name. */
function zoneProblems({ zone }: Inside, { section }: Rule, { sections }: ReadyBrief): Problem[] {
  const plans = sections.filter((one) => one.stage.kind === 'plan' && (section === undefined || one.id === section))
  const names = new Set(plans.flatMap((one) => [...planOf(one).zones.keys()]))
  return plans.length === 0 || names.has(zone) ? [] : [{ path: ['zone'], code: 'unknown-zone', message: `Found "${zone}"; a zone of the plan is wanted.${hint(zone, names)}` }]
}

function shareProblems({ mode, share }: Inside): Problem[] {
  if (share === undefined) return []
  if (mode === 'touching') return [{ path: ['share'], code: 'wrong-value', message: 'Found a share beside "touching"; something touches a zone or does not. "within" or "outside" is wanted.' }]
  return Math.round(share * SHARES) / SHARES === share ? [] : [{ path: ['share'], code: 'too-fine', message: `Found ${share}; at most four decimals are wanted.` }]
}
