// Konva with its known techniques: a drag layer, no perfect draw, no hit strokes. The limit of what a library user reaches.
import Konva from 'konva/lib/Core.js'
import { Rect } from 'konva/lib/shapes/Rect.js'
import { size, strip } from './strip.ts'
import { ready } from './subject.ts'

const thrifty = { perfectDrawEnabled: false, shadowForStrokeEnabled: false, hitStrokeWidth: 0 }
const stage = new Konva.Stage({ container: 'app', ...size })
const layer = new Konva.Layer()
const above = new Konva.Layer()
const parts = strip().map(
  ({ id, x, width, fill }) => new Rect({ id, x, y: 0, width, height: size.height, fill, stroke: '#333', strokeWidth: 1, draggable: true, ...thrifty }),
)
layer.add(...parts)
stage.add(layer, above)
stage.on('dragstart', ({ target }) => target.moveTo(above))
stage.on('dragend', ({ target }) => target.moveTo(layer))
layer.draw()

const target = stage.findOne('#target')
target?.moveToTop()
ready({ grip: () => ({ x: (target?.x() ?? 0) + 20, y: 200 }), state: () => target?.x() })
