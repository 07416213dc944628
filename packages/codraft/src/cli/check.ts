/** `codraft check`: everything that is wrong with a brief, where it stands, before anybody else finds it. */
import { parseArgs } from 'node:util'
import { adviceOn, compile, readBrief, reportOn, type Brief, type CompiledBrief, type Conflicts, type Problem } from '@codraft/core'
import type { ExactConflicts } from '@codraft/core/solve'
import { kits } from '../kits.ts'
import { blocks } from './blocks.ts'
import { Misunderstood, type Command, type Terminal } from './command.ts'
import { readJson } from './read-json.ts'

/** What was found in one file: problems stop it from being used, advice does not. */
type Checked = { readonly file: string; readonly ok: boolean; readonly problems: readonly Problem[]; readonly advice: readonly Problem[]; readonly conflicts?: Conflicts | ExactConflicts }
/** The same, with the file's own text for those who show it. */
type Read = { readonly checked: Checked; readonly json: unknown }

/** Checks briefs; answers 1 when one of them cannot be used. */
export const check: Command = {
  usage: 'codraft check FILE… [--exact] [--json]',
  summary: 'Says what is wrong with briefs: where, what was found, what is wanted; and what to look at again.',
  details: `  --exact  decides what the quick check leaves open about rows: proofs, smallest ways out, the least length, kinds that can never stand,
           rules that nobody can break who keeps others (named, as few as can be), and a layout for every rule that can be met. Takes seconds to minutes, and says on stderr how far it is
  --json   the same for programs: [{ file, ok, problems: [{ path, code, message }], advice: [the same], conflicts }]; conflicts
           holds the smallest sets of rules that contradict each other, ways out, idle and dead rules, and a layout that keeps all;
           with --exact also "implied" ([{ rule, by, smallest }]) and "undecided" (rules of which that is not known)

Ends with 0 when every brief can be used, whatever the advice; with 1 when one cannot, or when its rules cannot be kept.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false }, exact: { type: 'boolean', default: false } } })
    if (positionals.length === 0) throw new Misunderstood('Name a brief to check.')
    const asked = values.exact ? await exactly(terminal) : quickly
    const read: Read[] = []
    for (const file of positionals) read.push(await checkFile(file, asked))
    terminal.out(values.json ? `${JSON.stringify(read.map(({ checked }) => checked), null, 2)}\n` : report(read))
    return read.every(({ checked }) => checked.ok) ? 0 : 1
  },
}

/** Asks whether the rules of a brief can be kept; nothing where the quick answer will do. */
type Asked = (compiled: CompiledBrief, file: string) => Promise<ExactConflicts | undefined>
const quickly: Asked = () => Promise.resolve(undefined)

/** HiGHS is loaded only here. */
async function exactly(terminal: Terminal): Promise<Asked> {
  const [{ exactConflicts, highsSolver }, { default: highs }] = await Promise.all([import('@codraft/core/solve'), import('highs')])
  const solver = highsSolver(await highs())
  return (compiled, file) => {
    let last = ''
    return exactConflicts(compiled, {
      solver,
      onProgress: ({ answered, doing }) => {
        if (doing !== last) terminal.err(`${file}: ${answered} questions answered; ${doing}\n`)
        last = doing
      },
    })
  }
}

async function checkFile(file: string, asked: Asked): Promise<Read> {
  const found = await readJson(file)
  if ('problem' in found) return { checked: { file, ok: false, problems: [found.problem], advice: [] }, json: null }
  const { json } = found
  const written = (problems: readonly Problem[]): Problem[] => problems.map((problem) => asWritten(problem, json))
  const read = readBrief(json, { kits: Object.fromEntries(kits.map((kit) => [kit.id, kit])) })
  if (!read.ok) return { checked: { file, ok: false, problems: written(read.problems), advice: [] }, json }
  return { checked: await checkRead(file, read.value, { written, asked }), json }
}

type How = { readonly asked: Asked; written(problems: readonly Problem[]): Problem[] }

/** What can only be asked of a brief that can be read: whether its rules can be kept, and what to look at again. */
async function checkRead(file: string, brief: Brief, { written, asked }: How): Promise<Checked> {
  const compiled = compile(brief)
  const exact = await asked(compiled, file)
  const { problems, advice, conflicts } = reportOn(compiled, exact)
  return { file, ok: problems.length === 0, problems: written(problems), advice: written([...adviceOn(brief), ...advice]), conflicts }
}

/** The path as the designer wrote it: with `stage` directly under `layout` there is no section to name. */
function asWritten(problem: Problem, json: unknown): Problem {
  const layout = typeof json === 'object' && json !== null && 'layout' in json ? json.layout : undefined
  const isShort = typeof layout === 'object' && layout !== null && !('sections' in layout)
  const [first, second, third, ...rest] = problem.path
  return isShort && first === 'layout' && second === 'sections' && third === 0 ? { ...problem, path: ['layout', ...rest] } : problem
}

function report(read: readonly Read[]): string {
  const all = (of: 'problems' | 'advice'): string => read.flatMap(({ checked, json }) => blocks(checked.file, checked[of], json)).join('\n')
  const count = read.reduce((sum, { checked }) => sum + checked.problems.length, 0)
  const fine = read.filter(({ checked }) => checked.ok).map(({ checked: { file } }) => `${file}: nothing is wrong.\n`).join('')
  const exact = read.flatMap(({ checked: { file, conflicts } }) => (conflicts && 'witnesses' in conflicts ? [proved(file, conflicts)] : [])).join('')
  const [problems, advice] = [all('problems'), all('advice')]
  const bad = read.filter(({ checked }) => !checked.ok).length
  const open = read.filter(({ checked: { conflicts } }) => conflicts && conflicts.satisfiable !== true && !conflicts.complete && !('witnesses' in conflicts)).map(({ checked: { file } }) => `${file}: not all of this is proved; --exact may tell more.\n`).join('')
  const told = [problems, `${fine}${exact}${open}`, advice === '' ? '' : `To look at again:\n\n${advice}`, bad === 0 ? '' : `${counted(count, 'problem')} in ${counted(bad, 'file')}.\n`]
  return told.filter((part) => part !== '').join('\n')
}

/** What the exact check says beside what is wrong. */
function proved(file: string, { satisfiable, witness, kinds, witnesses, unspoken, undecided, complete }: ExactConflicts): string {
  const elements = witness?.sections.map((section) => section.elements.map(({ kind, width }) => (width === undefined ? kind : `${kind} ${width}`)).join(', ')).join(' / ')
  const lines = [
    ...(satisfiable === true && elements !== undefined ? [`All blocking rules can be kept together: ${elements}.`] : []),
    ...(kinds.always.length > 0 ? [`Every layout that keeps them has: ${kinds.always.join(', ')}.`] : []),
    ...(witnesses.length > 0 ? [`Rules that a layout was found to keep: ${witnesses.map(({ rule, all }) => (all ? rule : `${rule} (alone)`)).join(', ')}.`] : []),
    ...unspoken.map(({ rule, reason }) => `"${rule}" was not proved: ${reason}`),
    ...(undecided.length > 0 ? [`Whether these can be broken while all other blocking rules are kept is not known: ${undecided.join(', ')}.`] : []),
    complete ? `All ${undecided.length > 0 ? 'the rest' : 'of this'} is proved.` : 'Not all of this is proved.',
  ]
  return `${file}: exactly\n${lines.map((line) => `  ${line}\n`).join('')}`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
