/** Puts the page's own Konva aside, so that ours finds none: it would log an error and overwrite it. Import before konva; `konva-after.ts` puts it back. */

/** The page as konva sees it. */
export const page = globalThis as { Konva?: unknown }
/** The page's own Konva while ours loads. */
export const hosts: { readonly had: boolean; readonly konva: unknown } = { had: 'Konva' in page, konva: page.Konva }
delete page.Konva
