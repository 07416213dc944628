/** What is said of what happens on a plan. What is the same on every stage is left to the row's sentences. */
import { elementsIn, type Edit, type Operation, type Session, type Snap } from '@codraft/core'
import type { AnyHeld, Happening } from '../../session/happening.ts'
import { abilitiesOf } from '../../session/plan-verbs.ts'
import type { Words } from '../../words/index.ts'
import { touchedId } from '../../words/describe.ts'
import { kindName, namesIn } from '../../words/names.ts'
import { reasonFor } from '../held.ts'
import type { Moment, Said } from '../sentences.ts'
import { placedOn, toldOf, toldTogether, type Told } from './whereabouts.ts'

/** Says what a happening did on a plan, without its consequences; null: nothing is said. `usual`: how a row says what is the same everywhere. */
export function planSentenceOf(happening: Happening, moment: Moment, usual: (happening: Happening, moment: Moment) => Said | null): Said | null {
  const result = ownSentence(happening, moment)
  return result === undefined ? usual(happening, moment) : result === null ? null : { result }
}

/** Undefined: as on every stage. */
function ownSentence(happening: Happening, moment: Moment): string | null | undefined {
  const { after, words } = moment
  switch (happening.type) {
    case 'committed': return committed(happening, moment)
    case 'refused': return refused(happening, moment)
    case 'lifted': {
      if (happening.group && happening.door === 'keys') return words.say('plan-lifted-together', { number: happening.group.length })
      const told = happening.door === 'keys' ? toldOf(after, happening.element, words) : null
      return told && words.say(moment.lifts === 0 ? 'plan-lifted-first' : 'plan-lifted', told)
    }
    case 'moving': return happening.door === 'keys' ? moving(happening, moment) : null
    case 'mode': {
      const placed = placedOn(after, happening.element)
      const able = placed && abilitiesOf(after, placed)
      const can = able && { move: able.move, resize: able.width || able.depth, rotate: able.turn }[happening.mode]
      return words.say(can ? 'plan-mode' : 'plan-mode-fixed', { mode: happening.mode })
    }
    case 'cancelled': {
      const told = happening.element === null ? null : toldOf(after, happening.element, words)
      return told ? words.say('plan-back', told) : undefined
    }
    case 'aiming': return happening.kind === null ? null : words.say('plan-aim-said', { kind: kindName(after.compiled, happening.kind, words) })
    case 'asked': {
      if (happening.about === 'copied' && happening.element !== null) return words.say('said-copied', { element: nameIn(after, happening.element, words) })
      const told = happening.about === 'where' && happening.element !== null ? toldOf(after, happening.element, words) : null
      return told ? words.say('plan-where', told) : undefined
    }
    default: return undefined
  }
}

const nameIn = (session: Session, id: string, words: Words): string => namesIn({ compiled: session.compiled, layout: session.visible }, session.selection.section, words).get(id)?.short ?? id

type Committed = Extract<Happening, { type: 'committed' }>

function committed(happening: Committed, { before, after, words }: Moment): string | undefined {
  const { edit, cause, held, snaps } = happening
  const together = [...new Set(edit.map(touchedId))]
  if (together.length > 1) return severally(happening, together, { before, after, words })
  const id = subjectOf(edit)
  const told = id === null ? null : toldOf(after, id, words)
  if (!told) return undefined
  switch (cause) {
    case 'insert': return words.say('plan-added', told)
    case 'move': return [words.say('plan-moved', { ...told, lined: linedUp(snaps, after, words) }), held ? heldOn(held, after, { told, words }) : undefined].filter((part) => part !== undefined).join(' ')
    case 'turn': return words.say('plan-turned', told)
    case 'resize': return (held && heldOn(held, after, { told, words })) ?? words.say('plan-resized', told)
    case 'replace': {
      const swap = first(edit, 'replace')
      return swap && words.say('plan-replaced', { ...told, from: kindName(after.compiled, swap.from.kind, words), to: kindName(after.compiled, swap.to.kind, words) })
    }
    case 'duplicate': return copied(edit, { before, after, words })
    default: return undefined
  }
}

/** What was done to several at once; undefined: as on every stage. */
function severally({ edit, cause, held, snaps }: Committed, ids: readonly string[], { after, words }: Pick<Moment, 'before' | 'after' | 'words'>): string | undefined {
  const only = (type: Operation['type']): boolean => edit.every((operation) => operation.type === type)
  if (cause === 'move' && only('move')) {
    const stopped = held && stoppedTogether(held, after, words)
    return [words.say('plan-moved-together', { ...toldTogether(after, ids, words), lined: linedUp(snaps, after, words) }), ...(stopped ? [stopped] : [])].join(' ')
  }
  if (!only('place')) return undefined
  return cause === 'duplicate' ? words.say('plan-copied-together', { number: ids.length }) : cause === 'insert' ? words.say('plan-added-together', toldTogether(after, ids, words)) : undefined
}

