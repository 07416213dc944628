/**
 * A whole layout in a link's fragment: `v1.<revision>.<base64url>` of a kind table and whole numbers. No compression, no nesting,
 * at most 32 kB, no server needed.
 */
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { CompiledSection } from '../brief/section.ts'
import { unreadable, type Read } from '../errors.ts'
import type { Brief } from '../schema/brief.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { base64url, fromBase64url, utf8 } from './hash.ts'
import { layoutProblems } from './read-layout.ts'

/** The longest share link that is read, in characters. */
export const SHARE_LINK_LIMIT = 32768

/** Writes a layout as a share link's fragment (without `#`). Elements of the starting layout are named by number, others by id. */
export function toShareLink(layout: Layout, brief: Brief): string {
  const bytes: number[] = []
  const number = (value: number): void => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
    bytes.push(rest)
  }
  const word = (text: string): void => {
    const units = utf8(text)
    number(units.length)
    bytes.push(...units)
  }
  const kinds = [...new Set(layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind)))]
  number(kinds.length)
  kinds.forEach(word)
  for (const section of compile(brief).sections) {
    const { start } = section
    const elements = layout.sections.find(({ id }) => id === section.id)?.elements ?? []
    number(elements.length)
    for (const element of elements) {
      const original = start.findIndex(({ id }) => id === element.id)
      const choices = Object.entries(element.choices ?? {})
      number((original + 1) * 2 + (choices.length > 0 ? 1 : 0))
      if (original < 0) word(element.id)
      number(kinds.indexOf(element.kind))
      figuresOf(element, section).forEach(number)
      if (choices.length > 0) number(choices.length)
      for (const pair of choices) pair.forEach(word)
    }
  }
  return `v1.${brief.revision}.${base64url(Uint8Array.from(bytes))}`
}

/** What says where an element stands and how large it is, as whole numbers from 0: a row's width; a plan's place, angle and sizes; the number of a slot. */
function figuresOf({ width = 0, depth = 0, at: [x, y] = [0, 0], angle = 0, slot }: Element, { stage, per }: CompiledSection): readonly number[] {
  switch (stage.kind) {
    case 'row': return [toTicks(width, per)]
    case 'plan': return [folded(toTicks(x, per)), folded(toTicks(y, per)), folded(angle), toTicks(width, per), toTicks(depth, per)]
    case 'slots': return [stage.slots.findIndex(({ id }) => id === slot) + 1]
  }
}

/** The same read back. */
function placeFrom(number: () => number, { stage, per }: CompiledSection): Omit<Element, 'id' | 'kind'> {
  const length = (): number => fromTicks(number(), per)
  const offset = (): number => fromTicks(unfolded(number()), per)
  switch (stage.kind) {
    case 'row': return { width: length() }
    case 'plan': return { at: [offset(), offset()], angle: unfolded(number()), width: length(), depth: length() }
    case 'slots': return { slot: stage.slots[number() - 1]?.id }
  }
}

/** Numbers below 0 between those above: 0, -1, 1, -2, 2 … */
const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const unfolded = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2)

/** Reads a share link's fragment. Never throws: a layout of this brief, or what is wrong. */
export function fromShareLink(text: string, brief: Brief): Read<Layout> {
  if (text.length > SHARE_LINK_LIMIT) return problem('too-large', `The link has ${text.length} characters; at most ${SHARE_LINK_LIMIT} are read.`)
  const [, revision, body] = /^#?v1\.(\d{1,9})\.([A-Za-z0-9_-]*)$/.exec(text) ?? []
  if (revision === undefined || body === undefined) return problem('not-a-share-link', 'This is no share link, or of a newer version.')
  if (Number(revision) !== brief.revision) return problem('other-revision', `The link is of revision ${revision}; this brief is revision ${brief.revision}.`)
  const bytes = fromBase64url(body)
  const compiled = compile(brief)
  const layout = bytes && readLayout(bytes, compiled)
  if (!layout) return problem('damaged', 'The link is damaged: part of it is missing or changed.')
  const problems = layoutProblems(layout, compiled, ['sections'])
  return problems.length > 0 ? unreadable(problems) : { ok: true, value: layout }
}

const problem = (code: string, message: string): Read<Layout> => unreadable([{ path: [], code, message }])

/** The layout that the bytes hold; null as soon as they do not hold one. */
function readLayout(bytes: Uint8Array, compiled: CompiledBrief): Layout | null {
  let at = 0
  let whole = true
  const number = (): number => {
    let value = 0
    for (let scale = 1; at < bytes.length && scale <= 2 ** 42; scale *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
    whole = false
    return 0
  }
  const word = (): string => {
    const length = number()
    if (length > 64 || at + length > bytes.length) whole = false
    return whole ? String.fromCharCode(...bytes.subarray(at, (at += length))) : ''
  }
  const many = <T>(limit: number, one: () => T): T[] => {
    const count = number()
    if (count > limit) whole = false
    const list: T[] = []
    for (let i = 0; whole && i < count; i++) list.push(one())
    return list
  }
  const kinds = many(1000, word)
  const sections = compiled.sections.map((section) => ({
    id: section.id,
    elements: many(5000, (): Element => {
      const head = number()
      const original = section.start[Math.floor(head / 2) - 1]
      const own = original?.id ?? word()
      const kind = kinds[number()] ?? ''
      const place = placeFrom(number, section)
      const choices = head % 2 === 1 ? many(20, () => [word(), word()] as const) : []
      return { id: own, kind, ...place, ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}) }
    }),
  }))
  return whole && at === bytes.length ? { sections } : null
}
