import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import { THEMES } from '@codraft/core'
import { rest } from './page.sample.ts'
import { Theme } from './theme.ts'

describe('the colours of the system', () => {
  it('are heard of when they change, however often they are asked for meanwhile', async () => {
    let heard = 0
    let asking = true
    const theme = new Theme(undefined, () => heard++)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { if (asking && theme.palette) port2.postMessage(null) }
    port2.postMessage(null)
    try {
      for (let times = 0; times < 3; times++) {
        await emulateMedia({ colorScheme: 'dark' })
        await waitUntil(() => theme.palette === THEMES.dark)
        await emulateMedia({ colorScheme: 'light' })
        await waitUntil(() => theme.palette === THEMES.light)
      }
      await rest(100)
      expect(heard).to.equal(6)
    } finally {
      asking = false
      theme.stop()
    }
  })
})
