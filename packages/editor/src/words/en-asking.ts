/** The English words of questions after an action, and of paper; they come with those parts. */
export const enAsking = {
  // A question after an action
  'asking': 'A question',
  'asking-said': 'A question under the picture, if you like: {question}',
  'asking-answer': 'Answer',
  'asking-not-now': 'Not now',
  'asking-done': 'Done',

  // Paper
  'print': 'Print',
  'print-now': 'Print this page',
  'print-hint': 'One page: before, after, what changed, and your notes.',
  'print-failed': 'This browser does not let the page print. Save the picture instead.',
  'print-reference': 'Reference {reference}',
  'print-on': 'Printed on {date}',
} as const
