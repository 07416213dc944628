import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, root } from '../project.ts'

const remark = /\/\*[\s\S]*?\*\//g
const opened = /([^{}`;]+)\{/g
const anyChild = /:has\(.*\).*[\s>+~]\*/

/**
 * Selectors that ask with `:has` what a box holds and then mean children of any name (`.box:has(p) > *`): whatever comes or goes anywhere, a browser
 * styles the whole page again for them, which is 8 ms where a thousand elements stand. A class that the component sets says the same.
 */
export function restyling(css: string): string[] {
  return [...css.replaceAll(remark, '').matchAll(opened)].map(([, selectors = '']) => selectors.split('\n').at(-1)?.trim() ?? '').filter((selector) => anyChild.test(selector))
}

/** All of them in the house's styles, as `file: selector`. */
export function restylingHere(): string[] {
  return filesOf('styles.ts', 'css').flatMap((file) => restyling(readFileSync(join(root, file), 'utf8')).map((selector) => `${file}: ${selector}`))
}
