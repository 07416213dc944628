/** The English words of guided steps; they come with briefs that have some. */
export const enSteps = {
  'steps': 'Guided steps',
  'steps-at': 'Step {step} of {steps}',
  'steps-said': 'Step {step} of {steps}: {text}',
  'steps-next-said': 'Done. Step {step} of {steps}: {text}',
  'steps-skip': 'Skip',
  'steps-end': 'End the steps',
  'steps-ended': 'No more steps. They stand in Tips, under More.',
  'steps-last': 'That was the last step. Go on as you like.',
  'steps-last-said': 'Done. That was the last step. Go on as you like.',
} as const
