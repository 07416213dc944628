/** Designs in the page's own address: written into a link, and found there again. */
import { fromShareLink, toShareLink, type CompiledBrief, type Layout } from '@codraft/core'

/** A link to this page with a layout in its fragment, which no server sees; null where the page has no address to share. */
export function shareUrl(layout: Layout, { brief }: CompiledBrief): string | null {
  const page = new URL(location.href)
  if (page.protocol !== 'https:' && page.protocol !== 'http:') return null
  page.hash = `codraft:${brief.id}=${toShareLink(layout, brief)}`
  return page.href
}

/** The layout that the page's own address carries for this brief, or null. */
export function sharedLayout({ brief }: CompiledBrief): Layout | null {
  const [, id, text] = /^#codraft:([^=]+)=(.+)$/.exec(location.hash) ?? []
  if (id !== brief.id || text === undefined) return null
  const read = fromShareLink(text, brief)
  if (!read.ok) console.warn(`<co-draft> could not open the design in the address: ${read.problems.map(({ message }) => message).join(' ')}`)
  return read.ok ? read.value : null
}
