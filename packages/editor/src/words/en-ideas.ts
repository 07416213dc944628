/** The English words of what stands behind the More menu: sharing, comparing, notes, missing parts, paper. They come with those parts. */
export const enIdeas = {
  // The menu
  'share-idea': 'Share your idea',
  'share-plan': 'Share this plan',

  // Before and after
  'compare': 'Before and after',
  'compare-show': 'Show',
  'compare-yours': 'Your idea',
  'compare-both': 'Both',
  'compare-published': 'Published plan',
  'compare-slider': 'How much of your idea is shown',
  'compare-share': '{share} % your idea',

  // Picture and link
  'picture-alt-yours': '{title}: a person’s idea. {elements}.',
  'picture-alt-published': '{title}: the published plan. {elements}.',
  'share-now': 'Share…',
  'copy-picture': 'Copy picture and link',
  'save-png': 'Save as PNG',
  'save-svg': 'Save as SVG',
  'link-label': 'Link that opens it',
  'link-holds': 'The link holds the whole design. Nobody keeps it but you.',
  'copy-the-link': 'Copy link',
  'qr-alt': 'QR code of the link',
  'qr-hint': 'Point a phone’s camera here to open it there.',
  'qr-too-long': 'This design is too large for a QR code. Use the link.',
  'picture-described': 'Description of the picture',
  'picture-described-hint': 'Post it with the picture, for people who cannot see it.',
  'copy-description': 'Copy description',
  'picture-copied': 'Picture and link copied.',
  'description-copied': 'Description copied.',
  'picture-saved': 'Saved as {name}.',
  'not-copied': 'This browser does not let the page copy it. Save the picture, or select the text and copy it by hand.',
} as const
