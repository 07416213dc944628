/** A garden with its keyboard and no page, for tests of keys. */
import { SessionController } from '../../session/controller.ts'
import { garden } from '../../session/garden.sample.ts'
import type { Parts } from '../../session/parts.ts'
import { PlanLens } from '../../session/plan-lens.ts'
import { planFits } from '../../session/plan-verbs.ts'
import { View } from '../../session/view.ts'
import { enPlan } from '../../words/en-plan.ts'
import { learn, openWords } from '../../words/index.ts'
import { ElementKeys } from '../element-keys.ts'
import { planManner } from './keys.ts'

learn(enPlan)

/** A trial of the garden, or of another plan. */
export function open(brief = garden()): Parts {
  const controller = new SessionController(brief, { fitsFor: () => planFits })
  const view = new View(controller, (looking) => new PlanLens(looking))
  view.resize(800, 600)
  return { controller, view, words: openWords('en') }
}

/** The keys of a plan, without a page; `answer`: what is taken from the list of kinds when it opens. */
export function keyboard(parts: Parts, answer: (mode: 'add' | 'replace') => void = () => undefined) {
  const { controller } = parts
  let focus: string | null = null
  const said: string[] = []
  const keys = new ElementKeys(parts, {
    openPanel: () => undefined, openPicker: answer, typeWidth: () => undefined, openNotes: () => undefined, openActs: () => undefined, showShortcuts: () => undefined, announce: (text) => said.push(text),
    focusElement: (id, how) => {
      if (!how?.keep) controller.select([id])
      focus = id
    },
    focusRegion: () => undefined,
  }, planManner)
  const list = { closest: (selector: string) => (selector.includes('listbox') ? list : null), focus: () => (focus = null) }
  const option = { closest: (selector: string) => (selector.includes('listbox') ? list : { dataset: { element: focus } }) }
  const target = (): HTMLElement => (focus === null ? list : option) as unknown as HTMLElement
  const press = (key: string, { ctrl = false, shift = false, alt = false } = {}): boolean =>
    keys.press({ key, code: '', ctrlKey: ctrl, metaKey: false, shiftKey: shift, altKey: alt, repeat: false, timeStamp: 0 } as KeyboardEvent, target())
  const clip = (type: 'copy' | 'cut' | 'paste', text = ''): string => {
    let put = text
    keys.hear({ type, clipboardData: { getData: () => text, setData: (_: string, data: string) => (put = data) } } as unknown as ClipboardEvent, target())
    return put
  }
  return { press, clip, said, focusOn: (id: string | null) => (focus = id), get focus() { return focus } }
}
/** Takes these, one by one, with keys alone. */
export function takeByKeys({ controller }: Parts, { press, focusOn }: ReturnType<typeof keyboard>, ids: readonly string[]): void {
  controller.select([])
  focusOn(ids[0] ?? null)
  press(' ', { ctrl: true })
  for (const id of ids.slice(1)) {
    focusOn(id)
    press(' ')
  }
  controller.collect(false)
}
