/** A JSON file as a value, or what is wrong with it as a problem like any other. */
import { readFile } from 'node:fs/promises'
import type { Problem } from '@codraft/core'

/** Reads a JSON file, with or without a byte order mark. */
export async function readJson(file: string): Promise<{ json: unknown } | { problem: Problem }> {
  const wrong = (code: string, message: string): { problem: Problem } => ({ problem: { path: [], code, message } })
  try {
    const text = await readFile(file, 'utf8')
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return wrong('not-json', `This is not JSON: ${error.message}`)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return wrong('unreadable', code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code || String(error)}).`)
  }
}
