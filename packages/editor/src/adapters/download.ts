/** Saves proposals as files on the device, each with a link that opens the design again. */
import type { Adapter, Proposal } from '@codraft/core'
import { localReceipt } from './local-receipt.ts'

/** What a saved file holds. */
export type SavedFile = { readonly proposal: Proposal; readonly link: string | null }

/** How files are saved. */
export type DownloadOptions = {
  /** The link that opens a proposal's design again; null where there is none. By default that of the `<co-draft>` it is set on. */
  link?(proposal: Proposal): string | null | Promise<string | null>
  /** Hands a file to the person. By default the browser's download. */
  save?(name: string, text: string): void | Promise<void>
}

/** An adapter that saves a file instead of sending: for pages without a collector, and for whoever would rather keep a design than send it. */
export function downloadAdapter(options: DownloadOptions = {}): Adapter {
  return {
    submit: async (proposal) => {
      const file: SavedFile = { proposal, link: (await options.link?.(proposal)) ?? null }
      const save: (name: string, text: string) => void | Promise<void> = options.save ?? saveFile
      await save(fileName(proposal), `${JSON.stringify(file, null, 2)}\n`)
      return localReceipt(proposal, 'file')
    },
  }
}

/** A name that every file system takes. */
export const fileName = ({ brief, id }: Pick<Proposal, 'brief' | 'id'>): string => `${brief.id.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${id.slice(0, 8)}.codraft.json`

/** Lets the browser download a text. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
