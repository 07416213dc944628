import { statesIn } from './states-in.ts'

statesIn('ar')
