/** Rows as a broken disk, another program or a hostile page might leave them. */
import { oneOf, upTo, type Chance } from './chance.ts'

/** Made anew each time: what is put into a row may be changed in it next. */
const junk = (): readonly [unknown, ...unknown[]] => [null, undefined, 0, -1, 1e308, Number.NaN, '', 'x'.repeat(5000), true, [], {}, [[]], { __proto__: null }, '<img src=x onerror=alert(1)>', '\ud800', [null], -0.1]

/** A copy of a row in which a few things, wherever they stand, are gone, of another kind, doubled, or of another length. */
export function mutated(row: unknown, chance: Chance): unknown {
  let copy: unknown = structuredClone(row)
  for (let times = 1 + upTo(chance, 4); times > 0; times--) copy = once(copy, chance)
  return copy
}

function once(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.08) return changed(value, chance)
  const keys = Object.keys(value)
  const key = keys[upTo(chance, Math.max(1, keys.length))]
  if (key === undefined) return changed(value, chance)
  const holder = value as Record<string, unknown>
  const how = chance()
  if (how < 0.12) delete holder[key]
  else if (how < 0.2) holder[`${key}x`] = holder[key]
  else if (how < 0.26 && Array.isArray(value)) value.push(structuredClone(holder[key]))
  else holder[key] = once(holder[key], chance)
  return value
}

function changed(value: unknown, chance: Chance): unknown {
  if (typeof value === 'number' && chance() < 0.5) return value * oneOf(chance, [-1, 1000, 0.333, 0, 1e300])
  if (typeof value === 'string' && chance() < 0.5) return value.slice(upTo(chance, value.length + 1)) + value.slice(0, upTo(chance, value.length + 1))
  return oneOf(chance, junk())
}
