import type { WaysWords } from '../../catalogue.ts'

/** Māori: what mends a broken rule. Machine-made. */
export const ways: WaysWords = {
  'ways-of': 'Ngā huarahi hei whakatika',
  'ways-seeking': 'Kei te kimi huarahi anō hei whakatika…',
  'ways-stop': 'Kāti te kimi',
  'ways-stopped': 'Kua mutu te kimi.',
  'ways-failed': 'Kāore i taea te kimi huarahi anō.',
  'ways-again': 'Kimihia anō',
  'ways-none': 'Kāore i kitea he whakatika tere.',
  'ways-above': 'Ka whakatikaina anō tēnei e tētahi huarahi i runga ake.',
  'ways-all-places': '{count, plural, one {Whakaaturia te wāhi #} other {Whakaaturia ngā wāhi katoa e #}}',
  'ways-fewer-places': 'Whakaaturia te mea tuatahi anake',
  'ways-also': '{count, plural, one {Ka whakatikaina anō # raru.} other {Ka whakatikaina anō # raru.}}',
  'ways-breaks': 'Engari kātahi: {message}',
  'ways-breaks-more': '{count, plural, one {Me # atu anō.} other {Me # atu anō.}}',
  'ways-found': '{count, plural, =0 {Kāore i kitea he whakatika tere.} one {# huarahi whakatika i kitea.} other {# huarahi whakatika i kitea.}}',
  'ways-changes': '{count, plural, one {# panoni atu anō} other {# panoni atu anō}}',
  'ways-moved-by': 'Nekehia: {element}, {distance}',
  'ways-moved-back': 'Whakahokia: {element} ki tōna tūnga o mua',
  'ways-moved-to': 'Nekehia {element} ki te tūnga {place}',
}
