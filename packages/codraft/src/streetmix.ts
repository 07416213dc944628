/** Streetmix import for pages: loaded only where a page asks for it. */
import type { Brief, Read } from '@codraft/core'
import { fromStreetmix as read } from '@codraft/exchange'
import { street } from '@codraft/kits'

/** Reads a Streetmix document as a street made of the street kit, with its pictures; never throws. See `@codraft/exchange`. */
export const fromStreetmix = (json: unknown): Read<Brief> => read(json, { kits: { street } })
