/** The English words that are needed before the editor is there; they load with the first few kilobytes. */
export const enShell = {
  'plan-cannot-open': 'This plan cannot be opened right now.',
  'contact-us': 'Please contact us',
  'try-again': 'Try again',
} as const
