import { statesIn } from './states-in.ts'
import { STATES_ELSEWHERE } from './states-elsewhere.ts'

statesIn('en', STATES_ELSEWHERE)
