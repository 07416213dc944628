/** What is copied: elements without ids and places, as text that says what it is, so that it goes through any clipboard and nothing else is taken for it. */
import { elementsIn, textFor, type Kind } from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { Door } from './happening.ts'
import { addTogether, bareOf, type NewElement } from './several.ts'
import { sectionOf } from './verbs.ts'

/** How the text says what it is. */
const FORM = 'codraft-elements'
/** More is nobody's copy. */
const LONGEST = 100_000
const MOST = 200

/** Copied elements as they are written. The label is for those who do not have the kind. */
type Written = { readonly form: typeof FORM; readonly version: 1; readonly brief: string; readonly unit: string; readonly elements: readonly (NewElement & { readonly label: string })[] }

/** Why nothing was pasted: nothing was copied, it is something else, or this plan has no such kind. */
export type Refusal = { readonly because: 'empty' | 'foreign' } | { readonly because: 'unknown'; readonly kind: string }

/** What was copied last in this page, by whichever editor: it stands in where a browser keeps its clipboard from us. */
let lastCopied = ''
/** What was copied last in this page; empty: nothing. */
export const lastCopy = (): string => lastCopied

/** The text of elements of the current section, in their order. It is remembered. */
export function copyText(controller: SessionController, ids: readonly string[]): string {
  const { compiled, session, section } = controller
  const { locale, id: brief } = compiled.brief
  const elements = elementsIn(session.layout, section).filter(({ id }) => ids.includes(id))
    .map((element) => ({ ...bareOf(element), label: textFor(compiled.kinds.get(element.kind)?.kind.label, locale) || element.kind }))
  const written: Written = { form: FORM, version: 1, brief, unit: sectionOf(controller).stage.unit, elements }
  return (lastCopied = JSON.stringify(written))
}

/** Adds what a text holds after an element, or at the end, and selects it. Returns the new ids (none where it cannot stand here, which is told), or why not. */
export function pasteText(controller: SessionController, text: string, { after, door }: { after: string | null; door: Door }): readonly string[] | Refusal {
  if (text.trim() === '') return { because: 'empty' }
  const written = readWritten(text)
  const { stage } = sectionOf(controller)
  if (!written) return { because: 'foreign' }
  const elements: NewElement[] = []
  for (const { kind, label, width, depth, angle, choices, at } of written.elements) {
    const known = controller.compiled.kinds.get(kind)
    if (!known) return { because: 'unknown', kind: label }
    const lawful = choicesOf(known.kind, choices)
    const sized = written.unit !== stage.unit ? {} : { ...(width === undefined ? {} : { width }), ...(depth === undefined ? {} : { depth }), ...(at === undefined ? {} : { at }) }
    elements.push({ kind, ...sized, ...(angle === undefined ? {} : { angle }), ...(lawful ? { choices: lawful } : {}) })
  }
  const row = elementsIn(controller.session.layout, controller.section)
  const at = row.findIndex(({ id }) => id === after)
  return addTogether(controller, elements, { index: at < 0 ? row.length : at + 1, door })
}

/** Only what is written as we write it; anybody may have written it. */
function readWritten(text: string): Written | null {
  if (text.length > LONGEST || !text.includes(FORM)) return null
  try {
    const read: unknown = JSON.parse(text)
    return isWritten(read) ? read : null
  } catch {
    return null
  }
}

function isWritten(value: unknown): value is Written {
  if (!isRecord(value) || value['form'] !== FORM || value['version'] !== 1 || typeof value['unit'] !== 'string') return false
  const { elements } = value
  return Array.isArray(elements) && elements.length > 0 && elements.length <= MOST && elements.every(isElement)
}

const isElement = (one: unknown): boolean =>
  isRecord(one) && typeof one['kind'] === 'string' && typeof one['label'] === 'string' &&
  isLength(one['width']) && isLength(one['depth']) && isPlace(one['at']) && (one['angle'] === undefined || Number.isInteger(one['angle'])) &&
  (one['choices'] === undefined || (isRecord(one['choices']) && Object.values(one['choices']).every((option) => typeof option === 'string')))

const isLength = (value: unknown): boolean => value === undefined || (typeof value === 'number' && Number.isFinite(value) && value > 0)

const isPlace = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Those of the choices that the kind has here. */
function choicesOf(kind: Kind, choices: NewElement['choices']): NewElement['choices'] {
  const lawful = Object.entries(choices ?? {}).filter(([name, option]) => Object.hasOwn(kind.choices ?? {}, name) && Object.hasOwn(kind.choices?.[name]?.options ?? {}, option))
  return lawful.length === 0 ? undefined : Object.fromEntries(lawful)
}
