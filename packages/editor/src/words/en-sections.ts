/** The English words of the switch between sections; they come with it. */
export const enSections = {
  'sections': 'Sections',
  'section-problems': '{count, plural, one {# problem} other {# problems}}',
  'section-shown': '{title}: {count, plural, one {# element} other {# elements}}, {length}.',
} as const
