import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { handBegins, handEnds, inSpareTime } from './spare-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('begins when a second has gone by since it was asked for last', async () => {
  const [owner, done] = [{}, vi.fn()]
  for (let drag = 0; drag < 20; drag++) {
    inSpareTime(owner, () => done(drag))
    await vi.advanceTimersByTimeAsync(400)
  }
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(700)
  expect(done.mock.calls).toEqual([[19]])
})

it('waits until a hand has ended, and a second longer', async () => {
  const done = vi.fn()
  inSpareTime({}, done)
  await vi.advanceTimersByTimeAsync(500)
  handBegins()
  await vi.advanceTimersByTimeAsync(5000)
  inSpareTime({}, done)
  await vi.advanceTimersByTimeAsync(5000)
  handEnds()
  await vi.advanceTimersByTimeAsync(900)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(done).toHaveBeenCalledTimes(2)
})

it('stops between two pieces when a hand begins', async () => {
  const [owner, done] = [{}, vi.fn()]
  const work = (): void => {
    done()
    if (done.mock.calls.length === 2) handBegins()
    inSpareTime(owner, work)
  }
  inSpareTime(owner, work)
  await vi.advanceTimersByTimeAsync(5000)
  expect(done).toHaveBeenCalledTimes(2)
  handEnds()
  await vi.advanceTimersByTimeAsync(1100)
  expect(done.mock.calls.length).toBeGreaterThan(2)
  inSpareTime(owner, () => undefined)
  await vi.advanceTimersByTimeAsync(2000)
})

it('goes on at once with what one piece of work leaves to do', async () => {
  const [owner, done] = [{}, vi.fn()]
  const work = (left: number): void => {
    done()
    if (left > 1) inSpareTime(owner, () => work(left - 1))
  }
  inSpareTime(owner, () => work(5))
  await vi.advanceTimersByTimeAsync(1100)
  expect(done).toHaveBeenCalledTimes(5)
})

it('does the work of several, whatever becomes of one', async () => {
  const done = vi.fn()
  inSpareTime({}, () => { throw new Error('gone') })
  inSpareTime({}, done)
  await vi.advanceTimersByTimeAsync(1100)
  expect(done).toHaveBeenCalledTimes(1)
})
