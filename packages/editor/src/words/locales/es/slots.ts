import type { SlotsWords } from '../../catalogue.ts'

/** Spanish: stages of slots. Machine-made. */
export const slots: SlotsWords = {
  // Outline
  'slots-label': '{title}, {count, plural, one {# pieza} many {# de piezas} other {# piezas}} en {places, plural, one {# lugar} many {# de lugares} other {# lugares}}',
  'slots-element': '{label}{alike, plural, =1 {} other { {nth} de {alike}}}, {span, select, one {lugar {from}} other {lugares {from} a {to}}}{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, bloqueado} other {}}{changed, select, yes {, cambiado} other {}}{notes, plural, =0 {} one {, # nota} many {, # de notas} other {, # notas}}{problems, plural, =0 {} one {, # problema} many {, # de problemas} other {, # problemas}}',
  'slots-free': 'Lugar {place}, libre{notes, plural, =0 {} one {, # nota} many {, # de notas} other {, # notas}}',
  'slots-help': 'Las flechas van entre piezas y lugares libres. Espacio levanta. Intro abre más acciones. El signo de interrogación muestra todas las teclas.',
  'slots-help-readonly': 'Las flechas van entre piezas y lugares libres. El signo de interrogación muestra todas las teclas.',
  'slots-backdrop': 'La imagen muestra un marco visto de frente: {places, plural, one {# lugar} many {# de lugares} other {# lugares}}. Libres: {free}.',
  'slots-empty': 'Aún no hay nada, lugares libres: {free}. A añade una pieza.',

  // Announcements
  'slots-loaded': '{title}, {count, plural, one {# pieza} many {# de piezas} other {# piezas}} en {places, plural, one {# lugar} many {# de lugares} other {# lugares}}. Tu propia copia del plan publicado.',
  'slots-loaded-readonly': '{title}, {count, plural, one {# pieza} many {# de piezas} other {# piezas}} en {places, plural, one {# lugar} many {# de lugares} other {# lugares}}.',
  'slots-lifted': '{element}: en la mano, {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-lifted-first': '{element}: en la mano, {span, select, one {lugar {from}} other {lugares {from} a {to}}}. Las flechas lo llevan al siguiente lugar posible. Espacio para soltar, Escape para cancelar.',
  'slots-moving': '{span, select, one {Lugar {from}} other {Lugares {from} a {to}}}{place, select, between {, entre {before} y {after}} first {, antes de {after}} last {, después de {before}} other {}}{others, select, none {} other {. Se cambia con {others}}}.',
  'slots-moved': '{element}: movido, {span, select, one {lugar {from}} other {lugares {from} a {to}}}{place, select, between {, entre {before} y {after}} first {, antes de {after}} last {, después de {before}} other {}}.',
  'slots-swapped': '{element} y {others} se han cambiado. {element}: {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-stays': '{element} se queda: {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-back': 'Cancelado. {element} vuelve a estar en: {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-added': 'Añadido: {element}, {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-replaced': '{old} sustituido por {element}, {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-removed': '{element}: quitado. {span, select, one {El lugar {from} queda libre.} other {Los lugares {from} a {to} quedan libres.}}',
  'slots-duplicated': '{element}: copiado. Copia seleccionada, {span, select, one {lugar {from}} other {lugares {from} a {to}}}.',
  'slots-where': '{element}, {span, select, one {lugar {from}} other {lugares {from} a {to}}}{place, select, between {, entre {before} y {after}} first {, antes de {after}} last {, después de {before}} other {}}. A la izquierda: {left}. A la derecha: {right}.',
  'slots-where-free': '{place}. A la izquierda: {left}. A la derecha: {right}.',
  'slots-nobody': 'libre',
  'slots-wall': 'el borde',
  'slots-no-further': 'No hay más lugares posibles en esa dirección: {element}.',

  // Why not
  'slots-no-span': '{kind} necesita {needed, plural, one {# lugar} many {# de lugares} other {# lugares}} contiguos',
  'slots-no-taken': '{element} está ahí y no encuentra otro lugar',
  'slots-no-there': 'Ahí está {element}',
  'slots-no-room': 'Aquí solo caben {room}',
  'slots-no-accepts': '{kind} no va aquí{why, select, none {} other {: {why}}}',
  'slots-no-lock': '{element} es fijo{why, select, none {} other {: {why}}}',
  'slots-no-copies': 'Como máximo {max}: {kind}',
  'slots-no-palette': '{kind} no se puede usar aquí',
  'slots-no-slot': 'Aquí no hay ningún lugar',
  'slots-not-there': 'Ahí no: {why}.',
  'slots-only-free': 'No hay lugar libre suficiente: {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {Lugar {from}} other {Lugares {from} a {to}}}',
  'slots-drop-swap': 'Cambiar con {others}',
  'slots-drop-replace': 'Sustituir {others}',
  'slots-choosing-move': 'Toca un lugar para {element}',
  'slots-choosing-swap': 'Toca la pieza con la que se cambia {element}',
  'slots-look-up': 'Mostrar más arriba',
  'slots-look-down': 'Mostrar más abajo',
  'slots-act-free': 'Poner {element} en el lugar {place}',
  'slots-act-swap': 'Lugar {place}: {element} se cambia con {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'Tus piezas',
  'slots-coach': 'Arrástralo o usa «Mover a…»',
  'slots-stands': '{span, select, one {Lugar {from}} other {Lugares {from} a {to}}}',
  'slots-move-to': 'Mover a…',
  'slots-swap-with': 'Cambiar con…',
  'slots-move-up': 'Mover arriba',
  'slots-move-down': 'Mover abajo',
  'slots-place-title': 'Lugar {place}, libre',
  'slots-place-hint': 'Lo próximo que añadas irá aquí.',
  'slots-put-here': 'Mover {element} aquí',
  'slots-cancel': 'Cancelar',

  // In the list
  'slots-place-of': 'Lugar de {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place}: cambiar con {others}',
  'slots-option-no': '{place}: no es posible. {why}',
  'slots-option-breaks': '{place}: {message}',
  'slots-list-free': 'Libre: {span, select, one {lugar {from}} other {lugares {from} a {to}}}',
  'slots-list-add': 'Añadir una pieza en el lugar {place}',
  'slots-list-hint': 'Las flechas van de pieza en pieza. Alt con una flecha lleva la pieza al siguiente lugar posible. El signo de interrogación muestra todas las teclas.',

  // Keys
  'slots-keys-arrows': 'Ir a la siguiente pieza o lugar libre en esa dirección',
  'slots-keys-enter': 'Mostrar más acciones; en un lugar libre, añadir una pieza',
  'slots-keys-m': 'Elegir otro lugar',
  'slots-keys-lifted-arrows': 'Al siguiente lugar posible',
}
