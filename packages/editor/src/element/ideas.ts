/** A person's ideas: the one that is open, and those that were put aside. Each is kept as the draft is, and none is lost by opening another. */
import { diff, draftOf, layoutProblems } from '@codraft/core'
import { dropAside, ideasBeside, keepAside, putAside, revisionOf, type Found, type PutAside } from '../drafts/put-aside.ts'
import type { Drift, Idea, Ideas } from '../components/ports.ts'
import type { Parts } from '../session/parts.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { rebased } from './drift.ts'
import { isWorth } from './shared-idea.ts'

/** What is worked with. */
export type IdeasGiven = { readonly parts: Parts; readonly keeper: DraftKeeper }

/** The ideas of an open brief. */
export class KeptIdeas implements Ideas {
  readonly #given: IdeasGiven

  constructor(given: IdeasGiven) {
    this.#given = given
  }

  get isKept(): boolean {
    return this.#given.keeper.saved !== 'blocked'
  }

  async list(): Promise<readonly Idea[]> {
    const { parts: { controller: { session, compiled } }, keeper } = this.#given
    const open: Idea = { key: null, name: keeper.name, at: null, fits: true, layout: session.layout, changes: diff(compiled.brief.layout, session.layout).length }
    return [open, ...(await ideasBeside(keeper.key)).map((found) => this.#read(found))]
  }

  async saveAs(name: string): Promise<void> {
    const { keeper } = this.#given
    if (keeper.name !== null) {
      await this.#leave()
      keeper.startAnother()
    }
    await this.#call(name)
  }

  async rename(key: string | null, name: string): Promise<void> {
    if (key === null) return this.#call(name)
    const one = await this.#found(key)
    if (one) await keepAside(key, { ...one.row, name })
  }

  async duplicate(key: string | null, name: string): Promise<void> {
    const { parts: { controller }, keeper } = this.#given
    const source = key === null ? keeper.rowOf(draftOf(controller.session)) : (await this.#found(key))?.row
    if (!source) return
    const { trial: _, ...copied } = source
    await this.#put({ ...copied, name })
  }

  async begin(): Promise<void> {
    const { parts: { controller }, keeper } = this.#given
    await this.#leave()
    keeper.startAnother()
    controller.open(controller.compiled)
    await this.#write()
  }

  async open(key: string): Promise<{ readonly drift: Drift | null } | null> {
    const { parts, keeper } = this.#given
    const { controller } = parts
    const found = await this.#found(key)
    if (!found) return null
    await this.#leave()
    const { row } = found
    const { fits } = this.#read(found)
    keeper.startAnother(row.trial ?? null, row.name ?? null)
    controller.open(controller.compiled, fits ? { draft: row.draft } : {})
    const drift = fits ? null : rebased(row.draft, parts)
    drift?.use()
    await this.#write()
    // What of it did not fit is still there: only what was opened whole is open instead of put aside.
    if (fits) await dropAside(key)
    return { drift }
  }

  async erase(key: string): Promise<() => Promise<void>> {
    const found = await this.#found(key)
    await dropAside(key)
    return async () => void (found && (await keepAside(key, found.row)))
  }

  async #found(key: string): Promise<Found | undefined> {
    return (await ideasBeside(this.#given.keeper.key)).find((one) => one.key === key)
  }

  /** The open idea is put aside, where there is anything in it: another takes its place. */
  async #leave(): Promise<void> {
    const { parts: { controller }, keeper } = this.#given
    const draft = draftOf(controller.session)
    if (keeper.name !== null || isWorth(draft)) await this.#put(keeper.rowOf(draft))
  }

  async #put(row: Omit<PutAside, 'at'>): Promise<void> {
    await putAside(this.#given.keeper.key, { ...row, at: Date.now() })
  }

  async #call(name: string): Promise<void> {
    this.#given.keeper.name = name
    await this.#write()
  }

  async #write(): Promise<void> {
    const { parts: { controller }, keeper } = this.#given
    keeper.write(controller.session)
    await keeper.written()
  }

  #read({ key, row }: Found): Idea {
    const { compiled } = this.#given.parts.controller
    const { layout } = row.draft
    const fits = revisionOf(key) === compiled.brief.revision && layoutProblems(layout, compiled, []).length === 0
    return { key, name: row.name ?? null, at: row.at, fits, layout, changes: fits ? diff(compiled.brief.layout, layout).length : 0 }
  }
}
