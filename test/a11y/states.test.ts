import { statesIn } from './states-in.ts'

statesIn('en')
