/** `codraft schema`: what an editor needs to complete and check a brief as it is typed. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { briefSchema, schemaFor } from '@codraft/core/json-schema'
import { kits } from '../kits.ts'
import { Misunderstood, type Command } from './command.ts'
import { readJson } from './read-json.ts'

/** Writes the JSON Schema of briefs, or of one brief with its own names. */
export const schema: Command = {
  usage: 'codraft schema [FILE] [--out SCHEMA]',
  summary: 'Writes the JSON Schema of briefs; of one brief, with the kinds, tags and zones that it declares.',
  details: '  --out SCHEMA   where to write it; without it, to the screen\n\nPut the schema beside the brief and name it there: "$schema": "./brief.schema.json". Any editor that knows JSON Schema, such as\nVS Code, then completes kinds, tags, zones and fields, and marks what is misspelled. Run it again after declaring new names.',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string' } } })
    const [file, ...more] = positionals
    if (more.length > 0) throw new Misunderstood('Name one brief at most.')
    const made = await schemaOf(file)
    if ('problem' in made) {
      terminal.err(`${file ?? ''}: ${made.problem.message}\n`)
      return 1
    }
    const text = `${JSON.stringify(made.schema, null, 2)}\n`
    if (values.out === undefined) terminal.out(text)
    else await writeFile(values.out, text)
    return 0
  },
}

async function schemaOf(file: string | undefined) {
  if (file === undefined) return { schema: briefSchema }
  const found = await readJson(file)
  return 'problem' in found ? found : { schema: schemaFor(found.json, { kits: Object.fromEntries(kits.map((kit) => [kit.id, kit])) }) }
}
