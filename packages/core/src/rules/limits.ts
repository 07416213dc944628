/**
 * What a kind itself allows: `size`, `resize`, `rotate` and `max` of the catalogue as one blocking rule per kind, `limits:<kind>`, after the
 * brief's own. A kind without any of these has no such rule; one that is absent from a layout is not applicable, by a record made once.
 */
import type { CompiledKind, Shape } from '../brief/kind.ts'
import type { ReadyBrief } from './scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { CompiledRule, Each, Finding, Ruling, WidthRange } from './define.ts'
import { askEach, settled } from './each.ts'
import { nearestLawful, slackOf, standing, type Lawful } from './extent.ts'
import { resized } from './remedy.ts'
import { silence } from './result.ts'
import { safeTicks, type Placed, type Scene, type SceneSection } from './scene.ts'
import { extentFinding } from './size.ts'

/** The rules that a brief's kinds bring along, in the catalogue's order. */
export function limitRules(ready: ReadyBrief, first: number): CompiledRule[] {
  // By id, because the order of a catalogue's keys means nothing: briefs with one hash give one verdict.
  const kinds = [...ready.kinds.values()].filter(hasLimits).sort((a, b) => (a.id < b.id ? -1 : 1))
  return kinds.map((kind, index) => limitRule(kind, first + index))
}

function hasLimits({ kind }: CompiledKind): boolean {
  const options = Object.values(kind.choices ?? {}).flatMap((choice) => Object.values(choice.options))
  return kind.max !== undefined || kind.rotate !== undefined || [kind, ...options].some(({ size, resize }) => size?.width !== undefined || size?.depth !== undefined || resize !== undefined)
}

function limitRule({ id, kind }: CompiledKind, index: number): CompiledRule {
  const spec = { id: `limits:${id}`, rule: 'limits', severity: 'block', live: 'clamp', override: 'never' } as const
  const lawful = lawfulWidths()
  const ruling = rulingOn(sizesOf(id, lawful), kind)
  const widths = (placed: Placed): WidthRange | null => (placed.shape.kind === id ? rangeOf(lawful(placed.shape, placed.section.per, 'width')) : null)
  const remedies: Ruling['remedies'] = (scene, finding, room) => {
    const one = elementOf(scene, finding)
    const range = one && room.range(one, 'block')
    const widthIsWrong = one && slackOf(one.width, lawful(one.shape, one.section.per, 'width')) < 0
    if (!one || !range || !widthIsWrong) return []
    return nearestLawful(one.width, lawful(one.shape, one.section.per, 'width'), range).map((width) => [resized(one, width)])
  }
  return {
    spec, index, silent: silence(spec), ask: (scene) => ruling.ask({ scene, sections: scene.sections }), speaks: () => true, speaksOf: () => true,
    ruling, selectors: [id], slow: false, remedies, widths, keeps: null, kind: id,
  }
}

function sizesOf(id: string, lawful: LawfulOf): Each {
  const ofShape = ({ kind }: Shape): boolean => kind === id
  const of = ({ groups }: SceneSection): readonly Placed[] => {
    let all: readonly Placed[] | null = null
    for (const group of groups) {
      // Several of one kind, by their choices, are brought back into the row's order.
      if (ofShape(group.shape)) all = all === null ? group.placed : [...all, ...group.placed].sort((a, b) => a.index - b.index)
    }
    return all ?? NONE
  }
  return {
    of, ofShape, has: ({ shape }) => ofShape(shape), alone: true,
    lawful: (shape, per) => lawful(shape, per, 'width'),
    slack: (one) => {
      const { section: { per }, shape, element: { width, depth } } = one
      const across = width === undefined ? null : slackOf(one.width, lawful(shape, per, 'width'))
      if (depth === undefined) return across
      const along = slackOf(safeTicks(depth, per), lawful(shape, per, 'depth'))
      return across === null ? along : Math.min(across, along)
    },
    describe: (one) => worstFinding(one, lawful),
  }
}

const NONE: readonly Placed[] = []

