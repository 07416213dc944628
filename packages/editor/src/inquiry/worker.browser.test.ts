/// <reference types="mocha" />
import { applyEdit, judgeLayout, repairs, type Layout } from '@codraft/core'
import { expect } from '@open-wc/testing'
import { crowd } from '../session/crowd.sample.ts'
import { garden } from '../session/garden.sample.ts'
import type { Answer } from './answering.ts'
import { Inquiry } from './inquiry.ts'
import { startWorker } from './place.ts'

const url = new URL('worker.ts', import.meta.url).href
const compiled = garden()
const crowded: Layout = { sections: compiled.brief.layout.sections.map(({ id, elements }) => ({ id, elements: elements.map((one) => (one.id === 'b1' ? { ...one, at: [8.6, 5.4] as [number, number] } : one)) })) }
const mended = { type: 'repairs', layout: crowded, options: {}, used: [] } as const
const never = new AbortController().signal
const editsOf = (answer: Answer): unknown => answer.type === 'repairs' && answer.repairs.map(({ edit }) => edit)

describe('A worker for long questions', () => {
  it('answers as the page itself would', async () => {
    const inquiry = new Inquiry(compiled, { url, allowed: null })
    expect(editsOf(await inquiry.ask(mended, { signal: never, patienceMs: 60_000 }))).to.deep.equal(repairs(compiled, crowded).repairs.map(({ edit }) => edit))
    expect(await inquiry.ask({ type: 'verdict', layout: crowded, options: {}, fixes: false }, { signal: never })).to.deep.equal({ type: 'verdict', verdict: judgeLayout(compiled, crowded) })
    expect(inquiry.isElsewhere).to.equal(true)
    inquiry.close()
    expect(inquiry.isElsewhere).to.equal(false)
  })

  it('says nothing of what nobody wants to know any more, and goes on with the next', async () => {
    const inquiry = new Inquiry(compiled, { url, allowed: null })
    const abort = new AbortController()
    const dropped = inquiry.ask(mended, { signal: abort.signal }).then(() => 'answered', () => 'dropped')
    abort.abort()
    expect(await dropped).to.equal('dropped')
    const { layout } = compiled.brief
    expect(await inquiry.ask({ ...mended, layout }, { signal: never })).to.deep.equal({ type: 'repairs', repairs: [], complete: true })
    inquiry.close()
  })

  it('says what it has found so far to who has enough', async () => {
    const inquiry = new Inquiry(compiled, { url, allowed: null })
    const enough = new AbortController()
    const asked = inquiry.ask(mended, { signal: never, enough: enough.signal, patienceMs: 60_000 })
    enough.abort()
    const answer = await asked
    expect(answer.type).to.equal('repairs')
    inquiry.close()
  })

  it('asks a solver where the search finds nothing, and says so where numbers prove that nothing is to be found', async function () {
    this.timeout(60_000)
    for (const [off, isMended] of [[0.1, true], [0.7, false]] as const) {
      const long = crowd(off)
      const inquiry = new Inquiry(long, { url, allowed: null })
      const answer = await inquiry.ask({ type: 'repairs', layout: long.brief.layout, options: {}, used: [] }, { signal: never })
      if (answer.type !== 'repairs') throw new Error('Another question was answered.')
      expect([answer.repairs.length > 0, answer.complete]).to.deep.equal([isMended, !isMended])
      for (const { edit } of answer.repairs) expect(judgeLayout(long, applyEdit(long.brief.layout, edit)).status).to.equal('valid')
      inquiry.close()
    }
  })

  it('that is not there is done without: the page answers', async () => {
    const inquiry = new Inquiry(compiled, { url: new URL('nowhere.js', import.meta.url).href, allowed: null })
    expect(editsOf(await inquiry.ask(mended, { signal: never, patienceMs: 60_000 }))).to.deep.equal(repairs(compiled, crowded).repairs.map(({ edit }) => edit))
    expect(inquiry.isElsewhere).to.equal(false)
  })

  it('is never tried from another origin, unless the host says how', () => {
    const foreign = 'https://elsewhere.example/embed/worker.js'
    expect(startWorker({ url: foreign, allowed: null })).to.equal(null)
    expect(startWorker({ url: null, allowed: null })).to.equal(null)
    const own = startWorker({ url: foreign, allowed: new URL(url).pathname })
    expect(own).to.be.instanceOf(Worker)
    own?.terminate()
  })
})
