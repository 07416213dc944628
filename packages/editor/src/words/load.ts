/** Brings a reader's language in: each is a chunk of its own, and English is there already. */
import type { Catalogue } from './catalogue.ts'
import { openWords, type Words } from './index.ts'
import { safeTag } from './tongue.ts'
import type { Units } from './units.ts'

const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  ar: () => import('./locales/ar/index.ts'),
  de: () => import('./locales/de/index.ts'),
  es: () => import('./locales/es/index.ts'),
  fr: () => import('./locales/fr/index.ts'),
  mi: () => import('./locales/mi/index.ts'),
  'en-XA': () => import('./pseudo.ts'),
}

/** Opens the words of a language: `mi-NZ` has those of `mi`. One that we do not have, or that cannot be loaded now, is English, its figures its own. */
export async function loadWords(locale: string, units: Units | null = null): Promise<Words> {
  const tag = safeTag(locale)
  const load = CATALOGUES[tag] ?? CATALOGUES[tag.split('-')[0] ?? '']
  const [catalogue, shown] = await Promise.all([
    load?.().then((chunk) => chunk.catalogue).catch(() => undefined),
    units === null ? undefined : import('./units.ts').then((chunk) => chunk.shownIn(units)).catch(() => undefined),
  ])
  return openWords(tag, { ...(catalogue ? { catalogue } : {}), ...(shown ? { shown } : {}) })
}

/** The language that an element asks for: its `locale`, else that of the page where it stands; null where nobody says. */
export const askedLocale = (element: Element): string | null =>
  element.getAttribute('locale') || element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang || null

/**
 * The units that an element asks for: its `units`, else feet where its own `locale` or the brief is American. The `lang` of a page alone decides
 * nothing: half the world's pages say `en-US`. Null: the brief's own.
 */
export function askedUnits(element: Element, briefLocale: string): Units | null {
  const units = element.getAttribute('units')
  if (units === 'metric' || units === 'imperial') return units
  return /-US\b/.test(safeTag(element.getAttribute('locale') || briefLocale)) ? 'imperial' : null
}
