import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Hold } from './hold.ts'

const down = { button: 0, isPrimary: true } as PointerEvent

describe('A held button', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('acts once on a tap, when the finger leaves', () => {
    const act = vi.fn(() => true)
    const hold = new Hold(act, () => undefined)
    hold.press(down)
    expect(act).not.toHaveBeenCalled()
    hold.release()
    hold.click()
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('goes on after 300 ms, eight times a second, and its end is no tap', () => {
    const act = vi.fn(() => true)
    const ended = vi.fn()
    const hold = new Hold(act, ended)
    hold.press(down)
    vi.advanceTimersByTime(300)
    expect(act).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(act).toHaveBeenCalledTimes(9)
    hold.release()
    hold.click()
    vi.advanceTimersByTime(2000)
    expect(act).toHaveBeenCalledTimes(9)
    expect(ended).toHaveBeenCalled()
  })

  it('stops by itself when there is no further to go', () => {
    let left = 3
    const act = vi.fn(() => --left > 0)
    const hold = new Hold(act, () => undefined)
    hold.press(down)
    vi.advanceTimersByTime(5000)
    expect(act).toHaveBeenCalledTimes(3)
  })

  it('takes a key press after a hold that ended elsewhere', () => {
    const act = vi.fn(() => true)
    const hold = new Hold(act, () => undefined)
    hold.press(down)
    vi.advanceTimersByTime(300)
    hold.release()
    vi.advanceTimersByTime(1000)
    hold.click()
    expect(act).toHaveBeenCalledTimes(2)
  })

  it('listens to the first button only', () => {
    const act = vi.fn(() => true)
    const hold = new Hold(act, () => undefined)
    hold.press({ button: 2, isPrimary: true } as PointerEvent)
    vi.advanceTimersByTime(1000)
    expect(act).not.toHaveBeenCalled()
  })
})
