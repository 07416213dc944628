/** Te reo Māori. Machine-made translation: nobody who speaks it as a first language has read it yet. */
import type { WholeCatalogue } from '../../catalogue.ts'
import { heard } from './heard.ts'
import { ideas } from './ideas.ts'
import { leaving } from './leaving.ts'
import { other } from './other.ts'
import { plan } from './plan.ts'
import { room } from './room.ts'
import { rules } from './rules.ts'
import { slots } from './slots.ts'
import { ways } from './ways.ts'

/** Everything that is said in this language. */
export const catalogue: WholeCatalogue = { language: 'mi', sentences: { ...room, ...heard, ...other, ...leaving, ...ideas, ...slots, ...plan, ...ways }, rules }
