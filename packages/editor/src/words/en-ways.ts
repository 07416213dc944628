/** English words about what mends a broken rule; they come when the first one is broken. */
export const enWays = {
  'ways-of': 'Ways to mend it',
  'ways-seeking': 'Looking for more ways to mend this…',
  'ways-stop': 'Stop looking',
  'ways-stopped': 'Stopped looking.',
  'ways-failed': 'More ways could not be looked for.',
  'ways-again': 'Look again',
  'ways-none': 'No quick repair found.',
  'ways-above': 'A way further up mends this too.',
  'ways-also': '{count, plural, one {Mends # other problem too.} other {Mends # other problems too.}}',
  'ways-breaks': 'But then: {message}',
  'ways-breaks-more': '{count, plural, one {And # more.} other {And # more.}}',
  'ways-found': '{count, plural, =0 {No quick repair found.} one {# way to mend it found.} other {# ways to mend it found.}}',
  'ways-changes': '{count, plural, one {# more change} other {# more changes}}',
  'ways-moved-by': 'Move {element} by {distance}',
  'ways-moved-back': 'Move {element} back to where it stood',
  'ways-moved-to': 'Move {element} to place {place}',
} as const
