/// <reference types="mocha" />
import { expect } from '@open-wc/testing'
import { compile, readBrief, sceneOf, sectionPicture, svgDocument, THEMES, type SectionPicture } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'
import { paintList } from './paint.ts'

/** A channel that differs by more than this is another colour. */
const SAME = 25
const WIDE = 1400

/** Every section of a demo, as the one picture that canvas and SVG are made from. */
async function pictures(demo: string): Promise<readonly SectionPicture[]> {
  const read = readBrief(await (await fetch(`/demo/${demo}/brief.json`)).json(), { kits: { panel, park, street } })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '))
  const compiled = compile(read.value)
  const scene = sceneOf(compiled, compiled.brief.layout)
  return scene.sections.map((one) => sectionPicture(one, scene, { locale: 'en', lettering: 'ink', figure: (length, unit) => `${length} ${unit}` }))
}

/** The share of pixels that differ between what the stage's brush paints and what the browser makes of the SVG. */
async function differing({ framed }: SectionPicture, theme: 'light' | 'dark'): Promise<number> {
  const [x, y, w, high] = framed.box
  const scale = WIDE / w
  const size = { width: WIDE, height: Math.round(high * scale) }
  // A whole number of pixels: else the two would be scaled a little differently.
  const h = size.height / scale
  const [mine, theirs] = [new OffscreenCanvas(size.width, size.height), new OffscreenCanvas(size.width, size.height)].map((canvas) => canvas.getContext('2d')!)
  const list = [{ k: 'rect' as const, x, y, w, h, fill: 'paper' as const, m: [1, 0, 0, 1, 0, 0] as const, op: 1 }, ...framed.list]
  const painted = document.createElement('canvas')
  Object.assign(painted, size)
  const context = painted.getContext('2d')!
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  paintList(context, list, THEMES[theme])
  mine!.drawImage(painted, 0, 0)
  const svg = svgDocument(list, { palette: THEMES[theme], box: [x, y, w, h], width: size.width, height: size.height })
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  theirs!.drawImage(image, 0, 0, size.width, size.height)
  const [one, other] = [mine!, theirs!].map((each) => each.getImageData(0, 0, size.width, size.height).data)
  return unlike(one!, other!, size)
}

/** The share of pixels that have nothing like them where they are or one pixel off in the other picture: softened edges are no difference. */
function unlike(one: Uint8ClampedArray, other: Uint8ClampedArray, { width, height }: { width: number; height: number }): number {
  const alike = (at: number, there: number): boolean => [0, 1, 2].every((channel) => Math.abs(one[at + channel]! - other[there + channel]!) <= SAME)
  let count = 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4
      if (alike(at, at)) continue
      const near = [-1, 0, 1].some((down) => [-1, 0, 1].some((across) => alike(at, at + (down * width + across) * 4)))
      if (!near) count++
    }
  }
  return count / (width * height)
}

describe('The canvas and the SVG of every demo', () => {
  for (const demo of ['street', 'corridor', 'harbour', 'park', 'panel']) {
    for (const theme of ['light', 'dark'] as const) {
      it(`are the same picture: ${demo}, ${theme}`, async () => {
        for (const picture of await pictures(demo)) expect(await differing(picture, theme)).to.be.lessThan(0.003)
      })
    }
  }
})
