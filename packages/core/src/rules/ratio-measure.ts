/** What can be divided by what: numbers, widths, areas, sums of an attribute, and the stage itself. Fractions of whole numbers. */
import { attributeOf, totalOfGroups } from './amount.ts'
import { planOf, slotsOf, type Point } from './ground.ts'
import { safeTicks, type Group, type Placed, type ReadyBrief, type SceneSection } from './scene.ts'

/** A fraction of whole numbers. */
export type Fraction = { readonly n: bigint; readonly d: bigint }
/** What is added up over elements. */
export type Measure = { readonly name: string; total(groups: readonly Group[]): Fraction }

/** What every element has, whatever its attributes are. */
export const MEASURES = ['count', 'width', 'area'] as const
/** Whether a name is one of a measure that every element has, rather than of an attribute. */
export const isMeasure = (name: string): name is (typeof MEASURES)[number] => MEASURES.some((measure) => measure === name)

/** What a name means in a section; where it is left out, the width in a row, the area on a plan, the number on slots. */
export function measureOf(name: string | undefined, { section }: SceneSection, ready: ReadyBrief): Measure {
  const meant = name ?? (section.stage.kind === 'row' ? 'width' : section.stage.kind === 'plan' ? 'area' : 'count')
  const per = BigInt(section.per)
  switch (meant) {
    case 'count': return { name: meant, total: (groups) => ({ n: BigInt(groups.reduce((sum, { placed }) => sum + placed.length, 0)), d: 1n }) }
    case 'width': return { name: meant, total: (groups) => ({ n: summed(groups, ({ width }) => BigInt(width)), d: per }) }
    case 'area': return { name: meant, total: (groups) => ({ n: summed(groups, areaOf), d: per * per }) }
    default: {
      const attribute = attributeOf(meant, ready)
      return { name: meant, total: (groups) => ({ n: BigInt(totalOfGroups(groups, attribute)), d: BigInt(attribute.scale) }) }
    }
  }
}

function summed(groups: readonly Group[], of: (placed: Placed) => bigint): bigint {
  let sum = 0n
  for (const { placed } of groups) for (const one of placed) sum += of(one)
  return sum
}

/** Its width times its depth; in a row, where nothing has a depth, times the length that the section stands for. */
function areaOf({ element, section, shape, width }: Placed): bigint {
  const depth = section.stage.kind === 'row' ? section.spec.extent : (element.depth ?? shape.size.depth)
  return BigInt(width) * BigInt(safeTicks(depth, section.per))
}

/** How large a stage is in a measure: for areas its area; else the length of a row, the area of a plan, the widths or the number of slots. */
export function stageMeasure({ name }: Measure, { section }: SceneSection): Fraction {
  const { stage, per, length, spec } = section
  const [scale, square] = [BigInt(per), BigInt(per) * BigInt(per)]
  if (stage.kind === 'row') return name === 'area' ? { n: BigInt(length) * BigInt(safeTicks(spec.extent, per)), d: square } : { n: BigInt(length), d: scale }
  if (stage.kind === 'plan') return { n: boundaryTwice(section), d: 2n * square }
  const { slots } = slotsOf(section)
  if (name === 'width') return { n: BigInt(slots.reduce((sum, { width }) => sum + width, 0)), d: scale }
  return name === 'area' ? { n: BigInt(slots.reduce((sum, { width, depth }) => sum + width * depth, 0)), d: square } : { n: BigInt(slots.length), d: 1n }
}

/** Twice the area within the boundary of a plan. */
function boundaryTwice(section: SceneSection['section']): bigint {
  const boundary = planOf(section).zones.get('boundary')
  if (!boundary || !('corners' in boundary)) return 0n
  let twice = 0n
  let [ax, ay] = boundary.corners.at(-1) ?? ORIGIN
  for (const [x, y] of boundary.corners) {
    twice += BigInt(ax) * BigInt(y) - BigInt(x) * BigInt(ay)
    ;[ax, ay] = [x, y]
  }
  return twice < 0n ? -twice : twice
}

const ORIGIN: Point = [0, 0]
