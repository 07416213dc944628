// What konva's tutorials give: one layer, every shape draggable, the layer redrawn with each move.
import Konva from 'konva/lib/Core.js'
import { Rect } from 'konva/lib/shapes/Rect.js'
import { size, strip } from './strip.ts'
import { ready } from './subject.ts'

const stage = new Konva.Stage({ container: 'app', ...size })
const layer = new Konva.Layer()
const parts = strip().map(({ id, x, width, fill }) => new Rect({ id, x, y: 0, width, height: size.height, fill, stroke: '#333', strokeWidth: 1, draggable: true }))
layer.add(...parts)
stage.add(layer)
layer.draw()

const target = stage.findOne('#target')
target?.moveToTop()
ready({ grip: () => ({ x: (target?.x() ?? 0) + 20, y: 200 }), state: () => target?.x() })
