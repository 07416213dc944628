/**
 * The layout, painted from the brief's JSON before anything has checked it: colour names and paths only, under the caps of art, so that a
 * bad brief can only look wrong. It stands where the room will have it, and as large.
 */
import { centimetresPer, THEMES, type Art, type Kit, type PicturedElement } from '@codraft/core'
import { themeInForce } from '../components/room/theme.ts'
import { textSize } from '../session/text-size.ts'
import { viewportOf } from '../session/viewport.ts'
import type { Painted } from '../stage/plain-picture.ts'
import { paintPlainRow, seenOf } from '../stage/plain-row.ts'
import { StillSheet } from '../stage/still-sheet.ts'
import type { KitLoaders } from './kit-loaders.ts'

type Given = { readonly kits: KitLoaders; readonly theme: string | null; readonly place: HTMLElement }

/** The most elements that are painted before anything is checked; more, where each is but a few shapes. */
const MOST = 200
/** So few shapes are plain. */
const FEW = 4
/** So much more than the picture is painted at its lower end, in pixels: the room may have it a little higher. */
const BELOW_PX = 48

/** Puts a canvas with the first section of the brief in a place; null when there is no row to paint, and when the place is wanted no more. */
export async function firstPicture(json: unknown, { kits, theme, place }: Given, signal?: AbortSignal): Promise<Painted | null> {
  const section = firstSection(json)
  const stage = at(section, 'stage')
  const all = at(section, 'elements')
  const length = at(stage, 'length')
  if (at(stage, 'kind') !== 'row' || !Array.isArray(all) || typeof length !== 'number') return null
  const catalogue = at(json, 'catalogue')
  const named: unknown = at(catalogue, 'kits')
  const loaded = await Promise.all(Object.entries(kits).filter(([id]) => Array.isArray(named) && named.includes(id)).map(([, load]) => load()))
  const unit = String(at(stage, 'unit'))
  const cm = centimetresPer(unit)
  const artOf = artsIn(at(catalogue, 'kinds'), loaded)
  const drawn = all.map((element): PicturedElement => pictured(element, cm, artOf))
  const canvas = document.createElement('canvas')
  if (signal?.aborted === true) return null
  canvas.className = 'first'
  canvas.setAttribute('aria-busy', 'true')
  const before = [...place.childNodes]
  place.replaceChildren(canvas)
  let stands: Painted | null = null
  try {
    const [width, height] = [canvas.clientWidth, canvas.clientHeight]
    const viewport = viewportOf({ length, per: 1 }, drawn.reduce((sum, one) => sum + one.width / cm, 0), { width, height, zoom: 1, pan: 0, text: textSize() })
    const elements = seenOf(drawn, unit, viewport)
    if (width === 0 || (elements.length > MOST && ![...new Set(elements.map(({ art }) => art))].every(isPlain))) return null
    const row = {
      elements, length: length * cm, arts: Object.assign({}, ...loaded.map((kit) => kit.art), at(catalogue, 'art')) as Record<string, Art>, locale: 'en',
      seed: `${word(at(json, 'id'), '')} ${word(at(section, 'id'), 'main')}`,
    }
    const ratio = Math.min(2, devicePixelRatio)
    const [sheet, shown] = [new StillSheet(canvas), themeInForce(theme)]
    sheet.resize({ width, height: height + BELOW_PX, ratio })
    if (sheet.paint((context) => paintPlainRow(context, { row, unit, viewport, palette: THEMES[shown], ratio }))) stands = { canvas, viewport, theme: shown }
    if (stands) place.style.background = THEMES[shown].paper
    return stands
  } finally {
    // What the host has put there stays where nothing could be painted.
    if (!stands) place.replaceChildren(...before)
  }
}

function isPlain(art: PicturedElement['art']): boolean {
  const parts = at(art, 'parts')
  return Array.isArray(parts) && parts.length <= FEW && parts.every((part) => !['group', 'use'].includes(String(at(part, 'k'))))
}

function firstSection(json: unknown): unknown {
  const layout = at(json, 'layout')
  const sections = at(layout, 'sections')
  return Array.isArray(sections) ? sections[0] : layout
}

const word = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

function at(value: unknown, key: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  return found
}

/** The art of a kind: the brief's own, else that of a kit. */
function artsIn(kinds: unknown, loaded: readonly Kit[]): (kind: string) => PicturedElement['art'] {
  const known = new Map<string, PicturedElement['art']>()
  return (kind) => {
    if (!known.has(kind)) known.set(kind, (at(at(kinds, kind), 'art') ?? loaded.map((kit) => kit.kinds[kind]?.art).find(Boolean)) as Art | string | undefined)
    return known.get(kind)
  }
}

function pictured(element: unknown, cm: number, artOf: (kind: string) => PicturedElement['art']): PicturedElement {
  const width = Number(at(element, 'width'))
  return { id: String(at(element, 'id')), art: artOf(String(at(element, 'kind'))), name: '', figure: '', width: Number.isFinite(width) ? Math.min(Math.abs(width), 1000) * cm : 0 }
}
