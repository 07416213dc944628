/** The English words of the switch between sections, and of all of them in one picture; they come with the switch. */
export const enSections = {
  'sections': 'Sections',
  'section-problems': '{count, plural, one {# problem} other {# problems}}',
  'sections-compare': 'Compare sections',
  'sections-way': 'From “{from}” to “{to}”{distance, select, none {} other {: {distance}}}',
  'sections-there': '{element} (there: {other})',
  'sections-straight': '{element} goes straight on.',
  'sections-swings': '{element} moves {amount} {way, select, left {to the left} right {to the right} other {towards {side}}}.',
  'sections-only': 'Only in “{section}”: {elements}.',
  'section-shown': '{title}: {count, plural, one {# element} other {# elements}}, {length}.',
} as const
