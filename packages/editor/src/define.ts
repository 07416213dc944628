/** Defines `<co-draft>` where this is imported: the side effect that a script tag wants. A second definition on a page does nothing and says so. */
import { CoDraft } from './element/co-draft.ts'

if (customElements.get('co-draft') === undefined) customElements.define('co-draft', CoDraft)
else console.warn('<co-draft> is defined already; this second script does nothing. Include the script once.')
