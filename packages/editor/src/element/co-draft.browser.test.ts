/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { CoDraft } from './co-draft.ts'

describe('An element that stands on the page before its script comes', () => {
  it('asks for its brief once', async () => {
    const asked: string[] = []
    const { fetch } = window
    window.fetch = (address) => (asked.push(address as string), Promise.resolve(new Response('', { status: 404 })))
    const element = document.createElement('co-draft-late')
    element.setAttribute('brief', '/briefs/any.json')
    element.setAttribute('locale', 'de')
    element.setAttribute('theme', 'dark')
    document.body.append(element)
    const failed = new Promise((resolve) => element.addEventListener('draft-failed', resolve))
    customElements.define('co-draft-late', class extends CoDraft {})
    await failed
    element.remove()
    window.fetch = fetch
    expect(asked).to.deep.equal(['/briefs/any.json'])
  })
})
