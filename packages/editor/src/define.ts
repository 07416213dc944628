/** Defines `<co-draft>` where this is imported: the side effect that a script tag wants. A second definition on a page does nothing and says so. */
import { CoDraft } from './element/co-draft.ts'

// On a server there is nothing to define it in, and no harm.
const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements

if (registry?.get('co-draft') !== undefined) console.warn('<co-draft> is defined already; this second script does nothing. Include the script once.')
else registry?.define('co-draft', CoDraft)
