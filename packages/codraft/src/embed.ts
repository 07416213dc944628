/** The script-tag embed: `<co-draft>` with the kits that come with codraft, each loaded when a brief names it. */
import { CoDraft } from '@codraft/editor'
import '@codraft/editor/define'

CoDraft.kits = {
  street: async () => (await import('@codraft/kits/street')).street,
  panel: async () => (await import('@codraft/kits/panel')).panel,
}
