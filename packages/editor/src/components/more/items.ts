/** What stands in the More menu; it comes when the menu is opened first. */
import { enIdeas } from '../../words/en-ideas.ts'
import { enAsking } from '../../words/en-asking.ts'
import type { WordKey } from '../../words/en.ts'
import { enMore } from '../../words/en-more.ts'
import { learn } from '../../words/index.ts'
import type { Parts } from '../../session/parts.ts'
import type { LateIconName } from '../late-icons.ts'
import type { RoomLinks, RoomPorts } from '../ports.ts'

export { lateIcon } from '../late-icons.ts'

learn(enMore)
learn(enIdeas)
learn(enAsking)

/** One line of the menu. */
export type MenuItem = { readonly icon: LateIconName; readonly key: WordKey; run(): void }

/** The lines of the menu, in order: what is done with the idea, then what is read beside it. */
export function menuItems(parts: Parts, links: RoomLinks, ports: RoomPorts): MenuItem[] {
  const { controller } = parts
  const all: (MenuItem & { readonly edits?: true; readonly needs?: unknown })[] = [
    { icon: 'share', key: controller.readonly ? 'share-plan' : 'share-idea', run: () => links.openAside('picture') },
    { icon: 'compare', key: 'compare', run: () => links.openAside('compare') },
    { icon: 'ideas', key: 'ideas', edits: true, needs: ports.ideas, run: () => links.openAside('ideas') },
    { icon: 'notes', key: 'notes', edits: true, run: () => links.openAside('notes') },
    { icon: 'missing', key: 'missing', edits: true, run: () => links.openAside('missing') },
    { icon: 'print', key: 'print', run: () => links.openAside('print') },
    { icon: 'link', key: 'copy-link', run: () => void copyLink(parts, links, ports) },
    { icon: 'restart', key: 'start-again', edits: true, run: () => controller.reset('buttons') },
    { icon: 'tips', key: 'tips', run: () => links.openSheet('tips') },
    { icon: 'keys', key: 'shortcuts', run: () => links.openSheet('keys') },
    { icon: 'log', key: 'messages', run: () => links.openSheet('log') },
  ]
  return all.filter((item) => (item.edits !== true || !controller.readonly) && (!('needs' in item) || item.needs !== undefined))
}

async function copyLink({ words }: Parts, links: RoomLinks, ports: RoomPorts): Promise<void> {
  const url = await ports.shareUrl()
  if (url === null) return
  try {
    await navigator.clipboard.writeText(url)
    links.announce(words.say('link-copied'))
  } catch {
    // A page may be denied the clipboard: then the link is shown to be copied by hand.
    links.openSheet('link')
  }
}
