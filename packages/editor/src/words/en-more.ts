/** The English words of the More menu; they come when it is opened. */
export const enMore = {
  'start-again': 'Start again',
  'copy-link': 'Copy link to this design',
  'link-copied': 'Link copied.',
  'tips': 'Tips',
  'shortcuts': 'Keyboard shortcuts',
  'messages': 'Messages',
} as const
