// Our outline without the rest of the editor: what the elements one can hear and reach cost by themselves.
import { compile } from '@codraft/core'
import { openTimedOutline } from '../../../../editor/src/outline/outline.testing.ts'
import { resized, streetOf } from '../streets.ts'
import { brief } from './pictures.ts'
import { count, ready } from './subject.ts'

const outline = openTimedOutline(compile(brief))
const { id = '', width = 0 } = streetOf(count)[resized(count)] ?? {}

declare global {
  interface Window {
    /** Changes one element again and again; the milliseconds that the outline took each time. */
    changes?: (times: number) => Promise<number[]>
  }
}

window.changes = async (times) => {
  const took: number[] = []
  for (let change = 0; change < times; change++) {
    await new Promise((resolve) => setTimeout(resolve))
    took.push(outline.change(id, Math.round((width + (change % 5 < 4 ? 0.1 + (change % 5) / 10 : 0)) * 10) / 10))
  }
  return took
}
ready({ grip: () => ({ x: 0, y: 0 }), state: () => outline.name(id) })
