// A plan as konva's tutorials give it: one layer, every shape draggable, the layer redrawn with each move; no rules, nothing that snaps, nothing that is said.
import Konva from 'konva/lib/Core.js'
import { Rect } from 'konva/lib/shapes/Rect.js'
import { gardenOf, groundOf } from '../gardens.ts'
import { count, ready } from './subject.ts'

const size = { width: 690, height: 500 }
const [wide, high] = groundOf(count)
const scale = Math.min(size.width / wide, size.height / high)
const stage = new Konva.Stage({ container: 'app', ...size })
const layer = new Konva.Layer()
const things = gardenOf(count).map(({ id, kind, at: [x, y], width, depth }) =>
  new Rect({ id, x: (x - width / 2) * scale, y: (y - depth / 2) * scale, width: width * scale, height: depth * scale, fill: kind === 'lamp' ? '#ffcc44' : '#aa6633', stroke: '#333', strokeWidth: 1, draggable: true }))
layer.add(...things)
stage.add(layer)
layer.draw()

const target = stage.findOne('#target')
ready({
  grip: () => {
    const { x = NaN, y = NaN, width = NaN, height = NaN } = target?.getClientRect() ?? {}
    return { x: x + width / 2, y: y + height / 2 }
  },
  state: () => target?.position(),
})
