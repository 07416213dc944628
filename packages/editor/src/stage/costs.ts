/** What a kept edit costs, or saves, beside what it changed: there for a while, besides the meter that has it too. */
import { rowOf, type Edit, type Layout, type Placed } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { readMeters, signed } from '../session/meters.ts'
import { boxOf, type Box } from '../session/viewport.ts'
import { touchedId } from '../words/describe.ts'
import { make, moveTo } from './dom.ts'
import { sharedStyles } from './shared-styles.ts'

/** How long it stands, in milliseconds. */
const STANDS_MS = 2000
/** In a row its lower edge is so far below the line that parts stand on, elsewhere it is so far from its part; never nearer to the edge of the stage, and under its buttons. */
const [BELOW, APART, EDGE, TOOLS] = [32, 6, 4, 56]

const adopt = sharedStyles(`
.st-costs{position:absolute;left:0;top:0;z-index:2;display:grid;gap:1px;padding:.125rem .5rem;border-radius:1rem;background:var(--ink,#22303c);color:var(--paper,#fbfaf6);box-shadow:0 0 0 2px var(--paper,#fbfaf6);font:600 .8125rem/1.35 var(--body,system-ui,sans-serif);font-variant-numeric:tabular-nums;white-space:nowrap;text-align:center;pointer-events:none}
@media (prefers-reduced-motion:no-preference){.st-costs{animation:st-costs 200ms ease-out}}
@keyframes st-costs{from{opacity:0}}
@media (forced-colors:active){.st-costs{forced-color-adjust:none;background:CanvasText;color:Canvas;box-shadow:0 0 0 2px Canvas}}
`)

/** Shows it in a stage until the returned function is called. The announcer says it, in its own words. */
export function showCosts(stage: HTMLElement, parts: Parts): () => void {
  const { controller, view } = parts
  const dropStyles = adopt(stage)
  let shown: HTMLElement | null = null
  let place = (): void => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const hide = (): void => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    shown?.remove()
    shown = null
  }
  const show = (placed: Placed, texts: readonly string[]): void => {
    hide()
    const pill = (shown = make('div', 'st-costs', stage))
    pill.setAttribute('aria-hidden', 'true')
    for (const text of texts) make('bdi', '', pill).textContent = text
    const size = { width: pill.offsetWidth, height: pill.offsetHeight }
    place = () => {
      const now = view.row.find(({ element }) => element.id === placed.element.id) ?? placed
      const { x, y } = spotFor(parts, now, size)
      moveTo(pill, x, y)
    }
    place()
    timer = setTimeout(hide, STANDS_MS)
  }
  const stops = [view.subscribe(() => { if (shown) place() }), controller.subscribe((happening) => {
    if (happening.type === 'opened') return hide()
    if (happening.type !== 'committed' && happening.type !== 'undone' && happening.type !== 'redone') return
    const texts = costsSince(parts, happening.before.layout)
    const edit = happening.type === 'committed' ? happening.edit : happening.entry?.edit
    const placed = edit && changedBy(edit, parts, happening.before.layout)
    if (!placed || texts.length === 0) return hide()
    // Not in the task of the hand that has let go.
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => show(placed, texts))
  })]
  return () => {
    hide()
    dropStyles()
    for (const stop of stops) stop()
  }
}

/** `+€4,000`: how much each sum is more or less than it was. */
function costsSince({ controller: { session }, words }: Parts, before: Layout): readonly string[] {
  const was = new Map(readMeters(session, before).map(({ id, value }) => [id, value]))
  return readMeters(session, session.layout).flatMap(({ id, kind, value, unit }) => {
    const more = value - (was.get(id) ?? value)
    // A number alone does not say of what: that is for its meter.
    return kind !== 'amount' || more === 0 || unit === '' ? [] : [signed(words.amount(-Math.abs(more), unit), more)]
  })
}

/** The first that an edit changed, in the section that is seen: as it stands, or as it stood where it is gone. */
function changedBy(edit: Edit, { controller: { compiled, session, section } }: Parts, before: Layout): Placed | undefined {
  const ids = edit.filter((operation) => operation.section === section).map(touchedId)
  for (const layout of [session.layout, before]) {
    const row = rowOf({ compiled, layout, section })
    const found = ids.flatMap((id) => row.filter(({ element }) => element.id === id))[0]
    if (found) return found
  }
  return undefined
}

/** In a row on the ground in its middle, where it covers nobody; elsewhere above it, or at its own top where there is no room. */
function spotFor({ view }: Parts, placed: Placed, { width, height }: { readonly width: number; readonly height: number }): { x: number; y: number } {
  const { lens, viewport } = view
  const box: Box = lens?.boxOf(placed) ?? boxOf(viewport, placed)
  const above = lens ? box.y - height - APART : viewport.ground + BELOW - height
  const [wide, high] = [viewport.width - width - EDGE, viewport.height - height - EDGE]
  const y = lens && above < TOOLS ? Math.max(box.y + APART, TOOLS) : above
  return { x: Math.min(Math.max(box.x + (box.width - width) / 2, EDGE), wide), y: Math.min(Math.max(y, EDGE), high) }
}
