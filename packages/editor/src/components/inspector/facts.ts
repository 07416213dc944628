/** What the inspector tells of an element: its limits, its locks with their reasons, its figures and where they come from. */
import { attributeOf, fromTicks, isLocked, widthBounds, type Element, type LockField, type Placed } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { nameIn } from '../phrases.ts'

/** A label and what stands beside it; `link` where it can be read up. */
export type Fact = { readonly label: string; readonly value: string; readonly link?: string }

/** Between which widths an element may be brought, in the stage's unit; null where nothing bounds it. */
export function limitsOf({ controller }: Parts, placed: Placed): { min: number | null; max: number | null } {
  const { min, max } = widthBounds(controller.session, placed)
  const { per } = placed.section
  return { min: min ? fromTicks(min.ticks, per) : null, max: max ? fromTicks(max.ticks, per) : null }
}

const FIELDS = ['exists', 'kind', 'width', 'order', 'at'] as const

/** Which of these are kept by a lock, and the reason that the designer wrote; `own`: the person's own lock alone keeps them all. */
export function locksOf({ controller, words }: Parts, { element, section }: Placed): { fields: ReadonlySet<LockField>; why: string; own: boolean } {
  const { compiled, session: { options } } = controller
  const rules = FIELDS.map((field) => [field, isLocked({ compiled, options, section: section.id }, element.id, field)] as const)
  if (rules.every(([, rule]) => rule === null) && controller.own.has(element.id)) return { fields: new Set(FIELDS), why: '', own: true }
  const locked = rules.filter(([, rule]) => rule !== null)
  const spec = compiled.rules.find((rule) => rule.spec.id === locked[0]?.[1])?.spec
  return { fields: new Set(locked.map(([field]) => field)), why: words.quoted(spec?.why?.text), own: false }
}

/** The figures of an element: its attributes, with their units. */
export function figuresOf({ controller, words }: Parts, { shape }: Placed): Fact[] {
  return Object.entries(shape.attrs).flatMap(([name, found]) => {
    const value = typeof found === 'object' ? found.value : found
    if (typeof value !== 'number') return []
    const { unit } = attributeOf(name, controller.compiled)
    return [{ label: words.text(controller.compiled.attributes.get(name)?.label) || name, value: unit === '' ? words.number(value) : words.amount(value, unit) }]
  })
}

/** Where a kind's figures come from, a line a source. */
export function sourcesOf({ controller, words }: Parts, { kind }: Element): Fact[] {
  const source = controller.compiled.kinds.get(kind)?.kind.source
  if (source === undefined) return []
  if (typeof source === 'string') return [{ label: '', value: sourceText(source) }]
  const entries = Object.entries(source)
  if (entries.every(([, value]) => typeof value === 'string') && !entries.some(([key]) => /[.]/.test(key))) return [{ label: '', value: words.text(source as Record<string, string>) }]
  return entries.map(([key, value]) => {
    const label = figureName(key)
    if (typeof value === 'string') return { label, value: sourceText(value) }
    return { label, value: words.text(value.text), ...(value.link === undefined ? {} : { link: value.link }) }
  })

  function sourceText(text: string): string {
    return text === 'illustrative' ? words.say('illustrative') : text
  }

  function figureName(key: string): string {
    const [group, name = ''] = key.split('.')
    if (group === 'attrs') return words.text(controller.compiled.attributes.get(name)?.label) || name
    if (key === 'resize.width.min') return words.say('figure-smallest')
    if (key === 'resize.width.max') return words.say('figure-largest')
    return key.startsWith('size') ? words.say('figure-usual') : ''
  }
}

/** What stands on either side of an element: "between Bus stop and Bus lane". */
export function neighboursOf(parts: Parts, placed: Placed, row: readonly Placed[]): string {
  const { words } = parts
  const name = (at: number): string | null => {
    const id = row[at]?.element.id
    return id === undefined ? null : nameIn(parts, id, placed.section.id)
  }
  const [before, after] = [name(placed.index - 1), name(placed.index + 1)]
  if (before !== null && after !== null) return words.say('stands-between', { before, after })
  if (before !== null) return words.say('stands-last', { before })
  return after === null ? '' : words.say('stands-first', { after })
}
