import { applyEdit, evaluate, judgeLayout, repairs, type Layout } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { crowd } from '../session/crowd.sample.ts'
import { harbour } from '../session/harbour.sample.ts'
import { Inquiry } from './inquiry.ts'
import { lastResort } from './last-resort.ts'
import { Turns } from './turns.ts'

const compiled = harbour()
const crowded: Layout = { sections: compiled.brief.layout.sections.map(({ id, elements }) => ({ id, elements: elements.map((one) => (one.id === 'c1' ? { ...one, width: 4.6 } : one)) })) }
const never = new AbortController().signal
const asking = { type: 'repairs', layout: crowded, options: {}, used: [] } as const

describe('a long question', () => {
  it('is answered in slices as it is at once', async () => {
    let rests = 0
    const turns = new Turns(compiled, { sliceMs: 0, rest: async () => void rests++ })
    const answer = await turns.answer({ question: asking, patienceMs: Infinity, signal: never, heed: () => undefined })
    expect(answer.type === 'repairs' && answer.repairs.map(({ edit }) => edit)).toEqual(repairs(compiled, crowded).repairs.map(({ edit }) => edit))
    expect(rests).toBeGreaterThan(1)
  })
  it('tells how far it is, never less than before a slice ago by much, and never past the end', async () => {
    const shares: number[] = []
    await new Turns(compiled, { sliceMs: 0, rest: async () => undefined }).answer({ question: asking, patienceMs: Infinity, signal: never, heed: (share) => void shares.push(share) })
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
  it('is answered by what was found so far when patience ends', async () => {
    const answer = await new Turns(compiled, { sliceMs: 0, rest: async () => undefined }).answer({ question: asking, patienceMs: -1, signal: never, heed: () => undefined })
    expect(answer).toMatchObject({ type: 'repairs', complete: false })
  })
  it('is answered by what was found so far when that is enough', async () => {
    const enough = new AbortController()
    const answer = await new Turns(compiled, { sliceMs: 0, rest: async () => undefined }).answer({ question: asking, patienceMs: Infinity, signal: never, enough: enough.signal, heed: () => enough.abort() })
    expect(answer).toMatchObject({ type: 'repairs', complete: false })
  })
  it('is dropped between two slices by whoever asked, and the next one is answered', async () => {
    const abort = new AbortController()
    const turns = new Turns(compiled, { sliceMs: 0, rest: async () => undefined })
    const dropped = turns.answer({ question: asking, patienceMs: Infinity, signal: abort.signal, heed: () => abort.abort(new Error('An edit came.')) })
    const next = turns.answer({ question: { ...asking, layout: compiled.brief.layout }, patienceMs: Infinity, signal: never, heed: () => undefined })
    await expect(dropped).rejects.toThrow('An edit came.')
    expect(await next).toEqual({ type: 'repairs', repairs: [], complete: true })
  })
  it('does not keep a verdict waiting', async () => {
    const order: string[] = []
    const turns = new Turns(compiled, { sliceMs: 0, rest: () => new Promise((resolve) => setTimeout(resolve)) })
    const long = turns.answer({ question: asking, patienceMs: Infinity, signal: never, heed: () => undefined }).then(() => order.push('repairs'))
    const short = turns.answer({ question: { type: 'verdict', layout: crowded, options: {}, fixes: true }, patienceMs: Infinity, signal: never, heed: () => undefined }).then((answer) => {
      order.push('verdict')
      return answer
    })
    expect(await short).toEqual({ type: 'verdict', verdict: evaluate(compiled, crowded) })
    await long
    expect(order).toEqual(['verdict', 'repairs'])
  })
})

describe('a search that finds nothing', () => {
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
  const asked = (brief: ReturnType<typeof crowd>) => ({ question: { type: 'repairs', layout: brief.brief.layout, options: {}, used: [] }, patienceMs: Infinity, signal: never, heed: () => undefined }) as const

  it('is followed by a solver, whose repair is checked and called one of several', async () => {
    const long = crowd()
    const answer = await new Turns(long, { sliceMs: 8, rest, lastResort }).answer(asked(long))
    if (answer.type !== 'repairs') throw new Error('Another question was answered.')
    expect([answer.repairs.length > 0, answer.complete]).toEqual([true, false])
    for (const { edit, breaks } of answer.repairs) expect([judgeLayout(long, applyEdit(long.brief.layout, edit)).status, breaks]).toEqual(['valid', []])
  }, 120_000)
  it('is the answer where the solver finds nothing either, and where nobody may be kept waiting', async () => {
    const long = crowd()
    const nothing = { type: 'repairs', repairs: [], complete: false }
    let tried = 0
    expect(await new Turns(long, { sliceMs: 8, rest, lastResort: async () => (tried++, null) }).answer(asked(long))).toEqual(nothing)
    expect(await new Turns(long, { sliceMs: 8, rest }).answer(asked(long))).toEqual(nothing)
    expect(tried).toBe(1)
  })
  it('is the answer where numbers prove that there is nothing to find: no solver is asked', async () => {
    const hopeless = crowd(0.7)
    expect(await new Turns(hopeless, { sliceMs: 8, rest, lastResort: () => expect.unreachable('The solver was asked.') }).answer(asked(hopeless))).toEqual({ type: 'repairs', repairs: [], complete: true })
    expect(await lastResort(hopeless, asked(hopeless).question, { signal: never, rest })).toBe(null)
  })
  it('drops the solver between two of its questions', async () => {
    const long = crowd()
    const abort = new AbortController()
    const answer = new Turns(long, { sliceMs: 8, rest, lastResort: (brief, question, { signal }) => lastResort(brief, question, { signal, rest: async () => abort.abort(new Error('An edit came.')) }) })
      .answer({ ...asked(long), signal: abort.signal })
    await expect(answer).rejects.toThrow('An edit came.')
  }, 120_000)
})

describe('who answers', () => {
  it('is the page itself where there is no worker', async () => {
    const inquiry = new Inquiry(compiled)
    expect(await inquiry.ask({ type: 'verdict', layout: crowded, options: {}, fixes: false }, { signal: never })).toEqual({ type: 'verdict', verdict: judgeLayout(compiled, crowded) })
    expect(inquiry.isElsewhere).toBe(false)
  })
  it('answers nobody any more once it is closed', async () => {
    const inquiry = new Inquiry(compiled)
    const asked = inquiry.ask(asking, { signal: never })
    inquiry.close()
    await expect(asked).rejects.toBeDefined()
    await expect(inquiry.ask(asking, { signal: never })).rejects.toBeDefined()
  })
})
