import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical, commit, compile, evaluate, openSession, readBrief, seal, type Brief, type CompiledBrief, type Edit, type KeptProposal, type Session } from '@codraft/core'
import { street as kit } from '../../packages/kits/src/index.ts'
import { collecting, type Running } from './running.ts'

const authored: unknown = JSON.parse(readFileSync(new URL('../../demo/street/brief.json', import.meta.url), 'utf8'))
let running: Running
beforeAll(async () => void (running = await collecting({ briefs: [authored], kits: [kit] })))
afterAll(() => running.stop())

function read(json: unknown, kits = {}): Brief {
  const found = readBrief(json, { kits })
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}
/** As the widget does: an edit per gesture, then a sealed proposal. */
const tried = (session: Session, edit: Edit): Session => commit(session, edit)
const consents = ({ brief }: CompiledBrief) => brief.consent.map((consent) => ({ consent, given: true }))
const reasons = ({ brief }: CompiledBrief) => brief.rules.filter(({ override }) => override === 'with-reason').map(({ id }) => ({ rule: id, elements: [], text: 'Tried.' }))

describe('the verdict', () => {
  it('is the same, byte for byte, in the widget and in the collector, for the brief as written and as served', async () => {
    const { id } = read(authored, { street: kit })
    const served = read((await running.ask('GET', `/api/v1/briefs/${id}`)).json)
    const briefs = [compile(read(authored, { street: kit })), compile(served)] as const
    expect(briefs[0].hash).toBe(briefs[1].hash)
    const { headers } = await running.ask('GET', `/api/v1/briefs/${id}`)
    expect(headers.etag).toBe(`"${briefs[0].hash}"`)

    let kept = 0
    for (const compiled of briefs) {
      const [section] = compiled.sections
      const edits: Edit[] = section!.start.flatMap((element): Edit[] => {
        const narrower = { ...element, width: (Math.round((element.width ?? 0) * 1000) - 100) / 1000 }
        return [
          [{ type: 'resize', section: section!.id, id: element.id, from: { width: element.width ?? 0 }, to: { width: narrower.width } }],
          [{ type: 'remove', section: section!.id, index: section!.start.indexOf(element), element }],
        ]
      })
      for (const edit of [[], ...edits]) {
        const session = tried(openSession(compiled), edit)
        const proposal = seal(session, { id: crypto.randomUUID(), consents: consents(compiled), reasons: reasons(compiled) })
        const { status, json } = await running.ask('POST', `/api/v1/briefs/${id}/proposals`, {
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(proposal),
        })
        const own = evaluate(compiled, session.layout, session.options)
        if (status !== 201) {
          expect([status, own.status]).not.toContain('valid')
          continue
        }
        const { json: list } = await running.ask('GET', `/api/v1/admin/briefs/${id}/proposals`)
        const newest = (list.proposals as KeptProposal[])[0]!
        expect(newest.receipt.reference).toBe(json.reference)
        expect(canonical(newest.verdict)).toBe(canonical(own))
        expect(json).toMatchObject({ verdict: own.status, hash: compiled.hash })
        kept++
      }
    }
    expect(kept).toBeGreaterThanOrEqual(4)
  })
})
