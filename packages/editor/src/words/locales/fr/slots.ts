import type { SlotsWords } from '../../catalogue.ts'

/** French: stages of slots. Machine-made. */
export const slots: SlotsWords = {
  // Outline
  'slots-label': '{title}, {count, plural, one {# élément} many {# d’éléments} other {# éléments}} pour {places, plural, one {# place} many {# de places} other {# places}}',
  'slots-element': '{label}{alike, plural, =1 {} other { {nth} sur {alike}}}, {span, select, one {place {from}} other {places {from} à {to}}}{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, verrouillé} other {}}{changed, select, yes {, modifié} other {}}{notes, plural, =0 {} one {, # remarque} many {, # de remarques} other {, # remarques}}{problems, plural, =0 {} one {, # problème} many {, # de problèmes} other {, # problèmes}}',
  'slots-free': 'Place {place}, libre{notes, plural, =0 {} one {, # remarque} many {, # de remarques} other {, # remarques}}',
  'slots-help': 'Les flèches vont d’un élément ou d’une place libre à l’autre. Espace prend l’élément. Entrée ouvre les autres actions. Le point d’interrogation montre toutes les touches.',
  'slots-help-readonly': 'Les flèches vont d’un élément ou d’une place libre à l’autre. Le point d’interrogation montre toutes les touches.',
  'slots-backdrop': 'L’image montre un cadre vu de face : {places, plural, one {# place} many {# de places} other {# places}}. Libres : {free}.',
  'slots-empty': 'Rien ici pour l’instant, places libres : {free}. A ajoute un élément.',

  // Announcements
  'slots-loaded': '{title}, {count, plural, one {# élément} many {# d’éléments} other {# éléments}} pour {places, plural, one {# place} many {# de places} other {# places}}. Votre propre copie du plan publié.',
  'slots-loaded-readonly': '{title}, {count, plural, one {# élément} many {# d’éléments} other {# éléments}} pour {places, plural, one {# place} many {# de places} other {# places}}.',
  'slots-lifted': '{element} en main, {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-lifted-first': '{element} en main, {span, select, one {place {from}} other {places {from} à {to}}}. Les flèches mènent à la prochaine place possible. Espace pour poser, Échap pour annuler.',
  'slots-moving': '{span, select, one {Place {from}} other {Places {from} à {to}}}{place, select, between {, entre {before} et {after}} first {, avant {after}} last {, après {before}} other {}}{others, select, none {} other {. Échange avec {others}}}.',
  'slots-moved': '{element} : déplacement, {span, select, one {place {from}} other {places {from} à {to}}}{place, select, between {, entre {before} et {after}} first {, avant {after}} last {, après {before}} other {}}.',
  'slots-swapped': 'Échange entre {element} et {others}. {element} : {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-stays': '{element} reste : {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-back': 'Annulé. {element} est de retour : {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-added': 'Ajouté : {element}, {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-replaced': '{old} remplacé par {element}, {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-removed': '{element} : retiré. {span, select, one {La place {from} est libre.} other {Les places {from} à {to} sont libres.}}',
  'slots-duplicated': '{element} : copie faite et sélectionnée, {span, select, one {place {from}} other {places {from} à {to}}}.',
  'slots-where': '{element}, {span, select, one {place {from}} other {places {from} à {to}}}{place, select, between {, entre {before} et {after}} first {, avant {after}} last {, après {before}} other {}}. À gauche : {left}. À droite : {right}.',
  'slots-where-free': '{place}. À gauche : {left}. À droite : {right}.',
  'slots-nobody': 'libre',
  'slots-wall': 'le bord',
  'slots-no-further': 'Plus de place possible de ce côté : {element}.',

  // Why not
  'slots-no-span': '{kind} demande {needed, plural, one {# place} many {# de places} other {# places}} côte à côte',
  'slots-no-taken': '{element} est là et ne trouve pas d’autre place',
  'slots-no-there': '{element} est déjà là',
  'slots-no-room': 'Ici, seulement {room} de place',
  'slots-no-accepts': '{kind} n’a pas sa place ici{why, select, none {} other { : {why}}}',
  'slots-no-lock': '{element} ne peut pas changer{why, select, none {} other { : {why}}}',
  'slots-no-copies': 'Au plus {max} : {kind}',
  'slots-no-palette': '{kind} : pas utilisable ici',
  'slots-no-slot': 'Il n’y a pas de place ici',
  'slots-not-there': 'Pas là : {why}.',
  'slots-only-free': 'Aucune place libre assez grande : {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {Place {from}} other {Places {from} à {to}}}',
  'slots-drop-swap': 'Échanger avec {others}',
  'slots-drop-replace': 'Remplacer {others}',
  'slots-choosing-move': 'Touchez une place pour {element}',
  'slots-choosing-swap': 'Touchez l’élément à échanger avec {element}',
  'slots-look-up': 'Montrer plus haut',
  'slots-look-down': 'Montrer plus bas',
  'slots-act-free': 'Mettre {element} à la place {place}',
  'slots-act-swap': 'Place {place} : {element} échange avec {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'Vos éléments',
  'slots-coach': 'Faites-le glisser, ou utilisez « Déplacer vers… »',
  'slots-stands': '{span, select, one {Place {from}} other {Places {from} à {to}}}',
  'slots-move-to': 'Déplacer vers…',
  'slots-swap-with': 'Échanger avec…',
  'slots-move-up': 'Vers le haut',
  'slots-move-down': 'Vers le bas',
  'slots-place-title': 'Place {place}, libre',
  'slots-place-hint': 'Le prochain ajout ira ici.',
  'slots-put-here': 'Déplacer {element} ici',
  'slots-cancel': 'Annuler',

  // In the list
  'slots-place-of': 'Place de {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place} : échanger avec {others}',
  'slots-option-no': '{place} : impossible. {why}',
  'slots-option-breaks': '{place} : {message}',
  'slots-list-free': 'Libre : {span, select, one {place {from}} other {places {from} à {to}}}',
  'slots-list-add': 'Ajouter un élément à la place {place}',
  'slots-list-hint': 'Les flèches vont d’un élément à l’autre. Alt avec une flèche déplace l’élément vers la prochaine place possible. Le point d’interrogation montre toutes les touches.',

  // Keys
  'slots-keys-arrows': 'Aller à l’élément ou à la place libre suivante dans cette direction',
  'slots-keys-enter': 'Montrer d’autres actions ; sur une place libre, y ajouter un élément',
  'slots-keys-m': 'Choisir une autre place',
  'slots-keys-lifted-arrows': 'Vers la prochaine place possible',
}
