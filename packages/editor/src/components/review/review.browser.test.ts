/// <reference types="mocha" />
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { elementOf, remove, setWidth } from '../../session/verbs.ts'
import type { ReviewAnswers, SubmitOutcome } from '../ports.ts'
import { clean, find, portsInto, settled, stand, tidy, type Asked, type Stand } from '../stand.sample.ts'
import { CodraftReview } from './review.ts'

afterEach(tidy)

const brief = {
  consent: [{ id: 'publish', text: 'You may publish it.', required: true }, { id: 'news', text: 'Write to me.', required: false }],
  questions: [{ id: 'mode', text: 'How do you mostly travel?', type: 'choice', of: ['On foot', 'By bike'], why: 'To hear from everybody.' }],
  privacy: { controller: 'Example Council', notice: 'We keep your proposal.', retentionDays: 730 },
}
const receipt = {
  reference: 'K7F-3PQ', proposal: '0', brief: 'harbour', revision: 1, hash: 'sha-256-0', verdict: 'valid' as const, acceptedAt: '2026-05-03T10:20:00Z', statusUrl: 'https://collector.example/p/K7F-3PQ#s',
}

async function on(outcome?: () => Promise<SubmitOutcome>, more: object = {}): Promise<Stand<CodraftReview> & { sent: Asked }> {
  const sent: Asked = []
  const made = await stand('codraft-review', CodraftReview, { brief: { ...brief, ...more }, set: { ports: portsInto(sent, outcome) } })
  return { ...made, sent }
}
const open = async (part: CodraftReview): Promise<void> => {
  await part.open()
  await settled(part)
}
const send = async (part: CodraftReview): Promise<void> => {
  find(part, 'button[type="submit"]').click()
  await settled(part)
}
const answers = (sent: Asked): ReviewAnswers => JSON.parse(sent[0]!.slice('submit '.length)) as ReviewAnswers

