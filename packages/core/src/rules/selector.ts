/** Turns a selector into a question about elements. */
import type { Shape } from '../brief/kind.ts'
import type { Selector, SelectorFields } from '../schema/rule.ts'
import { placedIn, sideOf, type Around, type Group, type OptionValues, type Placed, type ReadyBrief, type Scene, type SceneSection } from './scene.ts'
import { isInZone } from './zone.ts'

/** Whether an element is meant. */
export type Matches = (placed: Placed, scene: Scene) => boolean
/** A selector made ready: asked of one element, or of a whole section at once. */
export type Selection = {
  /** Whether elements of a shape are meant; null where more than their shape decides. */
  readonly ofShape: ((shape: Shape) => boolean) | null
  /** Whether an element itself decides, and neither what stands around it nor where its row has pushed it. */
  readonly alone: boolean
  readonly has: Matches
  /** The same for as long as the same elements of a section are meant; null where what stands elsewhere decides as well. */
  key(scene: Scene): string | null
  /** The elements of a section that are meant, in their order. */
  of(section: SceneSection, scene: Scene): readonly Placed[]
  /** How many they are. */
  count(section: SceneSection, scene: Scene): number
  /** The same elements by their shapes, for whom their order does not matter. */
  groups(section: SceneSection, scene: Scene): readonly Group[]
  /** For each element of a section, by its index, whether it is meant: for those who look at neighbours. */
  mask(section: SceneSection, scene: Scene): Mask
  /** The same without a list as long as the section, where shapes decide. */
  marks(section: SceneSection, scene: Scene): Marks
}
/** The element at an index is meant when `are[by[index]]` is true. */
export type Marks = { readonly by: readonly number[]; readonly are: readonly boolean[] }
/** Whether the element at an index is meant. */
export const marked = ({ by, are }: Marks) => (index: number): boolean => are[by[index] ?? -1] === true
/** Answers by the index of an element. */
export type Mask = readonly boolean[]
/** `ofShape` is there when the answer depends on kind and choices only: then one answer does for a whole group. */
type Question = Pick<Selection, 'ofShape' | 'alone' | 'has'>

/** Compiles a selector once; asking it of one element is cheap. Where whole sections are asked, use `selection`. */
export const matcher = (selector: Selector, ready: ReadyBrief): Matches => question(selector, ready).has

/** Compiles a selector once, to be asked of whole sections. */
export function selection(selector: Selector, ready: ReadyBrief): Selection {
  const { ofShape, alone, has } = question(selector, ready)
  const text = JSON.stringify(selector)
  if (ofShape === null) {
    const key = (scene: Scene): string | null => (alone ? `${text} ${switchesIn(scene)}` : null)
    const of = (section: SceneSection, scene: Scene): readonly Placed[] => {
      const found = (): readonly Placed[] => section.placed.filter((one) => has(one, scene))
      const same = key(scene)
      return same === null ? found() : once(section, same, found)
    }
    return {
      ofShape, alone, has, key, of,
      count: (section, scene) => of(section, scene).length,
      groups: (section, scene) => groupsOf(of(section, scene)),
      mask: ({ placed }, scene) => placed.map((one) => has(one, scene)),
      marks: ({ placed }, scene) => ({ by: placed.map(({ index }) => index), are: placed.map((one) => has(one, scene)) }),
    }
  }
  return {
    ofShape, alone, has,
    key: () => text,
    of: (section) => grouped(section, ofShape),
    count: ({ groups }) => {
      let count = 0
      for (const group of groups) if (ofShape(group.shape)) count += group.count
      return count
    },
    groups: ({ groups }) => groups.filter(({ shape }) => ofShape(shape)),
    marks: ({ groups, groupOf }) => ({ by: groupOf, are: groups.map(({ shape }) => ofShape(shape)) }),
    mask: ({ groups, groupOf }) => {
      const wanted = groups.map(({ shape }) => ofShape(shape))
      const mask = new Array<boolean>(groupOf.length)
      for (let index = 0; index < groupOf.length; index++) mask[index] = wanted[groupOf[index] ?? -1] === true
      return mask
    },
  }
}

const switches = new WeakMap<OptionValues, string>()

/** How the brief's switches stand: an expression may ask. */
function switchesIn({ options }: Scene): string {
  let text = switches.get(options)
  if (text === undefined) switches.set(options, (text = JSON.stringify(options)))
  return text
}

const known = new WeakMap<SceneSection, Map<string, readonly Placed[]>>()

/** Whom a selector means that asks of the element itself: found once for all rules that have the same. */
function once(section: SceneSection, text: string, find: () => readonly Placed[]): readonly Placed[] {
  let all = known.get(section)
  if (!all) known.set(section, (all = new Map<string, readonly Placed[]>()))
  const found = all.get(text) ?? find()
  all.set(text, found)
  return found
}

/** Elements brought together by their shapes. */
export function groupsOf(placed: readonly Placed[]): readonly Group[] {
  const groups = new Map<Shape, Placed[]>()
  for (const one of placed) {
    const known = groups.get(one.shape)
    if (known) known.push(one)
    else groups.set(one.shape, [one])
  }
  return [...groups].map(([shape, members]) => groupFrom(shape, members))
}

