/**
 * What a kind itself allows: `size`, `resize`, `rotate` and `max` of the catalogue as one blocking rule per kind, `limits:<kind>`, after the
 * brief's own. A kind without any of these has no such rule; one that is absent from a layout is not applicable, by a record made once.
 */
import type { CompiledKind, Shape } from '../brief/kind.ts'
import type { ReadyBrief } from '../brief/ready.ts'
import { toTicks } from '../schema/lengths.ts'
import type { CompiledRule, Finding, Ruling, WidthRange } from './define.ts'
import { askEach, settled } from './each.ts'
import { nearestLawful, standing, type Lawful } from './extent.ts'
import { resized } from './remedy.ts'
import { silence } from './result.ts'
import { safeTicks, type Placed, type Scene, type SceneSection } from './scene.ts'
import { extentFinding } from './size.ts'

/** The rules that a brief's kinds bring along, in the catalogue's order. */
export function limitRules(ready: ReadyBrief, first: number): CompiledRule[] {
  return [...ready.kinds.values()].filter(hasLimits).map((kind, index) => limitRule(kind, first + index))
}

function hasLimits({ kind }: CompiledKind): boolean {
  const options = Object.values(kind.choices ?? {}).flatMap((choice) => Object.values(choice.options))
  return kind.max !== undefined || kind.rotate !== undefined || [kind, ...options].some(({ size, resize }) => size?.width !== undefined || size?.depth !== undefined || resize !== undefined)
}

function limitRule({ id, kind }: CompiledKind, index: number): CompiledRule {
  const spec = { id: `limits:${id}`, rule: 'limits', severity: 'block', live: 'clamp', override: 'never' } as const
  const lawful = lawfulWidths()
  const groupsOf = ({ groups }: SceneSection): readonly Placed[] => {
    let all: readonly Placed[] | null = null
    for (const { shape, placed } of groups) {
      // Groups stand in the order of their first element: several of one kind are brought back into the row's order.
      if (shape.kind === id) all = all === null ? placed : [...all, ...placed].sort((a, b) => a.index - b.index)
    }
    return all ?? NONE
  }
  const ask = askSections(groupsOf, lawful, kind)
  const widths = (placed: Placed): WidthRange | null => (placed.shape.kind === id ? rangeOf(lawful(placed.shape, placed.section.per, 'width')) : null)
  const remedies: Ruling['remedies'] = (scene, finding, room) => {
    const one = elementOf(scene, finding)
    const range = one && room.range(one, 'block')
    const widthIsWrong = one && standing(one.width, lawful(one.shape, one.section.per, 'width')).slack < 0
    if (!one || !range || !widthIsWrong) return []
    return nearestLawful(one.width, lawful(one.shape, one.section.per, 'width'), range).map((width) => [resized(one, width)])
  }
  return { spec, index, silent: silence(spec), ask: (scene) => ask(scene), remedies, widths, keeps: () => false }
}

const NONE: readonly Placed[] = []

function elementOf(scene: Scene, { section, elements }: Finding): Placed | undefined {
  return elements.length === 1 ? scene.sections.find((one) => one.section.id === section)?.placed.find(({ element }) => element.id === elements[0]) : undefined
}

type LawfulOf = (shape: Shape, per: number, of: 'width' | 'depth') => Lawful

/** The lawful sizes of a shape; made once per shape and resolution. */
function lawfulWidths(): LawfulOf {
  const known = new WeakMap<Shape, { per: number; width: Lawful; depth: Lawful }>()
  return (shape, per, of) => {
    let found = known.get(shape)
    if (found === undefined || found.per !== per) {
      found = { per, width: lawfulOf(shape, per, 'width'), depth: lawfulOf(shape, per, 'depth') }
      known.set(shape, found)
    }
    return found[of]
  }
}

/** Without `resize` a size is fixed; where the catalogue gives none at all, any is lawful. */
function lawfulOf({ size, resize }: Shape, per: number, of: 'width' | 'depth'): Lawful {
  const ticks = (length: number | undefined): number | null => (length === undefined ? null : toTicks(length, per))
  const range = resize?.[of] ?? { min: size[of], max: size[of] }
  return { min: ticks(range.min), max: ticks(range.max), step: ticks('step' in range ? range.step : undefined), gaps: [] }
}

const rangeOf = ({ min, max, step }: Lawful): WidthRange => ({ min: min ?? 0, max: max ?? Infinity, step: step ?? 1 })

function askSections(of: (section: SceneSection) => readonly Placed[], lawful: LawfulOf, kind: CompiledKind['kind']): (scene: Scene) => readonly Finding[] {
  const askWidths = askEach({
    of,
    slack: (one) => worst(one, lawful).slack,
    describe: (one) => {
      const { measure, extent, ...found } = worst(one, lawful)
      return extentFinding({ one, extent, scale: one.section.per, found }, measure)
    },
  })
  return (scene) => {
    const found: Finding[] = []
    for (const section of scene.sections) {
      const placed = of(section)
      if (placed.length === 0) continue
      found.push(...askWidths({ scene, sections: [section] }), ...angleFindings(placed, kind.rotate))
      if (kind.max !== undefined) found.push(copiesFinding(placed, kind.max))
    }
    return found.length < 2 ? found : settled(found)
  }
}

/** Width, or depth where that is worse. */
function worst(one: Placed, lawful: LawfulOf): ReturnType<typeof standing> & { measure: 'width' | 'depth'; extent: number } {
  const { shape, section, element } = one
  const width = { ...standing(one.width, lawful(shape, section.per, 'width')), measure: 'width' as const, extent: one.width }
  if (element.depth === undefined) return width
  const extent = safeTicks(element.depth, section.per)
  const depth = { ...standing(extent, lawful(shape, section.per, 'depth')), measure: 'depth' as const, extent }
  return depth.slack < width.slack ? depth : width
}

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
