/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import type { Adapter, Proposal } from '@codraft/core'
import { downloadAdapter } from './download.ts'
import { SubmitFailure } from './failure.ts'
import { formAdapter } from './form.ts'
import { memoryAdapter } from './memory.ts'
import { messageAdapter, receiveMessages } from './message.ts'
import { proposalOf } from './proposal.sample.ts'

const nobody = new AbortController().signal
const ended = (adapter: Adapter, proposal = proposalOf(1)): Promise<unknown> => adapter.submit(proposal, nobody).catch((error: unknown) => error)
const placed: Element[] = []
const place = <E extends Element>(element: E): E => {
  placed.push(element)
  document.body.append(element)
  return element
}
afterEach(() => placed.splice(0).forEach((element) => element.remove()))

describe('The adapter to memory', () => {
  it('keeps each proposal once', async () => {
    const adapter = memoryAdapter()
    const [first, again, other] = [await adapter.submit(proposalOf(1), nobody), await adapter.submit(proposalOf(1), nobody), await adapter.submit(proposalOf(2), nobody)]
    expect(again).to.equal(first)
    expect([first.reference, other.reference]).to.deep.equal(['222-222', '222-223'])
    expect(adapter.proposals.map(({ id }) => id)).to.deep.equal([proposalOf(1).id, proposalOf(2).id])
  })
})

describe('The adapter to a file', () => {
  it('saves the proposal with its link, and claims no reference', async () => {
    const saved: string[][] = []
    const adapter = downloadAdapter({ link: ({ id }) => `https://council.example/#${id}`, save: (name, text) => void saved.push([name, text]) })
    const note = await adapter.submit({ ...proposalOf(1), brief: { id: '../high street', revision: 1, hash: '' } }, nobody)
    expect([note.reference, note['handedTo']]).to.deep.equal(['', 'file'])
    expect(saved[0]?.[0]).to.equal('-high-street-00000000.codraft.json')
    expect((JSON.parse(saved[0]?.[1] ?? '') as { link: string }).link).to.equal(`https://council.example/#${proposalOf(1).id}`)
  })
})

describe('The adapter to a form', () => {
  function form(): { form: HTMLFormElement; sent: FormData[] } {
    const made = place(document.createElement('form'))
    const who = document.createElement('input')
    who.name = 'who'
    who.value = 'Ana'
    made.append(who)
    const sent: FormData[] = []
    made.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push(new FormData(made))
    })
    return { form: made, sent }
  }
  it('goes with the fields of the form', async () => {
    const { form: made, sent } = form()
    await formAdapter(made).submit(proposalOf(1), nobody)
    expect(sent[0]?.get('who')).to.equal('Ana')
    expect((JSON.parse(sent[0]?.get('proposal') as string) as Proposal).id).to.equal(proposalOf(1).id)
    expect(new FormData(made).get('proposal')).not.to.equal('[object Object]')
  })
  it('is refused where the form is not valid, and names the field', async () => {
    const { form: made, sent } = form()
    made.querySelector('input')!.required = true
    made.querySelector('input')!.value = ''
    const failure = (await ended(formAdapter(made))) as SubmitFailure
    expect([failure.kind, failure.code]).to.deep.equal(['refused', 'form-invalid'])
    expect(failure.message).to.contain('who')
    expect(sent).to.have.lengthOf(0)
  })
})

/** A frame without an origin, as a widget's may be, in which a script speaks. */
async function frame(script: string): Promise<Window> {
  const made = place(document.createElement('iframe'))
  made.setAttribute('sandbox', 'allow-scripts')
  made.srcdoc = `<!doctype html><script>${script}</script>`
  await new Promise((resolve) => made.addEventListener('load', resolve, { once: true }))
  return made.contentWindow!
}
const offer = (more: object = {}): object => ({ codraft: 'offer', version: 1, nonce: 'n', proposal: proposalOf(1), ...more })
/** Speaks once, with a port for the answer, which is posted on. */
const speak = (messages: readonly object[]): string => `
  addEventListener('message', (asked) => {
    if (asked.data !== 'begin') return
    for (const message of ${JSON.stringify(messages)}) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => parent.postMessage({ heard: data }, '*')
      parent.postMessage(message, ${JSON.stringify(location.origin)}, [port2])
    }
  })`
async function conversation(messages: readonly object[], adapter: Adapter, origin = 'null'): Promise<{ heard: unknown[]; dropped: number }> {
  const from = await frame(speak(messages))
  const receiving = receiveMessages({ from, origin, adapter })
  const heard: unknown[] = []
  const note = ({ data }: MessageEvent<{ heard?: unknown }>): void => void (data.heard !== undefined && heard.push(data.heard))
  addEventListener('message', note)
  from.postMessage('begin', '*')
  await new Promise((resolve) => setTimeout(resolve, 150))
  removeEventListener('message', note)
  receiving.stop()
  return { heard, dropped: receiving.dropped }
}

describe('The adapter to the page around', () => {
  it('hands a proposal from a sandboxed frame to the page’s adapter, and its receipt back', async () => {
    const adapter = memoryAdapter()
    const { heard, dropped } = await conversation([offer()], adapter)
    expect(adapter.proposals).to.have.lengthOf(1)
    expect(heard).to.deep.equal([{ codraft: 'answer', version: 1, nonce: 'n', receipt: adapter.receipts[0] }])
    // What the frame posts on to this test is no offer.
    expect(dropped).to.equal(1)
  })
  it('tells the frame why it was refused', async () => {
    const { heard } = await conversation([offer()], { submit: () => Promise.reject(new SubmitFailure('refused', { code: 'closed', message: 'It has closed.' })) })
    expect(heard).to.deep.equal([{ codraft: 'answer', version: 1, nonce: 'n', failure: { kind: 'refused', code: 'closed', message: 'It has closed.' } }])
  })
  it('drops what is not an offer, of another version, too large, or too much', async () => {
    const adapter = memoryAdapter()
    const large = offer({ proposal: { ...proposalOf(1), madeWith: 'x'.repeat(300_000) } })
    const { dropped } = await conversation([{ hello: 1 }, offer({ version: 2 }), offer({ proposal: { id: 1 } }), large, ...Array.from({ length: 200 }, () => offer())], adapter)
    expect(dropped).to.be.at.least(4 + 140)
    expect(adapter.proposals).to.have.lengthOf(1)
  })
  it('drops what comes from another origin than was named', async () => {
    const adapter = memoryAdapter()
    expect((await conversation([offer()], adapter, 'https://widget.example')).dropped).to.be.at.least(1)
    expect(adapter.proposals).to.have.lengthOf(0)
  })
  it('speaks to one exact origin, never to all', () => {
    for (const origin of ['*', 'https://council.example/', 'council.example', '/']) expect(() => messageAdapter({ origin }), origin).to.throw()
  })
  it('goes there and back between two windows, and gives up when nobody answers', async () => {
    const adapter = memoryAdapter()
    const receiving = receiveMessages({ from: window, origin: location.origin, adapter })
    const receipt = await messageAdapter({ origin: location.origin, to: window }).submit(proposalOf(3), nobody)
    expect(receipt).to.deep.equal(adapter.receipts[0])
    receiving.stop()
    expect(((await ended(messageAdapter({ origin: location.origin, to: window, timeoutMs: 50 }))) as SubmitFailure).code).to.equal('unanswered')
  })
})
