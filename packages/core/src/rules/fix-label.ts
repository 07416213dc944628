/** An edit that is offered, in plain English. */
import type { CompiledKind } from '../brief/kind.ts'
import type { ReadyBrief } from './scene.ts'
import { besideIn, describe, type DescribeWords, type Edit } from '../operations/index.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { textFor } from '../schema/text-for.ts'

/** Says what an edit would do to a layout: "Make Footpath 1 2.0 m wide and place Trees between Footpath 1 and Parking". @param after the layout that it leads to */
export function fixLabel(compiled: ReadyBrief, layout: Layout, edit: Edit, after: Layout): string {
  const words = wordsFor(compiled, layout, after)
  const said = edit.map((operation) => describe(operation, words))
  const sentence = said.map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
  return sentence.length < 2 ? (sentence[0] ?? '') : `${sentence.slice(0, -1).join(', ')} and ${sentence.at(-1) ?? ''}`
}

const SENTENCES: Readonly<Record<string, string>> = {
  placed: 'Place {kind}', removed: 'Remove {kind}', moved: 'Move {element}', resized: 'Make {element} {width} wide', turned: 'Turn {element} to {angle}°',
  reordered: 'Move {element} to place {position}', replaced: 'Replace {from} by {to}', set: 'Change {element}',
}

const PLACES: Readonly<Record<string, string>> = { between: ' between {before} and {after}', before: ' before {after}', after: ' after {before}' }

function wordsFor(compiled: ReadyBrief, layout: Layout, after: Layout): DescribeWords {
  const label = (kind: CompiledKind | undefined, id: string): string => textFor(kind?.kind.label, 'en') || id
  const kindName = (id: string): string => label(compiled.kinds.get(id), id)
  const elements = (section: string): readonly Element[] => layout.sections.find((one) => one.id === section)?.elements ?? []
  return {
    say: (key, values) => `${SENTENCES[key] ?? ''}${PLACES[values['where'] ?? ''] ?? ''}`.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    kind: kindName,
    element: (id, section) => elementName(elements(section), id, kindName) || id,
    beside: (id, section) => besideIn(after, { id, section }, ({ id: other, kind }) => elementName(elements(section), other, kindName) || kindName(kind)),
    length: (length, section) => `${decimal(length)} ${compiled.sections.find(({ id }) => id === section)?.stage.unit ?? ''}`.trim(),
  }
}

/** The label of its kind, numbered where several have the same; nothing where it is not there. */
function elementName(elements: readonly Element[], id: string, kindName: (kind: string) => string): string {
  const element = elements.find((one) => one.id === id)
  if (!element) return ''
  const name = kindName(element.kind)
  const same = elements.filter(({ kind }) => kindName(kind) === name)
  return same.length < 2 ? name : `${name} ${same.indexOf(element) + 1}`
}

const decimal = (length: number): string => (Number.isInteger(length) ? length.toFixed(1) : String(length))
