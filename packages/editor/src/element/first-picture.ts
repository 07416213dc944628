/**
 * The layout, painted from the brief's JSON before anything has checked it: colour names and paths only, under the caps of art, so that a
 * bad brief can only look wrong.
 */
import { centimetresPer, GROUND_DEPTH_CM, pictureWidth, rowPicture, SKY_CM, THEMES, type Art, type Kit, type PicturedElement } from '@codraft/core'
import { paintList } from '../stage/paint.ts'
import type { KitLoaders } from './kit-loaders.ts'

type Given = { readonly kits: KitLoaders; readonly theme: string | null; readonly width: number }

/** The most elements that are painted before anything is checked; and how many where each is but a few shapes. */
const [MOST, MOST_PLAIN] = [200, 5000]
/** So few shapes are plain. */
const FEW = 4

/** A canvas with the first section of the brief on it, or null when there is no row to paint. */
export async function firstPicture(json: unknown, { kits, theme, width }: Given): Promise<HTMLElement | null> {
  const section = firstSection(json)
  const stage = at(section, 'stage')
  const elements = at(section, 'elements')
  const length = at(stage, 'length')
  if (at(stage, 'kind') !== 'row' || !Array.isArray(elements) || typeof length !== 'number' || elements.length > MOST_PLAIN) return null
  const catalogue = at(json, 'catalogue')
  const named: unknown = at(catalogue, 'kits')
  const loaded = await Promise.all(Object.entries(kits).filter(([id]) => Array.isArray(named) && named.includes(id)).map(([, load]) => load()))
  const cm = centimetresPer(String(at(stage, 'unit')))
  const drawn = elements.map((element): PicturedElement => pictured(element, cm, { catalogue, loaded }))
  if (drawn.length > MOST && ![...new Set(drawn.map(({ art }) => art))].every(isPlain)) return null
  const row = {
    elements: drawn,
    length: length * cm, arts: Object.assign({}, ...loaded.map((kit) => kit.art), at(catalogue, 'art')) as Record<string, Art>, locale: 'en',
    seed: `${word(at(json, 'id'), '')} ${word(at(section, 'id'), 'main')}`,
  }
  const list = rowPicture(row, { scene: true, legend: false })
  const canvas = document.createElement('canvas')
  canvas.className = 'first'
  canvas.setAttribute('aria-busy', 'true')
  const scale = Math.min(2, devicePixelRatio) * (Math.max(width, 320) / pictureWidth(row))
  canvas.width = Math.round(pictureWidth(row) * scale)
  canvas.height = Math.round((SKY_CM + GROUND_DEPTH_CM) * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.setTransform(scale, 0, 0, scale, 0, SKY_CM * scale)
  paintList(context, list, isDark(theme) ? THEMES.dark : THEMES.light)
  return canvas
}

function isPlain(art: PicturedElement['art']): boolean {
  const parts = at(art, 'parts')
  return Array.isArray(parts) && parts.length <= FEW && parts.every((part) => !['group', 'use'].includes(String(at(part, 'k'))))
}

const isDark = (theme: string | null): boolean => theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)

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

function pictured(element: unknown, cm: number, from: { catalogue: unknown; loaded: readonly Kit[] }): PicturedElement {
  const kind = String(at(element, 'kind'))
  const art = at(at(at(from.catalogue, 'kinds'), kind), 'art') ?? from.loaded.map((kit) => kit.kinds[kind]?.art).find(Boolean)
  const width = Number(at(element, 'width'))
  return { id: String(at(element, 'id')), art: art as Art | string | undefined, name: '', figure: '', width: Number.isFinite(width) ? Math.min(Math.abs(width), 1000) * cm : 0 }
}
