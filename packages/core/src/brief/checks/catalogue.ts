/** What can be wrong with the catalogue. */
import { artProblems } from '../../art/index.ts'
import { hint, type Problem } from '../../errors.ts'
import type { Brief } from '../../schema/brief.ts'
import type { AttributeSpec, Catalogue, Kind } from '../../schema/catalogue.ts'
import { compileKind } from '../kind.ts'
import { resolutionsOf, tooFine, type Resolutions } from './lengths.ts'
import type { Path } from './names.ts'
import { angleProblems } from './plan.ts'

type Choices = NonNullable<Kind['choices']>
type Option = Choices[string]['options'][string]

/** Kinds, their sizes, choices, attributes and pictures. */
export function catalogueChecks({ catalogue, layout }: Brief): Problem[] {
  const resolutions = resolutionsOf(layout.sections)
  return [
    ...Object.entries(catalogue.art).flatMap(([name, art]) => artProblems(art, catalogue.art, ['catalogue', 'art', name])),
    ...Object.entries(catalogue.kinds).flatMap(([id, kind]) => kindProblems(kind, { catalogue, resolutions, path: ['catalogue', 'kinds', id] })),
  ]
}

type Where = { readonly catalogue: Catalogue; readonly resolutions: Resolutions; readonly path: Path }

function kindProblems(kind: Kind, where: Where): Problem[] {
  const { path } = where
  const choices = Object.entries(kind.choices ?? {})
  const options = choices.flatMap(([name, choice]) => Object.entries(choice.options).map(([option, spec]) => ({ name, option, spec })))
  return [
    ...partProblems(kind, where),
    ...Object.entries(kind.clearance ?? {}).flatMap(([side, reach]) => tooFine(reach, where.resolutions, [...path, 'clearance', side])),
    ...(kind.rotate === undefined || typeof kind.rotate === 'boolean' ? [] : kind.rotate.flatMap((angle, index) => angleProblems(angle, [...path, 'rotate', index]))),
    ...choices.flatMap(([name, choice]) => defaultProblems(choice, [...path, 'choices', name])),
    ...options.flatMap(({ name, option, spec }) => partProblems(spec, { ...where, path: [...path, 'choices', name, 'options', option] })),
    ...clashes(kind.choices ?? {}, path),
    ...misfits(kind, path),
  ]
}

/** What a kind and an option of a choice have alike. */
function partProblems({ size, resize, attrs, art }: Kind | Option, { catalogue, resolutions, path }: Where): Problem[] {
  const lengths: [number | undefined, string[]][] = (['width', 'depth'] as const).flatMap((side) => [
    [size?.[side], ['size', side]] as [number | undefined, string[]],
    ...(['min', 'max', 'step'] as const).map((bound) => [resize?.[side]?.[bound], ['resize', side, bound]] as [number | undefined, string[]]),
  ])
  return [
    ...lengths.flatMap(([value, at]) => tooFine(value, resolutions, [...path, ...at])),
    ...(['width', 'depth'] as const).flatMap((side) => rangeProblems(resize?.[side], [...path, 'resize', side])),
    ...Object.entries(attrs ?? {}).flatMap(([name, value]) => figureProblems(value, catalogue.attributes[name], [...path, 'attrs', name])),
    ...(art === undefined ? [] : pictureProblems(art, catalogue, [...path, 'art'])),
  ]
}

function rangeProblems(range: { min?: number | undefined; max?: number | undefined } | undefined, path: Path): Problem[] {
  if (range?.min === undefined || range.max === undefined || range.min <= range.max) return []
  return [{ path: [...path, 'min'], code: 'bounds-backwards', message: `Found a minimum of ${range.min} above the maximum of ${range.max}; the smaller one first is wanted.` }]
}

/** A figure with more decimals than its attribute keeps. */
function figureProblems(value: Kind['attrs'][string], spec: AttributeSpec | undefined, path: Path): Problem[] {
  const figure = typeof value === 'number' ? value : typeof value === 'object' ? value.value : null
  const decimals = spec?.decimals ?? 0
  const scale = 10 ** decimals
  if (figure === null || (Math.abs(figure) < 1e12 && Math.round(figure * scale) / scale === figure)) return []
  return [{ path: [...path], code: 'too-fine', message: `Found ${figure}; at most ${decimals} decimals are wanted. Declare more with catalogue.attributes.${String(path.at(-1))}.decimals.` }]
}

function pictureProblems(art: NonNullable<Kind['art']>, { art: arts }: Catalogue, path: Path): Problem[] {
  if (typeof art !== 'string') return artProblems(art, arts, [...path])
  if (Object.hasOwn(arts, art)) return []
  return [{ path: [...path], code: 'unknown-art', message: `Found "${art}"; a key of catalogue.art is wanted.${hint(art, Object.keys(arts))}` }]
}

function defaultProblems(choice: Choices[string], path: Path): Problem[] {
  if (Object.hasOwn(choice.options, choice.default)) return []
  return [{ path: [...path, 'default'], code: 'unknown-option', message: `Found "${choice.default}"; one of its options is wanted.${hint(choice.default, Object.keys(choice.options))}` }]
}

/** Fields that an option sets, those that replace what was there. */
function fieldsSet(choice: Choices[string]): ReadonlySet<string> {
  return new Set(Object.values(choice.options).flatMap((option) => [
    ...(['size', 'resize', 'art', 'span'] as const).filter((field) => option[field] !== undefined), ...Object.keys(option.attrs ?? {}).map((name) => `attrs.${name}`),
  ]))
}

/** Two choices that set the same field: which of them wins would depend on their order. */
function clashes(choices: Choices, path: Path): Problem[] {
  const setBy = new Map<string, string>()
  return Object.entries(choices).flatMap(([name, choice]) =>
    [...fieldsSet(choice)].flatMap((field) => {
      const other = setBy.get(field)
      if (other === undefined) setBy.set(field, name)
      return other === undefined ? [] : [{ path: [...path, 'choices', name], code: 'choices-clash', message: `Found "${field}" set by "${name}" and by "${other}"; one choice that sets it is wanted.` }]
    }),
  )
}

/** Own sizes outside the own limits: of the kind with its defaults, and with each option picked. */
function misfits(kind: Kind, path: Path): Problem[] {
  const { shape, shapeFor } = compileKind('', kind)
  const picked = Object.entries(kind.choices ?? {}).flatMap(([name, choice]) =>
    Object.entries(choice.options).filter(([option, { size, resize }]) => option !== choice.default && (size ?? resize) !== undefined).map(([option]) => ({ at: ['choices', name, 'options', option], of: shapeFor({ [name]: option }) })),
  )
  return [{ at: [], of: shape }, ...picked].flatMap(({ at, of: { size, resize } }) =>
    (['width', 'depth'] as const).flatMap((side) => {
      const [value, range] = [size[side], resize?.[side]]
      if (value === undefined || range === undefined) return []
      const { min = 0, max = Infinity, step } = range
      const wanted = value < min ? `at least ${min}` : value > max ? `at most ${max}` : step !== undefined && !isMultiple(value, step) ? `a multiple of ${step}` : null
      return wanted === null ? [] : [{ path: [...path, ...at, 'size', side], code: 'default-outside-limits', message: `Found a ${side} of ${value}; ${wanted} is wanted, or its own limits forbid it.` }]
    }),
  )
}

/** Both are decimals; a millionth is finer than any resolution. */
const isMultiple = (value: number, step: number): boolean => Math.round(value * 1e6) % Math.round(step * 1e6) === 0
