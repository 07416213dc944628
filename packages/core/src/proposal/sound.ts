/**
 * Sections that are as they should be, told in one pass by hand: structure, names, lengths. Reading by the schema costs more than parsing the
 * document did; most documents are sound, and only for the others does anybody need to know what is wrong. Tested against the schema.
 */
import type { CompiledSection } from '../brief/section.ts'
import type { ReadyBrief } from '../rules/scene.ts'
import { LANGUAGE } from '../schema/language.ts'
import { isExact } from '../schema/lengths.ts'
import type { Kind } from '../schema/catalogue.ts'
import type { Element } from '../schema/layout.ts'
import type { Proposal } from '../schema/proposal.ts'

const MOST_ELEMENTS = 5000
const FEW = 12
/** Room for twice as many ids as there may be. */
const TABLE = 16_384

/** The sections of a document where nothing is wrong with them; null where something is, or may be: then they are to be read by the schema. */
export function soundSections(found: unknown, ready: ReadyBrief): Proposal['sections'] | null {
  if (!Array.isArray(found) || found.length !== ready.sections.length) return null
  const seen = new Set<string>()
  const all: readonly unknown[] = found
  let elements = 0
  for (const one of all) {
    if (!isObject(one) || !hasOnly(one, SECTION) || typeof one['id'] !== 'string' || seen.has(one['id'])) return null
    const { id } = one
    const section = ready.sections.find((known) => known.id === id)
    if (!section || !areSound(one['elements'], section, ready)) return null
    seen.add(one['id'])
    elements += one['elements'].length
  }
  // What is this large is measured as a whole.
  return elements > MOST_ELEMENTS ? null : (found as Proposal['sections'])
}

/**
 * Whether what stands around the sections is as plain as can be: no more than which brief it answers, in which language and by what it was made. Most proposals are so, and
 * nothing about them can be wrong that is not seen here. Anything more is read by the schema.
 */
export function isPlainEnvelope(found: Fields, { brief }: Pick<ReadyBrief, 'brief'>): found is Fields & Omit<Proposal, 'sections'> {
  const { codraft, id, brief: answered, locale, madeWith } = found
  if (codraft !== LANGUAGE || typeof id !== 'string' || !UUID.test(id) || !hasOnly(found, ENVELOPE) || !isObject(answered) || !hasOnly(answered, ANSWERED)) return false
  const { hash, id: name, revision } = answered
  return name === brief.id && revision === brief.revision && isText(hash, 80) && (locale === undefined || isText(locale, 35)) && (madeWith === undefined || isText(madeWith, 80)) &&
    brief.consent.every(({ required }) => !required)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ENVELOPE = new Set(['codraft', 'id', 'brief', 'locale', 'sections', 'madeWith'])
const ANSWERED = new Set(['id', 'revision', 'hash'])
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.length <= most

const SECTION = new Set(['id', 'elements'])

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function hasOnly(value: Fields, names: ReadonlySet<string>): boolean {
  for (const name in value) if (!names.has(name)) return false
  return true
}

function areSound(found: unknown, section: CompiledSection, { kinds }: ReadyBrief): found is Element[] {
  if (!Array.isArray(found) || found.length > MOST_ELEMENTS) return false
  const isPlaced = FORMS[section.stage.kind]
  const fields = FIELDS[section.stage.kind]
  IDS.begin(found.length)
  // Few kinds stand in most sections, and a short list is looked through sooner than a map.
  const names: string[] = []
  const met: Kind[] = []
  for (const element of found as readonly unknown[]) {
    if (!isObject(element)) return false
    const { id, kind, choices } = element
    if (typeof id !== 'string' || typeof kind !== 'string' || !IDS.add(id)) return false
    let at = 0
    while (at < names.length && names[at] !== kind) at++
    const known = at < met.length ? met[at] : kinds.get(kind)?.kind
    if (known === undefined || !isPlaced(element, section)) return false
    if (at === names.length && at < FEW) {
      names.push(kind)
      met.push(known)
    }
    for (const name in element) if (name !== 'id' && name !== 'kind' && name !== 'choices' && !fields.includes(name)) return false
    if (choices !== undefined && !areChoices(choices, known.choices ?? {})) return false
  }
  return true
}

/** By its code: 2 what an id may start with, 1 what it may go on with. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 2 : /[.-]/.test(String.fromCharCode(code)) ? 1 : 0))

/** Ids, each once: written as the schema's pattern says, which leaves no letter that could be written in two ways. One table serves all sections, one after the other. */
class Ids {
  private readonly all: string[] = []
  /** Where in `all` an id of such a hash stands, counted from `base`; what is less is of a section before. */
  private readonly table = new Int32Array(TABLE)
  private base = 1
  private last = 0

  /** Forgets all ids; up to `most` are to come. */
  begin(most: number): void {
    this.base += this.all.length
    this.all.length = 0
    if (this.base > 2 ** 30) {
      this.table.fill(0)
      this.base = 1
    }
    let size = 16
    while (size < 2 * most) size *= 2
    this.last = size - 1
  }

  /** Whether it is an id, and a new one. Also false where so many ids have hashes alike that telling them apart would take long. */
  add(id: string): boolean {
    const hash = hashOf(id)
    if (hash < 0) return false
    const { all, base, last, table } = this
    for (let tries = 0; tries < 64; tries++) {
      const at = (hash + tries) & last
      const known = (table[at] ?? 0) - base
      if (known < 0) {
        table[at] = base + all.push(id) - 1
        return true
      }
      if (all[known] === id) return false
    }
    return false
  }
}

const IDS = new Ids()

/** A number for an id, from its letters; -1 for what is no id. */
function hashOf(text: string): number {
  if (text.length > 64 || LETTERS[text.charCodeAt(0)] !== 2) return -1
  let hash = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 127 || LETTERS[code] === 0) return -1
    hash = (hash * 31 + code) & 0x3fffffff
  }
  return hash
}

const FIELDS: Readonly<Record<CompiledSection['stage']['kind'], readonly string[]>> = { row: ['width'], plan: ['at', 'angle', 'width', 'depth'], slots: ['slot'] }

const FORMS: Readonly<Record<CompiledSection['stage']['kind'], (element: Fields, section: CompiledSection) => boolean>> = {
  row: ({ width }, { per }) => typeof width === 'number' && width > 0 && isExact(width, per),
  plan: ({ at, angle, width, depth }, { per }) => isLength(width, per) && isLength(depth, per) && (angle === undefined || isAngle(angle)) && isPoint(at, per),
  slots: ({ slot }, { stage }) => stage.kind === 'slots' && stage.slots.some(({ id }) => id === slot),
}

const isLength = (value: unknown, per: number): boolean => typeof value === 'number' && value > 0 && isExact(value, per)
const isAngle = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 360
const isPoint = (value: unknown, per: number): boolean => Array.isArray(value) && value.length === 2 && value.every((one: unknown) => typeof one === 'number' && isExact(one, per))

function areChoices(found: unknown, choices: NonNullable<Kind['choices']>): boolean {
  if (!isObject(found) || Array.isArray(found)) return false
  for (const name in found) {
    const option = found[name]
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined
    if (choice === undefined || typeof option !== 'string' || !Object.hasOwn(choice.options, option)) return false
  }
  return true
}