describe('Review', () => {
  it('is accessible, and sent with the keyboard alone', async () => {
    const { part, parts, root, sent } = await on(async () => ({ state: 'sent', receipt }))
    remove(parts.controller, 'p1', 'buttons')
    await open(part)
    await clean()
    expect((root.activeElement as HTMLElement).textContent).to.equal('Check your idea')
    const consent = find<HTMLInputElement>(part, '#codraft-consent-publish')
    expect(consent.checked).to.equal(false)
    for (let i = 0; i < 20 && root.activeElement !== consent; i++) await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Space' })
    for (let i = 0; i < 5 && !root.activeElement?.matches('[type="submit"]'); i++) await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect(sent).to.have.lengthOf(1)
    expect(part.textContent).to.contain('Your idea has arrived')
    expect((root.activeElement as HTMLElement).id).to.equal('codraft-review-title')
    await clean()
  })

  it('has the widths under its picture be read by night as by day', async () => {
    const { part } = await on()
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((value) => Number(value) / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    for (const theme of ['light', 'dark'] as const) {
      part.theme = theme
      ;(part.getRootNode() as ShadowRoot).host.setAttribute('theme', theme)
      await emulateMedia({ colorScheme: theme })
      await open(part)
      const figure = [...part.querySelectorAll('.review-picture text')].find((text) => text.textContent.includes('2.8'))!
      const [ink, ground] = [luminance(getComputedStyle(figure).fill), luminance(getComputedStyle(find(part, '.review-picture')).backgroundColor)]
      expect((Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05), theme).to.be.above(4.5)
      expect(theme === 'dark' ? ground < 0.2 : ground > 0.8, theme).to.equal(true)
      find(part, 'dialog').dispatchEvent(new Event('cancel'))
    }
    await emulateMedia({ colorScheme: 'light' })
  })

  it('offers the link of a receipt, and takes back what was sent, asked twice', async () => {
    const answers = [false, true]
    const ports = { ...portsInto([], async () => ({ state: 'sent', receipt })), keepable: async () => ({ link: 'https://host.example/#codraft-receipt:x=K7F-3PQ.s', takeBack: async () => answers.shift() ?? false }) }
    const { part, root } = await stand('codraft-review', CodraftReview, { brief, set: { ports } })
    await open(part)
    find(part, '#codraft-consent-publish').click()
    await send(part)
    for (let tries = 0; !part.querySelector('.kept') && tries < 100; tries++) await settled(part)
    expect(part.querySelector('.kept .qr')?.getAttribute('role')).to.equal('img')
    await clean()
    const press = async (name: string): Promise<string> => {
      find(part, '.kept button', name).click()
      for (let tries = 0; tries < 4; tries++) await settled(part)
      return (root.activeElement as HTMLElement).textContent
    }
    expect(await press('Take it back')).to.equal('Take it back? It is deleted and no longer counts.')
    await clean()
    expect(await press('Leave it')).to.equal('Take it back')
    await press('Take it back')
    expect(await press('Yes')).to.equal('It could not be taken back just now. It is still there.')
    expect(await press('Try now')).to.equal('Your idea has been taken back')
    expect(part.textContent).not.to.contain('K7F')
    await clean()
  })

  it('shows a row from its left in a page that runs from right to left', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part } = await on()
    part.dir = 'rtl'
    await open(part)
    const [frame, picture] = [find(part, '.review-picture'), find(part, '.review-picture > svg')].map((node) => node.getBoundingClientRect())
    expect([picture!.width > frame!.width, Math.round(picture!.left - frame!.left)]).to.deep.equal([true, 0])
    await setViewport({ width: 1280, height: 800 })
  })

  it('shows the whole picture with the receipt, however narrow the page is', async () => {
    await setViewport({ width: 390, height: 844 })
    const { part } = await on(async () => ({ state: 'sent', receipt }))
    await open(part)
    find(part, '#codraft-consent-publish').click()
    await send(part)
    const picture = find(part, '.receipt .review-picture')
    const svg = picture.querySelector('svg')?.getBoundingClientRect()
    expect(svg?.width).to.be.greaterThan(200).and.at.most(picture.getBoundingClientRect().width + 0.5)
    expect(picture.scrollWidth).to.be.at.most(picture.clientWidth)
    await setViewport({ width: 800, height: 600 })
  })

  it('shows the picture and every change, with the way to it', async () => {
    const { part, parts, asked } = await on()
    remove(parts.controller, 'p1', 'buttons')
    setWidth(parts.controller, 'w2', { width: 3, door: 'buttons' })
    await open(part)
    expect(part.querySelector('.review-picture svg')?.getAttribute('aria-label')).to.equal('Harbour Street')
    expect([...part.querySelectorAll('.changes li > span')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).to.deep.equal(['Parking removed', 'Footpath 2: 2.4 → 3.0 m'])
    find(part, '.changes button').click()
    expect(asked).to.deep.equal(['goTo w2'])
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })

  it('says from the first moment which rule stands in the way, and asks for no agreement before somebody sends', async () => {
    const { part, parts, root } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await open(part)
    await clean()
    const summary = find(part, '.summary')
    expect([summary.getAttribute('role'), summary.textContent.includes('Please agree'), root.activeElement?.id]).to.deep.equal([null, false, 'codraft-review-title'])
    expect(summary.textContent.replaceAll('\u00a0', ' ')).to.contain('Bus stop is narrower than 2.1 m.')
    find(part, '.summary button', 'Make').click()
    await settled(part)
    expect([elementOf(parts.controller, 's1')?.width, part.querySelector('.summary'), root.activeElement?.id]).to.deep.equal([2.1, null, 'codraft-review-title'])
  })

  it('says what the designers suggest, of what stands in the way and of what a reason is given for', async () => {
    const rules = [
      { id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', fix: { suggest: 'Take it from the car lane.' } },
      { id: 'green', rule: 'count', on: '#green', min: 1, severity: 'warn', message: 'Keep some green.', fix: { suggest: 'Try a smaller tree.' } },
    ]
    const { part, parts } = await on(undefined, { rules })
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    remove(parts.controller, 'g1', 'buttons')
    await open(part)
    expect([...part.querySelectorAll('.summary .try, .reason .try')].map(({ textContent }) => textContent).sort()).to.deep.equal(['Take it from the car lane.', 'Try a smaller tree.'])
    await clean()
  })

  it('stops at a broken blocking rule: focus on the summary, a button that mends it', async () => {
    const { part, parts, root, sent } = await on()
    setWidth(parts.controller, 's1', { width: 1.8, door: 'buttons' })
    await open(part)
    await send(part)
    expect(sent).to.deep.equal([])
    expect((root.activeElement as HTMLElement).matches('.summary')).to.equal(true)
    expect(part.querySelector('.summary')?.textContent.replaceAll('\u00a0', ' ')).to.contain('Bus stop is narrower than 2.1 m.')
    await clean()
    find(part, '.summary button', 'Make').click()
    await settled(part)
    expect(elementOf(parts.controller, 's1')?.width).to.equal(2.1)
    find(part, '.summary .link', 'Please agree').click()
    expect((root.activeElement as HTMLElement).id).to.equal('codraft-consent-publish')
  })

  it('keeps everything when it was not sent, and when going back', async () => {
    const { part, parts, root, sent } = await on()
    remove(parts.controller, 'g1', 'buttons')
    await open(part)
    const reason = find<HTMLTextAreaElement>(part, '.reason textarea')
    reason.value = 'The park is next door.'
    reason.dispatchEvent(new Event('input'))
    find<HTMLInputElement>(part, '#codraft-consent-publish').click()
    find<HTMLInputElement>(part, '.question label', 'By bike').click()
    await send(part)
    expect(part.querySelector('.not-sent')?.textContent.trim()).to.equal('Not sent. Your idea is still here. Try again.')
    expect((root.activeElement as HTMLElement).matches('.not-sent')).to.equal(true)
    await clean()
    expect(answers(sent)).to.deep.include({ answers: { mode: 'By bike' } })
    expect(answers(sent).reasons[0]).to.deep.include({ rule: 'green', text: 'The park is next door.' })
    expect(answers(sent).consents.map(({ given }) => given)).to.deep.equal([true, false])
    find(part, 'button', 'Back').click()
    await open(part)
    expect(find<HTMLTextAreaElement>(part, '.reason textarea').value).to.equal('The park is next door.')
    expect(find<HTMLInputElement>(part, '#codraft-consent-publish').checked).to.equal(true)
  })

  for (const [code, sentence, offered] of [
    ['rule-broken', 'change it, or save it as a file.', ['Back', 'Save as a file', 'Send']],
    ['http-413', 'It is too large to be sent.', ['Back', 'Save as a file', 'Send']],
    ['closed', 'This has closed meanwhile.', ['Back', 'Save as a file']],
    ['unknown-brief', 'Nobody takes ideas at this address any more.', ['Back', 'Save as a file']],
    ['older-revision', 'The plan has changed meanwhile', ['Back', 'Save as a file', 'Reload and see what fits']],
  ] as const) {
    it(`says what is left to do when it is refused: ${code}`, async () => {
      const done: string[] = []
      const problems = [{ path: ['consents', 0], code: 'consent-missing', message: '' }, { path: ['sections', 0], code: 'rule-broken', message: '' }]
      const { part, root, asked } = await on(async () => ({ state: 'refused', code, problems, save: () => (done.push('save'), 'harbour-1.codraft.json'), reload: () => void done.push('reload') }))
      await open(part)
      find<HTMLInputElement>(part, '#codraft-consent-publish').click()
      await send(part)
      const told = root.activeElement as HTMLElement
      expect([told.matches('.not-sent[role="alert"]'), told.querySelector('p')?.textContent.includes(sentence)]).to.deep.equal([true, true])
      expect([...told.querySelectorAll('button')].map(({ textContent }) => textContent)).to.deep.equal(['Something you need to agree to is missing.', 'Please look at this again: What you changed'])
      expect([...part.querySelectorAll('.send button')].map(({ textContent }) => textContent.trim())).to.deep.equal(offered)
      await clean()
      find(part, '.send button', 'Save as a file').click()
      await settled(part)
      expect([part.querySelector('.saved')?.textContent, asked.at(-1)]).to.deep.equal(['Saved as harbour-1.codraft.json', 'announce Saved as harbour-1.codraft.json'])
      part.querySelectorAll<HTMLElement>('.send button')[2]?.click()
      expect(done).to.deep.equal(code === 'older-revision' ? ['save', 'reload'] : ['save'])
    })
  }

  it('does not offer to open the page anew where no draft is kept', async () => {
    const { part } = await on(async () => ({ state: 'refused', code: 'older-revision', problems: [], save: () => '' }))
    await open(part)
    find<HTMLInputElement>(part, '#codraft-consent-publish').click()
    await send(part)
    expect([...part.querySelectorAll('.send button')].map(({ textContent, className }) => `${className} ${textContent.trim()}`)).to.deep.equal(['quiet Back', 'primary Save as a file'])
  })

  it('says calmly what waits to be sent, and offers to try now', async () => {
    let tried: () => void = () => undefined
    const { part, root } = await on(async () => ({ state: 'later', kept: true, delivery: new Promise(() => undefined), tryNow: () => new Promise((resolve) => (tried = resolve)), withdraw: async () => undefined }))
    await open(part)
    find<HTMLInputElement>(part, '#codraft-consent-publish').click()
    await send(part)
    expect((root.activeElement as HTMLElement).matches('.not-sent.waits[role="status"]')).to.equal(true)
    expect([...part.querySelectorAll('.send button')].map(({ textContent }) => textContent.trim())).to.deep.equal(['Do not send it', 'Try now', 'Close'])
    await clean()
    const tryNow = find(part, '.send button', 'Try now')
    const said = (): string | undefined => part.querySelector('.waits .tried')?.textContent
    tryNow.focus()
    await sendKeys({ press: 'Enter' })
    await settled(part)
    expect([said(), tryNow.getAttribute('aria-disabled'), part.querySelector('progress') !== null]).to.deep.equal(['Sending…', 'true', true])
    await clean()
    tried()
    await waitUntil(() => said() !== 'Sending…')
    expect([said(), tryNow.hasAttribute('aria-disabled'), part.querySelector('progress'), root.activeElement]).to.deep.equal(['It could not be sent just now. It goes on waiting, and is sent by itself.', false, null, tryNow])
    find(part, '.send button', 'Close').click()
    await open(part)
    expect(said()).to.equal(undefined)
    expect(part.querySelector('.not-sent')?.textContent).to.contain('It is sent as soon as there is a connection.')
  })

  it('shows the receipt of what was sent while nobody looked, and lets the page tell of it', async () => {
    let deliver: (end: SubmitOutcome) => void = () => undefined
    const { part, parts, root } = await on(async () => ({ state: 'later', kept: true, delivery: new Promise((resolve) => (deliver = resolve)), tryNow: async () => undefined, withdraw: async () => undefined }))
    await open(part)
    find<HTMLInputElement>(part, '#codraft-consent-publish').click()
    await send(part)
    find(part, '.send button', 'Close').click()
    let show: (() => void) | null = null
    deliver({ state: 'sent', receipt, missed: (way) => void (show = way) })
    await settled(part)
    expect([show !== null, part.querySelector('dialog')?.open]).to.deep.equal([true, false])
    await open(part)
    expect(part.querySelector('.reference')?.textContent.trim()).to.equal('K7F 3PQ')
    find(part, '.send button', 'Close').click()
    setWidth(parts.controller, 'w2', { width: 3, door: 'buttons' })
    await open(part)
    expect(part.querySelector('.reference')).to.equal(null)
    find(part, '.send button', 'Back').click()
    show!()
    await settled(part)
    await settled(part)
    expect([part.querySelector('.reference')?.textContent.trim(), (root.activeElement as HTMLElement).id]).to.deep.equal(['K7F 3PQ', 'codraft-review-title'])
  })

  it('sends once, however often it is pressed', async () => {
    let finish: (outcome: SubmitOutcome) => void = () => undefined
    const { part, sent } = await on(() => new Promise((resolve) => (finish = resolve)))
    await open(part)
    find<HTMLInputElement>(part, '#codraft-consent-publish').click()
    await send(part)
    await send(part)
    expect(sent).to.have.lengthOf(1)
    expect(part.querySelector('progress')).not.to.equal(null)
    await sendKeys({ press: 'Escape' })
    expect(part.querySelector('dialog')?.open).to.equal(true)
    finish({ state: 'sent', receipt })
    await settled(part)
    expect(part.querySelector('.reference')?.textContent.trim()).to.equal('K7F 3PQ')
    find(part, 'button', 'Make another').click()
    expect(sent[1]).to.equal('makeAnother')
  })

  it('shows what was said beside the layout, with the way back to it', async () => {
    const { part, parts, asked } = await stand('codraft-review', CodraftReview, { set: { ports: portsInto([]) } })
    parts.controller.remark({ notes: [{ on: 'p1', section: 'stop', type: 'worry', text: 'Where do visitors park?' }], missing: [{ label: 'Fountain', width: 0.8 }] })
    await part.open()
    await settled(part)
    expect(find(part, '.remarks', 'visitors').textContent).to.contain('Worry: Parking')
    expect(find(part, '.remarks', 'Fountain').textContent).to.contain('Fountain, 0.8')
    find(part, '.remarks button', 'Worry').click()
    expect(asked).to.deep.equal(['openAside notes p1'])
    expect(part.querySelector('dialog')?.open).to.equal(false)
  })
})
