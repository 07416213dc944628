import type { SlotsWords } from '../../catalogue.ts'

/** German: stages of slots. Machine-made. */
export const slots: SlotsWords = {
  // Outline
  'slots-label': '{title}, {count, plural, one {# Teil} other {# Teile}} auf {places, plural, one {# Platz} other {# Plätze}} verteilt',
  'slots-element': '{label}{alike, plural, =1 {} other { {nth} von {alike}}}, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}{chosen, select, none {} other {, {chosen}}}{locked, select, yes {, gesperrt} other {}}{changed, select, yes {, geändert} other {}}{notes, plural, =0 {} one {, # Notiz} other {, # Notizen}}{problems, plural, =0 {} one {, # Problem} other {, # Probleme}}',
  'slots-free': 'Platz {place}, frei{notes, plural, =0 {} one {, # Notiz} other {, # Notizen}}',
  'slots-help': 'Pfeiltasten gehen zu Teilen und freien Plätzen. Leertaste nimmt auf. Eingabetaste für weitere Aktionen. Fragezeichen zeigt alle Tasten.',
  'slots-help-readonly': 'Pfeiltasten gehen zu Teilen und freien Plätzen. Fragezeichen zeigt alle Tasten.',
  'slots-backdrop': 'Das Bild zeigt einen Rahmen von vorn: {places, plural, one {# Platz} other {# Plätze}}. Frei: {free}.',
  'slots-empty': 'Noch nichts da, {free} Plätze frei. A fügt ein Teil hinzu.',

  // Announcements
  'slots-loaded': '{title}, {count, plural, one {# Teil} other {# Teile}} auf {places, plural, one {# Platz} other {# Plätze}} verteilt. Ihre eigene Kopie des veröffentlichten Plans.',
  'slots-loaded-readonly': '{title}, {count, plural, one {# Teil} other {# Teile}} auf {places, plural, one {# Platz} other {# Plätze}} verteilt.',
  'slots-lifted': '{element} aufgenommen, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-lifted-first': '{element} aufgenommen, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}. Pfeiltasten bringen es zum nächsten Platz, auf dem es stehen kann. Leertaste legt ab, Escape bricht ab.',
  'slots-moving': '{span, select, one {Platz {from}} other {Plätze {from} bis {to}}}{place, select, between {, zwischen {before} und {after}} first {, vor {after}} last {, nach {before}} other {}}{others, select, none {} other {. Tauscht mit {others}}}.',
  'slots-moved': '{element} verschoben: {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}{place, select, between {, zwischen {before} und {after}} first {, vor {after}} last {, nach {before}} other {}}.',
  'slots-swapped': '{element} und {others} haben getauscht. {element}: {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-stays': '{element} bleibt: {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-back': 'Abgebrochen. {element} ist zurück: {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-added': '{element} hinzugefügt, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-replaced': '{old} durch {element} ersetzt, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-removed': '{element} entfernt. {span, select, one {Platz {from} ist frei.} other {Plätze {from} bis {to} sind frei.}}',
  'slots-duplicated': '{element} kopiert. Kopie ausgewählt, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}.',
  'slots-where': '{element}, {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}{place, select, between {, zwischen {before} und {after}} first {, vor {after}} last {, nach {before}} other {}}. Links: {left}. Rechts: {right}.',
  'slots-where-free': '{place}. Links: {left}. Rechts: {right}.',
  'slots-nobody': 'frei',
  'slots-wall': 'das Ende',
  'slots-no-further': 'In dieser Richtung kein Platz mehr, auf dem {element} stehen kann.',

  // Why not
  'slots-no-span': '{kind} braucht nebeneinander {needed, plural, one {# Platz} other {# Plätze}}',
  'slots-no-taken': '{element} steht dort und findet keinen anderen Platz',
  'slots-no-there': 'Dort steht {element}',
  'slots-no-room': 'Hier passen nur {room} hin',
  'slots-no-accepts': '{kind} gehört nicht hierher{why, select, none {} other {: {why}}}',
  'slots-no-lock': '{element} steht fest{why, select, none {} other {: {why}}}',
  'slots-no-copies': 'Nur {max}-mal {kind}',
  'slots-no-palette': '{kind} kann hier nicht verwendet werden',
  'slots-no-slot': 'Hier ist kein Platz',
  'slots-not-there': 'Dort nicht: {why}.',
  'slots-only-free': 'Kein freier Platz ist groß genug für {kind}.',

  // On the picture
  'slots-drop-free': '{span, select, one {Platz {from}} other {Plätze {from} bis {to}}}',
  'slots-drop-swap': 'Tauschen mit {others}',
  'slots-drop-replace': '{others} ersetzen',
  'slots-choosing-move': 'Tippen Sie auf einen Platz für {element}',
  'slots-choosing-swap': 'Tippen Sie auf das Teil, mit dem {element} tauscht',
  'slots-look-up': 'Weiter oben zeigen',
  'slots-look-down': 'Weiter unten zeigen',
  'slots-act-free': '{element} auf Platz {place} setzen',
  'slots-act-swap': 'Platz {place}: {element} tauscht mit {others}',
  'slots-act-breaks': '{act}. {message}',

  // Selected part, free place
  'slots-title': 'Ihre Teile',
  'slots-coach': 'Ziehen Sie es, oder nehmen Sie „Verschieben nach …“',
  'slots-stands': '{span, select, one {Platz {from}} other {Plätze {from} bis {to}}}',
  'slots-move-to': 'Verschieben nach …',
  'slots-swap-with': 'Tauschen mit …',
  'slots-move-up': 'Nach oben',
  'slots-move-down': 'Nach unten',
  'slots-place-title': 'Platz {place}, frei',
  'slots-place-hint': 'Was Sie als Nächstes hinzufügen, kommt hierher.',
  'slots-put-here': '{element} hierher',
  'slots-cancel': 'Abbrechen',

  // In the list
  'slots-place-of': 'Platz von {element}',
  'slots-option-free': '{place}',
  'slots-option-swap': '{place}: tauschen mit {others}',
  'slots-option-no': '{place}: nicht möglich. {why}',
  'slots-option-breaks': '{place}: {message}',
  'slots-list-free': 'Frei: {span, select, one {Platz {from}} other {Plätze {from} bis {to}}}',
  'slots-list-add': 'Ein Teil auf Platz {place} hinzufügen',
  'slots-list-hint': 'Pfeiltasten gehen von Teil zu Teil. Alt mit Pfeil bringt ein Teil zum nächsten Platz, auf dem es stehen kann. Fragezeichen zeigt alle Tasten.',

  // Keys
  'slots-keys-arrows': 'Zum nächsten Teil oder freien Platz in dieser Richtung',
  'slots-keys-enter': 'Weitere Aktionen zeigen; auf einem freien Platz ein Teil hinzufügen',
  'slots-keys-m': 'Einen anderen Platz wählen',
  'slots-keys-lifted-arrows': 'Zum nächsten Platz, auf dem es stehen kann',
}
