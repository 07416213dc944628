import { statesIn } from './states-in.ts'
import { STATES } from './states.ts'

statesIn('en', STATES)