function groupFrom(shape: Shape, placed: readonly Placed[]): Group {
  let width = 0
  let per = placed[0]?.section.per ?? null
  for (const one of placed) {
    width += one.width
    if (one.section.per !== per) per = null
  }
  return { shape, placed, count: placed.length, width, per, span: null }
}

function grouped(section: SceneSection, ofShape: (shape: Shape) => boolean): readonly Placed[] {
  const { groups } = section
  const wanted = groups.map(({ shape }) => ofShape(shape))
  const first = wanted.indexOf(true)
  if (first < 0) return []
  if (!wanted.includes(true, first + 1)) return groups[first]?.placed ?? []
  return wanted.includes(false) ? placedIn(section, (group) => wanted[group] === true) : section.placed
}

function question(selector: Selector, ready: ReadyBrief): Question {
  if (Array.isArray(selector)) return anyOf(selector.map((one) => question(one, ready)))
  return typeof selector === 'string' ? ofWord(selector) : ofFields(selector, ready)
}

const aboutShape = (ofShape: (shape: Shape) => boolean): Question => ({ ofShape, alone: true, has: ({ shape }) => ofShape(shape) })
const aboutElement = (has: Matches, alone = true): Question => ({ ofShape: null, alone, has })
const areAlone = (questions: readonly Question[]): boolean => questions.every(({ alone }) => alone)

function anyOf(questions: readonly Question[]): Question {
  const shapes = questions.flatMap(({ ofShape }) => (ofShape === null ? [] : [ofShape]))
  if (shapes.length === questions.length) return aboutShape((shape) => shapes.some((ofShape) => ofShape(shape)))
  return aboutElement((placed, scene) => questions.some(({ has }) => has(placed, scene)), areAlone(questions))
}

function allOf(questions: readonly Question[]): Question {
  const shapes = questions.flatMap(({ ofShape }) => (ofShape === null ? [] : [ofShape]))
  if (shapes.length === questions.length) return aboutShape((shape) => shapes.every((ofShape) => ofShape(shape)))
  return aboutElement((placed, scene) => questions.every(({ has }) => has(placed, scene)), areAlone(questions))
}

function noneOf({ ofShape, alone, has }: Question): Question {
  return ofShape === null ? aboutElement((placed, scene) => !has(placed, scene), alone) : aboutShape((shape) => !ofShape(shape))
}

function ofWord(word: string): Question {
  if (word === '*') return aboutShape(() => true)
  const name = word.slice(1)
  if (word.startsWith('#')) return aboutShape(({ tags }) => tags.has(name))
  if (word.startsWith('@')) return aboutElement(({ element }) => element.id === name)
  return aboutShape(({ kind }) => kind === word)
}

const list = (names: string | string[]): readonly string[] => (typeof names === 'string' ? [names] : names)

function ofFields(fields: SelectorFields, ready: ReadyBrief): Question {
  const { in: zone, section, side } = fields
  const all: Question[] = []
  if (fields.kind !== undefined) all.push(ofKinds(list(fields.kind)))
  if (fields.tag !== undefined) all.push(ofTags(list(fields.tag)))
  if (fields.choice !== undefined) all.push(ofChoice(fields.choice))
  if (fields.id !== undefined) all.push(ofIds(list(fields.id)))
  if (section !== undefined) all.push(aboutElement((one) => one.section.id === section))
  if (zone !== undefined) all.push(aboutElement((one) => one.element.at !== undefined && isInZone(one.section.stage, zone, one.element.at)))
  if (side !== undefined) all.push(aboutElement((one) => sideOf(one) === side, false))
  if (fields.beside !== undefined) all.push(ofNeighbours(question(fields.beside, ready).has, ready.around))
  if (fields.where !== undefined) all.push(ofExpression(fields.where, ready))
  if (fields.not !== undefined) all.push(noneOf(question(fields.not, ready)))
  return allOf(all)
}

/** @throws {Error} where the language at hand has no expressions: a selector that means less than it says would change verdicts. */
function ofExpression(text: string, ready: ReadyBrief): Question {
  if (ready.expression === null) throw new Error('This language reads no expressions; compile the brief with the whole one.')
  const holds = ready.expression(text, ready)
  return aboutElement((placed, scene) => holds(scene, placed) === true, false)
}

function ofKinds(kinds: readonly string[]): Question {
  const known = new Set(kinds)
  return aboutShape(({ kind }) => known.has(kind))
}

const ofTags = (wanted: readonly string[]): Question => aboutShape(({ tags }) => wanted.every((tag) => tags.has(tag)))

function ofIds(ids: readonly string[]): Question {
  const known = new Set(ids)
  return aboutElement(({ element }) => known.has(element.id))
}

function ofChoice(choice: NonNullable<SelectorFields['choice']>): Question {
  const wanted = Object.entries(choice).map(([name, options]) => [name, list(options)] as const)
  return aboutElement(({ element }, { compiled }) =>
    wanted.every(([name, options]) => {
      const made = element.choices?.[name] ?? compiled.kinds.get(element.kind)?.kind.choices?.[name]?.default
      return made !== undefined && options.includes(made)
    }),
  )
}

const ofNeighbours = (isMeant: Matches, around: Around): Question =>
  aboutElement((placed, scene) => ([-1, 1] as const).some((side) => around(placed, scene, side, 1).some((other) => isMeant(other, scene))), false)
