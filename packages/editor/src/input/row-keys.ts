/** What keys do in a row: left and right go along it, up and down make what is picked up wider and narrower. */
import { lockHeld } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { groundOf, stepWidth } from '../session/verbs.ts'
import { GroupLift } from './group-lift.ts'
import type { KeyPorts } from './key-ports.ts'
import { KeyboardLift, type RowLift } from './keyboard-lift.ts'
import { listenForKeys } from './keys.ts'
import { done, type MannerOf } from './manner.ts'

/** Listens to keys inside a widget that shows a row until the returned function is called. */
export const listenToKeys = (root: HTMLElement | ShadowRoot, parts: Parts, ports: KeyPorts): (() => void) => listenForKeys(root, { parts, ports }, rowManner)

/** The manner of rows. */
export const rowManner: MannerOf<RowLift> = (parts, ports, { isLocked }) => {
  const { controller, view, words } = parts
  /** Whether arrows change the width of what is lifted. */
  let resizes = false
  return {
    get order() { return view.keptRow },
    place: 'order',
    from: (key, id) => {
      const ids = view.keptRow.map(({ element }) => element.id)
      const last = ids.length - 1
      const at = id === null ? null : ids.indexOf(id)
      const to = key === 'ArrowLeft' ? (at ?? 1) - 1 : key === 'ArrowRight' ? (at ?? -1) + 1 : key === 'Home' ? 0 : key === 'End' ? last : null
      return to === null ? null : (ids[Math.min(Math.max(to, 0), last)] ?? null)
    },
    width: { step: (id, steps, fine) => stepWidth(controller, id, { steps, door: 'keys', fine }), held: (id) => isLocked(id, 'width', 'resize') },
    lift: (id) => {
      resizes = false
      if (lockHeld(groundOf(controller), id, 'order') !== null && isLocked(id, 'width', 'move')) return null
      return new KeyboardLift(parts, id)
    },
    liftTogether: (id, ids) => {
      resizes = false
      return new GroupLift(parts, id, ids)
    },
    pressLifted: ({ key, shiftKey, repeat }, lift) => {
      switch (key) {
        case 'ArrowLeft': return done(resizes ? lift.stretch(-1, shiftKey) : lift.moveBy(-1))
        case 'ArrowRight': return done(resizes ? lift.stretch(1, shiftKey) : lift.moveBy(1))
        case 'ArrowUp':
        case '+':
        case '=': return done(lift.stretch(1, shiftKey))
        case 'ArrowDown':
        case '-':
        case '_':
        case '−': return done(lift.stretch(-1, shiftKey))
        case 'Home': return done(lift.moveToEnd('start'))
        case 'End': return done(lift.moveToEnd('end'))
        case 't':
        case 'T':
          if (repeat) return true
          resizes = !resizes
          return done(ports.announce(words.say('mode', { mode: resizes ? 'resize' : 'move' })))
        default: return false
      }
    },
  }
}
