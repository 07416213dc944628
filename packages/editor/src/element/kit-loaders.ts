/** How kits come to a page. */
import type { Kit } from '@codraft/core'

/** How kits are brought in, by id: only those that a brief names are loaded. */
export type KitLoaders = Readonly<Record<string, () => Promise<Kit>>>
