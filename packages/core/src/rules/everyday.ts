/** What a street usually needs: kinds of rule that every page knows at once. The rest stands in `index.ts`, and is fetched when a brief needs it. */
import { adjacent } from './adjacent.ts'
import { aroundInRow } from './around.ts'
import { at } from './at.ts'
import { count } from './count.ts'
import { excludes } from './excludes.ts'
import { fill } from './fill.ts'
import type { Language } from './language.ts'
import { limitRules } from './limits.ts'
import { lock } from './lock.ts'
import { requires } from './requires.ts'
import { separate } from './separate.ts'
import { size } from './size.ts'
import { sum } from './sum.ts'

/** The kinds of rule that everyday rows need, by their names in documents. */
export const everydayKinds = { size, fill, count, adjacent, separate, at, sum, requires, excludes, lock } as const
/** The part of the language that everyday rows need. */
export const everyday: Language = { kinds: everydayKinds, filled: (rule) => rule, stages: ['row'], expression: null, around: aroundInRow, limits: limitRules }
