/** The English words of stages of slots: outline, announcements, picture, selected part, list, keys; they come with those stages. */
export const enSlots = {
  // Outline
  'slots-label': '{title}, {count, plural, one {# part} other {# parts}} in {places, plural, one {# place} other {# places}}',
  'slots-element': '{label}{alike, plural, =1 {} other { {nth} of {alike}}}, {span, select, one {place {from}} other {places {from} to {to}}}{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, locked} other {}}{changed, select, yes {, changed} other {}}{notes, plural, =0 {} one {, # note} other {, # notes}}{problems, plural, =0 {} one {, # problem} other {, # problems}}',
  'slots-free': 'Place {place}, free{notes, plural, =0 {} one {, # note} other {, # notes}}',
  'slots-help': 'Arrow keys move between parts and free places. Space picks up. Enter for more actions. Question mark lists all keys.',
  'slots-help-readonly': 'Arrow keys move between parts and free places. Question mark lists all keys.',
  'slots-backdrop': 'The picture shows a frame with {places, plural, one {# place} other {# places}}, seen from the front. Free: {free}.',
  'slots-empty': 'Nothing here yet, {free} free places. A adds a part.',

  // Announcements
  'slots-loaded': '{title}, {count, plural, one {# part} other {# parts}} in {places, plural, one {# place} other {# places}}. Your own copy of the published plan.',
  'slots-loaded-readonly': '{title}, {count, plural, one {# part} other {# parts}} in {places, plural, one {# place} other {# places}}.',
  'slots-lifted': '{element} picked up, {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-lifted-first': '{element} picked up, {span, select, one {place {from}} other {places {from} to {to}}}. Arrow keys move it to the next place where it can stand. Space to put down, Escape to cancel.',
  'slots-moving': '{span, select, one {Place {from}} other {Places {from} to {to}}}{place, select, between {, between {before} and {after}} first {, before {after}} last {, after {before}} other {}}{others, select, none {} other {. Changes places with {others}}}.',
  'slots-moved': '{element} moved to {span, select, one {place {from}} other {places {from} to {to}}}{place, select, between {, between {before} and {after}} first {, before {after}} last {, after {before}} other {}}.',
  'slots-swapped': '{element} and {others} changed places. {element}: {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-stays': '{element} stays in {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-back': 'Cancelled. {element} is back in {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-added': '{element} added, {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-replaced': '{old} replaced by {element}, {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-removed': '{element} removed. {span, select, one {Place {from} is free.} other {Places {from} to {to} are free.}}',
  'slots-duplicated': '{element} copied. Copy selected, {span, select, one {place {from}} other {places {from} to {to}}}.',
  'slots-where': '{element}, {span, select, one {place {from}} other {places {from} to {to}}}{place, select, between {, between {before} and {after}} first {, before {after}} last {, after {before}} other {}}. Left: {left}. Right: {right}.',
  'slots-nobody': 'free',
  'slots-wall': 'the end',
  'slots-no-further': 'No place further that way where {element} can stand.',

  // Why not
  'slots-no-span': '{kind} needs {needed, plural, one {# place} other {# places}} side by side',
  'slots-no-taken': '{element} stands there and finds no other place',
  'slots-no-there': '{element} stands there',
  'slots-no-room': 'Only {room} fit here',
  'slots-no-accepts': '{kind} does not belong here{why, select, none {} other {: {why}}}',
  'slots-no-lock': '{element} is fixed{why, select, none {} other {: {why}}}',
  'slots-no-copies': 'Only {max} of {kind}',
  'slots-no-palette': '{kind} cannot be used here',
  'slots-no-slot': 'There is no place here',
  'slots-not-there': 'Not there: {why}.',
  'slots-only-free': 'No free place is large enough for {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {Place {from}} other {Places {from} to {to}}}',
  'slots-drop-swap': 'Swap with {others}',
  'slots-drop-replace': 'Replace {others}',
  'slots-choosing-move': 'Tap a place for {element}',
  'slots-choosing-swap': 'Tap the part that {element} changes places with',
  'slots-look-up': 'Show what is further up',
  'slots-look-down': 'Show what is further down',
  'slots-act-free': 'Put {element} in place {place}',
  'slots-act-swap': 'Place {place}: {element} changes places with {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'Your parts',
  'slots-coach': 'Drag it, or use Move to…',
  'slots-stands': '{span, select, one {Place {from}} other {Places {from} to {to}}}',
  'slots-move-to': 'Move to…',
  'slots-swap-with': 'Swap with…',
  'slots-move-up': 'Move up',
  'slots-move-down': 'Move down',
  'slots-place-title': 'Place {place}, free',
  'slots-place-hint': 'What you add next goes here.',
  'slots-put-here': 'Move {element} here',
  'slots-cancel': 'Cancel',

  // In the list
  'slots-place-of': 'Place of {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place}: swap with {others}',
  'slots-option-no': '{place}: not possible. {why}',
  'slots-option-breaks': '{place}: {message}',
  'slots-list-free': 'Free: {span, select, one {place {from}} other {places {from} to {to}}}',
  'slots-list-add': 'Add a part in place {place}',
  'slots-list-hint': 'Arrow keys go from part to part. Alt with an arrow moves a part to the next place where it can stand. Question mark shows all keys.',

  // Keys
  'slots-keys-arrows': 'Go to the next part or free place in that direction',
  'slots-keys-enter': 'Show more actions; on a free place, add a part there',
  'slots-keys-m': 'Choose another place',
  'slots-keys-lifted-arrows': 'Move to the next place where it can stand',
} as const
