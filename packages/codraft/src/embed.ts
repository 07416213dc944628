/** The script-tag embed: `<co-draft>` with the kits that come with codraft, each loaded when a brief names it. */
import { CoDraft } from '@codraft/editor'
import '@codraft/editor/define'

CoDraft.kits = {
  street: async () => (await import('@codraft/kits/street')).street,
  park: async () => (await import('@codraft/kits/park')).park,
  panel: async () => (await import('@codraft/kits/panel')).panel,
}

// It lies beside this file; a bundler that saw it would bundle it.
const { url } = import.meta
CoDraft.worker = new URL('worker.js', url).href
