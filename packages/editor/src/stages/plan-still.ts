/** A plan until its stage is there. */
import { planLayers, THEMES, type ThemeName } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { planLensOf } from '../session/plan-lens.ts'
import { sectionOf } from '../session/verbs.ts'
import { paintList } from '../stage/paint.ts'
import { showPlain } from '../stage/plain-picture.ts'
import { thingAt } from '../tools/plan/hit.ts'

/** How far beside something small a tap still means it, in pixels. */
const SLACK_PX = 16

/** Shows the plan in an element until it is told to stop; a tap selects what it hits. */
export function openPlanStill(host: HTMLElement, parts: Parts, theme: () => ThemeName): () => void {
  const { controller, view, words } = parts
  return showPlain(host, parts, {
    paint: (context, ratio) => {
      const section = sectionOf(controller)
      const layers = planLayers(section, controller.compiled, words.locale)
      if (!layers) return
      const { frame } = planLensOf(view)
      const k = ((frame.scale * section.per) / layers.per) * ratio
      const base = [k, 0, 0, k, frame.left * ratio, frame.top * ratio] as const
      context.setTransform(...base)
      const those = view.row.map((placed) => ({ placed, drawn: layers.draw(placed) }))
      const passes = (['shadow', 'body', 'front'] as const).flatMap((pass) => those.map(({ drawn }) => drawn[pass]))
      for (const list of [layers.land, layers.grounds(those), layers.fields, ...passes, layers.edges]) paintList(context, list, THEMES[theme()], base)
    },
    hit: (x, y) => {
      const lens = planLensOf(view)
      return thingAt(view.keptRow, controller.compiled, { at: lens.unitsAt({ x, y }), slack: SLACK_PX / (lens.frame.scale * lens.section.per) })
    },
  })
}
