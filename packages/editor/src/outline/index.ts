/** The trial for those who do not see the picture: elements that can be reached and named, and sentences about what happens. */
export { openAnnouncer } from './announcer.ts'
export type { Announcer, AnnouncerOptions } from './announcer.ts'
export { noticeSentence } from './notices.ts'
export type { Notice } from './notices.ts'
export { openOutline } from './outline.ts'
export type { Outline } from './outline.ts'
export { outlineStyles } from './outline.styles.ts'
