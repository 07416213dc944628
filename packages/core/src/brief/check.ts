/** What can be wrong with a brief whose every field has the right form: names that nothing has, figures that nothing can keep. */
import type { Problem } from '../errors.ts'
import { whole } from '../rules/index.ts'
import type { Brief } from '../schema/brief.ts'
import { catalogueChecks } from './checks/catalogue.ts'
import { layoutChecks } from './checks/layout.ts'
import { namesOf } from './checks/names.ts'
import { ruleChecks } from './checks/rules.ts'
import { wordChecks } from './checks/words.ts'
import { readyOf } from './ready.ts'

/** The most problems that are told at once. */
const MOST = 100

/**
 * Everything in a resolved brief that could change a verdict and is wrong, in the order layout, catalogue, rules, the rest; at most a hundred.
 * What only looks wrong, or may well be meant, is told by `adviceOn`.
 */
export function checkBrief(brief: Brief): Problem[] {
  const names = namesOf(brief)
  const ready = readyOf(brief, whole)
  return [...layoutChecks(brief, names, ready), ...catalogueChecks(brief), ...ruleChecks(brief, names, ready), ...wordChecks(brief, names, ready)].slice(0, MOST)
}
