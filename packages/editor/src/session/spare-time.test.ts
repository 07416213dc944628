import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inSpareTime } from './spare-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('begins when a second has gone by since it was asked for last', async () => {
  const [hand, done] = [{}, vi.fn()]
  for (let drag = 0; drag < 20; drag++) {
    inSpareTime(hand, () => done(drag))
    await vi.advanceTimersByTimeAsync(400)
  }
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(700)
  expect(done.mock.calls).toEqual([[19]])
})

it('goes on at once with what one piece of work leaves to do', async () => {
  const [hand, done] = [{}, vi.fn()]
  const work = (left: number): void => {
    done()
    if (left > 1) inSpareTime(hand, () => work(left - 1))
  }
  inSpareTime(hand, () => work(5))
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
