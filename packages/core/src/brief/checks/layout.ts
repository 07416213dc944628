/** What can be wrong with the starting layout and its stages. */
import type { Problem } from '../../errors.ts'
import { layoutProblems } from '../../proposal/read-layout.ts'
import type { Brief } from '../../schema/brief.ts'
import type { SectionSpec } from '../../schema/layout.ts'
import type { ReadyBrief } from '../../rules/scene.ts'
import { resolutionProblems, resolutionsOf, tooFine } from './lengths.ts'
import { twice, unknownName, type Names, type Path } from './names.ts'
import { planProblems } from './plan.ts'
import { slotsProblems } from './slots.ts'

/** Sections, stages, elements: ids, kinds, lengths, palettes. */
export function layoutChecks(brief: Brief, names: Names, ready: ReadyBrief): Problem[] {
  const path = ['layout', 'sections']
  const { sections } = brief.layout
  const doubled = twice(sections, path, 'section')
  return [
    ...doubled,
    ...sections.flatMap((section, index) => [...stageProblems(section, [...path, index]), ...paletteProblems(section, names, [...path, index, 'palette'])]),
    ...(doubled.length > 0 ? [] : layoutProblems(brief.layout, ready, path)),
    ...strangers(sections, path),
  ]
}

function stageProblems(section: SectionSpec, path: Path): Problem[] {
  const { stage, extent } = section
  const resolutions = resolutionsOf([section])
  const lengths = stage.kind === 'row' ? { length: stage.length, step: stage.step, datum: stage.datum } : { step: stage.step }
  return [
    ...resolutionProblems(section, path),
    ...Object.entries(lengths).flatMap(([field, value]) => tooFine(value, resolutions, [...path, 'stage', field])),
    ...tooFine(extent, resolutions, [...path, 'extent']),
    ...planProblems(section, resolutions, [...path, 'stage']), ...slotsProblems(section, resolutions, [...path, 'stage']), ...takenNames(section, path),
    ...(stage.kind === 'plan' && Object.hasOwn(stage.zones ?? {}, 'boundary')
      ? [{ path: [...path, 'stage', 'zones', 'boundary'], code: 'reserved-name', message: 'Found a zone "boundary"; that name means the whole plan. Another name is wanted.' }]
      : []),
  ]
}

/** `@name` means an element or an anchor: they have one namespace. */
function takenNames({ stage, elements }: SectionSpec, path: Path): Problem[] {
  if (stage.kind !== 'plan') return []
  return elements.flatMap(({ id }, index) => (Object.hasOwn(stage.anchors ?? {}, id)
    ? [{ path: [...path, 'elements', index, 'id'], code: 'duplicate-id', message: `Found the element "${id}", and an anchor of that name; an id of its own is wanted.` }] : []))
}

function paletteProblems({ palette }: SectionSpec, names: Names, path: Path): Problem[] {
  return palette.flatMap((word, index) => {
    if (word === '*') return []
    return word.startsWith('#') ? unknownName('tags', word.slice(1), names, [...path, index]) : unknownName('kinds', word, names, [...path, index])
  })
}

/** Equal ids across sections are one thing, and one thing is of one kind. */
function strangers(sections: readonly SectionSpec[], path: Path): Problem[] {
  const first = new Map<string, { kind: string; section: string }>()
  return sections.flatMap((section, index) =>
    section.elements.flatMap(({ id, kind }, at) => {
      const known = first.get(id)
      if (!known) first.set(id, { kind, section: section.id })
      if (!known || known.kind === kind || known.section === section.id) return []
      return [{
        path: [...path, index, 'elements', at, 'kind'], code: 'id-of-two-kinds',
        message: `Found "${kind}", but "${id}" in section "${known.section}" is "${known.kind}": equal ids are one thing. The same kind, or another id, is wanted.`,
      }]
    }),
  )
}