/** What stops several: it names whom it stops. */
function stoppedTogether(held: AnyHeld, session: Session, words: Words): string | undefined {
  if (held.by === 'boundary') return held.element === undefined ? words.say('plan-at-edge') : words.say('plan-at-edge-of', { element: nameIn(session, held.element, words) })
  return held.by === 'rule' ? notHere(held.rule, session, words) : undefined
}

/** Where the copy is, seen from what it is a copy of: what was selected. */
function copied(edit: Edit, { before, after, words }: Pick<Moment, 'before' | 'after' | 'words'>): string | undefined {
  const copy = first(edit, 'place')?.element
  const own = elementsIn(before.layout, before.selection.section).find(({ id }) => id === before.selection.ids[0])
  if (!copy?.at || !own?.at) return undefined
  const [dx, dy] = [copy.at[0] - own.at[0], copy.at[1] - own.at[1]]
  const sideways = Math.abs(dx) >= Math.abs(dy)
  const unit = after.compiled.sections.find(({ id }) => id === after.selection.section)?.stage.unit ?? ''
  return words.say('plan-copied', {
    element: kindName(after.compiled, copy.kind, words), distance: words.spoken(Math.round(Math.abs(sideways ? dx : dy) * 10) / 10, unit), way: sideways ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'up' : 'down',
  })
}

function moving({ element, held, snaps, group }: Extract<Happening, { type: 'moving' }>, { before, after, words }: Moment): string | null {
  if (group) return (held && stoppedTogether(held, after, words)) ?? words.say('plan-near-together', { ...toldTogether(after, group, words), lined: linedUp(snaps, after, words) })
  const told = toldOf(after, element, words)
  if (!told) return null
  const stopped = held && heldOn(held, after, { told, words })
  if (stopped) return stopped
  const [was, is] = [placedOn(before, element)?.element, placedOn(after, element)?.element]
  if (was && is && was.angle !== is.angle) return words.say('plan-turned', told)
  if (was && is && (was.width !== is.width || was.depth !== is.depth)) return words.say('plan-resized', told)
  return words.say('plan-near', { ...told, lined: linedUp(snaps, after, words) })
}

function refused({ held, element, cause }: Extract<Happening, { type: 'refused' }>, { after, words, notes = false }: Moment): string | undefined {
  const told = element === null ? null : toldOf(after, element, words)
  if (held?.by === 'boundary' && !told) return words.say('plan-no-room')
  if (!held) return told && cause === 'move' ? words.say('plan-stays', told) : undefined
  if (told) return heldOn(held, after, { told, words, notes })
  return held.by === 'rule' ? notHere(held.rule, after, words) : undefined
}

/** Undefined: as on every stage. */
function heldOn(held: AnyHeld, session: Session, { told, words, notes = false }: { told: Told; words: Words; notes?: boolean }): string | undefined {
  switch (held.by) {
    case 'boundary': return held.element === undefined ? words.say('plan-at-edge') : words.say('plan-at-edge-of', { element: nameIn(session, held.element, words) })
    case 'rule': return notHere(held.rule, session, words)
    case 'limit': return words.say('plan-limit', { ...told, why: reasonFor(session.compiled, held.rule, words) })
    case 'lock': return words.say('said-locked', { element: nameIn(session, held.element, words), why: reasonFor(session.compiled, held.rule, words), notes: notes ? 'yes' : 'no' })
    default: return undefined
  }
}

const notHere = (rule: string, session: Session, words: Words): string => {
  const why = reasonFor(session.compiled, rule, words)
  return why === 'none' ? words.say('said-nothing-changed') : words.say('said-not-here', { why })
}

function linedUp(snaps: readonly Snap[] | undefined, session: Session, words: Words): string {
  const line = snaps?.find((snap) => snap.by === 'line')
  return line?.by === 'line' ? nameIn(session, line.with, words) : 'none'
}

/** What a person hears when they first come to a plan's elements. */
export function planLoadedSentence(session: Session, words: Words, { readonly }: { readonly readonly: boolean }): string {
  const { compiled, selection, layout } = session
  const stage = compiled.sections.find(({ id }) => id === selection.section)?.stage
  const corners = stage?.kind === 'plan' ? stage.boundary : []
  const long = (axis: 0 | 1): number => Math.round((Math.max(...corners.map((corner) => corner[axis])) - Math.min(...corners.map((corner) => corner[axis]))) * 1000) / 1000
  return words.say(readonly ? 'plan-loaded-readonly' : 'plan-loaded', {
    title: words.text(compiled.brief.title), count: elementsIn(layout, selection.section).length, width: words.told(long(0), stage?.unit ?? ''), depth: words.spoken(long(1), stage?.unit ?? ''),
  })
}

const first = <T extends Operation['type']>(edit: Edit, type: T): Extract<Operation, { type: T }> | undefined => edit.find((operation): operation is Extract<Operation, { type: T }> => operation.type === type)

const subjectOf = ([operation]: Edit): string | null => (operation ? touchedId(operation) : null)
