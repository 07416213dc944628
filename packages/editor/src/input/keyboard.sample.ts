/** A street with its keyboard and no page, for tests of keys. */
import { elementsIn } from '@codraft/core'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import type { Happening } from '../session/happening.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { ElementKeys } from './element-keys.ts'
import { rowManner } from './row-keys.ts'

/** What is held with a key, and when it is pressed. */
export type Held = { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean; repeat?: boolean; at?: number; code?: string }

/** A street with its keyboard; the focus follows what the keys ask for. */
export function keyboard(options: { readonly?: boolean; brief?: object } = {}) {
  const controller = new SessionController(harbour(options.brief), { readonly: options.readonly ?? false })
  const view = new View(controller)
  view.resize(1000, 400)
  const asked: string[] = []
  const happened: Happening[] = []
  let focus: string | null = 'c1'
  controller.subscribe((happening) => happened.push(happening))
  const keys = new ElementKeys({ controller, view, words: openWords('en') }, {
    openPanel: () => asked.push('panel'), openPicker: (mode) => asked.push(mode), typeWidth: (key) => asked.push(`width ${key}`), openNotes: (id) => asked.push(`notes ${id}`), openActs: (id) => asked.push(`acts ${id}`), showShortcuts: () => asked.push('keys'), announce: (text) => asked.push(`say ${text}`),
    focusElement: (id, how) => {
      if (!how?.keep) controller.select([id])
      focus = id
    },
    focusRegion: (by) => asked.push(`region ${by}`),
  }, rowManner)
  const list = { closest: (selector: string) => (selector.includes('listbox') ? list : null), focus: () => (focus = null) }
  const option = { closest: (selector: string) => (selector.includes('listbox') ? list : { dataset: { element: focus } }) }
  let clock = 0
  /** Presses a key on what has the focus; returns whether it meant something. */
  const press = (key: string, { ctrl = false, meta = false, shift = false, alt = false, repeat = false, at = (clock += 1000), code = '' }: Held = {}): boolean =>
    keys.press({ key, code, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, altKey: alt, repeat, timeStamp: at } as KeyboardEvent, (focus === null ? list : option) as unknown as HTMLElement)
  /** The browser's answer to Control with C, X or V: what it hands over, and what it is handed. */
  const clip = (type: 'copy' | 'cut' | 'paste', text = ''): { ours: boolean; text: string } => {
    let put = text
    const clipboardData = { getData: () => text, setData: (_: string, data: string) => (put = data) }
    const ours = keys.hear({ type, clipboardData } as unknown as ClipboardEvent, (focus === null ? list : option) as unknown as HTMLElement)
    return { ours, text: put }
  }
  const row = (): string => elementsIn(controller.session.visible, 'stop').map(({ id }) => id).join(' ')
  const widthOf = (id: string): number | undefined => elementsIn(controller.session.visible, 'stop').find((one) => one.id === id)?.width
  return { controller, keys, press, clip, asked, happened, row, widthOf, view, focusOn: (id: string | null) => (focus = id), get focus() { return focus }, types: () => happened.map(({ type }) => type) }
}

/** The elements as they stand at first. */
export const START = 'w1 g1 c1 s1 b1 r1 d1 p1 k1 h1 w2'
