/**
 * zod/mini, told never to compile with `new Function`: under a strict content security policy even the attempt is
 * reported on the host's page. Every schema module imports `z` from here. Listed in `sideEffects`, or bundlers drop it.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export * as z from 'zod/mini'
