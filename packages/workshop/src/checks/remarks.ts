import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, root } from '../project.ts'

const remark = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b(?!\\s*\\(?#\\d+)`)

/** Every line of the repository's text that speaks of work to do without naming an issue, as `file:line`. */
export function loose(): string[] {
  return filesOf('ts', 'mjs', 'cjs', 'js', 'jsx', 'html', 'css', 'md').flatMap((file) =>
    lines(file)
      .filter(({ text }) => remark.test(text))
      .map(({ number }) => `${file}:${number}`),
  )
}

function lines(file: string): { text: string; number: number }[] {
  return readFileSync(join(root, file), 'utf8').split('\n').map((text, index) => ({ text, number: index + 1 }))
}
