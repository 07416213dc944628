/** A kind of the palette follows the pointer, on its way into the row. */
import { fitPlace, fitReplace, indexAt, type Fit } from '@codraft/core'
import { offsetAt } from '../session/viewport.ts'
import { elementAt } from './slots.ts'
import { become, IDLE, letGo, stay, type Answer, type Landing, type Point, type Press, type Scene, type Tool, type ToolState } from './tool.ts'

type Carrying = Extract<Tool, { name: 'tile-dragging' }>

/** Over the row it shows what it would do: stand between two, or instead of one. Release does it; beside the stage it does nothing. */
export const tileDragging: ToolState<'tile-dragging'> = {
  on: {
    move: (tool, { at, inside }, scene) => over(tool, at, inside ? scene : null),
    release: ({ landing, edit, held, id }) => {
      if (landing === null) return letGo(null)
      const replaced = landing.as === 'replace'
      const how = { cause: replaced ? 'replace' : 'insert', element: replaced ? landing.id : null } as const
      return [become(IDLE), { do: 'commit', edit, held, ...how, select: replaced ? landing.id : id }]
    },
    pinch: () => stay,
    cancel: () => letGo(null),
  },
}

/** Begins to carry a kind. */
export const startCarrying = (press: Press, kind: string, { at, scene }: { at: Point; scene: Scene }): Answer =>
  [become({ name: 'tile-dragging', press, kind, id: scene.newId(kind), at, landing: null, edit: [], held: null })]

function over(tool: Carrying, at: Point, scene: Scene | null): Answer {
  if (!scene) return tool.landing === null ? [become({ ...tool, at })] : [become({ ...tool, at, landing: null, edit: [], held: null }), { do: 'preview', edit: null }]
  const { landing, fit } = landingAt(tool, offsetAt(scene.viewport, at.x), scene)
  if (isSame(landing, tool.landing)) return [become({ ...tool, at })]
  const { edit, held } = fit()
  return [become({ ...tool, at, landing, edit, held }), { do: 'preview', edit }]
}

/** On the inner half of an element it replaces it, where that can be; else it stands beside it. */
function landingAt(tool: Carrying, offset: number, { ground, row }: Scene): { landing: Landing; fit: () => Fit } {
  const under = elementAt(row, offset)
  const { kind, id } = tool
  if (under && Math.abs(under.into - 0.5) < 0.25) {
    const replaced = under.placed.element.id
    if (tool.landing?.as === 'replace' && tool.landing.id === replaced) return { landing: tool.landing, fit: () => ({ edit: tool.edit, held: tool.held }) }
    const fit = fitReplace(ground, { id: replaced, kind })
    if (fit.edit.length > 0) return { landing: { as: 'replace', id: replaced }, fit: () => fit }
  }
  const index = indexAt(row, offset)
  return { landing: { as: 'insert', index }, fit: () => fitPlace(ground, { id, kind, index }) }
}

const isSame = (a: Landing, b: Landing | null): boolean =>
  b !== null && a.as === b.as && (a.as === 'insert' ? b.as === 'insert' && a.index === b.index : b.as === 'replace' && a.id === b.id)
