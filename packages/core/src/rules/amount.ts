/** Sums of attributes, exact: whole numbers at the attribute's decimals, rounded once, half to even. */
import type { Shape } from '../brief/kind.ts'
import type { ReadyBrief } from './scene.ts'
import { hint, type Problem } from '../errors.ts'
import { safeTicks, type Group, type Placed } from './scene.ts'
import { groupsOf } from './selector.ts'

/** What an attribute's name means in a brief. */
export type AttributeMeaning = {
  readonly name: string
  readonly unit: string
  /** 10 to the power of its decimals: totals are whole numbers of 1 ÷ scale. */
  readonly scale: number
  /** How it counts where a kind does not say so itself. */
  readonly per: 'element' | 'width' | 'area'
}

/** What an attribute means; undeclared: per element, no decimals, no unit. */
export function attributeOf(name: string, { attributes }: ReadyBrief): AttributeMeaning {
  const spec = attributes.get(name)
  return { name, unit: spec?.unit ?? '', scale: 10 ** (spec?.decimals ?? 0), per: spec?.per ?? 'element' }
}

/** The problem, at a path, of a name that neither the catalogue declares nor any kind has. */
export function isAttribute(name: string, { brief }: ReadyBrief, path: (string | number)[]): Problem[] {
  const known = attributeNames(brief.catalogue)
  return known.has(name) ? [] : [{ path, code: 'unknown-attribute', message: `Found "${name}"; an attribute of the catalogue is wanted.${hint(name, known)}` }]
}

function attributeNames({ attributes, kinds }: ReadyBrief['brief']['catalogue']): ReadonlySet<string> {
  const ofKinds = Object.values(kinds).flatMap(({ attrs, choices }) => [
    ...Object.keys(attrs), ...Object.values(choices ?? {}).flatMap(({ options }) => Object.values(options).flatMap((option) => Object.keys(option.attrs ?? {}))),
  ])
  return new Set([...Object.keys(attributes), ...ofKinds])
}

/** The sum over these elements, a whole number of 1 ÷ scale. Values that are no numbers count nothing. */
export const totalOf = (placed: readonly Placed[], attribute: AttributeMeaning): number => totalOfGroups(groupsOf(placed), attribute)

/** The same over groups of elements, where they stand in groups already. */
export function totalOfGroups(groups: readonly Group[], attribute: AttributeMeaning): number {
  return quickTotal(groups, attribute) ?? exactTotal(groups, attribute)
}

type Value = { readonly value: number; readonly per: AttributeMeaning['per'] }

function valueOf({ attrs }: Shape, { name, scale, per }: AttributeMeaning): Value | null {
  const found = attrs[name]
  if (typeof found === 'number') return { value: Math.round(found * scale), per }
  return typeof found === 'object' ? { value: Math.round(found.value * scale), per: found.per } : null
}

/** The length that an element's width is multiplied by to make an area, in ticks. */
const depthOf = ({ element, shape, section }: Placed): number => safeTicks(section.stage.kind === 'row' ? section.spec.extent : (element.depth ?? shape.size.depth), section.per)

/** In square ticks. */
const areaOf = ({ placed }: Group): number => placed.reduce((sum, one) => sum + one.width * depthOf(one), 0)

/** In plain numbers; null when they are not safe to count with: too large, or sections of different resolutions. */
function quickTotal(groups: readonly Group[], attribute: AttributeMeaning): number | null {
  let [each, wide, square, size] = [0, 0, 0, 0]
  const per = groups[0]?.per ?? 1
  for (const group of groups) {
    if (group.per !== per) return null
    const known = valueOf(group.shape, attribute)
    if (known === null) continue
    const times = known.per === 'element' ? group.count : known.per === 'width' ? group.width : areaOf(group)
    const product = known.value * times
    if (known.per === 'element') each += product
    else if (known.per === 'width') wide += product
    else square += product
    size += Math.abs(product) + times
  }
  const parts = square !== 0 ? per * per : wide !== 0 ? per : 1
  if (size * parts > Number.MAX_SAFE_INTEGER) return null
  return divided(square !== 0 ? each * parts + wide * per + square : each * parts + wide, parts)
}

/** Half to even. Whole numbers in the safe range. */
function divided(total: number, parts: number): number {
  const rest = Math.abs(total) % parts
  const whole = (Math.abs(total) - rest) / parts
  const up = 2 * rest > parts || (2 * rest === parts && whole % 2 === 1)
  return Math.sign(total) * (up ? whole + 1 : whole) + 0
}

/** The same in numbers of any size, over a common denominator. */
function exactTotal(groups: readonly Group[], attribute: AttributeMeaning): number {
  const all = groups.flatMap(({ shape, placed }) => placed.map((one) => ({ one, known: valueOf(shape, attribute) })))
  const parts = [...new Set(all.map(({ one }) => one.section.per))].reduce((product, per) => product * BigInt(per) * BigInt(per), 1n)
  let total = 0n
  for (const { one, known } of all) {
    if (known === null) continue
    const [per, width] = [BigInt(one.section.per), BigInt(one.width)]
    const times = known.per === 'element' ? parts : known.per === 'width' ? (width * parts) / per : (width * BigInt(depthOf(one)) * parts) / (per * per)
    total += BigInt(known.value) * times
  }
  const size = total < 0n ? -total : total
  const [whole, rest] = [size / parts, size % parts]
  const up = 2n * rest > parts || (2n * rest === parts && whole % 2n === 1n)
  return Number((total < 0n ? -1n : 1n) * (up ? whole + 1n : whole))
}
