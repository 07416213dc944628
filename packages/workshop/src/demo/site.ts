import type { Fetch } from '@codraft/collector/node'
import { withEmbed } from 'codraft'
import { absent, page, plain } from './pages.ts'

const embed: Fetch = withEmbed(async () => absent())

/** What the two doors of the demo need: the port of the first, the folder of the pages, what answers below `/api/v1/`, and the names it may be called by. */
export type Site = {
  readonly port: number
  readonly names: readonly string[]
  readonly anyName: boolean
  readonly demo: string
  readonly collector: Fetch
}

/** The first door: pages and collector on one origin. */
export function home(site: Site): Fetch {
  return async (request, context) => {
    const { origin, hostname, pathname } = new URL(request.url)
    if (!known(site, hostname)) return misdirected(hostname)
    if (pathname.startsWith('/api/')) return site.collector(request, context)
    if (pathname.startsWith('/embed/')) return embed(request, context)
    if (pathname.startsWith('/organiser') && !(isLoopback(context.address ?? '') && site.names.includes(hostname))) {
      return plain(403, "The organiser's page answers on this machine only, until there are roles.")
    }
    return page(request, { demo: site.demo, collector: origin, connect: "'self'" })
  }
}

/** The second door: the pages alone, as on a host's own server; the collector is a foreign origin to them. */
export function foreign(site: Site): Fetch {
  return async (request, context) => {
    const { hostname, pathname } = new URL(request.url)
    if (!known(site, hostname)) return misdirected(hostname)
    if (pathname.startsWith('/api/') || pathname.startsWith('/organiser')) return plain(404, `That is at http://${hostname}:${site.port}${pathname}`)
    if (pathname.startsWith('/embed/')) return embed(request, context)
    const collector = `http://${hostname}:${site.port}`
    return page(request, { demo: site.demo, collector, connect: collector })
  }
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

function known({ names, anyName }: Site, hostname: string): boolean {
  return anyName || names.includes(hostname)
}

/** A page elsewhere may let its own name point at this machine; it gets nothing. */
function misdirected(hostname: string): Response {
  return plain(421, `This server is not called ${hostname}. Set HOST to the address it should answer on.`)
}
