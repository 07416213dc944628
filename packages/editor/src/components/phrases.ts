/** What the room says about rules, fixes and steps, in the reader's words. */
import { applyEdit, OperationError, type Edit, type Entry, type Layout, type RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionController } from '../session/controller.ts'
import type { Parts } from '../session/parts.ts'
import { sayEdit } from '../words/describe.ts'
import { nameOf, type Source } from '../words/names.ts'
import { problemText, suggestionText } from '../words/problem.ts'

/** The layout that names are taken from: while only the order is being tried, names stand still. */
const named = ({ triesOrder, session }: SessionController): Layout => (session.preview !== null && triesOrder ? session.layout : session.visible)
const now = ({ controller }: Parts): Source => ({ compiled: controller.compiled, layout: named(controller) })
const published = ({ controller }: Parts): Source => ({ compiled: controller.compiled, layout: controller.compiled.brief.layout })

/** The name of an element of a layout (default: the one that is shown): its kind's label, numbered where the label repeats in its section. */
export const nameIn = (parts: Parts, id: string, section: string | null, layout: Layout = named(parts.controller)): string =>
  nameOf([{ compiled: parts.controller.compiled, layout }], { id, section: section ?? parts.controller.section }, parts.words)

/** The unit in which a section is measured. */
export const unitOf = ({ compiled }: SessionController, section: string | null): string =>
  (compiled.sections.find(({ id }) => id === section) ?? compiled.sections[0])?.stage.unit ?? ''

/** Whether a rule is broken there. */
export const isBroken = ({ status }: RuleResult): boolean => status === 'violated'

/** What a rule says of a place, figures and names filled in; with several sections it says of which. */
export function messageOf(parts: Parts, result: RuleResult, layout: Layout = named(parts.controller)): string {
  const text = problemText(result, { compiled: parts.controller.compiled, layout }, { words: parts.words })
  const { sections } = parts.controller.compiled
  const section = sections.length > 1 ? sections.find(({ id }) => id === result.section) : undefined
  return section ? `${parts.words.text(section.spec.title) || section.id}: ${text}` : text
}

/** What its designer suggests where a rule is broken, after the reason; nothing where nothing is suggested. */
export function suggestionOf({ controller, words }: Parts, result: RuleResult): TemplateResult | typeof nothing {
  const text = suggestionText(result, controller.compiled, words)
  return text ? html` <span class="try">${text}</span>` : nothing
}

/** What a fix's button says: "Make 2.1 m" beside its element, in full elsewhere. */
export function fixName(parts: Parts, edit: Edit, beside: string | null): string {
  const [only] = edit
  const { words, controller } = parts
  if (edit.length === 1 && only?.type === 'resize' && only.id === beside) return words.say('fix-this', { width: words.length(only.to.width, unitOf(controller, only.section)) })
  if (edit.length === 1 && only?.type === 'remove') return words.say('fix-removed', { kind: nameIn(parts, only.element.id, only.section) })
  return sayEdit(edit, { words, sources: [now(parts), published(parts)], form: 'fix', after: leadsTo(controller, edit) })
}

/** The layout that a fix leads to, where it brings something; nothing where it does not fit what is kept. */
function leadsTo({ session }: SessionController, edit: Edit): Layout | undefined {
  try {
    return edit.some(({ type }) => type === 'place') ? applyEdit(session.layout, edit) : undefined
  } catch (error) {
    if (error instanceof OperationError) return undefined
    throw error
  }
}

/** The name of a step for its button: "Undo width of Footpath". */
export const stepName = (parts: Parts, { edit }: Entry, way: 'undo' | 'redo'): string => sayEdit(edit, { words: parts.words, sources: [now(parts), published(parts)], form: 'step', way })

