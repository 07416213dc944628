/** One thing needs another. */
import type { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import { kindsMeant } from './kinds-meant.ts'
import type { Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const params = ({ z, Selector }: Grammar) => z.object({ if: Selector, then: Selector, min: z._default(z.int().check(z.gte(1)), 1) })
type Requires = z.infer<ReturnType<typeof params>>

/** Where a section has an A, it has at least so many B. Too few is unfinished, not wrong. */
export const requires = defineRule<Requires>({
  type: 'requires',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['if', 'then'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  check: (_, rule, { brief }) => {
    const needs = brief.rules.filter((one) => one.rule === 'requires').map((one) => ({ id: one.id, from: canonical(one['if']), to: canonical(one['then']) }))
    const circle = circleFrom(needs, rule.id)
    return circle === null ? [] : [{ path: ['then'], code: 'requires-circle', message: `Found a circle: ${circle.join(' needs ')}. Rules that need each other in turn say less than they seem to; one of them must go.` }]
  },
  compile: (rule, _, ready) => {
    const need: Need = { needing: selection(rule.if, ready), needed: selection(rule.then, ready), wanted: kindsMeant(rule.then, ready), min: rule.min }
    return { reads: ['order'], ask: ({ scene, sections }) => settled(sections.flatMap((section) => askSection(section, scene, need))) }
  },
})

type Need = { readonly needing: Selection; readonly needed: Selection; readonly wanted: readonly string[]; readonly min: number }

function askSection(section: SceneSection, scene: Scene, { needing, needed, wanted, min }: Need): Finding[] {
  if (needing.count(section, scene) === 0) return []
  const number = needed.count(section, scene)
  return [{
    section: section.section.id, elements: number < min ? needing.of(section, scene).map(({ element }) => element.id) : [], place: '', actual: number, limit: min, slack: number - min,
    measured: true, unit: '', open: true,
    ...(number < min && wanted.length > 0 ? { wanted, message: '{element} needs {other}: at least {limit}; there are {actual}.' } : { message: '{element} needs {limit} of something that is not here yet; there are {actual}.' }),
  }]
}

type Step = { readonly id: string; readonly from: string; readonly to: string }

/** The way from one rule back to itself, each needing what the next one speaks of; null when there is none. */
function circleFrom(steps: readonly Step[], id: string): string[] | null {
  const start = steps.find((step) => step.id === id)
  if (!start) return null
  const seen = new Set<string>()
  const waiting: { to: string; way: string[] }[] = [{ to: start.to, way: [start.from, start.to] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.to === start.from) return next.way
    if (seen.has(next.to)) continue
    seen.add(next.to)
    for (const step of steps) if (step.from === next.to) waiting.push({ to: step.to, way: [...next.way, step.to] })
  }
  return null
}

/** A selector as one text, so that equal ones meet. */
const canonical = (selector: unknown): string => (typeof selector === 'string' ? selector : (JSON.stringify(selector) ?? ''))
