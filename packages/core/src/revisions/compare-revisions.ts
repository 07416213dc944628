/** What changed from one revision of a brief to another, and whether it asks more or less of those who answer. */
import type { Brief } from '../schema/brief.ts'
import type { Kind } from '../schema/catalogue.ts'
import type { Rule } from '../schema/rule.ts'
import { canonical } from '../proposal/canonical.ts'

/**
 * `loosened`: every layout that was lawful still is. `tightened`: no layout became lawful. `words`: no verdict can differ, only what is read
 * or seen. `unknown`: it may be either; the proposals have to be judged again to know.
 */
export type Tendency = 'loosened' | 'tightened' | 'words' | 'unknown'
/** One change: where (in the later brief; in the earlier one for what went), what it does, and a sentence for designers. */
export type RevisionChange = { readonly path: readonly (string | number)[]; readonly tendency: Tendency; readonly message: string }

type Fields = Readonly<Record<string, unknown>>
/** Whether a larger figure asks more (1) or less (-1). */
type Direction = 1 | -1

/** Every change from one revision to another: rules, kinds, sections, switches, the rest; each classified by itself. */
export function compareRevisions(from: Brief, to: Brief): RevisionChange[] {
  return [...ruleChanges(from, to), ...kindChanges(from, to), ...sectionChanges(from, to), ...restChanges(from, to)]
}

/** What several changes are together. */
export function tendencyOf(changes: readonly RevisionChange[]): Tendency {
  const kinds = new Set(changes.map(({ tendency }) => tendency).filter((tendency) => tendency !== 'words'))
  const [only = 'words'] = kinds
  return kinds.size > 1 ? 'unknown' : only
}

const same = (a: unknown, b: unknown): boolean => a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))

/** The fields in which two objects differ. */
function differing(a: Fields, b: Fields): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !same(a[field], b[field])).sort()
}

function ruleChanges(from: Brief, to: Brief): RevisionChange[] {
  const [was, is] = [new Map(from.rules.map((rule) => [rule.id, rule as Rule])), new Map(to.rules.map((rule) => [rule.id, rule as Rule]))]
  const came = to.rules.flatMap(({ id, rule }, index): RevisionChange[] =>
    was.has(id) ? [] : [{ path: ['rules', index], tendency: 'tightened', message: `The rule "${id}" (${rule}) is new.` }])
  const went = from.rules.flatMap(({ id, rule }, index): RevisionChange[] =>
    is.has(id) ? [] : [{ path: ['rules', index], tendency: 'loosened', message: `The rule "${id}" (${rule}) is no more.` }])
  const changed = to.rules.flatMap((rule, index) => {
    const before = was.get(rule.id)
    return before === undefined ? [] : ruleFields(before, rule, ['rules', index])
  })
  return [...came, ...went, ...changed]
}

const WORDS = ['message', 'why', 'fix', 'live']
const SEVERITIES = ['advise', 'warn', 'block']
const RULE_FIGURES: Readonly<Record<string, Direction>> = { min: 1, max: -1, clearance: 1, width: 1, turn: 1, share: 1, tolerance: -1, within: -1 }
/** Kinds of rule in which these figures say something else than how much is asked, or whose selector turns their meaning round. */
const TURNED = ['expr', 'inside', 'adjacent']

function ruleFields(from: Rule, to: Rule, path: readonly (string | number)[]): RevisionChange[] {
  return differing(from, to).map((field) => {
    const tendency = from.rule === to.rule ? ruleTendency(from, to, field) : 'unknown'
    return { path: [...path, field], tendency, message: `The rule "${to.id}": ${said(field, from[field], to[field])}` }
  })
}

function ruleTendency(from: Rule, to: Rule, field: string): Tendency {
  if (WORDS.includes(field)) return 'words'
  if (field === 'severity') return SEVERITIES.indexOf(to.severity) > SEVERITIES.indexOf(from.severity) ? 'tightened' : 'loosened'
  if (field === 'override') return to.override === 'with-reason' ? 'loosened' : 'tightened'
  const direction = RULE_FIGURES[field]
  // Without any bound `fill` still asks for something: that the row fits its stage.
  if (to.rule === 'fill' && (from[field] === undefined || to[field] === undefined)) return 'unknown'
  return direction === undefined || TURNED.includes(to.rule) ? 'unknown' : figureTendency(from[field], to[field], direction)
}

/** A bound that came asks more, one that went asks less. */
function figureTendency(from: unknown, to: unknown, direction: Direction): Tendency {
  if (from === undefined && typeof to === 'number') return 'tightened'
  if (to === undefined && typeof from === 'number') return 'loosened'
  if (typeof from !== 'number' || typeof to !== 'number') return 'unknown'
  return (to - from) * direction > 0 ? 'tightened' : 'loosened'
}

const LOOKS = ['label', 'art', 'description', 'source', 'make']

