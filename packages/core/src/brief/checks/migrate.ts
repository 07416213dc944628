/** What can be wrong with the steps from earlier revisions: kinds that neither exist nor existed, kinds that go and stay. */
import { hint, type Problem } from '../../errors.ts'
import type { Brief, Migration } from '../../schema/brief.ts'
import type { Path } from './names.ts'

/** Problems of `migrate`. Steps are taken in the order of the revisions that they start from. */
export function migrationProblems({ migrate, revision, catalogue: { kinds } }: Brief): Problem[] {
  return migrate.flatMap((step, index) => {
    const path = ['migrate', index]
    const later = migrate.filter(({ from }) => from > step.from)
    // What a step makes of a kind has to exist now, or a later step has to know what became of it.
    const known = new Set([...Object.keys(kinds), ...later.flatMap(kindsBefore)])
    return [
      ...fromProblems(step, { revision, migrate, index }, [...path, 'from']),
      ...Object.entries(step.rename ?? {}).flatMap(([was, is]) => renameProblems([was, is], { step, known, kinds }, [...path, 'rename', was])),
      ...(step.drop ?? []).flatMap((kind, at) => (isOffered(kind, kinds) ? [{
        path: [...path, 'drop', at], code: 'still-offered', message: `Found "${kind}", which the catalogue still offers; a kind that it does not have, or that it marks as "retired", is wanted.`,
      }] : [])),
      ...Object.entries(step.set ?? {}).flatMap(([kind, fields]) => setProblems(kind, { step, known, kinds, fields }, [...path, 'set', kind])),
    ]
  })
}

type Kinds = Brief['catalogue']['kinds']
type Fields = NonNullable<Migration['set']>[string]

/** Kinds that there were before a step. */
const kindsBefore = ({ rename = {}, drop = [], set = {} }: Migration): string[] => [...Object.keys(rename), ...drop, ...Object.keys(set)]
const isOffered = (kind: string, kinds: Kinds): boolean => Object.hasOwn(kinds, kind) && kinds[kind]?.retired !== true

function fromProblems({ from }: Migration, { revision, migrate, index }: Pick<Brief, 'revision' | 'migrate'> & { readonly index: number }, path: Path): Problem[] {
  if (from >= revision) return [{ path: [...path], code: 'wrong-value', message: `Found ${from}; a revision before this one, which is ${revision}, is wanted.` }]
  return migrate.findIndex((step) => step.from === from) < index
    ? [{ path: [...path], code: 'duplicate-id', message: `Found a second step from revision ${from}; one that says it all is wanted.` }] : []
}

type Step = { readonly step: Migration; readonly known: ReadonlySet<string>; readonly kinds: Kinds }

function renameProblems([was, is]: readonly [string, string], { step, known, kinds }: Step, path: Path): Problem[] {
  return [
    ...(known.has(is) ? [] : [{ path: [...path], code: 'unknown-kind', message: `Found "${is}"; a kind of the catalogue is wanted.${hint(is, Object.keys(kinds))}` }]),
    ...(step.drop?.includes(was) ? [{ path: [...path], code: 'wrong-value', message: `Found "${was}" renamed and dropped in one step; one or the other is wanted.` }] : []),
    ...(isOffered(was, kinds) && was !== is ? [{ path: [...path], code: 'still-offered', message: `Found "${was}", which the catalogue still offers; a kind that it has no more is wanted.` }] : []),
  ]
}

/** Fields are given by a kind's old name: it was renamed or dropped in this step, or is still there. */
function setProblems(kind: string, { step, known, kinds, fields }: Step & { readonly fields: Fields }, path: Path): Problem[] {
  const renamed = step.rename !== undefined && Object.hasOwn(step.rename, kind) ? step.rename[kind] : undefined
  const now = renamed ?? kind
  if (renamed === undefined && !known.has(kind) && !step.drop?.includes(kind)) {
    return [{ path: [...path], code: 'unknown-kind', message: `Found "${kind}"; a kind that the catalogue has, or that this step renames, is wanted.${hint(kind, [...Object.keys(kinds), ...kindsBefore({ ...step, set: {} })])}` }]
  }
  const choices = Object.hasOwn(kinds, now) ? kinds[now]?.choices ?? {} : null
  return choices === null ? [] : Object.entries(fields.choices ?? {}).flatMap(([name, option]) => choiceProblems([name, option], choices, [...path, 'choices', name]))
}

function choiceProblems([name, option]: readonly [string, string], choices: NonNullable<Kinds[string]['choices']>, path: Path): Problem[] {
  const choice = Object.hasOwn(choices, name) ? choices[name] : undefined
  if (!choice) return [{ path: [...path], code: 'unknown-choice', message: `Found "${name}"; a choice of the kind is wanted.${hint(name, Object.keys(choices))}` }]
  return Object.hasOwn(choice.options, option) ? [] : [{ path: [...path], code: 'unknown-option', message: `Found "${option}"; one of its options is wanted.${hint(option, Object.keys(choice.options))}` }]
}
