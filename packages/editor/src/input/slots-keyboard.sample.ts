/** A rack with its keyboard and no page, for tests of keys. What opens a list of kinds is answered by `answer`. */
import type { Parts } from '../session/parts.ts'
import { rackTrial } from '../session/rack.sample.ts'
import { slotOutline } from '../outline/slot-outline.ts'
import { openSlotLens } from '../session/slot-lens.ts'
import { View } from '../session/view.ts'
import { enSlots } from '../words/en-slots.ts'
import { learn, openWords } from '../words/index.ts'
import { ElementKeys } from './element-keys.ts'
import { slotManner } from './slots-keys.ts'

learn(enSlots)

/** A trial of the rack. */
export function openRack(given: Parameters<typeof rackTrial>[0] = {}): Parts {
  const controller = rackTrial(given)
  const view = new View(controller, openSlotLens)
  view.resize(900, 400)
  return { controller, view, words: openWords('en') }
}

/** Its keys. The focus is on a part, on a free place, or on the list. */
export function rackKeyboard(parts: Parts, answer: (mode: 'replace' | 'add') => void = () => undefined) {
  const { controller } = parts
  let focus: { id?: string; place?: string } = {}
  /** The nodes of free places, as the outline has them. */
  const root = { querySelectorAll: () => (slotOutline.places?.(parts) ?? []).map(({ place }) => ({ dataset: { place: `place ${place}` }, focus: () => (focus = { place }) })) }
  const keys = new ElementKeys(parts, {
    openPanel: () => undefined, openPicker: answer, typeWidth: () => undefined, openNotes: () => undefined, openActs: () => undefined, showShortcuts: () => undefined, announce: () => undefined,
    focusElement: (id, how) => {
      if (!how?.keep) controller.select([id])
      focus = { id }
    },
    focusRegion: () => undefined,
  }, slotManner(root as unknown as ParentNode))
  const list = { closest: (selector: string) => (selector.includes('listbox') ? list : null), focus: () => (focus = {}) }
  const target = (): HTMLElement => {
    const dataset = { ...(focus.id === undefined ? {} : { element: focus.id }), ...(focus.place === undefined ? {} : { place: `place ${focus.place}` }) }
    const fits = (selector: string): boolean => (selector.includes('data-element') && focus.id !== undefined) || (selector.includes('data-place') && focus.place !== undefined)
    return (focus.id === undefined && focus.place === undefined ? list : { closest: (selector: string) => (selector.includes('listbox') ? list : fits(selector) ? { dataset } : null) }) as unknown as HTMLElement
  }
  let clock = 0
  const press = (key: string, { ctrl = false, shift = false } = {}): boolean =>
    keys.press({ key, code: '', ctrlKey: ctrl, metaKey: false, shiftKey: shift, altKey: false, repeat: false, timeStamp: (clock += 1000) } as KeyboardEvent, target())
  const clip = (type: 'copy' | 'cut' | 'paste', text = ''): string => {
    let put = text
    keys.hear({ type, clipboardData: { getData: () => text, setData: (_: string, data: string) => (put = data) } } as unknown as ClipboardEvent, target())
    return put
  }
  return { press, clip, focusOn: (id: string) => (focus = { id }), get focus() { return focus } }
}
