import type { enIdeas } from './en-ideas.ts'
import type { enLeaving } from './en-leaving.ts'
import type { enMore } from './en-more.ts'
import type { enAsking } from './en-asking.ts'
import type { enCards } from './en-cards.ts'
import type { enPlan } from './en-plan.ts'
import type { enReview } from './en-review.ts'
import type { enSaid } from './en-said.ts'
import { enRoom } from './en-room.ts'
import type { enList } from './en-list.ts'
import type { enSections } from './en-sections.ts'
import type { enSeveral } from './en-several.ts'
import type { enSheet } from './en-sheet.ts'
import type { enSlots } from './en-slots.ts'
import { enShell } from './en-shell.ts'
import type { enStage } from './en-stage.ts'
import type { enSteps } from './en-steps.ts'
import type { enWays } from './en-ways.ts'

/** Every English word that the public sees or hears. One key per sentence; sentences are whole, never glued. */
export const en = {
  // The frame
  ...enShell,
  ...enRoom,
  'loading': 'Opening the plan…',

  // Outline
  'outline-label': '{title}, {count, plural, one {# element} other {# elements}}, left to right',
  'element-name': '{label}{alike, plural, =1 {} other { {nth} of {alike}}}, {width} wide{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, locked} other {}}{notes, plural, =0 {} one {, # note} other {, # notes}}{changed, select, yes {, changed} other {}}{problems, plural, =0 {} one {, # problem} other {, # problems}}',
  'outline-help': 'Arrow keys move between elements. Space picks up. Enter for width and more actions. Question mark lists all keys.',
  'outline-help-readonly': 'Arrow keys move between elements. Question mark lists all keys.',
  'outline-backdrop': 'The picture shows the ground cut through from side to side, with houses behind it.{sides, select, named { On the left: {start}. On the right: {end}.} other {}}',
  'outline-empty': 'Nothing here yet. A adds an element.',
  'problem-told': '{severity, select, advise {Tip} other {Problem}}: {message}{why, select, none {} other { {why}}}',

  // What an edit did, what it would do, and the step it was
  'did-placed': '{kind} added',
  'did-removed': '{kind} removed',
  'did-moved': '{element} moved',
  'did-resized': '{element} made {width} wide',
  'did-turned': '{element} turned to {angle} degrees',
  'did-reordered': '{element} moved to place {position}',
  'did-replaced': '{from} replaced by {to}',
  'did-set': '{element} changed',
  'did-several': '{count, plural, one {# change} other {# changes}}',
  'did-together': '{count, plural, one {# element} other {# elements}} {what, select, placed {added} removed {removed} other {moved}}',
  'did-reset': 'Started again',
  'fix-placed': 'Add {kind}{where, select, between { between {before} and {after}} before { before {after}} after { after {before}} other {}}',
  'fix-removed': 'Remove {kind}',
  'fix-moved': 'Move {element}',
  'fix-resized': 'Make {element} {width}',
  'fix-turned': 'Turn {element} to {angle} degrees',
  'fix-reordered': 'Move {element} to place {position}',
  'fix-replaced': 'Replace {from} with {to}',
  'fix-set': 'Change {element}',
  'fix-several': 'Make {count, plural, one {# change} other {# changes}}',
  'fix-together': '{what, select, placed {Add} removed {Remove} other {Move}} {count, plural, one {# element} other {# elements}}',
  'fix-reset': 'Start again',
  'step-placed': '{way, select, redo {Redo} other {Undo}} adding {kind}',
  'step-removed': '{way, select, redo {Redo} other {Undo}} removing {kind}',
  'step-moved': '{way, select, redo {Redo} other {Undo}} move of {element}',
  'step-resized': '{way, select, redo {Redo} other {Undo}} width of {element}',
  'step-turned': '{way, select, redo {Redo} other {Undo}} turn of {element}',
  'step-reordered': '{way, select, redo {Redo} other {Undo}} move of {element}',
  'step-replaced': '{way, select, redo {Redo} other {Undo}} replacing {from}',
  'step-set': '{way, select, redo {Redo} other {Undo}} change of {element}',
  'step-several': '{way, select, redo {Redo} other {Undo}} {count, plural, one {# change} other {# changes}}',
  'step-together': '{way, select, redo {Redo} other {Undo}} {what, select, placed {adding} removed {removing} other {moving}} {count, plural, one {# element} other {# elements}}',
  'step-reset': '{way, select, redo {Redo} other {Undo}} starting again',

  // Announcements
  'said-loaded': '{title}, cross-section, {count, plural, one {# element} other {# elements}}, {length}. Your copy of the council\'s plan.',
  'said-loaded-readonly': '{title}, cross-section, {count, plural, one {# element} other {# elements}}, {length}.',
  'said-saved': 'Saved on this {device, select, phone {phone} other {device}}',
  'said-offline': 'You are offline. Your idea is kept on this device.',
  'said-offline-unkept': 'You are offline.',
  'said-online': 'Back online.',
  'said-restored': 'Your idea from {day} is back. Start again is in More.',
  'said-sending': 'Sending.',
  'said-sent': 'Sent. Your reference is {reference}.',
  'said-not-sent': 'Not sent. Your idea is still here. Try again.',
  'said-published-shown': 'Showing the published plan.',
  'said-idea-shown': 'Showing your idea, {count, plural, =0 {no changes} one {# change} other {# changes}}.',
} as const

/** The keys of the catalogue. */
export type WordKey = keyof typeof en | keyof typeof enIdeas | keyof typeof enLeaving | keyof typeof enMore | keyof typeof enAsking | keyof typeof enCards | keyof typeof enPlan | keyof typeof enReview | keyof typeof enSaid | keyof typeof enSections | keyof typeof enSeveral | keyof typeof enSheet | keyof typeof enSlots | keyof typeof enStage | keyof typeof enSteps | keyof typeof enList | keyof typeof enWays
