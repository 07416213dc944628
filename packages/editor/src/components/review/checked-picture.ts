/** The picture of the idea in review, with the spots that notes are about: drawn when there is another one to be seen. */
import type { ThemeName } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { drawnLayout, pictured } from '../drawn.ts'
import { layoutPicture } from '../picture.ts'

/** One review's picture. */
export class CheckedPicture {
  #shown: readonly unknown[] = []

  /** Draws it into its place: rows each by itself, anything else as one. */
  show(place: HTMLElement, parts: Parts, theme: ThemeName): void {
    const { controller: { compiled, session: { layout, remarks: { notes } } }, words } = parts
    const wanted = [layout, notes, theme, place]
    if (wanted.every((value, index) => value === this.#shown[index])) return
    this.#shown = wanted
    const label = words.text(compiled.brief.title)
    const rows = compiled.sections.every(({ stage }) => stage.kind === 'row')
    place.classList.toggle('rows', rows)
    place.replaceChildren(...(rows ? layout.sections.map(({ id }) => layoutPicture(parts, { layout, section: id, theme, label })) : [pictured(drawnLayout(parts, layout, theme, notes), theme, label)]))
  }
}
