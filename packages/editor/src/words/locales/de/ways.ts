import type { WaysWords } from '../../catalogue.ts'

/** German: what mends a broken rule. Machine-made. */
export const ways: WaysWords = {
  'ways-of': 'Wege, das zu beheben',
  'ways-seeking': 'Weitere Wege werden gesucht …',
  'ways-stop': 'Suche beenden',
  'ways-stopped': 'Suche beendet.',
  'ways-failed': 'Weitere Wege konnten nicht gesucht werden.',
  'ways-again': 'Noch einmal suchen',
  'ways-none': 'Kein schneller Weg gefunden.',
  'ways-above': 'Ein Weg weiter oben behebt auch das.',
  'ways-all-places': '{count, plural, one {# Stelle zeigen} other {Alle # Stellen zeigen}}',
  'ways-fewer-places': 'Nur die erste zeigen',
  'ways-also': '{count, plural, one {Behebt auch # weiteres Problem.} other {Behebt auch # weitere Probleme.}}',
  'ways-breaks': 'Aber dann: {message}',
  'ways-breaks-more': '{count, plural, one {Und # weiteres.} other {Und # weitere.}}',
  'ways-found': '{count, plural, =0 {Kein schneller Weg gefunden.} one {# Weg gefunden, das zu beheben.} other {# Wege gefunden, das zu beheben.}}',
  'ways-changes': '{count, plural, one {# weitere Änderung} other {# weitere Änderungen}}',
  'ways-moved-by': '{element} um {distance} verschieben',
  'ways-moved-back': '{element} zurück an den alten Platz',
  'ways-moved-to': '{element} auf Platz {place}',
}