function kindChanges(from: Brief, to: Brief): RevisionChange[] {
  const [was, is] = [from.catalogue.kinds, to.catalogue.kinds]
  return differing(was, is).flatMap((id): RevisionChange[] => {
    const [before, after] = [Object.hasOwn(was, id) ? was[id] : undefined, Object.hasOwn(is, id) ? is[id] : undefined]
    const path = ['catalogue', 'kinds', id]
    if (!before) return [{ path, tendency: 'loosened', message: `The kind "${id}" is new.` }]
    if (!after) return [{ path, tendency: 'tightened', message: `The kind "${id}" is no more; where it stands it is kept as retired.` }]
    return differing(before, after).flatMap((field) => kindField(before, after, { id, field }))
  })
}

function kindField(from: Kind, to: Kind, { id, field }: { id: string; field: string }): RevisionChange[] {
  const path = ['catalogue', 'kinds', id, field]
  const [before, after] = [(from as Fields)[field], (to as Fields)[field]]
  const one = (tendency: Tendency): RevisionChange[] => [{ path, tendency, message: `The kind "${id}": ${said(field, before, after)}` }]
  if (LOOKS.includes(field)) return one('words')
  if (field === 'max') return one(figureTendency(before, after, -1))
  if (field === 'retired') return one('words')
  return field === 'resize' && from.resize && to.resize ? rangeChanges(from.resize, to.resize, { id, path }) : one('unknown')
}

type Resize = NonNullable<Kind['resize']>

function rangeChanges(from: Resize, to: Resize, { id, path }: { id: string; path: string[] }): RevisionChange[] {
  return (['width', 'depth'] as const).flatMap((side) => {
    const [before, after]: [Fields, Fields] = [from[side] ?? {}, to[side] ?? {}]
    return differing(before, after).map((bound): RevisionChange => ({
      path: [...path, side, bound],
      tendency: bound === 'step' ? 'unknown' : figureTendency(before[bound], after[bound], bound === 'min' ? 1 : -1),
      message: `The kind "${id}": ${said(`${side} ${bound}`, before[bound], after[bound])}`,
    }))
  })
}

function sectionChanges(from: Brief, to: Brief): RevisionChange[] {
  const was = new Map(from.layout.sections.map((section) => [section.id, section]))
  const went = from.layout.sections.flatMap(({ id }, index): RevisionChange[] =>
    to.layout.sections.some((section) => section.id === id) ? [] : [{ path: ['layout', 'sections', index], tendency: 'unknown', message: `The section "${id}" is no more.` }])
  const rest = to.layout.sections.flatMap((section, index): RevisionChange[] => {
    const before = was.get(section.id)
    const path = ['layout', 'sections', index]
    if (!before) return [{ path, tendency: 'unknown', message: `The section "${section.id}" is new.` }]
    return differing(before, section).map((field) => ({
      path: [...path, field], tendency: field === 'stage' && isOnlyLooks(before.stage, section.stage) ? 'words' : sectionTendency(field, to), message: `The section "${section.id}": its ${field} changed.`,
    }))
  })
  return [...went, ...rest]
}

/** Fields of a stage that no verdict reads. */
const LOOKED_AT = ['names', 'north', 'view', 'step', 'resize', 'sideNames']
const isOnlyLooks = (from: Fields, to: Fields): boolean => differing(from, to).every((field) => LOOKED_AT.includes(field))

/** Another starting layout changes what locks keep; without locks it only changes where people begin. */
function sectionTendency(field: string, { rules }: Brief): Tendency {
  if (field === 'title' || field === 'palette' || field === 'make') return 'words'
  return field === 'elements' && !rules.some(({ rule }) => rule === 'lock') ? 'words' : 'unknown'
}

/** Fields of a brief that no verdict reads. */
const UNJUDGED = [
  '$schema', 'title', 'task', 'about', 'locale', 'direction', 'meters', 'steps', 'questions', 'privacy', 'contact', 'publish', 'personas', 'migrate', 'arms',
]

function restChanges(from: Brief, to: Brief): RevisionChange[] {
  const apart = ['codraft', 'id', 'revision', 'layout', 'catalogue', 'rules']
  const fields = differing(from, to).filter((field) => !apart.includes(field)).map((field): RevisionChange => (
    { path: [field], tendency: UNJUDGED.includes(field) ? 'words' : restTendency(from, to, field), message: `"${field}" changed.` }
  ))
  const figures = same(from.catalogue.attributes, to.catalogue.attributes)
    ? [] : [{ path: ['catalogue', 'attributes'], tendency: 'unknown', message: 'How attributes are counted changed.' } as const]
  const pictures = same(from.catalogue.art, to.catalogue.art) ? [] : [{ path: ['catalogue', 'art'], tendency: 'words', message: 'Pictures changed.' } as const]
  return [...fields, ...figures, ...pictures]
}

function restTendency(from: Brief, to: Brief, field: string): Tendency {
  if (field === 'submit') return from.submit.complete === to.submit.complete ? 'words' : to.submit.complete ? 'tightened' : 'loosened'
  if (field !== 'consent') return 'unknown'
  const required = ({ consent }: Brief): string => canonical(consent.filter((one) => one.required).map(({ id }) => id).sort())
  return required(from) === required(to) ? 'words' : 'unknown'
}

const said = (field: string, from: unknown, to: unknown): string => `${field} was ${shown(from)} and is ${shown(to)}.`

function shown(value: unknown): string {
  if (value === undefined) return 'not given'
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
