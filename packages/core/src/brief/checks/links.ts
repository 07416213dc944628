/** What can be wrong with the addresses that a brief may hold: reasons, sources, contact, collector, the ideas of others. */
import type { Problem } from '../../errors.ts'
import type { Brief } from '../../schema/brief.ts'
import type { Path } from './names.ts'

/** Reads addresses alike in browsers and in Node (WHATWG URL), and asks neither of them for anything. */
declare const URL: new (address: string, base?: string) => { readonly protocol: string; readonly host: string }

/** A host that nobody can have (RFC 2606): what leaves it is no path of the page's own server. */
const HERE = 'own.invalid'

/** Links that would do something else than lead to a page or a letter. */
export function linkChecks(brief: Brief): Problem[] {
  const pages: [string | undefined, Path][] = brief.rules.map(({ why }, index) => [why?.link, ['rules', index, 'why', 'link']])
  for (const [id, { source }] of Object.entries(brief.catalogue.kinds)) {
    if (typeof source !== 'object') continue
    for (const [figure, said] of Object.entries(source)) if (typeof said === 'object') pages.push([said.link, ['catalogue', 'kinds', id, 'source', figure, 'link']])
  }
  return [
    ...pages.flatMap(([link, path]) => unsafe(link, path, isPage, 'an https: address')),
    ...unsafe(brief.submit.to, ['submit', 'to'], (to) => isPage(to) || isPathHere(to), 'an https: address, or a path on the same server,'),
    ...unsafe(brief.submit.others, ['submit', 'others'], (link) => protocolOf(link) === 'https:', 'an https: address'),
    ...unsafe(brief.contact, ['contact'], (link) => isPage(link) || protocolOf(link) === 'mailto:', 'a mailto: or https: address'),
  ]
}

const unsafe = (link: string | undefined, path: Path, isLawful: (link: string) => boolean, wanted: string): Problem[] =>
  link === undefined || isLawful(link) ? [] : [{ path: [...path], code: 'unsafe-link', message: `Found ${JSON.stringify(link.slice(0, 80))}; ${wanted} is wanted.` }]

const isPage = (link: string): boolean => ['https:', 'http:'].includes(protocolOf(link) ?? '')
const protocolOf = (link: string): string | undefined => read(link)?.protocol
/** `//elsewhere` begins with a slash, too, and so does `/\elsewhere`, which browsers read alike. */
const isPathHere = (link: string): boolean => link.startsWith('/') && read(link, `https://${HERE}`)?.host === HERE

function read(link: string, base?: string): InstanceType<typeof URL> | null {
  try {
    return new URL(link, base)
  } catch {
    return null
  }
}
