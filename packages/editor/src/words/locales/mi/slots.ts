import type { SlotsWords } from '../../catalogue.ts'

/** Te reo Māori: stages of slots. Machine-made. */
export const slots: SlotsWords = {
  // Outline
  'slots-label': '{title}, {count, plural, one {# wāhanga} other {# wāhanga}} i ngā {places, plural, one {# tūranga} other {# tūranga}}',
  'slots-element': '{label}{alike, plural, =1 {} other { {nth} o te {alike}}}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, kua rakaina} other {}}{changed, select, yes {, kua panonihia} other {}}{notes, plural, =0 {} one {, # tuhipoka} other {, # tuhipoka}}{problems, plural, =0 {} one {, # raruraru} other {, # raruraru}}',
  'slots-free': 'Tūranga {place}, e wātea ana{notes, plural, =0 {} one {, # tuhipoka} other {, # tuhipoka}}',
  'slots-help': 'Mā ngā pātuhi pere e neke i ngā wāhanga me ngā tūranga wātea. Mā te Mokowā e hiki. Mā te Tomo ētahi atu mahi. Mā te tohu pātai e whakaatu ngā pātuhi katoa.',
  'slots-help-readonly': 'Mā ngā pātuhi pere e neke i ngā wāhanga me ngā tūranga wātea. Mā te tohu pātai e whakaatu ngā pātuhi katoa.',
  'slots-backdrop': 'E whakaatu ana te pikitia i tētahi anga mai i mua: {places, plural, one {# tūranga} other {# tūranga}}. E wātea ana: {free}.',
  'slots-empty': 'Kāore anō he mea i konei, tūranga wātea: {free}. Mā A e tāpiri he wāhanga.',

  // Announcements
  'slots-loaded': '{title}, {count, plural, one {# wāhanga} other {# wāhanga}} i ngā {places, plural, one {# tūranga} other {# tūranga}}. Tō ake tārua o te mahere kua whakaputaina.',
  'slots-loaded-readonly': '{title}, {count, plural, one {# wāhanga} other {# wāhanga}} i ngā {places, plural, one {# tūranga} other {# tūranga}}.',
  'slots-lifted': 'Kua hikina: {element}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-lifted-first': 'Kua hikina: {element}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}. Mā ngā pātuhi pere e neke ki te tūranga pai e whai ake ana. Mokowā hei tuku iho, Escape hei whakakore.',
  'slots-moving': '{span, select, one {Tūranga {from}} other {Tūranga {from} ki {to}}}{place, select, between {, kei waenga i {before} me {after}} first {, kei mua i {after}} last {, kei muri i {before}} other {}}{others, select, none {} other {. Ka whakawhiti ki {others}}}.',
  'slots-moved': 'Kua nekehia {element}: {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}{place, select, between {, kei waenga i {before} me {after}} first {, kei mua i {after}} last {, kei muri i {before}} other {}}.',
  'slots-swapped': 'Kua whakawhiti a {element} me {others}. {element}: {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-stays': 'Ka noho tonu {element}: {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-back': 'Kua whakakorea. Kua hoki {element}: {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-added': 'Kua tāpirihia: {element}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-replaced': 'Kua whakakapia {old} e {element}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-removed': 'Kua tangohia {element}. {span, select, one {E wātea ana te tūranga {from}.} other {E wātea ana ngā tūranga {from} ki {to}.}}',
  'slots-duplicated': 'Kua tāruatia {element}. Kua tīpakohia te tārua, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}.',
  'slots-where': '{element}, {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}{place, select, between {, kei waenga i {before} me {after}} first {, kei mua i {after}} last {, kei muri i {before}} other {}}. Mauī: {left}. Matau: {right}.',
  'slots-where-free': '{place}. Mauī: {left}. Matau: {right}.',
  'slots-nobody': 'wātea',
  'slots-wall': 'te mutunga',
  'slots-no-further': 'Kāore he tūranga anō mō {element} ki tērā ahunga.',

  // Why not
  'slots-no-span': 'E hiahia ana a {kind} ki ngā {needed, plural, one {# tūranga} other {# tūranga}} e piritahi ana',
  'slots-no-taken': 'Kei reira a {element}, kāore ōna tūranga kē',
  'slots-no-there': 'Kei reira a {element}',
  'slots-no-room': 'Ko te {room} anake ka uru ki konei',
  'slots-no-accepts': 'Ehara a {kind} i konei{why, select, none {} other {: {why}}}',
  'slots-no-lock': 'Kāore e taea te neke: {element}{why, select, none {} other {: {why}}}',
  'slots-no-copies': '{max} anake: {kind}',
  'slots-no-palette': 'Kāore e taea a {kind} te whakamahi i konei',
  'slots-no-slot': 'Kāore he tūranga i konei',
  'slots-not-there': 'Kāore i reira: {why}.',
  'slots-only-free': 'Kāore he tūranga wātea e nui ana mō {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {Tūranga {from}} other {Tūranga {from} ki {to}}}',
  'slots-drop-swap': 'Whakawhiti ki {others}',
  'slots-drop-replace': 'Whakakapi i {others}',
  'slots-choosing-move': 'Pātōtō he tūranga mō {element}',
  'slots-choosing-swap': 'Pātōtō te wāhanga hei whakawhiti ki {element}',
  'slots-look-up': 'Whakaatu ki runga ake',
  'slots-look-down': 'Whakaatu ki raro iho',
  'slots-act-free': 'Whakatakoto i {element} ki te tūranga {place}',
  'slots-act-swap': 'Tūranga {place}: ka whakawhiti a {element} ki {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'Ō wāhanga',
  'slots-coach': 'Tōia, whakamahia rānei te Neke ki…',
  'slots-stands': '{span, select, one {Tūranga {from}} other {Tūranga {from} ki {to}}}',
  'slots-move-to': 'Neke ki…',
  'slots-swap-with': 'Whakawhiti ki…',
  'slots-move-up': 'Neke ki runga',
  'slots-move-down': 'Neke ki raro',
  'slots-place-title': 'Tūranga {place}, e wātea ana',
  'slots-place-hint': 'Ka tau ki konei tō tāpiritanga e whai ake ana.',
  'slots-put-here': 'Nekehia {element} ki konei',
  'slots-cancel': 'Whakakore',

  // In the list
  'slots-place-of': 'Tūranga o {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place}: whakawhiti ki {others}',
  'slots-option-no': '{place}: kāore e taea. {why}',
  'slots-option-breaks': '{place}: {message}',
  'slots-list-free': 'Wātea: {span, select, one {tūranga {from}} other {tūranga {from} ki {to}}}',
  'slots-list-add': 'Tāpiri wāhanga ki te tūranga {place}',
  'slots-list-hint': 'Mā ngā pātuhi pere e neke i tētahi wāhanga ki tētahi. Mā Alt me te pere e neke te wāhanga ki te tūranga pai e whai ake ana. Mā te tohu pātai e whakaatu ngā pātuhi katoa.',

  // Keys
  'slots-keys-arrows': 'Haere ki te wāhanga, ki te tūranga wātea rānei e whai ake ana ki taua ahunga',
  'slots-keys-enter': 'Whakaatu ētahi atu mahi; i te tūranga wātea, tāpiri wāhanga',
  'slots-keys-m': 'Kōwhiri tūranga kē',
  'slots-keys-lifted-arrows': 'Ki te tūranga pai e whai ake ana',
}
