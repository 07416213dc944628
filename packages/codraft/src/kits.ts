/** The module libraries that briefs may name when they are read by the `codraft` command. */
import type { Kit } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'

/** Every kit that comes with codraft. */
export const kits: readonly Kit[] = [street, park, panel]
