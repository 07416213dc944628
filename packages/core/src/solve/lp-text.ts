/** A linear program in the CPLEX LP format, which HiGHS reads. */
import type { Demand, LinearModel } from './solver.ts'

/** The text of a program. Variables are called x0, x1, … in their order. */
export function lpText({ variables, demands }: LinearModel): string {
  const costs = new Map(variables.flatMap(({ cost }, index) => (cost === 0 ? [] : [[index, cost] as const])))
  const whole = variables.flatMap((one, index) => (one.whole ? [`x${index}`] : []))
  return [
    'Minimize', ` cost: ${termsText(costs)}`, 'Subject To', ...demands.flatMap(demandText), 'Bounds',
    ...variables.map(({ min, max }, index) => ` ${min} <= x${index} <= ${max}`), ...(whole.length === 0 ? [] : ['General', ...lines(whole)]), 'End', '',
  ].join('\n')
}

function demandText({ terms, min, max }: Demand): string[] {
  const text = termsText(terms)
  if (min === max) return [` ${text} = ${max}`]
  return [...(max === Infinity ? [] : [` ${text} <= ${max}`]), ...(min === -Infinity ? [] : [` ${text} >= ${min}`])]
}

/** A sum; of nothing, nothing of the first variable. Long ones go on over several lines, which readers of the format may bound. */
function termsText(terms: ReadonlyMap<number, number>): string {
  const parts = [...terms].map(([variable, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${variable}`)
  return parts.length === 0 ? '0 x0' : lines(parts).join('\n').trimStart()
}

function lines(parts: readonly string[]): string[] {
  const found: string[] = []
  for (let index = 0; index < parts.length; index += 10) found.push(` ${parts.slice(index, index + 10).join(' ')}`)
  return found
}
