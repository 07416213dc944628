/** The park kit: what a small park or playground is made of, seen from above. */
import type { Kit } from '@codraft/core'
import { furniture } from './art/furniture.ts'
import { grounds } from './art/grounds.ts'
import { plants } from './art/plants.ts'
import { play as equipment } from './art/play.ts'
import { grow, growing } from './kinds/grow.ts'
import { play } from './kinds/play.ts'
import { serve } from './kinds/serve.ts'
import { sit } from './kinds/sit.ts'
import { rules } from './rules.ts'

/** Kinds for a plan of a park; lengths in metres, money in euros, water in cubic metres a year. */
export const park: Kit = {
  id: 'park',
  title: { en: 'Park' },
  attributes: {
    cost: { label: { en: 'Cost' }, unit: 'EUR', per: 'element', decimals: 0 },
    seats: { label: { en: 'Seats' }, per: 'element', decimals: 0 },
    habitat: { label: { en: 'Habitat' }, unit: 'm²', per: 'element', decimals: 1 },
    water: { label: { en: 'Water a year' }, unit: 'm³', per: 'element', decimals: 1 },
  },
  kinds: { ...sit, ...play, ...grow, ...serve },
  rules,
  art: { ...plants, ...furniture, ...equipment, ...grounds, ...growing },
}