function elementOf(scene: Scene, { section, elements }: Finding): Placed | undefined {
  return elements.length === 1 ? scene.sections.find((one) => one.section.id === section)?.placed.find(({ element }) => element.id === elements[0]) : undefined
}

type LawfulOf = (shape: Shape, per: number, of: 'width' | 'depth') => Lawful

/** The lawful sizes of a shape; made once per shape and resolution. */
function lawfulWidths(): LawfulOf {
  type Known = { readonly shape: Shape; readonly per: number; readonly width: Lawful; readonly depth: Lawful }
  const known = new WeakMap<Shape, Known>()
  let last: Known | undefined
  return (shape, per, of) => {
    if (last?.shape === shape && last.per === per) return last[of]
    last = known.get(shape)
    if (last === undefined || last.per !== per) {
      last = { shape, per, width: lawfulOf(shape, per, 'width'), depth: lawfulOf(shape, per, 'depth') }
      known.set(shape, last)
    }
    return last[of]
  }
}

/** Without `resize` a size is fixed; where the catalogue gives none at all, any is lawful. */
function lawfulOf({ size, resize }: Shape, per: number, of: 'width' | 'depth'): Lawful {
  const ticks = (length: number | undefined): number | null => (length === undefined ? null : toTicks(length, per))
  const range = resize?.[of] ?? { min: size[of], max: size[of] }
  return { min: ticks(range.min), max: ticks(range.max), step: ticks('step' in range ? range.step : undefined), gaps: [] }
}

const rangeOf = ({ min, max, step }: Lawful): WidthRange => ({ min: min ?? 0, max: max ?? Infinity, step: step ?? 1 })

type Limited = Pick<CompiledKind['kind'], 'max' | 'rotate'>

function rulingOn(sizes: Each, { max, rotate }: Limited): Pick<Ruling, 'ask' | 'reads' | 'family'> {
  const ask = askEach(sizes)
  const reads = ['width', 'order', 'spot'] as const
  if (max === undefined && (rotate === undefined || rotate === true)) return { reads, ask, family: sizes }
  return {
    reads,
    ask: ({ scene, sections }) =>
      settled(sections.flatMap((section) => {
        const placed = sizes.of(section, scene)
        if (placed.length === 0) return []
        const copies = max === undefined ? [] : [copiesFinding(placed, max)]
        return [...ask({ scene, sections: [section] }), ...angleFindings(placed, rotate), ...copies]
      })),
  }
}

/** Width, or depth where that is worse. */
function worstFinding(one: Placed, lawful: LawfulOf): Finding {
  const { section: { per }, shape, element } = one
  const across = element.width === undefined ? null : standing(one.width, lawful(shape, per, 'width'))
  const extent = safeTicks(element.depth, per)
  const along = element.depth === undefined ? null : standing(extent, lawful(shape, per, 'depth'))
  if (along && (!across || along.slack < across.slack)) return extentFinding({ one, extent, scale: per, found: along }, 'depth')
  return extentFinding({ one, extent: one.width, scale: per, found: across ?? standing(one.width, NO_LIMITS) }, 'width')
}

const NO_LIMITS: Lawful = { min: null, max: null, step: null, gaps: [] }

function copiesFinding(placed: readonly Placed[], max: number): Finding {
  const over = placed.length > max
  return {
    section: placed[0]?.section.id ?? null, elements: over ? placed.map(({ element }) => element.id) : [], place: 'copies', actual: placed.length, limit: max,
    slack: max - placed.length, measured: true, unit: '', message: 'There are {actual} here; at most {limit} of this kind are possible.',
  }
}

function angleFindings(placed: readonly Placed[], rotate: CompiledKind['kind']['rotate']): Finding[] {
  if (rotate === undefined || rotate === true) return []
  const angles = rotate === false ? [0] : rotate
  return placed.filter(({ element }) => !angles.includes(element.angle ?? 0)).map((one) => ({
    section: one.section.id, elements: [one.element.id], place: `${one.element.id} angle`, actual: one.element.angle ?? 0, limit: null, slack: -1, unit: '°',
    message: '{element} cannot be turned like this.',
  }))
}
