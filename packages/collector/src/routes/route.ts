/** What every route is given, and what it gives. */
import type { Refusal } from '../refusal.ts'
import type { Receiver } from '../receive/receive.ts'
import type { Shelf } from '../shelf.ts'
import type { Store } from '../stores/store.ts'

/** One request on its way through a route. `base` is this collector's address as the asker sees it. */
export type Visit = { readonly request: Request; readonly url: URL; readonly address: string | undefined; readonly base: string; readonly parts: readonly string[] }
/** What the routes of one collector share. */
export type Desk = { readonly shelf: Shelf; readonly store: Store; readonly receiver: Receiver; readonly clock: () => Date; readonly organiser: boolean }
/** Answers a visit, or says why not. */
export type Route = (desk: Desk, visit: Visit) => Promise<Response | Refusal> | Response | Refusal
