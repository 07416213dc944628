import type { WaysWords } from '../../catalogue.ts'

/** French: what mends a broken rule. Machine-made. */
export const ways: WaysWords = {
  'ways-of': 'Façons d’y remédier',
  'ways-seeking': 'Recherche d’autres façons d’y remédier…',
  'ways-stop': 'Arrêter la recherche',
  'ways-stopped': 'Recherche arrêtée.',
  'ways-failed': 'D’autres façons n’ont pas pu être cherchées.',
  'ways-again': 'Chercher encore',
  'ways-none': 'Aucun remède rapide trouvé.',
  'ways-above': 'Une façon donnée plus haut y remédie aussi.',
  'ways-all-places': '{count, plural, one {Montrer # endroit} many {Montrer les # d’endroits} other {Montrer les # endroits}}',
  'ways-fewer-places': 'Montrer seulement le premier',
  'ways-also': '{count, plural, one {Règle aussi # autre problème.} many {Règle aussi # d’autres problèmes.} other {Règle aussi # autres problèmes.}}',
  'ways-breaks': 'Mais alors : {message}',
  'ways-breaks-more': '{count, plural, one {Et # autre.} many {Et # autres.} other {Et # autres.}}',
  'ways-found': '{count, plural, =0 {Aucun remède rapide trouvé.} one {# façon d’y remédier trouvée.} many {# de façons d’y remédier trouvées.} other {# façons d’y remédier trouvées.}}',
  'ways-changes': '{count, plural, one {# autre modification} many {# d’autres modifications} other {# autres modifications}}',
  'ways-moved-by': 'Déplacer {element} de {distance}',
  'ways-moved-back': 'Remettre {element} à son ancienne place',
  'ways-moved-to': 'Déplacer {element} à la place {place}',
}
