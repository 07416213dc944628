// A page on which nothing happens: the limit of idleness.
import { ready } from './subject.ts'

ready({ grip: () => ({ x: 0, y: 0 }), state: () => 0 })
