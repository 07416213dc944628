/** The English words of cards that take turns under the picture of a phone; they come with those. */
export const enCards = {
  'cards': 'Also under the picture',
  'cards-show': 'Show: {what}',
  'cards-unfold': 'Read all of it',
  'cards-fold': 'Less of it',
} as const
