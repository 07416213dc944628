/** What is wrong with the sections and elements of a layout under a brief. */
import type { ReadyBrief } from '../rules/scene.ts'
import type { CompiledSection } from '../brief/section.ts'
import { hint, type Problem } from '../errors.ts'
import { isExact } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'

type Path = (string | number)[]

/** Every problem of a layout: sections the brief does not have, or has and the layout lacks; doubled ids; unknown kinds, choices; wrong lengths. */
export function layoutProblems(layout: Layout, compiled: ReadyBrief, path: Path): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, { id, elements }] of layout.sections.entries()) {
    const section = compiled.sections.find((one) => one.id === id)
    const at = [...path, index]
    if (!section) problems.push({ path: [...at, 'id'], code: 'unknown-section', message: `"${id}" is not a section of this brief.${hint(id, compiled.sections.map((one) => one.id))}` })
    else if (seen.has(id)) problems.push({ path: [...at, 'id'], code: 'duplicate-id', message: `The section "${id}" is here twice.` })
    else problems.push(...elementProblems(elements, section, { compiled, path: [...at, 'elements'] }))
    seen.add(id)
  }
  for (const { id } of compiled.sections) {
    if (!seen.has(id)) problems.push({ path, code: 'missing-section', message: `The section "${id}" is missing.` })
  }
  return problems
}

function elementProblems(elements: readonly Element[], section: CompiledSection, where: { compiled: ReadyBrief; path: Path }): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, element] of elements.entries()) {
    const path = [...where.path, index]
    // Ids are compared by code points after composing accents, so that no two look the same and differ.
    const id = element.id.normalize('NFC')
    if (seen.has(id)) problems.push({ path: [...path, 'id'], code: 'duplicate-id', message: `The element "${id}" is here twice.` })
    seen.add(id)
    const kind = where.compiled.kinds.get(element.kind)
    if (!kind) problems.push({ path: [...path, 'kind'], code: 'unknown-kind', message: `The catalogue has no kind "${element.kind}".${hint(element.kind, where.compiled.kinds.keys())}` })
    problems.push(...fieldProblems(element, section, path), ...choiceProblems(element, where.compiled, path))
  }
  return problems
}

const FIELDS = { row: ['width'], plan: ['at', 'angle', 'width', 'depth'], slots: ['slot'] } as const

function fieldProblems(element: Element, section: CompiledSection, path: Path): Problem[] {
  const allowed: readonly string[] = FIELDS[section.stage.kind]
  const problems = (['width', 'depth', 'at', 'angle', 'slot'] as const)
    .filter((field) => element[field] !== undefined && !allowed.includes(field))
    .map((field) => ({ path: [...path, field], code: 'unknown-field', message: `"${field}" is not a field of an element on a ${section.stage.kind} stage.` }))
  const { stage } = section
  switch (stage.kind) {
    case 'row': return [...problems, ...lengthProblems(element.width, section, [...path, 'width'])]
    case 'plan': return [...problems, ...spotProblems(element, section, path)]
    case 'slots': return [...problems, ...slotProblems(element.slot, stage.slots, [...path, 'slot'])]
  }
}

/** Where an element of a plan stands, how large it is, and how it is turned. */
function spotProblems({ at, angle = 0, width, depth }: Element, section: CompiledSection, path: Path): Problem[] {
  const { unit, resolution } = section.stage
  const where = at === undefined
    ? [{ path: [...path, 'at'], code: 'missing', message: `Found nothing; its centre in ${unit} is wanted, as [x, y].` }]
    : at.flatMap((value, axis) => (isExact(value, section.per) ? [] : [{ path: [...path, 'at', axis], code: 'too-fine', message: `Found ${value} ${unit}; a multiple of ${resolution} ${unit} is wanted.` }]))
  const turned = angle >= 0 && angle < 360 ? [] : [{ path: [...path, 'angle'], code: 'wrong-value', message: `Found ${angle}; whole degrees from 0 to 359 are wanted.` }]
  return [...where, ...turned, ...lengthProblems(width, section, [...path, 'width']), ...lengthProblems(depth, section, [...path, 'depth'])]
}

function slotProblems(slot: string | undefined, slots: readonly { readonly id: string }[], path: Path): Problem[] {
  if (slot === undefined) return [{ path, code: 'missing', message: 'Found nothing; the id of a slot is wanted.' }]
  return slots.some(({ id }) => id === slot) ? [] : [{ path, code: 'unknown-slot', message: `Found "${slot}"; a slot of the stage is wanted.${hint(slot, slots.map(({ id }) => id))}` }]
}

function choiceProblems(element: Element, compiled: ReadyBrief, path: Path): Problem[] {
  const choices = compiled.kinds.get(element.kind)?.kind.choices ?? {}
  return Object.entries(element.choices ?? {}).flatMap(([name, option]) => {
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined
    if (!choice) return [{ path: [...path, 'choices', name], code: 'unknown-choice', message: `"${element.kind}" has no choice "${name}".${hint(name, Object.keys(choices))}` }]
    if (Object.hasOwn(choice.options, option)) return []
    return [{ path: [...path, 'choices', name], code: 'unknown-option', message: `"${option}" is not an option of "${name}".${hint(option, Object.keys(choice.options))}` }]
  })
}

/** What is wrong with a length of an element. */
function lengthProblems(value: unknown, section: CompiledSection, path: Path): Problem[] {
  const { unit, resolution } = section.stage
  if (typeof value !== 'number') return [{ path, code: 'missing', message: `Found ${value === undefined ? 'nothing' : JSON.stringify(value)}; a length in ${unit} is wanted.` }]
  if (!(value > 0)) return [{ path, code: 'not-positive', message: `Found ${value} ${unit}; more than 0 is wanted.` }]
  return isExact(value, section.per) ? [] : [{ path, code: 'too-fine', message: `Found ${value} ${unit}; a multiple of ${resolution} ${unit} is wanted.` }]
}
