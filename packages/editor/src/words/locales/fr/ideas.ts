import type { IdeasWords } from '../../catalogue.ts'

/** French: what stands behind the More menu: sharing, comparing. Machine-made. */
export const ideas: IdeasWords = {
  // The menu
  'share-idea': 'Partager votre idée',
  'share-plan': 'Partager ce plan',

  // Before and after
  'compare': 'Avant et après',
  'compare-show': 'Afficher',
  'compare-yours': 'Votre idée',
  'compare-both': 'Les deux',
  'compare-published': 'Plan publié',
  'compare-slider': 'Part visible de votre idée',
  'compare-share': '{share} % votre idée',

  // Picture and link
  'picture-alt-yours': '{title} : l’idée d’une personne. {elements}.',
  'picture-alt-published': '{title} : le plan publié. {elements}.',
  'share-now': 'Partager…',
  'copy-picture': 'Copier l’image et le lien',
  'save-png': 'Enregistrer en PNG',
  'save-svg': 'Enregistrer en SVG',
  'link-label': 'Lien qui l’ouvre',
  'link-holds': 'Le lien contient tout le projet. Personne d’autre que vous ne le garde.',
  'copy-the-link': 'Copier le lien',
  'qr-alt': 'Code QR du lien',
  'qr-hint': 'Visez ici avec l’appareil photo d’un téléphone pour l’ouvrir dessus.',
  'qr-too-long': 'Ce projet est trop grand pour un code QR. Utilisez le lien.',
  'picture-described': 'Description de l’image',
  'picture-described-hint': 'Publiez-la avec l’image, pour les personnes qui ne peuvent pas la voir.',
  'copy-description': 'Copier la description',
  'picture-copied': 'Image et lien copiés.',
  'description-copied': 'Description copiée.',
  'picture-saved': 'Enregistré sous {name}.',
  'not-copied': 'Ce navigateur ne laisse pas la page copier cela. Enregistrez l’image, ou sélectionnez le texte et copiez-le vous-même.',
}
