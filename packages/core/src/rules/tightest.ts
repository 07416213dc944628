/** Of many that are measured at once, the records that are needed: of those that break the rule, or of the tightest. */
import type { Finding } from './define.ts'

/**
 * The findings of all that have less than nothing to spare, in order; where there are none, of the first that has least.
 * @param slacks what each has to spare
 */
export function tightest<T>(all: readonly T[], slacks: readonly number[], describe: (one: T, index: number) => Finding): readonly Finding[] {
  const broken: Finding[] = []
  let held = -1
  for (let index = 0; index < all.length; index++) {
    const [one, slack = 0] = [all[index], slacks[index]]
    if (slack < 0 && one !== undefined) broken.push(describe(one, index))
    else if (held < 0 || slack < (slacks[held] ?? 0)) held = index
  }
  const one = all[held]
  return broken.length > 0 || one === undefined ? broken : [describe(one, held)]
}
