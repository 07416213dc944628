/** The English words of the list; they come with it. */
export const enList = {
  'list-title': '{count, plural, =0 {No parts yet} one {# part} other {# parts in order}}',
  'list-hint': 'Arrow keys go from part to part. Alt with an arrow moves a part. Question mark shows all keys.',
  'list-hint-read': 'Arrow keys go from part to part.',
  'list-start': 'Start: {side}',
  'list-end': 'End: {side}',
  'list-whole': 'About the whole',
  'list-act': '{act}: {element}',
  'list-width': 'Width of {element} in {unit}',
  'list-up': 'Move up',
  'list-down': 'Move down',
  'list-add-after': 'Add after',
  'list-new': 'New',
  'list-moved': 'Moved',
  'list-changed': 'Changed',
  'list-was': 'Was {what}',
  'list-no-picture': 'The picture cannot be drawn here. This list does everything that the picture does.',
} as const
