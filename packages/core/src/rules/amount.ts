/** Sums of attributes, exact: whole numbers at the attribute's decimals, rounded once, half to even. */
import type { Shape } from '../brief/kind.ts'
import type { ReadyBrief } from '../brief/ready.ts'
import { hint, type Problem } from '../errors.ts'
import { safeTicks, type Placed } from './scene.ts'

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
export function totalOf(placed: readonly Placed[], attribute: AttributeMeaning): number {
  return quickTotal(placed, attribute) ?? exactTotal(placed, attribute)
}

type Value = { readonly value: number; readonly per: AttributeMeaning['per'] }

function valueOf({ attrs }: Shape, { name, scale, per }: AttributeMeaning): Value | null {
  const found = attrs[name]
  if (typeof found === 'number') return { value: Math.round(found * scale), per }
  return typeof found === 'object' ? { value: Math.round(found.value * scale), per: found.per } : null
}

/** What the value is multiplied by, as a whole number, and the power of ticks per unit that it must be divided by. */
function timesOf({ element, width, section }: Placed, per: Value['per']): { times: number; power: 0 | 1 | 2 } {
  if (per === 'element') return { times: 1, power: 0 }
  if (per === 'width') return { times: width, power: 1 }
  const depth = section.stage.kind === 'row' ? section.spec.extent : element.depth
  return { times: width * safeTicks(depth, section.per), power: 2 }
}

/** In plain numbers; null when they are not safe to count with: too large, or sections of different resolutions. */
function quickTotal(placed: readonly Placed[], attribute: AttributeMeaning): number | null {
  const sums: [number, number, number] = [0, 0, 0]
  let size = 0
  const per = placed[0]?.section.per ?? 1
  let last: Shape | null = null
  let value: Value | null = null
  for (const one of placed) {
    if (one.section.per !== per) return null
    if (one.shape !== last) [last, value] = [one.shape, valueOf(one.shape, attribute)]
    if (value === null) continue
    const { times, power } = timesOf(one, value.per)
    sums[power] += value.value * times
    size += Math.abs(value.value * times)
  }
  const parts = sums[2] !== 0 ? per * per : sums[1] !== 0 ? per : 1
  if (size * parts > Number.MAX_SAFE_INTEGER) return null
  return divided(sums[2] !== 0 ? sums[0] * parts + sums[1] * per + sums[2] : sums[0] * parts + sums[1], parts)
}

/** Half to even. Whole numbers in the safe range. */
function divided(total: number, parts: number): number {
  const rest = Math.abs(total) % parts
  const whole = (Math.abs(total) - rest) / parts
  const up = 2 * rest > parts || (2 * rest === parts && whole % 2 === 1)
  return Math.sign(total) * (up ? whole + 1 : whole) + 0
}

/** The same in numbers of any size, over a common denominator. */
function exactTotal(placed: readonly Placed[], attribute: AttributeMeaning): number {
  const parts = [...new Set(placed.map(({ section }) => section.per))].reduce((product, per) => product * BigInt(per) * BigInt(per), 1n)
  let total = 0n
  for (const one of placed) {
    const value = valueOf(one.shape, attribute)
    if (value === null) continue
    const { section, width, element } = one
    const depth = safeTicks(section.stage.kind === 'row' ? section.spec.extent : element.depth, section.per)
    const per = BigInt(section.per)
    const times = value.per === 'element' ? parts : value.per === 'width' ? (BigInt(width) * parts) / per : (BigInt(width) * BigInt(depth) * parts) / (per * per)
    total += BigInt(value.value) * times
  }
  const size = total < 0n ? -total : total
  const [whole, rest] = [size / parts, size % parts]
  const up = 2n * rest > parts || (2n * rest === parts && whole % 2n === 1n)
  return Number((total < 0n ? -1n : 1n) * (up ? whole + 1n : whole))
}
