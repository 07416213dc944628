/** Elements that say nothing but what they are and how wide: read by hand, as most elements of a long row are and a schema takes long over each. */
import { ID_FORM, type Element } from '../schema/layout.ts'
import type { Brief } from '../schema/brief.ts'
import { isFields } from './resolve.ts'

type Fields = Readonly<Record<string, unknown>>
/** More than this in one section are left for the schema to refuse. */
const MOST = 5000

/** A document whose plain sections are empty, and how to put their elements back into what was read of it. */
export type SetAside = { readonly document: Fields; putBack(brief: Brief): Brief }

/** Takes the elements out of sections in which all of them are plain: whatever else is said of an element, or said wrongly, is left for the schema. */
export function withoutPlain(document: Fields): SetAside {
  const { layout } = document
  const sections: unknown = isFields(layout) ? layout['sections'] : undefined
  if (!isFields(layout) || !Array.isArray(sections)) return { document, putBack: (brief) => brief }
  const aside = sections.map((section: unknown) => (isFields(section) ? plainOf(section['elements']) : null))
  if (aside.every((elements) => elements === null)) return { document, putBack: (brief) => brief }
  const rest = sections.map((section: unknown, index) => (isFields(section) && aside[index] ? { ...section, elements: [] } : section))
  return {
    document: { ...document, layout: { ...layout, sections: rest } },
    putBack: (brief) => ({ ...brief, layout: { ...brief.layout, sections: brief.layout.sections.map((section, index) => ({ ...section, elements: aside[index] ?? section.elements })) } }),
  }
}

function plainOf(elements: unknown): Element[] | null {
  if (!Array.isArray(elements) || elements.length > MOST) return null
  const plain: Element[] = []
  for (const element of elements as readonly unknown[]) {
    const read = plainElement(element)
    if (!read) return null
    plain.push(read)
  }
  return plain
}

function plainElement(element: unknown): Element | null {
  if (!isFields(element)) return null
  const { id, kind, width } = element
  const keys = Object.keys(element)
  if (keys.length !== 3 || !keys.every((key) => key === 'id' || key === 'kind' || key === 'width')) return null
  return isId(id) && isId(kind) && typeof width === 'number' && Number.isFinite(width) ? { id, kind, width } : null
}

const isId = (value: unknown): value is string => typeof value === 'string' && ID_FORM.test(value)
