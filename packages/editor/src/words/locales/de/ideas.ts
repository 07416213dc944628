import type { IdeasWords } from '../../catalogue.ts'

/** German: what stands behind the More menu: sharing, comparing. Machine-made. */
export const ideas: IdeasWords = {
  // The menu
  'share-idea': 'Idee teilen',
  'share-plan': 'Plan teilen',

  // Before and after
  'compare': 'Vorher und nachher',
  'compare-show': 'Zeigen',
  'compare-yours': 'Ihre Idee',
  'compare-both': 'Beide',
  'compare-published': 'Veröffentlichter Plan',
  'compare-slider': 'Wie viel von Ihrer Idee zu sehen ist',
  'compare-share': '{share} % Ihre Idee',

  // Picture and link
  'picture-alt-yours': '{title}: die Idee eines Menschen. {elements}.',
  'picture-alt-published': '{title}: der veröffentlichte Plan. {elements}.',
  'share-now': 'Teilen …',
  'copy-picture': 'Bild und Link kopieren',
  'save-png': 'Als PNG speichern',
  'save-svg': 'Als SVG speichern',
  'link-label': 'Link, der es öffnet',
  'link-holds': 'Der Link enthält den ganzen Entwurf. Außer Ihnen bewahrt ihn niemand auf.',
  'copy-the-link': 'Link kopieren',
  'qr-alt': 'QR-Code des Links',
  'qr-hint': 'Halten Sie die Kamera eines Handys hierhin, um es dort zu öffnen.',
  'qr-too-long': 'Dieser Entwurf ist zu groß für einen QR-Code. Nehmen Sie den Link.',
  'picture-described': 'Beschreibung des Bildes',
  'picture-described-hint': 'Veröffentlichen Sie sie mit dem Bild, für Menschen, die es nicht sehen können.',
  'copy-description': 'Beschreibung kopieren',
  'picture-copied': 'Bild und Link kopiert.',
  'description-copied': 'Beschreibung kopiert.',
  'picture-saved': 'Gespeichert als {name}.',
  'not-copied': 'Dieser Browser lässt die Seite das nicht kopieren. Speichern Sie das Bild, oder markieren und kopieren Sie den Text von Hand.',
}
