/** What a hand on a plan is about, as the stage shows it: what floats, what guides it, what is said at the finger. */
import { fromTicks, type Clear, type Element, type Placed, type PlanFit, type Snap } from '@codraft/core'
import type { AnyHeld } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { sectionOf } from '../../session/verbs.ts'
import { planBoardOf, type Grip, type PlanTool } from '../../tools/plan/index.ts'
import type { Point } from '../../tools/index.ts'
import { kindName, namesIn } from '../../words/names.ts'

/** What is seen of it. */
export type HandView = {
  /** The one that follows the pointer, or a key. */
  readonly lifted: string | null
  /** All that go along with it, itself among them; they float as one. */
  readonly group: readonly string[]
  /** All that stand elsewhere, or look different, than what is kept. */
  readonly floating: readonly Placed[]
  /** The handle in the hand. */
  readonly grip: Grip | null
  readonly snaps: readonly Snap[]
  readonly clear: readonly Clear[]
  /** What is said, above what; null: nothing. */
  readonly said: { readonly text: string; readonly look: 'plain' | 'quiet' | 'limit'; readonly at: Point | null } | null
}

const FREE: HandView = { lifted: null, group: [], floating: [], grip: null, snaps: [], clear: [], said: null }

/** The elements of what is kept now: gathered once, and asked with every move. */
let last: { readonly row: readonly Placed[]; readonly elements: ReadonlySet<Element> } | null = null
const keptIn = (row: readonly Placed[]): ReadonlySet<Element> => (last?.row === row ? last : (last = { row, elements: new Set(row.map(({ element }) => element)) })).elements

/** Reads it off the tool and the session. */
export function handView(parts: Parts): HandView {
  const { controller, view } = parts
  const { preview } = controller.session
  const { tool } = planBoardOf(view)
  const trying = 'fit' in tool ? tool : null
  if (preview === null && !trying) return FREE
  const kept = preview === null ? null : keptIn(view.keptRow)
  const floating = kept === null ? [] : view.row.filter(({ element }) => !kept.has(element))
  const lifted = trying ? trying.id : (floating[0]?.element.id ?? null)
  if (!trying) return { ...FREE, lifted, floating, group: preview?.every(({ type }) => type === 'move') ? floating.map(({ element }) => element.id) : [] }
  const group = 'group' in trying ? (trying.group ?? []) : []
  // What has not moved yet floats all the same: it is in the hand.
  const own = floating.length > 0 ? floating : view.row.filter(({ element }) => element.id === trying.id || group.includes(element.id))
  const carried = tool.name === 'moving' || tool.name === 'lifting' || (tool.name === 'tile-dragging' && tool.over)
  return {
    lifted, group, floating: own, grip: tool.name === 'turning' ? 'turn' : tool.name === 'resizing' ? tool.side : null,
    snaps: carried ? trying.fit.snaps : [], clear: carried ? trying.fit.clear : [], said: saidOf(parts, trying, own[0]),
  }
}

type Trying = Extract<PlanTool, { fit: PlanFit }>

function saidOf(parts: Parts, tool: Trying, own: Placed | undefined): HandView['said'] {
  const { words } = parts
  const at = tool.press.device === 'touch' || tool.name === 'tile-dragging' ? { x: tool.at.x, y: tool.at.y - 56 } : null
  const { held, snaps } = tool.fit
  if (held) return { text: heldOnPlan(held, parts), look: 'limit', at }
  if (tool.name === 'turning') return { text: `${words.number(own?.element.angle ?? 0)}°`, look: 'plain', at }
  if (tool.name === 'resizing') {
    const { width = 0, depth = 0 } = own?.element ?? {}
    const { unit } = sectionOf(parts.controller).stage
    return { text: `${words.figure(width, unit)} × ${words.length(depth, unit)}`, look: 'plain', at }
  }
  const reason = snaps.map((snap) => snapText(snap, parts)).find((text) => text !== '')
  return reason ? { text: reason, look: 'quiet', at } : null
}

/** Why it snapped, in a few words; nothing for the grid. */
export function snapText(snap: Snap, { controller, words }: Pick<Parts, 'controller' | 'words'>): string {
  // Of others, which are called the same wherever it is carried.
  const names = namesIn({ compiled: controller.compiled, layout: controller.session.layout }, controller.section, words)
  const short = (id: string): string => names.get(id)?.short ?? id
  switch (snap.by) {
    case 'boundary': return words.say('plan-snap-edge')
    case 'line': return words.say('plan-snap-line', { element: short(snap.with) })
    case 'spacing': return words.say('plan-snap-gap', { one: short(snap.between[0]), other: short(snap.between[1]) })
    case 'grid': return ''
  }
}

/** What held a hand back, in a few words. */
export function heldOnPlan(held: AnyHeld, { controller, words }: Pick<Parts, 'controller' | 'words'>): string {
  const { compiled } = controller
  const why = (rule: string): string => words.text(compiled.rules.find(({ spec }) => spec.id === rule)?.spec.why?.text) || 'none'
  switch (held.by) {
    case 'boundary': return words.say('plan-held-edge')
    case 'rule': return words.say('plan-held-rule', { why: why(held.rule) })
    case 'own-lock': return words.say('stage-own-lock', { element: namesIn({ compiled, layout: controller.session.layout }, controller.section, words).get(held.element)?.short ?? held.element })
    case 'lock': return words.say('stage-fixed', { element: namesIn({ compiled, layout: controller.session.layout }, controller.section, words).get(held.element)?.short ?? held.element, why: why(held.rule) })
    case 'limit': {
      const { per, stage } = sectionOf(controller)
      return words.say('plan-held-limit', { size: words.length(fromTicks(held.ticks, per), stage.unit), why: why(held.rule) })
    }
    case 'copies': return words.say('stage-copies', { max: held.max, kind: kindName(compiled, held.kind, words) })
    case 'palette': return words.say('stage-not-offered', { kind: kindName(compiled, held.kind, words) })
    default: return ''
  }
}
