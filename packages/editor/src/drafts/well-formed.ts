/** Whether a row of the browser's storage has the form of a draft through and through: what a broken disk or another program left there is not used. */
import type { Note } from '@codraft/core'
import { isStoredDraft, type StoredDraft } from './store.ts'

type Is = (value: unknown) => boolean
type Fields = Readonly<Record<string, unknown>>

const isText: Is = (value) => typeof value === 'string'
const isNumber: Is = (value) => Number.isFinite(value)
const isValue: Is = (value) => isText(value) || isNumber(value) || typeof value === 'boolean'
/** A moment that a clock can have shown. */
const isMoment: Is = (value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime())
const maybe = (is: Is): Is => (value) => value === undefined || is(value)
/** The first version wrote null where later ones write nothing. */
const perhaps = (is: Is): Is => (value) => value === null || maybe(is)(value)
const listOf = (is: Is): Is => (value) => Array.isArray(value) && value.every(is)
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const recordOf = (is: Is): Is => (value) => isRecord(value) && Object.values(value).every(is)
const fields = (wanted: Readonly<Record<string, Is>>): Is => (value) => isRecord(value) && Object.entries(wanted).every(([name, is]) => is(value[name]))

const isEntry = fields({ edit: listOf(fields({ type: isText, section: isText })), merge: maybe(isText) })
const isSpot: Is = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber)
const isNote = fields({ on: isText, section: maybe(isText), at: maybe(isSpot), type: (value) => value === 'like' || value === 'worry' || value === 'idea', text: isText })
const isRemarks = fields({
  notes: listOf(isNote),
  missing: listOf(fields({ label: isText, width: maybe(isNumber), text: maybe(isText) })),
  answers: recordOf(isValue),
})
const isRow = fields({
  counter: isNumber, trial: perhaps(isText), by: perhaps(isText), name: perhaps(isText), at: maybe(isMoment),
  draft: fields({
    layout: isRecord, history: fields({ past: listOf(isEntry), future: listOf(isEntry) }), options: recordOf(isValue), remarks: maybe(isRemarks),
    locks: maybe(listOf(fields({ section: isText, id: isText }))), remixOf: maybe(isText), used: listOf(isText),
  }),
})

/** Whether a row is a draft, whatever brief it is of. */
export const isWellFormed = (row: unknown): row is StoredDraft => isStoredDraft(row) && isRow(row)

/** The notes that came with something from outside, as far as they are any. */
export const notesOf = (found: unknown): readonly Note[] => (Array.isArray(found) ? found.filter((one): one is Note => isNote(one)) : [])
