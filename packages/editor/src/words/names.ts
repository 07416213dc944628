/** What the elements of a layout are called: their kind's label, numbered where it repeats in its section. */
import { elementsIn, placeName, type CompiledBrief, type Element, type Layout } from '@codraft/core'
import type { Words } from './index.ts'

/** A layout of a brief: what names and sentences are made from. */
export type Source = { readonly compiled: CompiledBrief; readonly layout: Layout }
/** How an element is called. */
export type Name = {
  /** The label of its kind. */
  readonly label: string
  /** Its number among those with this label, from 1, and how many they are. */
  readonly nth: number
  readonly alike: number
  /** Its label, with its number where it is not the only one: "Footpath 2". */
  readonly short: string
}

type Names = ReadonlyMap<string, Name>
const known = new WeakMap<Words, WeakMap<object, Names>>()

/** The names of a section's elements by id; made once per layout and reader. */
export function namesIn({ compiled, layout }: Source, section: string, words: Words): Names {
  const elements = elementsIn(layout, section)
  let mine = known.get(words)
  if (!mine) known.set(words, (mine = new WeakMap()))
  let names = mine.get(elements)
  if (!names) mine.set(elements, (names = makeNames(elements, (kind) => kindName(compiled, kind, words))))
  return names
}

/** The name of an element in the first of these layouts in which it stands; the name of an anchor; its id when it is none of them. */
export const nameOf = (sources: readonly Source[], { id, section }: { id: string; section: string }, words: Words): string =>
  sources.map((source) => shortIn(source, { id, section }, words)).find((name) => name !== undefined) ?? anchorName(sources, { id, section }, words) ?? id

/** Of so many elements the others are only counted; who asks for more has all of them named. */
const FEW = 3
const asked = new WeakMap<object, number>()

/** What a hand tries is another layout with every move, and of a thousand names in it one is said. */
function shortIn(source: Source, { id, section }: { id: string; section: string }, words: Words): string | undefined {
  const elements = elementsIn(source.layout, section)
  const times = (asked.get(elements) ?? 0) + 1
  asked.set(elements, times)
  if (times > FEW || known.get(words)?.has(elements) === true) return namesIn(source, section, words).get(id)?.short
  const own = elements.find((element) => element.id === id)
  if (!own) return undefined
  const label = kindName(source.compiled, own.kind, words)
  const alike = new Map<string, boolean>()
  const others = elements.filter(({ kind }) => {
    let is = alike.get(kind)
    if (is === undefined) alike.set(kind, (is = kindName(source.compiled, kind, words) === label))
    return is
  })
  return numbered(label, others.indexOf(own) + 1, others.length)
}

const numbered = (label: string, nth: number, alike: number): string => (alike > 1 ? `${label} ${nth}` : label)

function anchorName([source]: readonly Source[], { id, section }: { id: string; section: string }, words: Words): string | null {
  const stage = source?.compiled.sections.find((one) => one.id === section)?.stage
  return stage ? placeName(stage, id, words.locale) : null
}

/** The label of a kind; its id when the catalogue does not have it. */
export const kindName = ({ kinds }: CompiledBrief, kind: string, words: Words): string => words.text(kinds.get(kind)?.kind.label) || kind

function makeNames(elements: readonly Pick<Element, 'id' | 'kind'>[], labelOf: (kind: string) => string): Names {
  const [byKind, byLabel] = [new Map<string, Alike>(), new Map<string, Alike>()]
  const alikeOf = (kind: string): Alike => {
    const label = labelOf(kind)
    const alike = byLabel.get(label) ?? { label, count: 0 }
    byLabel.set(label, alike)
    byKind.set(kind, alike)
    return alike
  }
  const names = new Map<string, Numbered>()
  for (const { id, kind } of elements) {
    const alike = byKind.get(kind) ?? alikeOf(kind)
    names.set(id, new Numbered(alike, ++alike.count))
  }
  return names
}

/** All that have one label, and how many they are. */
type Alike = { readonly label: string; count: number }

/** A name that is put together when somebody says it: of a thousand few ever are. */
class Numbered implements Name {
  private readonly all: Alike
  readonly nth: number

  constructor(all: Alike, nth: number) {
    this.all = all
    this.nth = nth
  }

  get label(): string {
    return this.all.label
  }

  get alike(): number {
    return this.all.count
  }

  get short(): string {
    return numbered(this.label, this.nth, this.alike)
  }
}
