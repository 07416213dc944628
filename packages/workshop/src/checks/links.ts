import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOf, root } from '../project.ts'

/** Every link in the repository's Markdown that leads to a file that is not there, as `file → link`. */
export function deadLinks(): string[] {
  return filesOf('md').flatMap((file) =>
    linksIn(readFileSync(join(root, file), 'utf8'))
      .filter((link) => !existsSync(join(root, dirname(file), link)))
      .map((link) => `${file} → ${link}`),
  )
}

/** The links of a Markdown text that stay in the repository, without what follows `#`. */
export function linksIn(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => decodeURI(link.replace(/#.*$/, ''))).filter((link) => link !== '' && !/^([a-z]+:|\/)/.test(link))
}
