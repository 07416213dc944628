/** A reader's language: which sentences, which plurals, which figures, and which way its lines run. */

/** What sentences and figures are written by. */
export type Tongue = {
  /** The reader's own BCP-47 tag: what the designer's words are chosen by. */
  readonly locale: string
  /** The language of our sentences: the reader's where we have it, else English. */
  readonly language: string
  /** What `Intl` is asked for, best first: browsers do not have every language that we speak. */
  readonly tags: readonly string[]
  /** Which way the chrome runs; geography never turns round. */
  readonly direction: 'ltr' | 'rtl'
}

/** A tag that `Intl` takes without throwing: `en_US` becomes `en-US`, nonsense becomes English. */
export function safeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** English without a country is written as our sentences are, and as the pseudo-locale is: metres. */
export function tongueOf(locale: string, language = 'en'): Tongue {
  const tag = safeTag(locale)
  const tags = tag === 'en' || tag === 'en-XA' ? ['en-GB'] : tag.startsWith('mi') ? [tag, 'en-NZ'] : [tag]
  return { locale: tag, language, tags, direction: language === 'ar' ? 'rtl' : 'ltr' }
}
