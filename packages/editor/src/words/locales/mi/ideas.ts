import type { IdeasWords } from '../../catalogue.ts'

/** Te reo Māori: what stands behind the More menu: sharing, comparing. Machine-made. */
export const ideas: IdeasWords = {
  // The menu
  'share-idea': 'Tohaina tō whakaaro',
  'share-plan': 'Tohaina tēnei mahere',

  // Before and after
  'compare': 'I mua, i muri',
  'compare-show': 'Whakaaturia',
  'compare-yours': 'Tō whakaaro',
  'compare-both': 'Ngā mea e rua',
  'compare-published': 'Te mahere kua whakaputaina',
  'compare-slider': 'Te nui o tō whakaaro e kitea ana',
  'compare-share': '{share} % tō whakaaro',

  // Picture and link
  'picture-alt-yours': '{title}: te whakaaro o tētahi tangata. {elements}.',
  'picture-alt-published': '{title}: te mahere kua whakaputaina. {elements}.',
  'share-now': 'Tohaina…',
  'copy-picture': 'Tāruatia te pikitia me te hono',
  'save-png': 'Tiakina hei PNG',
  'save-svg': 'Tiakina hei SVG',
  'link-label': 'Te hono hei huaki',
  'link-holds': 'Kei te hono te hoahoa katoa. Ko koe anake e pupuri ana.',
  'copy-the-link': 'Tāruatia te hono',
  'qr-alt': 'Waehere QR o te hono',
  'qr-hint': 'Anga atu te kāmera o tētahi waea ki konei kia huaki ki reira.',
  'qr-too-long': 'He nui rawa tēnei hoahoa mō te waehere QR. Whakamahia te hono.',
  'picture-described': 'Whakaahuatanga o te pikitia',
  'picture-described-hint': 'Whakairia tahitia me te pikitia, mō te hunga kāore e kite.',
  'copy-description': 'Tāruatia te whakaahuatanga',
  'picture-copied': 'Kua tāruatia te pikitia me te hono.',
  'description-copied': 'Kua tāruatia te whakaahuatanga.',
  'picture-saved': 'Kua tiakina: {name}.',
  'not-copied': 'Kāore tēnei pūtirotiro e tuku i te whārangi kia tārua. Tiakina te pikitia, tīpakohia rānei te kupu ka tārua ā-ringa.',
}
