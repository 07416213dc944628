/** The keys that act on the element in focus, as the accessibility tree tells them. */

/** What `aria-keyshortcuts` of an element says: the keys that act on the one in focus. */
export const ELEMENT_KEYS = 'Space Enter Plus - R A Insert Delete Backspace Control+D Control+C Control+X Control+V Control+A Control+Space Shift+ArrowLeft Shift+ArrowRight N L W F Shift+F'
/** The same where the design can only be looked at. */
export const ELEMENT_KEYS_READONLY = 'Enter W F Shift+F'
