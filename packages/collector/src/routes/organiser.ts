/** What came in, for the organisation. Until there are roles, only the machine that the collector runs on may ask. */
import { KeptProposal, textFor, type Brief } from '@codraft/core'
import { toCsv, toJson } from '@codraft/exchange'
import { answer, json } from '../answer.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { LaterVerdict, Row, Store } from '../stores/store.ts'
import { secondVerdicts } from '../second-verdict.ts'
import { aboutOf, type About } from './about.ts'
import { isThisMachine } from './this-machine.ts'
import type { Desk, Route, Visit } from './route.ts'
import { saidOf, type Said } from './said.ts'
import { pageOf, windowOf } from './window.ts'

/** The briefs and how many proposals each has. */
export const organiserBriefs: Route = guarded(async ({ shelf, store }) => {
  const counts = await store.counts()
  const briefs = shelf.all().map(({ compiled: { brief } }) => ({
    id: brief.id, revision: brief.revision, title: textFor(brief.title, brief.locale), isClosed: shelf.isClosed(brief.id), proposals: counts.get(brief.id) ?? 0,
  }))
  return json(200, { briefs })
})

/** What came in, newest first, a page at a time: each receipt (without its secret), proposal, and verdict as the collector computed it, under its own revision and under the newest; in words `said`, what the broken rules of its own revision say, and `about`, what its notes are about. */
export const organiserProposals: Route = guarded(async (desk, { url, parts: [id = ''] }) => {
  const window = windowOf(url)
  if ('ok' in window) return window
  const { rows, next } = pageOf(await desk.store.newestRows(id, window))
  const proposals = await keptForms(desk, rows)
  return json(200, { proposals: proposals.map((kept) => ({ ...kept, ...inWords(desk, kept) })), next })
})

/** Everything that came in, as a table. */
export const organiserCsv: Route = download('csv', 'text/csv; charset=utf-8', toCsv)
/** Everything that came in, as one document with its brief. */
export const organiserJson: Route = download('json', 'application/json', toJson)

type Writer = typeof toCsv

function download(extension: string, type: string, write: Writer): Route {
  return guarded(async (desk, { parts: [id = ''] }) => {
    const { shelf, store } = desk
    const brief = shelf.current(id)?.compiled.brief
    if (!brief) return refuse('unknown-brief', `There is no published brief "${id}" here.`)
    const kept = await keptForms(desk, await everyRow(store, brief))
    // Ids of briefs are letters, digits, "_", "-" and ".": nothing in them can end the file's name early.
    return answer(200, write(brief, kept), { 'content-type': type, 'content-disposition': `attachment; filename="${brief.id}-proposals.${extension}"` })
  })
}

/** Every row of a brief, oldest first, read in pages. */
async function everyRow(store: Store, { id }: Brief): Promise<Row[]> {
  const rows: Row[] = []
  for (let beyond: number | undefined; ; ) {
    const page = await store.newestRows(id, { beyond, limit: 500 })
    rows.push(...page)
    beyond = page.at(-1)?.seq
    if (page.length < 500) return rows.reverse()
  }
}

async function keptForms({ store, shelf, receiver }: Desk, rows: readonly Row[]): Promise<KeptProposal[]> {
  const later = await secondVerdicts({ store, engine: receiver.keeper.engine, current: (id) => shelf.current(id) }, rows)
  return rows.map((row) => keptForm(row, later.get(row.reference)))
}

function keptForm({ receipt, document, verdict, engine }: Row, later: LaterVerdict | undefined): KeptProposal {
  const newest = later && { revision: later.revision, status: later.status, verdict: read(later.verdict), engine: later.engine }
  return KeptProposal.parse({ receipt: read(receipt), proposal: read(document), verdict: read(verdict), engine, ...(newest && { newest }) })
}

/** Nothing where its revision is not published any more. */
function inWords({ shelf }: Desk, kept: KeptProposal): { readonly said?: Said[]; readonly about?: About[] } {
  const { id, revision } = kept.proposal.brief
  const published = shelf.revision(id, revision)
  return published ? { said: saidOf(kept, published.compiled), about: aboutOf(kept, published.compiled) } : {}
}

const read = (text: string | null): unknown => JSON.parse(text ?? 'null') as unknown

/** Lets a route answer to this machine only. */
function guarded(route: (desk: Desk, visit: Visit) => Promise<Response | Refusal>): Route {
  return (desk, visit) => {
    if (!desk.organiser) return refuse('this-machine-only', 'The organiser’s routes are switched off here.')
    if (isThisMachine(visit.request, visit.address)) return route(desk, visit)
    return refuse('this-machine-only', 'Until there are roles, the organiser’s routes answer only to pages and programs of the machine that the collector runs on, without a proxy between.')
  }
}
