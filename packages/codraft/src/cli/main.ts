/** The `codraft` command. */
import { createRequire } from 'node:module'
import { nearest } from '@codraft/core'
import { check } from './check.ts'
import { Misunderstood, type Command, type Terminal } from './command.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'

const COMMANDS: Readonly<Record<string, Command>> = { serve, check, schema }

/** Runs the command line on this process's terminal; answers the exit code: 0 done, 1 something is wrong, 2 not understood. */
export async function main(args: readonly string[]): Promise<number> {
  return run(args, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      }),
  })
}

/** Runs the command line on any terminal. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-v') return say(terminal, `codraft ${version()}\n`)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = rest[0] === undefined ? undefined : COMMANDS[rest[0]]
    const text = about ? manual(about) : overview()
    if (name === undefined) terminal.err(text)
    return name === undefined ? 2 : say(terminal, text)
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    const near = nearest(name, Object.keys(COMMANDS))
    terminal.err(`codraft has no command "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} See codraft --help\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, manual(command))
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (!isMisunderstood(error)) throw error
    terminal.err(`${error.message}\n\n${command.usage}\n`)
    return 2
  }
}

function say(terminal: Terminal, text: string): 0 {
  terminal.out(text)
  return 0
}

/** Our own misunderstandings, and those of Node's argument reader. */
const isMisunderstood = (error: unknown): error is Error =>
  error instanceof Misunderstood || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

function overview(): string {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`)
  return `codraft – briefs, proposals and a collector for them\n\n${lines.join('\n')}\n  codraft --help | --version\n`
}

const manual = ({ usage, summary, details }: Command): string => `${usage}\n\n${summary}\n\n${details}\n`

function version(): string {
  const found: unknown = createRequire(import.meta.url)('../../package.json')
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'
}
