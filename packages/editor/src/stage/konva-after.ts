/** Puts the page's own Konva back, or leaves none where there was none. */
import { hosts, page } from './konva-before.ts'

if (hosts.had) page.Konva = hosts.konva
else delete page.Konva
