/** `codraft check`: everything that is wrong with a brief, where it stands, before anybody else finds it. */
import { parseArgs } from 'node:util'
import { adviceOn, compile, pathText, readBrief, reportOn, type Brief, type Conflicts, type Problem } from '@codraft/core'
import { kits } from '../kits.ts'
import { Misunderstood, type Command } from './command.ts'
import { readJson } from './read-json.ts'

/** What was found in one file: problems stop it from being used, advice does not. */
type Checked = { readonly file: string; readonly ok: boolean; readonly problems: readonly Problem[]; readonly advice: readonly Problem[]; readonly conflicts?: Conflicts }

/** Checks briefs; answers 1 when one of them cannot be used. */
export const check: Command = {
  usage: 'codraft check FILE… [--json]',
  summary: 'Says what is wrong with briefs: where, what was found, what is wanted; and what to look at again.',
  details: '  --json   the same for programs: [{ file, ok, problems: [{ path, code, message }], advice: [the same], conflicts }]; conflicts\n           holds the smallest sets of rules that contradict each other, ways out, idle and dead rules, and a layout that keeps all\n\nEnds with 0 when every brief can be used, whatever the advice; with 1 when one cannot, or when its rules cannot be kept.',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
    if (positionals.length === 0) throw new Misunderstood('Name a brief to check.')
    const checked = await Promise.all(positionals.map(checkFile))
    if (values.json) terminal.out(`${JSON.stringify(checked, null, 2)}\n`)
    else terminal.out(report(checked))
    return checked.every(({ ok }) => ok) ? 0 : 1
  },
}

async function checkFile(file: string): Promise<Checked> {
  const found = await readJson(file)
  if ('problem' in found) return { file, ok: false, problems: [found.problem], advice: [] }
  const written = (problems: readonly Problem[]): Problem[] => problems.map((problem) => asWritten(problem, found.json))
  const read = readBrief(found.json, { kits: Object.fromEntries(kits.map((kit) => [kit.id, kit])) })
  return read.ok ? checkRead(file, read.value, written) : { file, ok: false, problems: written(read.problems), advice: [] }
}

/** What can only be asked of a brief that can be read: whether its rules can be kept, and what to look at again. */
function checkRead(file: string, brief: Brief, written: (problems: readonly Problem[]) => Problem[]): Checked {
  const { problems, advice, conflicts } = reportOn(compile(brief))
  return { file, ok: problems.length === 0, problems: written(problems), advice: written([...adviceOn(brief), ...advice]), conflicts }
}

/** The path as the designer wrote it: with `stage` directly under `layout` there is no section to name. */
function asWritten(problem: Problem, json: unknown): Problem {
  const layout = typeof json === 'object' && json !== null && 'layout' in json ? json.layout : undefined
  const isShort = typeof layout === 'object' && layout !== null && !('sections' in layout)
  const [first, second, third, ...rest] = problem.path
  return isShort && first === 'layout' && second === 'sections' && third === 0 ? { ...problem, path: ['layout', ...rest] } : problem
}

function report(checked: readonly Checked[]): string {
  const count = (of: 'problems' | 'advice'): number => checked.reduce((sum, one) => sum + one[of].length, 0)
  const fine = checked.filter(({ ok }) => ok).map(({ file }) => `${file}: nothing is wrong.\n`)
  const told = count('advice') === 0 ? '' : `\nTo look at again:\n${table(checked, 'advice')}`
  const bad = checked.filter(({ ok }) => !ok).length
  return `${table(checked, 'problems')}${fine.join('')}${told}${bad === 0 ? '' : `\n${counted(count('problems'), 'problem')} in ${counted(bad, 'file')}.\n`}`
}

/** One line each: the file and the place in it, the code, and the sentence. */
function table(checked: readonly Checked[], of: 'problems' | 'advice'): string {
  const lines = checked.flatMap((one) => one[of].map(({ path, code, message }) => [`${one.file}: ${short(pathText(path))}`, code, message]))
  const widths = [0, 1].map((column) => Math.min(80, Math.max(0, ...lines.map((line) => line[column]?.length ?? 0))))
  return lines.map((line) => `${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('')
}

const short = (path: string): string => (path === '' ? '(the whole file)' : path.length > 60 ? `${path.slice(0, 59)}…` : path)
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
