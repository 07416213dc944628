/** Expressions about layouts: what their names and functions mean here. */
import {
  exactOf, fraction, isField, isTooCostly, openRun, parseExpression, plus, prepare, times, ZERO, type Ask, type Exact, type FieldName, type Ground, type Node, type Value,
  type ValueType,
} from '../expression/index.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { Brief } from '../schema/brief.ts'
import { attributeOf, totalOf } from './amount.ts'
import { planOf, spotOf, type Point } from './ground.ts'
import { optionValue, safeTicks, type CompileExpression, type Placed, type ReadyBrief, type Scene, type SceneSection } from './scene.ts'
import { selection } from './selector.ts'

/** What an expression is asked of: some sections of a layout. `stage` has a meaning where it is one. */
export type Scope = { readonly scene: Scene; readonly sections: readonly SceneSection[] }

/**
 * Makes an expression ready, to be asked of the whole layout or of an element in its section. One without an answer is not true; one that
 * is too costly is not true of an element, and true of a layout, so that the rule which waits for it speaks.
 * @throws {Error} for one that `readBrief` would have refused
 */
export const compileExpression: CompileExpression = (text, ready) => {
  const ask = prepare(readExpression(text), groundOf(ready))
  return (scene, self) => {
    const run = openRun()
    const own = self === null ? undefined : scene.sections[self.section.index]
    const value = ask({ scene, sections: own === undefined ? scene.sections : [own] }, self, run)
    return isTooCostly(run) ? self === null : value === true
  }
}

/** The tree of an expression. @throws {Error} for one that `readBrief` would have refused */
export function readExpression(text: string): Node {
  const read = parseExpression(text)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.value
}

/** One part of an expression of this brief, ready to be asked. */
export type AskScope = Ask<Scope, Placed>

/** What names and functions mean in a brief. */
export function groundOf(ready: ReadyBrief): Ground<Scope, Placed> {
  const types = attributeTypes(ready.brief.catalogue)
  return {
    elements: (words) => {
      const meant = selection(words, ready)
      return ({ scene, sections }) => {
        const [only] = sections
        return only && sections.length === 1 ? meant.of(only, scene) : sections.flatMap((section) => meant.of(section, scene))
      }
    },
    field: (name) => (isField(name) ? FIELD[name] : attribute(name, types.get(name), ready)),
    total: (measure) => (measure === 'width' || measure === 'depth' || measure === 'area' ? added(FIELD[measure]) : attributeTotal(measure, ready)),
    stage: (name) => {
      const fact = name === 'length' ? stageLength : stageArea
      return ({ sections: [only, ...more] }) => (only === undefined || more.length > 0 ? null : fact(only.section))
    },
    option: (id) => ({ scene }) => valueOf(optionValue(scene, id)),
  }
}

const known = new WeakMap<Brief['catalogue'], ReadonlyMap<string, ValueType>>()

/** What the values of each attribute are, by its name: numbers where any of them is, else texts where any is. */
export function attributeTypes(catalogue: Brief['catalogue']): ReadonlyMap<string, ValueType> {
  let types = known.get(catalogue)
  if (types === undefined) known.set(catalogue, (types = typesIn(catalogue)))
  return types
}

function typesIn({ attributes, kinds }: Brief['catalogue']): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>(Object.keys(attributes).map((name) => [name, 'number']))
  const weight = { truth: 0, text: 1, number: 2 }
  const all = Object.values(kinds).flatMap(({ attrs, choices }) => [attrs, ...Object.values(choices ?? {}).flatMap(({ options }) => Object.values(options).map((option) => option.attrs ?? {}))])
  for (const [name, value] of all.flatMap((attrs) => Object.entries(attrs))) {
    const type = typeof value === 'boolean' ? 'truth' : typeof value === 'string' ? 'text' : 'number'
    const other = types.get(name)
    if (other === undefined || weight[type] > weight[other]) types.set(name, type)
  }
  return types
}

const valueOf = (value: string | number | boolean | undefined): Value => (typeof value === 'number' ? (Number.isFinite(value) ? exactOf(value) : null) : (value ?? null))
const length = (ticks: number, { per }: CompiledSection): Exact => fraction(ticks, per)
/** Two lengths are never too large to be multiplied. */
const product = (a: Exact, b: Exact): Exact => times(a, b, { left: 0 })

