/** The street kit: what a street's cross-section is made of. */
import type { Kit } from '@codraft/core'
import { furniture } from './art/furniture.ts'
import { greenery } from './art/greenery.ts'
import { grounds } from './art/grounds.ts'
import { people } from './art/people.ts'
import { vehicles } from './art/vehicles.ts'
import { drive } from './kinds/drive.ts'
import { green } from './kinds/green.ts'
import { ride } from './kinds/ride.ts'
import { transit } from './kinds/transit.ts'
import { walk } from './kinds/walk.ts'
import { rules } from './rules.ts'

/** Kinds for a street of any country that drives on rails, wheels and feet; widths in metres, money in New Zealand dollars. */
export const street: Kit = {
  id: 'street',
  title: { en: 'Street' },
  attributes: {
    cost: { label: { en: 'Cost per metre of road' }, unit: 'NZD', per: 'element', decimals: 0 },
    flow: { label: { en: 'People per hour' }, per: 'element', decimals: 0 },
  },
  kinds: { ...walk.kinds, ...green.kinds, ...ride.kinds, ...transit.kinds, ...drive.kinds },
  rules,
  art: { ...people, ...vehicles, ...greenery, ...furniture, ...grounds, ...walk.art, ...green.art, ...ride.art, ...transit.art,
    ...drive.art },
}