const FIELD: Readonly<Record<FieldName, (placed: Placed) => Value>> = {
  width: widthOf, depth: depthOf, area: areaOf, offset: offsetOf,
  x: (placed) => (isRow(placed) ? null : length(spotOf(placed).x, placed.section)),
  y: (placed) => (isRow(placed) ? null : length(spotOf(placed).y, placed.section)),
  angle: (placed) => (placed.section.stage.kind === 'plan' && Number.isSafeInteger(spotOf(placed).angle) ? fraction(spotOf(placed).angle, 1) : null),
  id: ({ element }) => element.id,
  kind: ({ element }) => element.kind,
  slot: ({ element }) => element.slot ?? null,
}

const isRow = ({ section }: Placed): boolean => section.stage.kind === 'row'

function widthOf({ element, width, section, shape }: Placed): Exact | null {
  const given = element.width ?? (section.stage.kind === 'slots' ? shape.size.width : undefined)
  return given === undefined ? null : length(width, section)
}

function depthOf(placed: Placed): Exact | null {
  const { element, shape, section } = placed
  if (isRow(placed) || (element.depth ?? (section.stage.kind === 'slots' ? shape.size.depth : undefined)) === undefined) return null
  return length(spotOf(placed).depth, section)
}

/** In a row, width times the length of road that its section stands for. */
function areaOf(placed: Placed): Exact | null {
  const { section } = placed
  const [width, depth] = [widthOf(placed), isRow(placed) ? length(safeTicks(section.spec.extent, section.per), section) : depthOf(placed)]
  return width === null || depth === null ? null : product(width, depth)
}

/** From the stage's datum to the centre. */
function offsetOf(placed: Placed): Exact | null {
  return isRow(placed) ? fraction(2 * (placed.start - placed.section.datum) + placed.width, 2 * placed.section.per) : null
}

function attribute(name: string, type: ValueType | undefined, ready: ReadyBrief): (placed: Placed) => Value {
  const meaning = attributeOf(name, ready)
  return (placed) => {
    const value = Object.hasOwn(placed.shape.attrs, name) ? placed.shape.attrs[name] : undefined
    if (typeof value === 'number' || typeof value === 'object') return type === 'number' ? fraction(totalOf([placed], meaning), meaning.scale) : null
    return (type === 'text' && typeof value === 'string') || (type === 'truth' && typeof value === 'boolean') ? value : null
  }
}

function attributeTotal(name: string, ready: ReadyBrief): (placed: readonly Placed[]) => Exact {
  const meaning = attributeOf(name, ready)
  return (placed) => fraction(totalOf(placed, meaning), meaning.scale)
}

const added = (measure: (placed: Placed) => Value) => (placed: readonly Placed[]): Exact => {
  let total = ZERO
  for (const one of placed) {
    const value = measure(one)
    if (typeof value === 'object' && value !== null) total = plus(total, value, { left: 0 })
  }
  return total
}

const stageLength = (section: CompiledSection): Exact | null => (section.stage.kind === 'row' ? length(section.length, section) : null)

/** A row's is its length times the length of road that it stands for. */
function stageArea(section: CompiledSection): Exact | null {
  if (section.stage.kind === 'row') return product(length(section.length, section), length(safeTicks(section.spec.extent, section.per), section))
  const boundary = planOf(section).zones.get('boundary')
  return boundary && 'corners' in boundary ? product(twiceArea(boundary.corners), fraction(1, 2 * section.per ** 2)) : null
}

function twiceArea(corners: readonly Point[]): Exact {
  let [ax, ay] = corners[corners.length - 1] ?? [0, 0]
  let total = ZERO
  for (const [bx, by] of corners) {
    const across = plus(product(fraction(ax, 1), fraction(by, 1)), product(fraction(-bx, 1), fraction(ay, 1)), { left: 0 })
    total = plus(total, across, { left: 0 })
    ;[ax, ay] = [bx, by]
  }
  return total.n < 0 ? product(total, exactOf(-1)) : total
}
